/** What an observation is about and when it was: the same keys as the database derives (db/schema/observation.ts). */
import type { CodeableConcept, DiagnosticReport, Observation, Period } from '../resources/index.ts'

/** `system|code` of the code as recorded; the text in lower case where there is no code. */
export function codeKeyOf(code: CodeableConcept): string {
  const [first] = code.coding ?? []
  if (first?.system !== undefined && first.code !== undefined) return `${first.system}|${first.code}`
  return (code.text ?? '').replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

interface Timed {
  effectiveDateTime?: string | undefined
  effectivePeriod?: Period | undefined
  issued?: string | undefined
}

/** The time it tells of: when measured or taken, else when it was issued. */
export function effectiveOf(row: Timed): string | undefined {
  return row.effectiveDateTime ?? row.effectivePeriod?.start ?? row.issued
}

/**
 * Milliseconds for drawing and sorting: the clock of the reader read as if it were UTC, so that `new Date(t).toISOString()`
 * begins with the day that `formatDateTime` shows. Partial dates stand at their first day, times without an offset as they
 * are. Undefined where there is no time.
 */
export function timeOf(row: Timed): number | undefined {
  const text = effectiveOf(row)
  if (!text) return undefined
  const [date = '', time = '00:00'] = text.split('T')
  const [year, month = '01', day = '01'] = date.split('-')
  if (!/(Z|[+-]\d\d:\d\d)$/.test(time)) return Date.parse(`${year}-${month}-${day}T${time}Z`)
  const moment = new Date(text)
  return moment.getTime() - moment.getTimezoneOffset() * 60_000
}

/** Newest first; rows without a time last. */
export function newestFirst<T extends Observation | DiagnosticReport>(rows: readonly T[]): T[] {
  const at = (row: T) => timeOf(row) ?? Number.NEGATIVE_INFINITY
  return [...rows].sort((a, b) => at(b) - at(a))
}
