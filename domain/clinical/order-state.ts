/**
 * Where an order stands. It is never written down as such: it follows from the order, the reports that answer it (`basedOn`)
 * and the tasks to review them, here and nowhere else.
 *
 *   draft -> signed -> sent -> partial -> final -> reviewed
 *
 * and beside that line `cancelled`, `closed` (done, without a final result in this chart), `on-hold`, `not-signed` (an order
 * that was never signed here: from an outside record) and `entered-in-error`. Final only when every report of it is; reviewed
 * only when each one was, since it last changed.
 */
import type { DiagnosticReport, PartialDate, Reference, ServiceRequest, Task } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { isProvisional } from './reports.ts'
import { isDone, isReviewOf } from './review.ts'

export const orderStates = [
  'draft',
  'not-signed',
  'on-hold',
  'signed',
  'sent',
  'partial',
  'final',
  'reviewed',
  'closed',
  'cancelled',
  'entered-in-error',
] as const
export type OrderState = (typeof orderStates)[number]

export interface OrderEvidence {
  order: ServiceRequest
  /** Of the same chart; others than this order's are ignored. */
  reports: readonly DiagnosticReport[]
  tasks: readonly Task[]
}

export function orderState({ order, reports, tasks }: OrderEvidence): OrderState {
  if (order.status === 'entered-in-error') return 'entered-in-error'
  if (order.status === 'draft') return 'draft'
  if (order.status === 'revoked') return 'cancelled'
  const found = answersTo(order, reports)
  const complete = found.length > 0 && !found.some(isProvisional)
  if (complete) return found.every((report) => isReviewed(report, tasks)) ? 'reviewed' : 'final'
  if (order.status === 'completed') return 'closed'
  if (found.length > 0) return 'partial'
  if (order.status === 'on-hold') return 'on-hold'
  if (order.sent?.length) return 'sent'
  return order.signedAt ? 'signed' : 'not-signed'
}

/**
 * A change to a report asks for a new review: so one that is still open says that the last word was not read. What came with an
 * outside record was read by whoever accepted it; nobody else is asked, unless it is attached to an order by hand.
 */
function isReviewed(report: DiagnosticReport, tasks: readonly Task[]): boolean {
  const reviews = tasks.filter((task) => isReviewOf(task, report.id))
  return reviews.length > 0 ? reviews.every(isDone) : report.source === 'outside'
}

/** The reports that answer an order: those that say so and count. */
export function answersTo(order: { id: string }, reports: readonly DiagnosticReport[]): DiagnosticReport[] {
  return reports.filter(
    (report) => answers(report, order.id) && !isEnteredInError(report) && report.status !== 'cancelled',
  )
}

export function answers(report: Pick<DiagnosticReport, 'basedOn'>, orderId: string): boolean {
  return report.basedOn?.some(({ reference }) => reference === orderReference(orderId)) ?? false
}

export const orderReference = (id: string): string => `ServiceRequest/${id}`

/** Ids of the chart's orders that a report answers. */
export function ordersOf(report: Pick<DiagnosticReport, 'basedOn'>): string[] {
  return (report.basedOn ?? []).flatMap(({ reference }: Reference) => {
    const [, id] = reference?.match(/^ServiceRequest\/(.+)$/) ?? []
    return id ?? []
  })
}

const awaiting = new Set<OrderState>(['signed', 'sent', 'partial'])

/** Signed, not cancelled, and the final result is not there. */
export function awaitsResult(state: OrderState): boolean {
  return awaiting.has(state)
}

/** States in which a result may be attached to the order. */
const attachable = new Set<OrderState>([...awaiting, 'not-signed', 'on-hold', 'final', 'reviewed', 'closed'])

export function takesResult(state: OrderState): boolean {
  return attachable.has(state)
}

/** On the day it is due the result is not late yet. */
export function isOverdue(order: Pick<ServiceRequest, 'resultDue'>, state: OrderState, today: PartialDate): boolean {
  return order.resultDue !== undefined && order.resultDue < today && awaitsResult(state)
}

/** FHIR's own, coarser `status` for an order that has been signed: completed once the final result is there. */
export function statusFor(state: OrderState): 'active' | 'completed' {
  return state === 'final' || state === 'reviewed' ? 'completed' : 'active'
}
