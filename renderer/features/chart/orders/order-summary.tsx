import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { ServiceRequest } from '../../../../domain/resources/index.ts'
import { orderKindOf } from '../../../../domain/terminology/orders.ts'
import { dueOf, reasonsOf, toDraft } from './order-draft.ts'

/** What an order asks for, on two lines: read before it is signed, sent, cancelled. */
export function OrderSummary({ order }: { order: ServiceRequest }) {
  const { t } = useTranslation()
  const kind = orderKindOf(order)
  const hurried = order.priority && order.priority !== 'routine' ? t(`orders:priorities.${order.priority}`) : undefined
  const due = order.status === 'draft' ? dueOf(toDraft(order)) : order.resultDue
  const facts = [
    kind && t(`orders:kinds.${kind}`),
    ...(order.orderDetail ?? []).map(conceptText),
    reasonsOf(order).join(', '),
    order.performer?.[0]?.display && t('orders:to', { name: order.performer[0].display }),
    due && t('orders:dueOn', { date: formatDate(due) }),
    ...(order.note ?? []).map(({ text }) => text),
  ]
  return (
    <div>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {conceptText(order.code)}
        {hurried ? ` (${hurried})` : ''}
      </Text>
      <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
    </div>
  )
}

export function OrderSummaries({ orders }: { orders: readonly ServiceRequest[] }) {
  const [only] = orders
  if (orders.length === 1 && only) return <OrderSummary order={only} />
  return (
    <List size="sm" spacing="xs">
      {orders.map((order) => (
        <List.Item key={order.id}>
          <OrderSummary order={order} />
        </List.Item>
      ))}
    </List>
  )
}
