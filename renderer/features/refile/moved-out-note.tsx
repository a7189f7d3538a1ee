import { List, Spoiler, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MovableType } from '../../../domain/contract/refile.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { useChart } from '../chart/chart-context.tsx'

/** What was filed here by mistake and left: that, when and by whom. Nothing of what it said. */
export function MovedOutNote({ types }: { types: readonly MovableType[] }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data } = useQuery(orpc.refile.movedOut.queryOptions({ input: { patientId } }))
  const moved = (data ?? []).filter((one) => types.some((type) => type === one.resourceType))
  if (moved.length === 0) return null
  /** What left in one move is one line. */
  const moves = [...Map.groupBy(moved, ({ resourceType, at }) => `${at} ${resourceType}`)]
  return (
    <section aria-label={t('refile:movedOut', { count: moved.length })}>
      <Text size="sm" c="dimmed">
        {t('refile:movedOut', { count: moved.length })}
      </Text>
      <Spoiler maxHeight={70} showLabel={t('refile:showAll')} hideLabel={t('refile:showLess')}>
        <List size="sm" c="dimmed">
          {moves.map(([key, [first, ...others]]) =>
            first ? (
              <List.Item key={key}>
                {t('refile:movedLine', {
                  what: t(`refile:type.${first.resourceType}`, { count: others.length + 1 }),
                  when: formatDateTime(first.at),
                  who: first.by ?? t('common:notKnown'),
                })}
              </List.Item>
            ) : null,
          )}
        </List>
      </Spoiler>
    </section>
  )
}
