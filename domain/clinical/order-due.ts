/** When the result of an order is missed, where nobody chose a day. */
import { addDays } from '../format/date.ts'
import type { PartialDate, ServiceRequest } from '../resources/index.ts'
import type { OrderKind } from '../terminology/orders.ts'

/** Days after signing. The usual time until the answer is there, and some more: a reminder that is wrong is soon ignored. */
const routine: Readonly<Record<OrderKind, number>> = { laboratory: 7, imaging: 21, procedure: 45, referral: 60 }
const hurried = { stat: 1, asap: 3, urgent: 7 } as const

export function defaultResultDue(
  kind: OrderKind | undefined,
  priority: ServiceRequest['priority'],
  from: PartialDate,
): PartialDate {
  const usual = kind ? routine[kind] : routine.procedure
  const days = priority && priority !== 'routine' ? Math.min(usual, hurried[priority]) : usual
  return addDays(from, days)
}
