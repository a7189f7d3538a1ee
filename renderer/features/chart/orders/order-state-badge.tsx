import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrderState } from '../../../../domain/clinical/order-state.ts'

const colours: Readonly<Record<OrderState, string>> = {
  draft: 'yellow',
  'not-signed': 'gray',
  'on-hold': 'gray',
  signed: 'blue',
  sent: 'blue',
  partial: 'yellow',
  final: 'teal',
  reviewed: 'green',
  closed: 'gray',
  cancelled: 'gray',
  'entered-in-error': 'gray',
}

export function OrderStateBadge({ state, overdue = false }: { state: OrderState; overdue?: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <Badge size="sm" variant="light" color={colours[state]}>
        {t(`orders:state.${state}`)}
      </Badge>{' '}
      {overdue ? (
        <Badge size="sm" variant="light" color="red">
          {t('orders:overdue')}
        </Badge>
      ) : null}
    </>
  )
}
