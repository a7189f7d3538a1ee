import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CodeableConcept, Procedure, ProcedureContent } from '../../../../domain/resources/index.ts'
import { procedureContent } from '../../../../domain/resources/procedure.ts'
import { client } from '../../../client.ts'
import { ConceptField } from '../../../components/concept-field.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { firstNote, withNote } from '../rows/notes.ts'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { useRowForm } from '../rows/use-row-form.ts'

interface Draft {
  code: CodeableConcept | undefined
  date: string | undefined
  status: ProcedureContent['status']
  by: string
  note: string
}

function toDraft(row: Procedure | undefined): Draft {
  return {
    code: row?.code,
    date: (row?.performedDateTime ?? row?.performedPeriod?.start)?.slice(0, 10),
    status: row?.status ?? 'completed',
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
    performer: performer.length > 0 ? performer : undefined,
    note: withNote(row, draft.note),
  }
}

const statuses = ['completed', 'in-progress', 'not-done', 'stopped', 'unknown'] as const

export function ProcedureForm({ row }: { row?: Procedure | undefined }) {
  const { t } = useTranslation()
  const form = useRowForm({ api: client.procedure, row, toDraft, toContent })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t(row ? 'chart:procedures.edit' : 'chart:procedures.add')}
      form={form}
      saveDisabled={!draft.code}
    >
      <ConceptField
        label={t('chart:procedures.procedure')}
        required
        suggestions={[]}
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
      <TextInput
        label={t('chart:procedures.by')}
        value={draft.by}
        onChange={(event) => set({ by: event.currentTarget.value })}
      />
      <Textarea
        label={t('chart:comment')}
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </RowFormWorkspace>
  )
}
