/** The orders of one chart with what follows from the reports and reviews that belong to them. */
import { useQuery } from '@tanstack/react-query'
import { answersTo, isOverdue, type OrderState, orderState } from '../../../../domain/clinical/order-state.ts'
import { localDate } from '../../../../domain/format/date.ts'
import type { DiagnosticReport, ServiceRequest, Task } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'

export interface ListedOrder {
  order: ServiceRequest
  state: OrderState
  overdue: boolean
  /** The reports that answer it. */
  answers: DiagnosticReport[]
}

export function listOrders(
  orders: readonly ServiceRequest[],
  reports: readonly DiagnosticReport[],
  tasks: readonly Task[],
): ListedOrder[] {
  return orders.map((order) => {
    const state = orderState({ order, reports, tasks })
    return { order, state, overdue: isOverdue(order, state, localDate()), answers: answersTo(order, reports) }
  })
}

export function useChartOrders() {
  const { patientId } = useChart()
  const input = { patientId }
  return {
    orders: useQuery(orpc.serviceRequest.list.queryOptions({ input })),
    reports: useQuery(orpc.diagnosticReport.list.queryOptions({ input })),
    tasks: useQuery(orpc.task.list.queryOptions({ input })),
  }
}

/** What is there already; for parts that only add to a form and must not hold it up. */
export function useListedOrders(): { orders: ListedOrder[]; reports: DiagnosticReport[] } {
  const { orders, reports, tasks } = useChartOrders()
  return {
    orders: listOrders(orders.data ?? [], reports.data ?? [], tasks.data ?? []),
    reports: reports.data ?? [],
  }
}

const open = new Set<OrderState>(['draft', 'not-signed', 'on-hold', 'signed', 'sent', 'partial', 'final'])

/** Something about it is still to be done: signing, waiting, reviewing. */
export function isOpenOrder({ state }: ListedOrder): boolean {
  return open.has(state)
}
