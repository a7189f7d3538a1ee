/** What is typed of a laboratory report, and what it is recorded as. */
import { correctedResult } from '../../../../domain/clinical/correction.ts'
import { flagOfNumber, usualRange, yearsAt } from '../../../../domain/clinical/lab-entry.ts'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { flagOf, type ResultFlag, rangeFor } from '../../../../domain/clinical/result-flag.ts'
import { type Decimal, readDecimal } from '../../../../domain/format/decimal.ts'
import { formatValue, measuredNumber, readableUnit } from '../../../../domain/format/quantity.ts'
import { diagnosticReportContent } from '../../../../domain/resources/diagnostic-report.ts'
import type {
  CodeableConcept,
  DiagnosticReport,
  DiagnosticReportContent,
  Observation,
  ObservationContent,
  Patient,
  Quantity,
} from '../../../../domain/resources/index.ts'
import { observationContent } from '../../../../domain/resources/observation.ts'
import { type LabPanel, labPanels, labs, testsOf } from '../../../../domain/terminology/labs.ts'
import { reportCategory } from '../../../../domain/terminology/report-sections.ts'
import { OBSERVATION_INTERPRETATION, UCUM } from '../../../../domain/terminology/systems.ts'
import { termConcept, termOf } from '../../../../domain/terminology/term.ts'
import { firstNote, withNote } from '../rows/notes.ts'

/** One line of the form. */
export interface TypedResult {
  key: string
  code: CodeableConcept
  /** `5.2`, `<0.01`, or words such as `Negative`; '' for a test that was not reported. */
  value: string
  /** As people read it. */
  unit: string
  low: Decimal | undefined
  high: Decimal | undefined
  note: string
  /** The result in the chart that this line is about. */
  row?: Observation
}

export type ReportStatus = 'final' | 'partial' | 'preliminary'

export interface ReportDraft {
  code: CodeableConcept | undefined
  results: readonly TypedResult[]
  date: string | undefined
  status: ReportStatus
  laboratory: string
  specimen: string
  comment: string
}

export type Who = Pick<Patient, 'birthDate' | 'gender'>

export function blankReport(date: string): ReportDraft {
  return { code: undefined, results: [], date, status: 'final', laboratory: '', specimen: '', comment: '' }
}

/** A panel brings its tests, a test itself; the first of them names the report. Tests that stand there already stay. */
export function withPicked(draft: ReportDraft, picked: CodeableConcept, who: Who): ReportDraft {
  const panel = termOf(labPanels, picked)
  const codes = panel ? testsOf(panel).map(termConcept) : [picked]
  const present = new Set(draft.results.map((result) => keyOf(result.code)))
  const added = codes.filter((code) => !present.has(keyOf(code))).map((code) => blankResult(code, draft.date, who))
  return { ...draft, code: draft.code ?? picked, results: [...draft.results, ...added] }
}

/** A known test brings its unit and the range that is usual for the patient; both can be changed to what the report says. */
function blankResult(code: CodeableConcept, date: string | undefined, who: Who): TypedResult {
  const lab = termOf(labs, code)
  const range = lab && date ? usualRange(lab, who, date) : undefined
  return {
    key: keyOf(code),
    code,
    value: '',
    unit: readableUnit({ code: lab?.unit ?? '' }),
    low: boundOf({ value: range?.low }),
    high: boundOf({ value: range?.high }),
    note: '',
  }
}

const keyOf = (code: CodeableConcept) => code.coding?.[0]?.code ?? code.text ?? ''

/** A report of the chart with its results, and blank lines for the tests of its panel that have not come yet. */
export function draftOf(report: DiagnosticReport, results: readonly Observation[], who: Who): ReportDraft {
  const date = (report.effectiveDateTime ?? report.effectivePeriod?.start ?? report.issued)?.slice(0, 10)
  const panel: LabPanel | undefined = termOf(labPanels, report.code)
  const draft: ReportDraft = {
    code: report.code,
    results: results.map(typedOf),
    date,
    status: report.status === 'partial' || report.status === 'preliminary' ? report.status : 'final',
    laboratory: report.performer?.[0]?.display ?? '',
    specimen: report.specimen?.[0]?.display ?? '',
    comment: report.conclusion ?? '',
  }
  return panel ? withPicked(draft, termConcept(panel), who) : draft
}

/** What a result of the chart looks like on its line. */
export function typedOf(row: Observation): TypedResult {
  const range = row.valueQuantity && rangeFor(row.valueQuantity, row.referenceRange ?? [])
  return {
    key: row.id,
    code: row.code,
    value: measuredNumber(row.valueQuantity ?? {}) || formatValue(row),
    unit: readableUnit(row.valueQuantity ?? {}),
    low: boundOf(range?.low),
    high: boundOf(range?.high),
    note: firstNote(row),
    row,
  }
}

export function boundOf({ value, written }: Quantity = {}): Decimal | undefined {
  return value === undefined ? undefined : { value, ...(written !== undefined && { written }) }
}

export function isTyped(result: TypedResult): boolean {
  return result.value.trim() !== ''
}

/** Something stands on the line that the chart does not say yet. */
export function isChanged(result: TypedResult): boolean {
  if (!result.row) return isTyped(result)
  const { row, ...typed } = result
  const { row: _row, ...before } = typedOf(row)
  return JSON.stringify(typed) !== JSON.stringify(before)
}

/** The flag that the typed value gets at this age; on an unchanged line the one it has. */
export function flagOfTyped(result: TypedResult, years: number | undefined): ResultFlag | undefined {
  if (result.row && !isChanged(result)) return flagOf(result.row)
  const { valueQuantity } = typedValue(result)
  return valueQuantity && flagOfNumber(valueQuantity, boundsOf(result), termOf(labs, result.code), years)
}

/** The patient's age in years when the result was taken: `date` for one that is not in the chart yet. */
export function yearsWhenTaken({ row }: TypedResult, date: string | undefined, who: Who): number | undefined {
  const on = row ? effectiveOf(row) : date
  return on === undefined ? undefined : yearsAt(who.birthDate, on)
}

/** Everything that a released result would be corrected by: it needs a reason. */
export function corrections(draft: ReportDraft, who: Who): TypedResult[] {
  return draft.results.filter(({ row, ...typed }) => {
    if (!row || !isChanged({ ...typed, row })) return false
    return correctedResult(row, changedContent({ ...typed, row }, row.status, who)).status === 'corrected'
  })
}

/** `opened`: now, so that a result of today is not dated before what was seen already. */
export function newResult(draft: ReportDraft, result: TypedResult, opened: string, who: Who): ObservationContent {
  return {
    resourceType: 'Observation',
    status: draft.status === 'final' ? 'final' : 'preliminary',
    category: 'laboratory',
    code: result.code,
    ...(draft.date && { effectiveDateTime: draft.date }),
    issued: opened,
    ...said(result, yearsWhenTaken(result, draft.date, who)),
    ...performerOf(draft),
    ...(draft.specimen.trim() && { specimen: { display: draft.specimen.trim() } }),
    ...(result.note.trim() && { note: [{ text: result.note.trim() }] }),
  }
}

/** The result of the chart with what is typed now; what the form does not show is kept. */
export function changedContent(
  result: TypedResult,
  status: ObservationContent['status'],
  who: Who,
): ObservationContent {
  if (!result.row) throw new Error('Only a result of the chart can be changed')
  const before = observationContent.parse(result.row)
  const note = withNote(result.row, result.note)
  const { row: _row, note: _note, ...typed } = result
  const { row: _before, note: _noteBefore, ...unchanged } = typedOf(result.row)
  if (JSON.stringify(typed) === JSON.stringify(unchanged)) return { ...before, status, note }
  const { valueQuantity, valueString, valueCodeableConcept, component, dataAbsentReason, ...others } = before
  const { referenceRange, interpretation, ...kept } = others
  return { ...kept, status, note, ...said(result, yearsWhenTaken(result, undefined, who)) }
}

const boundsOf = ({ low, high }: TypedResult) => ({
  ...(low && { low: low.value }),
  ...(high && { high: high.value }),
})

/** Value, range and flag as typed. */
function said(
  result: TypedResult,
  years: number | undefined,
): Pick<ObservationContent, 'valueQuantity' | 'valueString' | 'referenceRange' | 'interpretation'> {
  const value = typedValue(result)
  const lab = termOf(labs, result.code)
  const flag = value.valueQuantity && flagOfNumber(value.valueQuantity, boundsOf(result), lab, years)
  return {
    ...value,
    ...rangeOf(result),
    ...(flag && { interpretation: [{ coding: [{ system: OBSERVATION_INTERPRETATION, code: flag }] }] }),
  }
}

export function reportContent(draft: ReportDraft, opened: string, before?: DiagnosticReport): DiagnosticReportContent {
  if (!draft.code) throw new Error('The form does not save without a test')
  const { performer, specimen, conclusion, ...kept } = before
    ? diagnosticReportContent.parse(before)
    : newReport(draft, opened)
  const sameLaboratory = draft.laboratory.trim() === (performer?.[0]?.display ?? '')
  const sameSpecimen = draft.specimen.trim() === (specimen?.[0]?.display ?? '')
  return {
    ...kept,
    status: draft.status,
    ...(sameLaboratory ? performer && { performer } : performerOf(draft)),
    ...(sameSpecimen
      ? specimen && { specimen }
      : draft.specimen.trim() && { specimen: [{ display: draft.specimen.trim() }] }),
    ...(draft.comment.trim() && { conclusion: draft.comment.trim() }),
  }
}

function newReport({ code, date, status }: ReportDraft, opened: string): DiagnosticReportContent {
  if (!code) throw new Error('The form does not save without a test')
  return {
    resourceType: 'DiagnosticReport',
    status,
    category: [reportCategory('laboratory')],
    code,
    ...(date && { effectiveDateTime: date }),
    issued: opened,
  }
}

function performerOf({ laboratory }: ReportDraft): Pick<ObservationContent, 'performer'> {
  return laboratory.trim() ? { performer: [{ display: laboratory.trim() }] } : {}
}

const numeric = /^(<=|>=|<|>|≤|≥)?\s*(\d+(?:[.,]\d+)?|[.,]\d+)$/
const signs: Readonly<Record<string, Quantity['comparator']>> = { '≤': '<=', '≥': '>=' }

function typedValue(result: TypedResult): Pick<ObservationContent, 'valueQuantity' | 'valueString'> {
  const text = result.value.trim()
  const [, sign, number = ''] = text.match(numeric) ?? []
  const decimal = readDecimal(number.replace(',', '.'))
  if (decimal === undefined) return { valueString: text }
  const comparator = sign ? (signs[sign] ?? (sign as Quantity['comparator'])) : undefined
  return {
    valueQuantity: { ...decimal, ...(comparator && { comparator }), ...unitOf(result) },
  }
}

/** The test's own unit is UCUM; one typed by hand is kept as it was written, without claiming a code. */
function unitOf({ code, unit, row }: TypedResult): Pick<Quantity, 'unit' | 'system' | 'code'> {
  const typed = unit.trim()
  if (!typed) return {}
  const recorded = row?.valueQuantity
  if (recorded && typed === readableUnit(recorded)) {
    const { unit: shown, system, code: ucum } = recorded
    return { ...(shown && { unit: shown }), ...(system && { system }), ...(ucum && { code: ucum }) }
  }
  const known = termOf(labs, code)?.unit
  return known && (typed === known || typed === readableUnit({ code: known }))
    ? { unit: readableUnit({ code: known }), system: UCUM, code: known }
    : { unit: typed }
}

function rangeOf(result: TypedResult): Pick<ObservationContent, 'referenceRange'> {
  const { low, high } = result
  if (low === undefined && high === undefined) return {}
  const unit = unitOf(result)
  return {
    referenceRange: [
      {
        ...(low && { low: { ...low, ...unit } }),
        ...(high && { high: { ...high, ...unit } }),
      },
    ],
  }
}
