/**
 * What follows when a report is entered, changed or taken back, in the same write: somebody is asked to review it, and the
 * orders it answers move on. Whoever writes a DiagnosticReport calls one of these.
 */
import type { Writer } from '../../../db/writer.ts'
import { ordersOf } from '../../../domain/clinical/order-state.ts'
import type { DiagnosticReport } from '../../../domain/resources/index.ts'
import { requireAnswerable } from './attach.ts'
import { readOrders, settleOrder } from './orders.ts'
import { type ReviewOptions, requestReview, withdrawReview } from './review.ts'

/**
 * Entered by hand, or changed (a partial one completed, a value corrected): it has to be reviewed, again where it was before.
 * Throws NotAllowed where its `basedOn` names an order that it can't answer: the whole write is refused then.
 */
export function resultCameIn(w: Writer, report: DiagnosticReport, options: ReviewOptions): void {
  for (const order of readOrders(w.db, ordersOf(report))) requireAnswerable(w, order, report)
  requestReview(w, report, options)
  settleOrdersOf(w, report, 'Result entered')
}

/** Entered in error, or moved to another chart (`report`: as it was before): the orders wait again. */
export function resultWentAway(w: Writer, report: DiagnosticReport, reason: string): void {
  withdrawReview(w, report, reason)
  settleOrdersOf(w, report, `Result taken back: ${reason}`)
}

function settleOrdersOf(w: Writer, report: DiagnosticReport, reason: string): void {
  for (const { id } of readOrders(w.db, ordersOf(report))) settleOrder(w, id, reason)
}
