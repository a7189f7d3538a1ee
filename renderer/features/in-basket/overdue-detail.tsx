import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PatientSummary } from '../../../domain/contract/patient.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import type { ServiceRequest } from '../../../domain/resources/index.ts'
import { LinkTo } from '../../components/link.tsx'
import { MayButton } from '../../components/may.tsx'
import { CancelOrderDialog, ElsewhereDialog, ExtendOrderDialog } from '../chart/orders/order-dialogs.tsx'
import { OrderSummary } from '../chart/orders/order-summary.tsx'
import { useMenuDialog } from '../chart/rows/use-menu-dialog.ts'

/** An order whose result did not come: wait longer, give it up, or say where the result is. */
export function OverdueDetail({ order, patient }: { order: ServiceRequest; patient: PatientSummary }) {
  const { t } = useTranslation()
  const { button, dialog, open, close } = useMenuDialog<'extend' | 'elsewhere' | 'cancel'>()
  const sent = order.sent?.at(-1)
  const asked = { order, patient, onClose: close }
  return (
    <Stack gap="sm">
      <OrderSummary order={order} />
      <Text size="sm">
        {t('in-basket:orderedOn', { date: formatDate(order.authoredOn), who: order.requester?.display ?? '' })}
        {'. '}
        {sent
          ? t('in-basket:sentLast', { how: t(`orders:ways.${sent.how}`), when: formatDateTime(sent.at) })
          : t('in-basket:neverSent')}
      </Text>
      <Group gap="xs">
        <MayButton needs="chart" ref={button} onClick={() => open('extend')}>
          {t('orders:extend')}
        </MayButton>
        <MayButton needs="sign-orders" variant="default" onClick={() => open('elsewhere')}>
          {t('orders:elsewhere')}
        </MayButton>
        <MayButton needs="sign-orders" variant="default" onClick={() => open('cancel')}>
          {t('orders:cancelIt')}
        </MayButton>
      </Group>
      <Text size="sm" c="dimmed">
        {t('in-basket:attachHint')}{' '}
        <LinkTo
          to="/patients/$patientId/$section"
          params={{ patientId: patient.id, section: 'orders' }}
          inherit
          underline="always"
        >
          {t('in-basket:toOrders')}
        </LinkTo>
      </Text>
      {dialog === 'extend' ? <ExtendOrderDialog {...asked} /> : null}
      {dialog === 'elsewhere' ? <ElsewhereDialog {...asked} /> : null}
      {dialog === 'cancel' ? <CancelOrderDialog {...asked} /> : null}
    </Stack>
  )
}
