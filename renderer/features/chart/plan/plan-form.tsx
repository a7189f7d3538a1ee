/** A treatment plan with its goals and what is done: written in one form, saved as one. */
import { Autocomplete, Fieldset, Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { conceptText, formatPersonName } from '../../../../domain/format/name.ts'
import type { Reference } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Repeater } from '../../../components/repeater.tsx'
import { useChart } from '../chart-context.tsx'
import { CommentField } from '../rows/comment-field.tsx'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { ActivityFields } from './activity-fields.tsx'
import { blankGoal } from './goal-draft.ts'
import { GoalFields } from './goal-fields.tsx'
import { blankActivity, type Person, type PlanDraft, type PlanRow, planApi, toContent, toDraft } from './plan-draft.ts'

const writable = ['draft', 'active', 'on-hold'] as const

export function PlanForm({ row }: { row?: PlanRow | undefined }) {
  const { t } = useTranslation()
  const { summary, patientId } = useChart()
  const people = usePeople()
  const problems: (Reference & { reference: string; display: string })[] = summary.problems.map(({ id, code }) => ({
    reference: `Condition/${id}`,
    display: conceptText(code),
    type: 'Condition',
  }))
  const form = useRowForm({
    api: planApi(patientId),
    row,
    toDraft,
    toContent: (draft: PlanDraft, base: PlanRow | undefined) => toContent(draft, base, people, problems),
  })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t(row ? 'plan:edit' : 'plan:add')}
      form={form}
      saveDisabled={draft.title.trim() === '' && draft.about.trim() === ''}
    >
      <TextInput
        label={t('plan:name')}
        placeholder={t('plan:namePlaceholder')}
        required
        data-autofocus
        maxLength={2000}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('plan:problems')}
        data={problemChoices(problems, row)}
        value={draft.problems}
        onChange={(chosen) => set({ problems: chosen })}
        searchable
        hidePickedOptions
        nothingFoundMessage={t('plan:noProblem')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('chart:status')}
          data={[...new Set([...writable, draft.status])].map((value) => ({ value, label: t(`plan:status.${value}`) }))}
          value={draft.status}
          allowDeselect={false}
          onChange={(value) => set({ status: value as PlanDraft['status'] })}
        />
        <Autocomplete
          label={t('plan:responsible')}
          data={namesOf(people)}
          value={draft.responsible}
          onChange={(responsible) => set({ responsible })}
        />
      </Group>
      <Group grow align="flex-start">
        <DateField
          label={t('plan:start')}
          precision="partial"
          value={draft.start}
          onChange={(start) => set({ start })}
        />
        <DateField label={t('plan:end')} precision="partial" value={draft.end} onChange={(end) => set({ end })} />
        <DateField label={t('plan:nextReview')} value={draft.review} onChange={(review) => set({ review })} />
      </Group>
      <Textarea
        label={t('plan:about')}
        autosize
        minRows={2}
        value={draft.about}
        onChange={(event) => set({ about: event.currentTarget.value })}
      />
      <Fieldset legend={t('plan:goals')} p="xs">
        <Repeater
          items={draft.goals}
          onChange={(goals) => set({ goals })}
          blank={blankGoal()}
          addLabel={t('plan:addGoal')}
          removeLabel={(number) => t('plan:removeGoal', { number })}
          // A goal that is in the chart is cancelled or completed, not taken away.
          canRemove={({ id }) => id === undefined}
        >
          {(goal, change, number) => <GoalFields goal={goal} change={change} number={number} />}
        </Repeater>
      </Fieldset>
      <Fieldset legend={t('plan:activities')} p="xs">
        <Repeater
          items={draft.activities}
          onChange={(activities) => set({ activities })}
          blank={blankActivity}
          addLabel={t('plan:addActivity')}
          removeLabel={(number) => t('plan:removeActivity', { number })}
        >
          {(activity, change, number) => (
            <ActivityFields activity={activity} change={change} number={number} people={namesOf(people)} />
          )}
        </Repeater>
      </Fieldset>
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}

const namesOf = (people: readonly Person[]) => [...new Set(people.map(({ name }) => name))]

/** The active problems, and what the plan names already: a problem that is over, or one that only the outside record knows. */
function problemChoices(problems: readonly { reference: string; display: string }[], row: PlanRow | undefined) {
  const choices = problems.map(({ reference, display }) => ({ value: reference, label: display }))
  const others = (row?.addresses ?? []).flatMap(({ reference, display }) => {
    const value = reference ?? display
    return value === undefined || choices.some((one) => one.value === value) ? [] : [{ value, label: display ?? value }]
  })
  return [...choices, ...others]
}

/** The patient, the practice's clinicians, the care team. */
function usePeople(): Person[] {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const practitioners = useQuery(orpc.practice.practitioners.queryOptions())
  const teams = useQuery(orpc.careTeam.list.queryOptions({ input: { patientId } }))
  const members = (teams.data ?? [])
    .flatMap(({ participant }) => participant ?? [])
    .flatMap(({ member }) => member ?? [])
  return [
    { name: t('plan:patient'), reference: `Patient/${patientId}` },
    ...(practitioners.data ?? []).map(({ id, name }) => ({
      name: formatPersonName(name),
      reference: `Practitioner/${id}`,
    })),
    ...members.flatMap(({ display, reference }) =>
      display ? [{ name: display, ...(reference && { reference }) }] : [],
    ),
  ]
}
