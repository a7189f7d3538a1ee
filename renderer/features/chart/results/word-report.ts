/** A report in words (imaging, endoscopy, pathology), as it is typed and as it is recorded. */
import { correctedReport } from '../../../../domain/clinical/correction.ts'
import { diagnosticReportContent } from '../../../../domain/resources/diagnostic-report.ts'
import type { CodeableConcept, DiagnosticReport, DiagnosticReportContent } from '../../../../domain/resources/index.ts'
import { type ReportSection, reportCategory, reportSections } from '../../../../domain/terminology/report-sections.ts'

export type ReportKind = Exclude<ReportSection, 'laboratory'>
export const reportKinds: readonly ReportKind[] = ['imaging', 'pathology', 'other']

export interface WordReportDraft {
  kind: ReportKind
  code: CodeableConcept | undefined
  date: string | undefined
  status: 'final' | 'preliminary'
  performer: string
  text: string
  reason: string
}

/** A report that holds words alone is corrected as words; every other one is a list of results. */
export const isInWords = ({ result, conclusion }: DiagnosticReport): boolean =>
  conclusion !== undefined && !result?.length

export function wordReportDraft(row: DiagnosticReport | undefined, today: string): WordReportDraft {
  const codes = row?.category?.flatMap(({ coding }) => coding ?? []).map(({ code }) => code)
  return {
    kind: reportKinds.find((kind) => codes?.includes(reportSections[kind].code)) ?? (row ? 'other' : 'imaging'),
    code: row?.code,
    date: row ? (row.effectiveDateTime ?? row.effectivePeriod?.start)?.slice(0, 10) : today,
    status: row?.status === 'preliminary' ? 'preliminary' : 'final',
    performer: row?.performer?.[0]?.display ?? '',
    text: row?.conclusion ?? '',
    reason: '',
  }
}

/** `opened`: when the form was. What it does not show is kept; a final report that says something else is corrected. */
export function wordReport(draft: WordReportDraft, row: DiagnosticReport | undefined, opened: string) {
  if (!draft.code) throw new Error('The form does not save without a study')
  const before = wordReportDraft(row, '')
  const { performer: _performer, ...kept } = row
    ? diagnosticReportContent.parse(row)
    : { resourceType: 'DiagnosticReport' as const, issued: opened }
  const [, ...otherPerformers] = row?.performer ?? []
  const named = draft.performer.trim()
  const performer =
    named === before.performer ? row?.performer : [...(named ? [{ display: named }] : []), ...otherPerformers]
  const content: DiagnosticReportContent = {
    ...kept,
    status: draft.status,
    code: draft.code,
    ...(draft.kind === before.kind && row ? {} : { category: [reportCategory(draft.kind)] }),
    // A day that was not changed keeps its time, or its period.
    ...(row && draft.date === before.date ? {} : { effectiveDateTime: draft.date, effectivePeriod: undefined }),
    ...(performer?.length ? { performer } : {}),
    conclusion: draft.text.trim(),
  }
  return row ? correctedReport(row, content, saysOtherwise(draft, before)) : content
}

/** Somebody may have acted on what it said. */
export const saysOtherwise = (draft: WordReportDraft, before: WordReportDraft): boolean =>
  draft.text.trim() !== before.text || draft.date !== before.date || draft.code !== before.code
