/** One plan, whole: what it is for, its goals, what is done, when it is looked at again. */
import { Badge, Group, Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  interventionsOf,
  isOpen,
  isReviewOverdue,
  lastReview,
  nextReview,
} from '../../../../domain/clinical/care-plan-review.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { type CarePlan, type Goal, isEnteredInError } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { keyed } from '../../../components/keyed.ts'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { RowMenu, type RowMenuItem } from '../rows/row-menu.tsx'
import { GoalTable } from './goal-table.tsx'
import styles from './plan.module.css'
import { EndDialog, ReviewDialog } from './plan-dialogs.tsx'
import { planRow } from './plan-draft.ts'

export interface PlanCardProps {
  plan: CarePlan
  /** All goals of the chart. */
  goals: readonly Goal[]
}

export function PlanCard({ plan, goals }: PlanCardProps) {
  const { t } = useTranslation()
  const { open } = useChart()
  const own = (plan.goal ?? []).flatMap(({ reference }) => goals.find(({ id }) => `Goal/${id}` === reference) ?? [])
  const edit = () => open({ kind: 'plan', row: planRow(plan, goals) })
  const items: RowMenuItem[] = isOpen(plan)
    ? [
        { label: t('plan:review.open'), dialog: (onClose) => <ReviewDialog plan={plan} onClose={onClose} /> },
        {
          label: t('plan:ending.completed.open'),
          dialog: (onClose) => <EndDialog plan={plan} as="completed" onClose={onClose} />,
        },
        {
          label: t('plan:ending.revoked.open'),
          dialog: (onClose) => <EndDialog plan={plan} as="revoked" onClose={onClose} />,
        },
      ]
    : []
  return (
    <Section
      title={planName(plan) || t('plan:unnamed')}
      actions={
        <Group gap="xs" wrap="nowrap">
          <PlanMarks plan={plan} />
          <OutsideBadge row={plan} />
          {isEnteredInError(plan) ? null : (
            <MayButton needs="diagnose" variant="default" onClick={edit}>
              {t('chart:row.edit')}
            </MayButton>
          )}
          <RowMenu row={plan} items={items} />
        </Group>
      }
      flush
    >
      <PlanFacts plan={plan} />
      {own.length > 0 ? (
        <div className={styles.part}>
          <Title order={3} className={styles.partTitle}>
            {t('plan:goals')}
          </Title>
          <GoalTable label={t('plan:goalsOf', { plan: planName(plan) })} goals={own} onOpen={edit} />
        </div>
      ) : null}
      <Activities plan={plan} />
    </Section>
  )
}

export const planName = (plan: CarePlan): string => plan.title ?? plan.description ?? ''

export function PlanMarks({ plan }: { plan: CarePlan }) {
  const { t } = useTranslation()
  return (
    <>
      {plan.status === 'active' ? null : (
        <Badge color="gray" variant="light">
          {t(`plan:status.${plan.status}`)}
        </Badge>
      )}
      {isReviewOverdue(plan, localDate()) ? (
        <Badge color="orange" variant="light">
          {t('plan:reviewOverdue')}
        </Badge>
      ) : null}
    </>
  )
}

function PlanFacts({ plan }: { plan: CarePlan }) {
  const { t } = useTranslation()
  const { patientId, summary } = useChart()
  // The summary has the active ones; a plan can outlive its problem.
  const { data: conditions = summary.problems } = useQuery(orpc.condition.list.queryOptions({ input: { patientId } }))
  const problems = (plan.addresses ?? []).map(({ reference, display }) => {
    const known = conditions.find(({ id }) => reference === `Condition/${id}`)
    return known ? conceptText(known.code) : (display ?? t('plan:otherProblem'))
  })
  const { period } = plan
  const pairs: [string, string | undefined][] = [
    [t('plan:for'), problems.join(', ')],
    [t('plan:responsible'), plan.author?.display],
    [
      t('plan:time'),
      period?.end
        ? t('plan:fromTo', { start: formatDate(period.start), end: formatDate(period.end) })
        : formatDate(period?.start ?? plan.created),
    ],
    [t('plan:nextReview'), formatDate(nextReview(plan)) || (isOpen(plan) ? t('plan:noReview') : undefined)],
    [t('plan:lastReview'), formatDate(lastReview(plan))],
    [t('plan:about'), plan.title ? plan.description : undefined],
    [t('chart:comment'), plan.note?.map(({ text }) => text).join('\n')],
  ]
  return (
    <dl className={styles.facts}>
      {pairs
        .filter(([, value]) => value)
        .map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
    </dl>
  )
}

function Activities({ plan }: { plan: CarePlan }) {
  const { t } = useTranslation()
  const activities = interventionsOf(plan)
  if (activities.length === 0) return null
  const columns: { title: string; cell: (one: Activity) => string | undefined }[] = [
    { title: t('plan:what'), cell: activityName },
    { title: t('plan:who'), cell: ({ performer }) => performer?.flatMap(({ display }) => display ?? []).join(', ') },
    { title: t('plan:when'), cell: (one) => one.scheduledString ?? formatDate(one.scheduledPeriod?.start) },
    { title: t('chart:status'), cell: ({ status }) => status && t(`plan:activityStatus.${status}`) },
  ]
  // A column that says nothing about any of them only takes room from those that do.
  const used = columns.filter(({ cell }) => activities.some(cell))
  return (
    <div className={styles.part}>
      <Title order={3} className={styles.partTitle}>
        {t('plan:activities')}
      </Title>
      <Table aria-label={t('plan:activitiesOf', { plan: planName(plan) })}>
        <Table.Thead>
          <Table.Tr>
            {used.map(({ title }) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keyed(activities, activityName).map(({ key, item }) => (
            <Table.Tr key={key}>
              {used.map(({ title, cell }) => (
                <Table.Td key={title}>{cell(item)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

type Activity = ReturnType<typeof interventionsOf>[number]

const activityName = ({ code, description, reference }: Activity): string =>
  [conceptText(code), description].filter(Boolean).join(': ') || (reference?.display ?? '')
