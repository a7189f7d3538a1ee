/** Results and reports. */
import { conceptText } from '../../../domain/format/name.ts'
import { formatValue } from '../../../domain/format/quantity.ts'
import type {
  DateTime,
  DiagnosticReportContent,
  Observation,
  ObservationContent,
} from '../../../domain/resources/index.ts'
import { sameConcept, sameDate, sameValue, sameWords } from '../agreement.ts'
import { conceptKeys } from '../concept.ts'
import { datedKeys, datedLookup } from '../dated-keys.ts'
import { aspect, type Profile } from '../profile.ts'

export const observation: Profile<ObservationContent> = {
  noun: 'result',
  subject: (c) => conceptText(c.code),
  keys: (c) => datedKeys(conceptKeys(c.code), effective(c)),
  lookup: lookupResult,
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Time', effective, sameDate),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcept),
    aspect('identity', 'Method', (c) => c.method, sameConcept),
    aspect('identity', 'Specimen', (c) => c.specimen?.display, sameWords),
    {
      label: 'Value',
      role: 'claim',
      compare: sameValue,
      show: (c) => formatValue(c as Observation) || undefined,
    },
  ],
  /** Without the same moment on both sides, another value is another measurement. */
  distinct: (a, b) =>
    (effective(a) === undefined || sameDate(effective(a) ?? '', effective(b) ?? '') !== 'same') &&
    sameValue(a, b) !== 'same',
  prevails: (a, b) => byResultStatus(a.status, b.status),
}

/** An undated result is looked for among undated ones only: without a moment, an equal value proves nothing. */
function lookupResult(c: ObservationContent | DiagnosticReportContent): string[] {
  const date = effective(c)
  return date === undefined ? conceptKeys(c.code).map((key) => `${key}@`) : datedLookup(conceptKeys(c.code), date)
}

function effective(c: ObservationContent | DiagnosticReportContent): DateTime | undefined {
  return c.effectiveDateTime ?? c.effectivePeriod?.start
}

export const report: Profile<DiagnosticReportContent> = {
  noun: 'report',
  subject: (c) => conceptText(c.code),
  keys: (c) => datedKeys(conceptKeys(c.code), effective(c)),
  lookup: lookupResult,
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Time', effective, sameDate),
    aspect('claim', 'Conclusion', (c) => c.conclusion, sameWords),
  ],
  prevails: (a, b) => byResultStatus(a.status, b.status),
}

const resultRank: Record<string, number> = { registered: 0, partial: 1, preliminary: 1, final: 2 }
const corrected = ['amended', 'corrected', 'appended']

function byResultStatus(incoming: string, chart: string): 'incoming' | 'chart' | undefined {
  const [a, b] = [incoming, chart].map((s) => (corrected.includes(s) ? 3 : resultRank[s]))
  if (a === undefined || b === undefined || a === b) return undefined
  return a > b ? 'incoming' : 'chart'
}
