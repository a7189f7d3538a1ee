/** Treatment plans: those in force whole, then goals that no plan holds, then what is over. */
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isOpen } from '../../../../domain/clinical/care-plan-review.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import type { CarePlan, Goal } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import { GoalTable } from './goal-table.tsx'
import { PlanCard, PlanMarks, planName } from './plan-card.tsx'
import { planRow } from './plan-draft.ts'

export function PlanSection() {
  const { patientId } = useChart()
  const input = { patientId }
  const plans = useQuery(orpc.carePlan.list.queryOptions({ input }))
  const goals = useQuery(orpc.goal.list.queryOptions({ input }))
  return (
    <Loaded query={plans}>
      {(planRows) => <Loaded query={goals}>{(goalRows) => <Plans plans={planRows} goals={goalRows} />}</Loaded>}
    </Loaded>
  )
}

function Plans({ plans, goals }: { plans: readonly CarePlan[]; goals: readonly Goal[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const planned = new Set(plans.flatMap(({ goal }) => (goal ?? []).map(({ reference }) => reference)))
  const unplanned = goals.filter((goal) => !planned.has(`Goal/${goal.id}`))
  const { shown, toggle } = useWrongRows<CarePlan | Goal>([...plans, ...unplanned])
  const current = shown.filter(isPlan).filter((plan) => isOpen(plan) || plan.status === 'unknown')
  const past = shown.filter(isPlan).filter((plan) => !current.includes(plan))
  const loose = shown.filter((row) => row.resourceType === 'Goal')
  return (
    <Stack gap="sm">
      <Group justify="flex-end" gap="sm">
        {toggle}
        <MayButton
          needs="diagnose"
          onClick={() => open({ kind: 'plan' })}
          rightSection={<HotkeyHint id="enter.plan" />}
        >
          {t('plan:add')}
        </MayButton>
      </Group>
      {current.length === 0 ? (
        <Section title={t('plan:current')}>
          <EmptyState title={t('plan:none')} hint={t('plan:noneHint')} />
        </Section>
      ) : null}
      {current.map((plan) => (
        <PlanCard key={plan.id} plan={plan} goals={goals} />
      ))}
      {loose.length > 0 ? (
        <Section title={t('plan:loose')} count={loose.length} flush>
          <GoalTable label={t('plan:loose')} goals={loose} />
        </Section>
      ) : null}
      {past.length > 0 ? <PastPlans plans={past} goals={goals} /> : null}
    </Stack>
  )
}

const isPlan = (row: CarePlan | Goal): row is CarePlan => row.resourceType === 'CarePlan'

function PastPlans({ plans, goals }: { plans: readonly CarePlan[]; goals: readonly Goal[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const columns: Column<CarePlan>[] = [
    { title: t('plan:plan'), cell: (plan) => planName(plan) || t('plan:unnamed') },
    { title: t('plan:start'), whole: true, cell: ({ period, created }) => formatDate(period?.start ?? created) },
    { title: t('plan:end'), whole: true, cell: ({ period }) => formatDate(period?.end) },
  ]
  return (
    <Section title={t('plan:past')} count={plans.length} flush>
      <RowTable
        label={t('plan:past')}
        rows={plans}
        columns={columns}
        marks={(plan) => <PlanMarks plan={plan} />}
        onOpen={(plan) => open({ kind: 'plan', row: planRow(plan, goals) })}
      />
    </Section>
  )
}
