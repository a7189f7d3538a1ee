import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { kindCounts, shownKinds } from '../in-basket/items.ts'

/** How much waits for the user, and whether something of it is critical. */
export function InBasketCounts() {
  const { t } = useTranslation()
  const items = useQuery(orpc.inBasket.list.queryOptions())
  return (
    <Section
      title={t('in-basket:title')}
      count={items.data?.length || undefined}
      actions={
        <LinkTo to="/in-basket" size="sm">
          {t('home:openInBasket')}
        </LinkTo>
      }
    >
      <Loaded query={items}>
        {(all) => {
          const counts = kindCounts(all)
          const critical = all.filter(({ urgency }) => urgency === 'critical').length
          if (all.length === 0) return <EmptyState title={t('in-basket:empty')} hint={t('in-basket:emptyHint')} />
          return (
            <div>
              {critical > 0 ? (
                <Text size="sm" fw={700} c="var(--chartkeep-flag-high)">
                  {t('home:criticalResults', { count: critical })}
                </Text>
              ) : null}
              {shownKinds
                .filter((kind) => counts[kind] > 0)
                .map((kind) => (
                  <Group key={kind} justify="space-between">
                    <Text size="sm">{t(`in-basket:kinds.${kind}`)}</Text>
                    <Text size="sm" fw={600}>
                      {counts[kind]}
                    </Text>
                  </Group>
                ))}
            </div>
          )
        }}
      </Loaded>
    </Section>
  )
}
