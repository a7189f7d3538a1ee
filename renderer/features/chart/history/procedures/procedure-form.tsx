import { Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import type { CodeableConcept, Procedure, ProcedureContent } from '../../../../../domain/resources/index.ts'
import { procedureContent } from '../../../../../domain/resources/procedure.ts'
import { procedureOutcomes, procedures } from '../../../../../domain/terminology/procedures.ts'
import { termConcept } from '../../../../../domain/terminology/term.ts'
import { client } from '../../../../client.ts'
import { ConceptField } from '../../../../components/concept-field.tsx'
import { DateField } from '../../../../components/date-field.tsx'
import { CommentField } from '../../rows/comment-field.tsx'
import { firstNote, withNote } from '../../rows/notes.ts'
import { RowFormWorkspace } from '../../rows/row-form-workspace.tsx'
import { TermField } from '../../rows/term-field.tsx'
import { useRowForm } from '../../rows/use-row-form.ts'
import { useDuringVisit } from '../../visits/use-open-visit.ts'

interface Draft {
  code: CodeableConcept | undefined
  date: string | undefined
  status: ProcedureContent['status']
  bodySite: string
  reason: string
  outcome: CodeableConcept | undefined
  complication: string
  by: string
  note: string
}

function toDraft(row: Procedure | undefined): Draft {
  return {
    code: row?.code,
    date: (row?.performedDateTime ?? row?.performedPeriod?.start)?.slice(0, 10),
    status: row?.status ?? 'completed',
    bodySite: conceptText(row?.bodySite?.[0]),
    reason: conceptText(row?.reasonCode?.[0]),
    outcome: row?.outcome,
    complication: conceptText(row?.complication?.[0]),
    by: row?.performer?.[0]?.display ?? '',
    note: firstNote(row),
  }
}

function toContent(draft: Draft, row: Procedure | undefined): ProcedureContent {
  if (!draft.code) throw new Error('The form does not save without a procedure')
  const [first, ...others] = row?.performer ?? []
  const by = draft.by.trim()
  const performer = [...(by ? [by === first?.display ? first : { display: by }] : []), ...others]
  return {
    ...(row ? procedureContent.parse(row) : { resourceType: 'Procedure' }),
    code: draft.code,
    status: draft.status,
    // A day that was not changed keeps its time, or its period.
    ...(draft.date === toDraft(row).date ? {} : { performedDateTime: draft.date, performedPeriod: undefined }),
    bodySite: reworded(row?.bodySite, draft.bodySite),
    reasonCode: reworded(row?.reasonCode, draft.reason),
    outcome: draft.outcome,
    complication: reworded(row?.complication, draft.complication),
    performer: performer.length > 0 ? performer : undefined,
    note: withNote(row, draft.note),
  }
}

/** The first is what the form shows: words that were not touched keep their codes, the others stay. */
function reworded(before: readonly CodeableConcept[] = [], words: string): CodeableConcept[] | undefined {
  const [first, ...others] = before
  const text = words.trim()
  const kept = text && (text === conceptText(first) && first ? first : { text })
  const all = kept ? [kept, ...others] : others
  return all.length > 0 ? all : undefined
}

const statuses = ['completed', 'in-progress', 'not-done', 'stopped', 'unknown'] as const
const outcomes = procedureOutcomes.map(termConcept)

export function ProcedureForm({ row }: { row?: Procedure | undefined }) {
  const { t } = useTranslation()
  const during = useDuringVisit()
  const form = useRowForm({
    api: client.procedure,
    row,
    toDraft,
    toContent: (draft: Draft, base: Procedure | undefined) => {
      const content = toContent(draft, base)
      return !base && draft.date === localDate() ? during(content) : content
    },
  })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t(row ? 'chart:procedures.edit' : 'chart:procedures.add')}
      form={form}
      saveDisabled={!draft.code}
    >
      <TermField
        label={t('chart:procedures.procedure')}
        required
        terms={procedures}
        value={draft.code}
        onChange={(code) => set({ code })}
      />
      <Group grow align="flex-start">
        <DateField
          label={t('chart:procedures.date')}
          precision="partial"
          past
          value={draft.date}
          onChange={(date) => set({ date })}
        />
        <Select
          label={t('chart:status')}
          data={statuses.map((value) => ({ value, label: t(`chart:procedures.status.${value}`) }))}
          value={draft.status}
          onChange={(value) => set({ status: value as Draft['status'] })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('history:procedures.bodySite')}
          placeholder={t('history:procedures.bodySiteHint')}
          value={draft.bodySite}
          onChange={(event) => set({ bodySite: event.currentTarget.value })}
        />
        <TextInput
          label={t('history:procedures.reason')}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label={t('chart:procedures.by')}
        placeholder={t('history:procedures.byHint')}
        value={draft.by}
        onChange={(event) => set({ by: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <ConceptField
          label={t('history:procedures.outcome')}
          suggestions={outcomes}
          value={draft.outcome}
          onChange={(outcome) => set({ outcome })}
        />
        <TextInput
          label={t('history:procedures.complication')}
          value={draft.complication}
          onChange={(event) => set({ complication: event.currentTarget.value })}
        />
      </Group>
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}
