import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ordersOf } from '../../../../domain/clinical/order-state.ts'
import type { DiagnosticReport } from '../../../../domain/resources/index.ts'
import { orderWords } from './attach-dialog.tsx'
import { useListedOrders } from './use-orders.ts'

/** The orders of this chart that a report answers. */
export function AnsweredOrders({ report }: { report: DiagnosticReport }) {
  const { t } = useTranslation()
  const { orders } = useListedOrders()
  const ids = new Set(ordersOf(report))
  return orders
    .filter(({ order }) => ids.has(order.id))
    .map(({ order }) => (
      <Text key={order.id} size="xs" c="dimmed">
        {t('orders:resultFor', orderWords(order))}
      </Text>
    ))
}
