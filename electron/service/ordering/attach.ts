/** Which report answers which order: said by hand, taken back by hand, each time in one write with the order's own status. */
import { getClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { answers, orderReference, takesResult } from '../../../domain/clinical/order-state.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { diagnosticReportContent } from '../../../domain/resources/diagnostic-report.ts'
import {
  type DiagnosticReport,
  isEnteredInError,
  type ServiceRequest,
  type User,
} from '../../../domain/resources/index.ts'
import { settleOrder, stateOf } from './orders.ts'
import { requestReview, reviewsOf } from './review.ts'

interface Versioned {
  id: string
  versionId: number
}

interface Answered {
  order: ServiceRequest
  report: DiagnosticReport
}

export function attachReport(w: Writer, orderId: string, target: Versioned, by: User): Answered {
  const before = getClinical(w.db, 'DiagnosticReport', target.id)
  const order = getClinical(w.db, 'ServiceRequest', orderId)
  requireAnswerable(w, order, before)
  if (answers(before, orderId)) throw new NotAllowed('This result is attached to this order already.')
  const link = { reference: orderReference(orderId), type: 'ServiceRequest', display: conceptText(order.code) }
  const basedOn = [...(before.basedOn ?? []), link]
  const content = { ...diagnosticReportContent.parse(before), basedOn }
  const detail = { change: 'attached', order: orderId }
  const report = updateClinical(w, 'DiagnosticReport', target, content, { reason: 'Attached to an order', detail })
  if (reviewsOf(w, report).length === 0) requestReview(w, report, { by })
  return { report, order: settleOrder(w, orderId, 'Result attached') }
}

export function detachReport(w: Writer, orderId: string, target: Versioned, reason: string): Answered {
  const before = getClinical(w.db, 'DiagnosticReport', target.id)
  if (!answers(before, orderId)) throw new NotAllowed('This result is not attached to this order.')
  const rest = before.basedOn?.filter(({ reference }) => reference !== orderReference(orderId))
  const content = { ...diagnosticReportContent.parse(before), basedOn: rest?.length ? rest : undefined }
  const detail = { change: 'detached', order: orderId }
  const report = updateClinical(w, 'DiagnosticReport', target, content, { reason, detail })
  return { report, order: settleOrder(w, orderId, `Result detached: ${reason}`) }
}

/** Throws NotAllowed where the order is another patient's or takes no result, or where the report does not count. */
export function requireAnswerable({ db }: Pick<Writer, 'db'>, order: ServiceRequest, report: DiagnosticReport): void {
  if (order.patientId !== report.patientId) throw new NotAllowed('The order belongs to another patient’s chart.')
  if (isEnteredInError(report) || report.status === 'cancelled') {
    throw new NotAllowed('This result does not count (cancelled or entered in error): it answers no order.')
  }
  const state = stateOf(db, order)
  if (!takesResult(state)) throw new NotAllowed(refusals[state] ?? 'This order takes no result.')
}

const refusals: Readonly<Record<string, string>> = {
  draft: 'This order is not signed yet. Sign it, then attach the result.',
  cancelled: 'This order was cancelled. Order it again to attach the result.',
  'entered-in-error': 'This order was entered in error.',
}
