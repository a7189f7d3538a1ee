import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'

/** On the home screen of who reviews; nothing where nothing waits. */
export function ToReview() {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.chartAccess.reviews.queryOptions({ input: {}, staleTime: 0 }))
  const waiting = data?.filter(({ reviewedAt, own }) => !reviewedAt && !own).length ?? 0
  if (waiting === 0) return null
  return (
    <Section title={t('access:reviews.title')}>
      <LinkTo to="/settings" search={{ tab: 'reviews' }} size="sm">
        {t('access:reviews.open', { count: waiting })}
      </LinkTo>
    </Section>
  )
}
