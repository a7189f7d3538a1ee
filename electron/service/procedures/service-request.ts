/**
 * Orders. A draft is written freely; from its signature on, what it asks for stands still: it is sent, waited for, answered,
 * or cancelled and ordered anew. So no paper that left the practice can differ from the record.
 *   create, update          while it is a draft
 *   sign, send              it leaves
 *   discard                 a draft, by whoever drafted it
 *   extend, cancel, receivedElsewhere
 *   attach, detach          which report answers it
 */
import { createClinical, getClinical, markEnteredInError, updateClinical } from '../../../db/queries/clinical.ts'
import { listNamedPerformers } from '../../../db/queries/in-basket.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { listOrganizations, listPractitioners } from '../../../db/queries/practice.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { defaultResultDue } from '../../../domain/clinical/order-due.ts'
import { awaitsResult, type OrderState } from '../../../domain/clinical/order-state.ts'
import { localDate, localDateTime } from '../../../domain/format/date.ts'
import { formatPersonName } from '../../../domain/format/name.ts'
import type { Annotation, ServiceRequest, ServiceRequestContent, User } from '../../../domain/resources/index.ts'
import { orderKindOf } from '../../../domain/terminology/orders.ts'
import { gate } from '../access.ts'
import { attachReport, detachReport } from '../ordering/attach.ts'
import { contentOf, stateOf } from '../ordering/orders.ts'
import { referenceTo } from '../ordering/people.ts'
import { clinical } from './clinical.ts'

const type = 'ServiceRequest'

export const serviceRequest = {
  ...clinical(type, gate.serviceRequest),

  create: gate.serviceRequest.create.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      requireDraft(input.content)
      const order = { ...input.content, resultDue: input.resultDue }
      return createClinical(w, type, input.patientId, order)
    }),
  ),

  update: gate.serviceRequest.update.handler(({ context, input }) =>
    context.write((w) => {
      requireDraft(getClinical(w.db, type, input.id))
      requireDraft(input.content)
      const { reason, resultDue } = input
      return updateClinical(w, type, input, input.content, { reason, own: { resultDue } })
    }),
  ),

  sign: gate.serviceRequest.sign.handler(({ context, input }) =>
    context.write((w) => {
      const order = getClinical(w.db, type, input.id)
      requireDraft(order)
      const content: ServiceRequestContent = {
        ...contentOf(order),
        status: 'active',
        authoredOn: localDateTime(),
        requester: referenceTo(context.user),
      }
      const resultDue = order.resultDue ?? defaultResultDue(orderKindOf(order), order.priority, localDate())
      const own = { signedAt: w.now, signedBy: context.user.id, resultDue }
      return updateClinical(w, type, input, content, { own, detail: { change: 'signed' } })
    }),
  ),

  send: gate.serviceRequest.send.handler(({ context, input }) =>
    context.write((w) => {
      const order = getClinical(w.db, type, input.id)
      const { how, to } = input
      if (!order.signedAt) throw new NotAllowed('This order is not signed. Sign it, then send it.')
      requireState(w, order, sendable, 'This order is no longer waiting for anything: there is nothing to send.')
      const sent = [...(order.sent ?? []), { at: w.now, by: context.user.id, how, ...(to && { to }) }]
      return updateClinical(w, type, input, contentOf(order), { own: { sent }, detail: { change: 'sent', how } })
    }),
  ),

  cancel: gate.serviceRequest.cancel.handler(({ context, input }) =>
    context.write((w) => {
      requireState(
        w,
        getClinical(w.db, type, input.id),
        cancellable,
        'This order is over already: there is nothing to cancel.',
      )
      return revoke(w, input, context.user)
    }),
  ),

  discard: gate.serviceRequest.discard.handler(({ context, input }) =>
    context.write((w) => {
      const order = getClinical(w.db, type, input.id)
      if (order.status !== 'draft') {
        throw new NotAllowed('This order is signed. Somebody who signs orders can cancel it.')
      }
      if (order.recordedBy !== context.user.id && !context.may('sign-orders')) {
        throw new NotAllowed('Somebody else drafted this order. They can discard it, or somebody who signs orders.')
      }
      return revoke(w, input, context.user)
    }),
  ),

  extend: gate.serviceRequest.extend.handler(({ context, input }) =>
    context.write((w) => {
      const order = getClinical(w.db, type, input.id)
      if (!awaitsResult(stateOf(w.db, order))) throw new NotAllowed('This order does not wait for a result.')
      if (input.resultDue < localDate()) throw new NotAllowed('Choose today or a day to come.')
      const { resultDue, reason } = input
      const detail = { change: 'extended', resultDue }
      return updateClinical(w, type, input, contentOf(order), { reason, own: { resultDue }, detail })
    }),
  ),

  receivedElsewhere: gate.serviceRequest.receivedElsewhere.handler(({ context, input }) =>
    context.write((w) => {
      const order = getClinical(w.db, type, input.id)
      requireState(w, order, closable, 'This order does not wait for a result.')
      const note = withNote(order, `Result received elsewhere: ${input.comment}`, w, context.user)
      const content = { ...contentOf(order), status: 'completed' as const, note }
      return updateClinical(w, type, input, content, { reason: input.comment, detail: { change: 'closed' } })
    }),
  ),

  attach: gate.serviceRequest.attach.handler(({ context, input }) =>
    context.write((w) => attachReport(w, input.id, input.report, context.user)),
  ),
  detach: gate.serviceRequest.detach.handler(({ context, input }) =>
    context.write((w) => detachReport(w, input.id, input.report, input.reason)),
  ),

  /** A wrong order with a result: the result would answer nothing. */
  enteredInError: gate.serviceRequest.enteredInError.handler(({ context, input }) =>
    context.write((w) => {
      const state = stateOf(w.db, getClinical(w.db, type, input.id))
      if (state === 'partial' || state === 'final' || state === 'reviewed') {
        throw new NotAllowed('A result is attached to this order. Detach it first, then mark the order.')
      }
      return markEnteredInError(w, type, input, input.reason)
    }),
  ),

  performers: gate.serviceRequest.performers.handler(({ context: { db } }) => {
    const own = getSetting(db, 'organizationId')
    const names = [
      ...listOrganizations(db).flatMap(({ id, name }) => (id === own ? [] : name)),
      ...listPractitioners(db).map(({ name }) => formatPersonName(name)),
      ...listNamedPerformers(db),
    ]
    return [...new Set(names.filter(Boolean))].sort((a, b) => a.localeCompare(b))
  }),
}

const sendable = new Set<OrderState>(['signed', 'sent', 'partial'])
const closable = new Set<OrderState>([...sendable, 'not-signed', 'on-hold'])
const cancellable = new Set<OrderState>(['draft', ...closable])

function requireDraft({ status }: Pick<ServiceRequestContent, 'status'>): void {
  if (status === 'draft') return
  throw new NotAllowed(
    'Only a draft can be written or changed. Cancel a signed order with a reason and order it again.',
  )
}

function requireState(w: Writer, order: ServiceRequest, states: ReadonlySet<OrderState>, otherwise: string): void {
  if (!states.has(stateOf(w.db, order))) throw new NotAllowed(otherwise)
}

function revoke(w: Writer, target: { id: string; versionId: number; reason: string }, user: User): ServiceRequest {
  const order = getClinical(w.db, type, target.id)
  const note = withNote(order, `Cancelled: ${target.reason}`, w, user)
  const content = { ...contentOf(order), status: 'revoked' as const, note }
  return updateClinical(w, type, target, content, { reason: target.reason, detail: { change: 'cancelled' } })
}

/** The reason stands with the order, so that it is read without looking for it, and leaves with it. */
function withNote(order: ServiceRequest, text: string, w: Writer, user: User): Annotation[] {
  return [...(order.note ?? []), { text, time: w.now, authorString: user.displayName }]
}
