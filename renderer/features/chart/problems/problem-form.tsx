import { Alert, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sameConcept } from '../../../../domain/clinical/same-concept.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { conditionContent } from '../../../../domain/resources/condition.ts'
import {
  type CodeableConcept,
  type Condition,
  type ConditionContent,
  isEnteredInError,
} from '../../../../domain/resources/index.ts'
import { problems } from '../../../../domain/terminology/problems.ts'
import { SNOMED } from '../../../../domain/terminology/systems.ts'
import type { Term } from '../../../../domain/terminology/term.ts'
import { client, orpc } from '../../../client.ts'
import { ConceptSelect } from '../../../components/concept-select.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { useChart } from '../chart-context.tsx'
import { CommentField } from '../rows/comment-field.tsx'
import { firstNote, withNote } from '../rows/notes.ts'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { TermField } from '../rows/term-field.tsx'
import { useRowForm } from '../rows/use-row-form.ts'

interface Draft {
  code: CodeableConcept | undefined
  category: ConditionContent['category']
  clinicalStatus: NonNullable<ConditionContent['clinicalStatus']>
  verificationStatus: NonNullable<ConditionContent['verificationStatus']>
  severity: CodeableConcept | undefined
  onset: string | undefined
  abatement: string | undefined
  note: string
}

function toDraft(row: Condition | undefined): Draft {
  return {
    code: row?.code,
    category: row?.category ?? 'problem-list-item',
    clinicalStatus: row?.clinicalStatus ?? 'active',
    verificationStatus: row?.verificationStatus ?? 'confirmed',
    severity: row?.severity,
    onset: row?.onsetDateTime,
    abatement: row?.abatementDateTime,
    note: firstNote(row),
  }
}

const ended = new Set<ConditionContent['clinicalStatus']>(['resolved', 'inactive', 'remission'])

function toContent(draft: Draft, row: Condition | undefined): ConditionContent {
  const { code, category, clinicalStatus, verificationStatus, severity, onset, abatement } = draft
  if (!code) throw new Error('The form does not save without a problem')
  return {
    ...(row ? conditionContent.parse(row) : { resourceType: 'Condition', recordedDate: localDate() }),
    code,
    category,
    clinicalStatus,
    verificationStatus,
    severity,
    onsetDateTime: onset,
    // FHIR con-4: only what is over has an end.
    abatementDateTime: ended.has(clinicalStatus) ? abatement : undefined,
    note: withNote(row, draft.note),
  }
}

const severities: readonly Term[] = [
  { text: 'Mild', coding: [{ system: SNOMED, code: '255604002', display: 'Mild' }] },
  { text: 'Moderate', coding: [{ system: SNOMED, code: '6736007', display: 'Moderate' }] },
  { text: 'Severe', coding: [{ system: SNOMED, code: '24484000', display: 'Severe' }] },
]

const clinicalStatuses = ['active', 'recurrence', 'relapse', 'remission', 'inactive', 'resolved'] as const
const verifications = ['confirmed', 'provisional', 'differential', 'unconfirmed', 'refuted'] as const
const categories = ['problem-list-item', 'health-concern', 'encounter-diagnosis'] as const

export function ProblemForm({ row }: { row?: Condition | undefined }) {
  const { t } = useTranslation()
  const form = useRowForm({ api: client.condition, row, toDraft, toContent })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t(row ? 'chart:problems.edit' : 'chart:problems.add')}
      form={form}
      saveDisabled={!draft.code}
    >
      <TermField
        label={t('chart:problems.problem')}
        required
        terms={problems}
        use="problem"
        value={draft.code}
        onChange={(code) => set({ code })}
      />
      <Repeated code={draft.code} except={row?.id} />
      <Group grow align="flex-start">
        <DateField
          label={t('chart:problems.onset')}
          precision="partial"
          past
          value={draft.onset}
          onChange={(onset) => set({ onset })}
        />
        <Select
          label={t('chart:status')}
          data={clinicalStatuses.map((value) => ({ value, label: t(`chart:clinicalStatus.${value}`) }))}
          value={draft.clinicalStatus}
          onChange={(value) => set({ clinicalStatus: value as Draft['clinicalStatus'] })}
        />
      </Group>
      {ended.has(draft.clinicalStatus) ? (
        <DateField
          label={t('chart:problems.resolved')}
          precision="partial"
          past
          value={draft.abatement}
          onChange={(abatement) => set({ abatement })}
        />
      ) : null}
      <Group grow align="flex-start">
        <ConceptSelect
          label={t('chart:severity')}
          terms={severities}
          value={draft.severity}
          onChange={(severity) => set({ severity })}
        />
        <Select
          label={t('chart:problems.certainty')}
          data={verifications.map((value) => ({ value, label: t(`chart:verification.${value}`) }))}
          value={draft.verificationStatus}
          onChange={(value) => set({ verificationStatus: value as Draft['verificationStatus'] })}
        />
      </Group>
      <Select
        label={t('chart:problems.list')}
        data={categories.map((value) => ({ value, label: t(`chart:problems.category.${value}`) }))}
        value={draft.category}
        onChange={(value) => set({ category: value as Draft['category'] })}
      />
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}

/** Says that the problem is listed already; never forbids it. */
function Repeated({ code, except }: { code: CodeableConcept | undefined; except: string | undefined }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data = [] } = useQuery(orpc.condition.list.queryOptions({ input: { patientId } }))
  const same =
    code &&
    data.find(
      (row) =>
        row.id !== except &&
        row.category !== 'encounter-diagnosis' &&
        !isEnteredInError(row) &&
        sameConcept(row.code, code),
    )
  if (!same) return null
  return (
    <Alert color="yellow" p="xs" role="status">
      <Text size="sm">
        {t('chart:problems.repeated', { status: t(`chart:clinicalStatus.${same.clinicalStatus ?? 'active'}`) })}
      </Text>
    </Alert>
  )
}
