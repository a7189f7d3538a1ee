/** What a changed result counts as (FHIR R4 observation-status, diagnostic-report-status). */
import { sameButForDigits } from '../format/decimal.ts'
import type { DiagnosticReport, DiagnosticReportContent, Observation, ObservationContent } from '../resources/index.ts'
import { observationValueNames } from '../resources/observation.ts'

/** Statuses under which a value was given out as true: what changes afterwards is a correction. */
const released = new Set(['final', 'corrected', 'amended', 'appended'])

export function isReleased(row: Pick<Observation | DiagnosticReport, 'status'>): boolean {
  return released.has(row.status)
}

/** The fields in which a result says something; status, dates of issue and comments are not among them. */
const said = [
  'code',
  'effectiveDateTime',
  'effectivePeriod',
  ...observationValueNames,
  'dataAbsentReason',
  'component',
  'referenceRange',
  'interpretation',
] satisfies readonly (keyof ObservationContent)[]

export function saysOtherwise(before: ObservationContent, after: ObservationContent): boolean {
  return said.some((field) => !sameButForDigits(before[field], after[field]))
}

/** `corrected` where a released result now says something else, whatever status was asked for. */
export function correctedResult(before: Observation, after: ObservationContent): ObservationContent {
  return isReleased(before) && saysOtherwise(before, after) ? { ...after, status: 'corrected' } : after
}

/** A released report is corrected with any of its results, and never becomes preliminary again. */
export function correctedReport(
  before: DiagnosticReport,
  after: DiagnosticReportContent,
  resultCorrected: boolean,
): DiagnosticReportContent {
  if (!isReleased(before)) return after
  if (resultCorrected) return { ...after, status: 'corrected' }
  return isReleased(after as DiagnosticReport) ? after : { ...after, status: before.status }
}
