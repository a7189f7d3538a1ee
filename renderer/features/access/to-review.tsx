import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AccessReview } from '../../../domain/contract/chart-access.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'

/** On the home screen of who reviews; nothing where nothing waits. */
export function ToReview() {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.chartAccess.reviews.queryOptions({ input: {}, staleTime: 0 }))
  const now = new Date().toISOString()
  const mayReview = ({ own, selfFrom }: AccessReview) => !own || (selfFrom !== undefined && selfFrom <= now)
  const waiting = data?.filter((access) => !access.reviewedAt && mayReview(access)).length ?? 0
  if (waiting === 0) return null
  return (
    <Section title={t('access:reviews.title')}>
      <LinkTo to="/settings" search={{ tab: 'reviews' }} size="sm">
        {t('access:reviews.open', { count: waiting })}
      </LinkTo>
    </Section>
  )
}
