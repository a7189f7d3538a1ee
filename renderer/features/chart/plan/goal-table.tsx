/** Goals, each with its targets and where it stands against what was measured. */
import { Badge, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GoalStanding } from '../../../../domain/clinical/goal-progress.ts'
import type { TargetStanding } from '../../../../domain/contract/goal.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { targetText } from '../../../../domain/format/goal.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { Goal } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { keyed } from '../../../components/keyed.ts'
import { useChart } from '../chart-context.tsx'
import { type Column, RowTable } from '../rows/row-table.tsx'
import { goalDraftOf, goalPut } from './goal-draft.ts'
import styles from './plan.module.css'
import { Sparkline } from './sparkline.tsx'

export interface GoalTableProps {
  label: string
  goals: readonly Goal[]
  onOpen?: (() => void) | undefined
}

export function GoalTable({ label, goals, onOpen }: GoalTableProps) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const progress = useQuery(orpc.goal.progress.queryOptions({ input: { patientId } }))
  const columns: Column<Goal>[] = [
    { title: t('plan:goalColumn'), cell: (row) => conceptText(row.description) },
    {
      title: t('plan:targets'),
      cell: (row) => <Lines texts={(row.target ?? []).map(targetText)} />,
    },
    {
      title: t('plan:standing'),
      cell: (row) => {
        const targets = progress.data?.find(({ goalId }) => goalId === row.id)?.targets ?? []
        return targets.length > 0 ? <Standing goal={row} targets={targets} /> : null
      },
    },
    { title: t('plan:due'), cell: (row) => (dueOf(row) ? <Due goal={row} /> : null) },
    {
      title: t('chart:status'),
      cell: (row) => {
        const { achievement } = goalDraftOf(goalPut(row))
        const achieved = achievement ? t(`plan:achievements.${achievement}`) : conceptText(row.achievementStatus)
        return [t(`plan:goalStatus.${row.lifecycleStatus}`), achieved].filter(Boolean).join(', ')
      },
    },
    { title: t('chart:comment'), cell: (row) => row.note?.map(({ text }) => text).join('; ') },
  ]
  return <RowTable label={label} rows={goals} columns={columns} onOpen={onOpen} />
}

function Lines({ texts }: { texts: readonly string[] }) {
  return keyed(texts, (text) => text).map(({ key, item }) => <div key={key}>{item}</div>)
}

const dueOf = (goal: Goal) => goal.target?.find(({ dueDate }) => dueDate)?.dueDate

const over = new Set<Goal['lifecycleStatus']>(['completed', 'cancelled', 'rejected', 'entered-in-error'])

/** A goal that is over, or reached, is late no more. */
function Due({ goal }: { goal: Goal }) {
  const { t } = useTranslation()
  const due = dueOf(goal)
  if (!due) return null
  const late = !over.has(goal.lifecycleStatus) && due < localDate().slice(0, due.length)
  return (
    <>
      <Text span size="sm" className={styles.day}>
        {formatDate(due)}
      </Text>{' '}
      {late ? (
        <Badge size="sm" color="orange" variant="light">
          {t('plan:dueOver')}
        </Badge>
      ) : null}
    </>
  )
}

const colours: Readonly<Record<GoalStanding, string>> = {
  'on-target': 'green',
  'off-target': 'orange',
  'no-data': 'gray',
  'not-judged': 'gray',
}

function Standing({ goal, targets }: { goal: Goal; targets: readonly TargetStanding[] }) {
  const { t } = useTranslation()
  return (
    <Stack gap={4} miw="9rem">
      {keyed(targets, ({ standing }) => standing).map(({ key, item }, at) => (
        <Group key={key} gap="0 0.5rem">
          <Badge size="sm" color={colours[item.standing]} variant="light" flex="none">
            {t(`plan:standings.${item.standing}`)}
          </Badge>
          {item.latest ? (
            <Text span size="sm">
              {t(item.latest.beforeStart ? 'plan:latestBefore' : 'plan:latest', {
                value: item.latest.text,
                date: formatDate(item.latest.at),
              })}
            </Text>
          ) : null}
          <Sparkline
            label={t('plan:trend', { measure: conceptText(goal.target?.[at]?.measure), count: item.points.length })}
            points={item.points}
            bounds={item.bounds}
          />
        </Group>
      ))}
    </Stack>
  )
}
