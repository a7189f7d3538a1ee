/** A laboratory report typed in by hand, by panel or test by test: from a fax, a phone call, a test done in the practice. */
import { Autocomplete, Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate, localDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { CodeableConcept, DiagnosticReport, Observation } from '../../../../domain/resources/index.ts'
import { labPanels, labs } from '../../../../domain/terminology/labs.ts'
import { client } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import { useAnsweredOrder } from '../orders/use-answered-order.tsx'
import { TermField } from '../rows/term-field.tsx'
import {
  blankReport,
  changedContent,
  corrections,
  draftOf,
  isChanged,
  isTyped,
  newResult,
  type ReportDraft,
  type ReportStatus,
  reportContent,
  type TypedResult,
  typedOf,
  type Who,
  withPicked,
  yearsWhenTaken,
} from './report-draft.ts'
import { ResultLine } from './result-line.tsx'
import styles from './results.module.css'

const statuses: readonly ReportStatus[] = ['final', 'partial', 'preliminary']
const panelsAndTests = [...labPanels, ...labs]
const reasons = ['laboratory', 'mistyped', 'test'] as const

export interface ResultFormProps {
  /** The report that is completed or corrected, with its results. */
  report?: DiagnosticReport | undefined
  results?: readonly Observation[] | undefined
  /** One result that is corrected by itself. */
  row?: Observation | undefined
}

export function ResultForm({ report, results = [], row }: ResultFormProps) {
  const { t } = useTranslation()
  const { patientId, patient, who, close } = useChart()
  const [opened] = useState(() => localDateTime())
  const [initial] = useState<ReportDraft>(() => {
    if (report) return draftOf(report, results, patient)
    return row ? { ...blankReport(localDate()), code: row.code, results: [typedOf(row)] } : blankReport(localDate())
  })
  const [draft, setDraft] = useState(initial)
  const [reason, setReason] = useState('')
  const set = (patch: Partial<ReportDraft>) => setDraft((before) => ({ ...before, ...patch }))
  const change = (key: string, patch: Partial<TypedResult>) =>
    setDraft((before) => ({
      ...before,
      results: before.results.map((result) => (result.key === key ? { ...result, ...patch } : result)),
    }))
  const dirty = JSON.stringify(draft) !== JSON.stringify(initial)
  useEntryDirty(dirty)

  const answered = useAnsweredOrder(
    draft.code && !report && !row
      ? {
          code: draft.code,
          effectiveDateTime: draft.date,
          tests: draft.results.filter(isTyped).map(({ code }) => code),
        }
      : undefined,
  )
  const corrected = corrections(draft, patient)
  const needsReason = corrected.length > 0 || row !== undefined
  const emptied = draft.results.some((result) => result.row && !isTyped(result))
  const ready =
    draft.code !== undefined &&
    draft.date !== undefined &&
    draft.results.some(isTyped) &&
    !emptied &&
    dirty &&
    (!needsReason || reason.trim() !== '')

  const save = async () => {
    await saveDraft({
      draft,
      opened,
      patientId,
      patient,
      report,
      row,
      reason: reason.trim(),
      basedOn: answered.basedOn,
    })
    close()
  }

  return (
    <FormWorkspace
      title={t(row ? 'results:form.correctOne' : report ? 'results:form.revise' : 'chart:results.add')}
      hint={draft.code && !row ? conceptText(draft.code) : undefined}
      patient={who}
      dirty={dirty}
      onSave={save}
      onClose={close}
      saveDisabled={!ready}
    >
      {row ? null : (
        <TestPicker first={draft.results.length === 0} onPick={(code) => setDraft(withPicked(draft, code, patient))} />
      )}
      {draft.results.length > 0 ? (
        <div className={styles.lines}>
          <div className={styles.lineHead} aria-hidden>
            <span>{t('chart:results.test')}</span>
            <span>{t('chart:value')}</span>
            <span>{t('chart:results.unit')}</span>
            <span>{t('results:form.low')}</span>
            <span>{t('results:form.high')}</span>
          </div>
          {draft.results.map((result, index) => (
            <ResultLine
              key={result.key}
              result={result}
              years={yearsWhenTaken(result, draft.date, patient)}
              autoFocus={index === 0 && initial.results.length > 0}
              onChange={(patch) => change(result.key, patch)}
              onRemove={
                result.row
                  ? undefined
                  : () => set({ results: draft.results.filter((other) => other.key !== result.key) })
              }
            />
          ))}
          <Text size="xs" c="dimmed">
            {t(emptied ? 'results:form.emptied' : 'results:form.hint')}
          </Text>
        </div>
      ) : null}
      {needsReason ? (
        <Autocomplete
          label={t('results:form.why')}
          required
          maxLength={500}
          data={reasons.map((one) => t(`results:form.reasons.${one}`))}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      {answered.field}
      {row ? null : <ReportFields draft={draft} set={set} dated={report === undefined} />}
    </FormWorkspace>
  )
}

interface Saving {
  draft: ReportDraft
  opened: string
  patientId: string
  patient: Who
  report: DiagnosticReport | undefined
  row: Observation | undefined
  reason: string
  /** The order that a new report answers. */
  basedOn: Pick<DiagnosticReport, 'basedOn'>
}

async function saveDraft({ draft, opened, patientId, patient, report, row, reason, basedOn }: Saving): Promise<void> {
  const added = draft.results.flatMap((result) =>
    !result.row && isTyped(result) ? [newResult(draft, result, opened, patient)] : [],
  )
  if (row) {
    const [result] = draft.results
    if (!result) return
    await client.observation.correct({
      id: row.id,
      versionId: row.versionId,
      content: changedContent(result, row.status, patient),
      reason,
    })
  } else if (report) {
    await client.observation.reviseReport({
      id: report.id,
      versionId: report.versionId,
      report: reportContent(draft, opened, report),
      changed: draft.results.flatMap((result) => revised(result, draft.status, patient)),
      added,
      ...(reason && { reason }),
    })
  } else {
    const content = { ...reportContent(draft, opened), ...basedOn }
    await client.observation.createReport({ patientId, report: content, results: added })
  }
}

/** What changes of a result that stands in the chart: its value, or that it is final now. */
function revised(result: TypedResult, status: ReportStatus, patient: Who) {
  const { row } = result
  if (!row) return []
  const released = row.status === 'preliminary' && status === 'final'
  if (!isChanged(result) && !released) return []
  const content = changedContent(result, released ? 'final' : row.status, patient)
  return [{ id: row.id, versionId: row.versionId, content }]
}

/** A panel or a test out of the lists goes into the form at once; one that no list has, with the button. */
function TestPicker({ first, onPick }: { first: boolean; onPick: (code: CodeableConcept) => void }) {
  const { t } = useTranslation()
  const [picks, setPicks] = useState(0)
  const [typed, setTyped] = useState<CodeableConcept>()
  const pick = (code: CodeableConcept) => {
    setTyped(undefined)
    setPicks((count) => count + 1)
    onPick(code)
  }
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TermField
        key={picks}
        flex={1}
        label={t(first ? 'results:form.pick' : 'results:form.pickMore')}
        required={first}
        data-autofocus={first || undefined}
        terms={panelsAndTests}
        use="laboratory"
        value={typed}
        onChange={(code) => (code?.coding ? pick(code) : setTyped(code))}
      />
      <Button variant="default" disabled={typed === undefined} onClick={() => typed && pick(typed)}>
        {t('results:form.addTyped')}
      </Button>
    </Group>
  )
}

interface ReportFieldsProps {
  draft: ReportDraft
  set: (patch: Partial<ReportDraft>) => void
  /** The day is asked for: of a report that stands in the chart it is known. */
  dated: boolean
}

function ReportFields({ draft, set, dated }: ReportFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Group grow align="flex-start">
        {dated ? (
          <DateField
            label={t('chart:results.collected')}
            required
            past
            value={draft.date}
            onChange={(date) => set({ date })}
          />
        ) : null}
        <Select
          label={t('chart:status')}
          data={statuses.map((value) => ({ value, label: t(`chart:results.status.${value}`) }))}
          value={draft.status}
          allowDeselect={false}
          onChange={(value) => set({ status: value as ReportStatus })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('chart:results.laboratory')}
          value={draft.laboratory}
          onChange={(event) => set({ laboratory: event.currentTarget.value })}
        />
        <TextInput
          label={t('results:form.specimen')}
          value={draft.specimen}
          onChange={(event) => set({ specimen: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        label={t('results:form.comment')}
        autosize
        minRows={2}
        value={draft.comment}
        onChange={(event) => set({ comment: event.currentTarget.value })}
      />
    </>
  )
}
