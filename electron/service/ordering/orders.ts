/** The life of an order beyond what the pure rules say: what is written when it moves on. */
import type { Db } from '../../../db/connection.ts'
import { getClinical, hasClinical, listClinical, updateClinical } from '../../../db/queries/clinical.ts'
import type { Writer } from '../../../db/writer.ts'
import { answersTo, type OrderState, orderState, statusFor } from '../../../domain/clinical/order-state.ts'
import type { ServiceRequest } from '../../../domain/resources/index.ts'
import { serviceRequestContent } from '../../../domain/resources/service-request.ts'

/** Those of the ids that are in the record. */
export function readOrders(db: Db, ids: readonly string[]): ServiceRequest[] {
  return ids.filter((id) => hasClinical(db, 'ServiceRequest', id)).map((id) => getClinical(db, 'ServiceRequest', id))
}

export function stateOf(db: Db, order: ServiceRequest): OrderState {
  const reports = listClinical(db, 'DiagnosticReport', order.patientId)
  const tasks = answersTo(order, reports).length > 0 ? listClinical(db, 'Task', order.patientId) : []
  return orderState({ order, reports, tasks })
}

const settled = new Set<ServiceRequest['status']>(['active', 'completed', 'on-hold'])

/** After its reports changed: FHIR's status of the order follows. What was cancelled stays so. */
export function settleOrder(w: Writer, orderId: string, reason: string): ServiceRequest {
  const order = getClinical(w.db, 'ServiceRequest', orderId)
  if (!settled.has(order.status)) return order
  const status = statusFor(stateOf(w.db, { ...order, status: 'active' }))
  if (status === order.status) return order
  return updateClinical(w, 'ServiceRequest', order, { ...contentOf(order), status }, { reason })
}

/** What the order asks for, without what the database knows of the row. */
export function contentOf(order: ServiceRequest) {
  return serviceRequestContent.parse(order)
}
