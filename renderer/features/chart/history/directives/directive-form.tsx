import { Group, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { directiveStart } from '../../../../../domain/clinical/advance-directive.ts'
import { formatDate, localDate } from '../../../../../domain/format/date.ts'
import { describe } from '../../../../../domain/format/describe.ts'
import { conceptText, isUncoded } from '../../../../../domain/format/name.ts'
import { formatValue } from '../../../../../domain/format/quantity.ts'
import {
  type CodeableConcept,
  isEnteredInError,
  type Observation,
  type ObservationContent,
  type Reference,
} from '../../../../../domain/resources/index.ts'
import { observationContent } from '../../../../../domain/resources/observation.ts'
import { directiveKinds } from '../../../../../domain/terminology/advance-directives.ts'
import { termConcept, termOf } from '../../../../../domain/terminology/term.ts'
import { client, orpc } from '../../../../client.ts'
import { ConceptField } from '../../../../components/concept-field.tsx'
import { DateField } from '../../../../components/date-field.tsx'
import { PatientIdentity } from '../../../../components/patient-identity.tsx'
import { useChart } from '../../chart-context.tsx'
import { CommentField } from '../../rows/comment-field.tsx'
import { firstNote, withNote } from '../../rows/notes.ts'
import { RowFormWorkspace } from '../../rows/row-form-workspace.tsx'
import { useRowForm } from '../../rows/use-row-form.ts'

interface Draft {
  kind: CodeableConcept | undefined
  decision: CodeableConcept | undefined
  since: string | undefined
  until: string | undefined
  agent: string
  document: Reference | undefined
  note: string
}

function toDraft(row: Observation | undefined): Draft {
  const words = row && formatValue(row)
  return {
    kind: row?.code,
    decision: row?.valueCodeableConcept ?? (words ? { text: words } : undefined),
    since: row ? directiveStart(row)?.slice(0, 10) : localDate(),
    until: row?.effectivePeriod?.end?.slice(0, 10),
    agent: row?.performer?.[0]?.display ?? '',
    document: row?.derivedFrom?.[0],
    note: firstNote(row),
  }
}

function toContent(draft: Draft, row: Observation | undefined): ObservationContent {
  const { kind, decision, since, until } = draft
  if (!kind || !decision) throw new Error('The form does not save without a kind and a decision')
  const before = toDraft(row)
  const [firstAgent, ...otherAgents] = row?.performer ?? []
  const agent = draft.agent.trim()
  const performer = [
    ...(agent ? [agent === firstAgent?.display ? firstAgent : { display: agent }] : []),
    ...otherAgents,
  ]
  const derivedFrom = [...(draft.document ? [draft.document] : []), ...(row?.derivedFrom ?? []).slice(1)]
  const sameTime = row !== undefined && since === before.since && until === before.until
  return {
    ...(row
      ? observationContent.parse(row)
      : { resourceType: 'Observation', status: 'final', category: 'advance-directive' }),
    code: kind,
    ...(row && decision === before.decision ? {} : decided(decision)),
    ...(sameTime ? {} : { effectiveDateTime: undefined, effectivePeriod: { start: since, end: until } }),
    performer: performer.length > 0 ? performer : undefined,
    derivedFrom: derivedFrom.length > 0 ? derivedFrom : undefined,
    note: withNote(row, draft.note),
  }
}

/** C-CDA R2.1, Advance Directive Observation: a coded value is SNOMED CT's; what has no code is text. */
function decided(decision: CodeableConcept): Partial<ObservationContent> {
  return isUncoded(decision)
    ? { valueCodeableConcept: undefined, valueString: conceptText(decision) }
    : { valueCodeableConcept: decision, valueString: undefined }
}

const kinds = directiveKinds.map(termConcept)

export function DirectiveForm({ row }: { row?: Observation | undefined }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const form = useRowForm({ api: client.observation, row, toDraft, toContent })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t(row ? 'history:directives.edit' : 'history:directives.add')}
      hint={<PatientIdentity patient={who} />}
      form={form}
      saveDisabled={!draft.kind || !draft.decision}
    >
      <ConceptField
        label={t('history:directives.kind')}
        required
        suggestions={kinds}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <ConceptField
        label={t('history:directives.decision')}
        required
        suggestions={termOf(directiveKinds, draft.kind)?.decisions ?? []}
        value={draft.decision}
        onChange={(decision) => set({ decision })}
      />
      <Group grow align="flex-start">
        <DateField
          label={t('history:directives.since')}
          precision="partial"
          past
          value={draft.since}
          onChange={(since) => set({ since })}
        />
        <DateField
          label={t('history:directives.until')}
          precision="partial"
          value={draft.until}
          onChange={(until) => set({ until })}
        />
      </Group>
      <TextInput
        label={t('history:directives.agent')}
        placeholder={t('history:directives.agentHint')}
        value={draft.agent}
        onChange={(event) => set({ agent: event.currentTarget.value })}
      />
      <DocumentField value={draft.document} onChange={(document) => set({ document })} />
      <CommentField
        placeholder={t('history:directives.commentHint')}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
    </RowFormWorkspace>
  )
}

/** The scan of the signed paper, among the documents of this chart. */
function DocumentField({
  value,
  onChange,
}: {
  value: Reference | undefined
  onChange: (value: Reference | undefined) => void
}) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data = [] } = useQuery(orpc.documentReference.list.queryOptions({ input: { patientId } }))
  const documents = data
    .filter((row) => !isEnteredInError(row))
    .map((row) => ({
      value: `DocumentReference/${row.id}`,
      label: [describe(row).label, formatDate(row.date)].filter(Boolean).join(', '),
    }))
  const foreign = value?.reference && !documents.some((one) => one.value === value.reference)
  const options = foreign
    ? [...documents, { value: value.reference ?? '', label: value.display ?? value.reference ?? '' }]
    : documents
  if (options.length === 0) return null
  return (
    <Select
      label={t('history:directives.document')}
      clearable
      searchable
      data={options}
      value={value?.reference ?? null}
      onChange={(reference) => {
        const chosen = options.find((one) => one.value === reference)
        onChange(chosen && { reference: chosen.value, display: chosen.label })
      }}
    />
  )
}
