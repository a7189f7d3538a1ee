/** A report in words typed in by hand: of an image, a biopsy, a test whose answer is a text. */
import { Autocomplete, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isReleased } from '../../../../domain/clinical/correction.ts'
import { localDate, localDateTime } from '../../../../domain/format/date.ts'
import type { DiagnosticReport } from '../../../../domain/resources/index.ts'
import { orderables } from '../../../../domain/terminology/orders.ts'
import { client } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { useChart } from '../chart-context.tsx'
import { useAnsweredOrder } from '../orders/use-answered-order.tsx'
import { Choice } from '../rows/choice.tsx'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { TermField } from '../rows/term-field.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { reportKinds, saysOtherwise, type WordReportDraft, wordReport, wordReportDraft } from './word-report.ts'

const studies = { imaging: orderables.imaging, pathology: [], other: orderables.procedure } as const
const statuses = ['final', 'preliminary'] as const
const reasons = ['laboratory', 'mistyped', 'test'] as const

export function ReportForm({ row }: { row?: DiagnosticReport | undefined }) {
  const { t } = useTranslation()
  const { goTo } = useChart()
  const [opened] = useState(() => localDateTime())
  const toDraft = (from: DiagnosticReport | undefined) => wordReportDraft(from, localDate())
  const form = useRowForm({
    api: client.diagnosticReport,
    row,
    toDraft,
    toContent: (draft: WordReportDraft, before: DiagnosticReport | undefined) => ({
      ...wordReport(draft, before, opened),
      ...answered.basedOn,
    }),
  })
  const { draft, set } = form
  const answered = useAnsweredOrder(
    draft.code && !row ? { code: draft.code, effectiveDateTime: draft.date, tests: [] } : undefined,
  )
  const corrects = form.row !== undefined && isReleased(form.row) && saysOtherwise(draft, toDraft(form.row))
  const ready = draft.code && draft.date && draft.text.trim() && (!corrects || draft.reason.trim())
  return (
    <RowFormWorkspace
      title={t(row ? 'results:words.edit' : 'results:words.add')}
      form={{ ...form, save: () => form.save(draft.reason.trim() || undefined) }}
      asksWhy={false}
      onSaved={({ id }) => goTo('results', id)}
      saveDisabled={!ready}
    >
      <Choice
        label={t('results:words.kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={reportKinds.map((value) => ({ value, label: t(`results:words.kinds.${value}`) }))}
      />
      <TermField
        key={draft.kind}
        label={t('results:words.study')}
        required
        data-autofocus
        terms={studies[draft.kind]}
        value={draft.code}
        onChange={(code) => set({ code })}
      />
      <Group grow align="flex-start">
        <DateField
          label={t('results:words.done')}
          required
          past
          precision="partial"
          value={draft.date}
          onChange={(date) => set({ date })}
        />
        <Select
          label={t('chart:status')}
          data={statuses.map((value) => ({ value, label: t(`chart:results.status.${value}`) }))}
          value={draft.status}
          allowDeselect={false}
          onChange={(value) => set({ status: value as WordReportDraft['status'] })}
        />
      </Group>
      <TextInput
        label={t('results:words.by')}
        placeholder={t('results:words.byHint')}
        value={draft.performer}
        onChange={(event) => set({ performer: event.currentTarget.value })}
      />
      <Textarea
        label={t('results:words.text')}
        required
        autosize
        minRows={8}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {corrects ? (
        <Autocomplete
          label={t('results:form.why')}
          required
          maxLength={500}
          data={reasons.map((one) => t(`results:form.reasons.${one}`))}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
        />
      ) : null}
      {answered.field}
    </RowFormWorkspace>
  )
}
