import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'

/** For the main navigation; nothing where nothing waits. */
export function InBasketCount() {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.inBasket.list.queryOptions())
  if (!data?.length) return null
  const isCritical = data[0]?.urgency === 'critical'
  return (
    <Badge
      size="sm"
      color={isCritical ? 'red' : 'gray'}
      variant="light"
      aria-label={t('in-basket:waiting', { count: data.length })}
    >
      {data.length}
    </Badge>
  )
}
