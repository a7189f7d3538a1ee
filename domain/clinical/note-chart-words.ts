/** What each token of a note says. Unknown is not none: what nobody recorded is said to be not recorded. */

import type { ChartSummary } from '../contract/chart.ts'
import type { ObservationSeries } from '../contract/observation.ts'
import { age, formatDate, formatDateTime } from '../format/date.ts'
import { fold } from '../format/fold.ts'
import { conceptText, presentName } from '../format/name.ts'
import { formatMeasured, formatValue, measuredNumber, readableUnit } from '../format/quantity.ts'
import type { AllergyIntolerance, Condition, Observation } from '../resources/index.ts'
import { labs } from '../terminology/labs.ts'
import { type Term, termOf } from '../terminology/term.ts'
import { type VitalKey, vitals } from '../terminology/vitals.ts'
import { isNoKnownAllergy } from './allergy-state.ts'
import { medicationList } from './medication-list.ts'
import { effectiveOf, timeOf } from './observation-key.ts'
import { flagOf } from './result-flag.ts'
import { type VitalSet, vitalSets } from './vital-signs.ts'

export interface ChartFacts {
  summary: ChartSummary
  /** The newest value of every laboratory test; the summary has the most recent tests alone. */
  results?: readonly ObservationSeries[] | undefined
  /** `YYYY-MM-DDTHH:MM…`, as `localDateTime` gives it. */
  now: string
  /** Who writes. */
  author: string
  practice: string
  /** Why the patient came, where a visit is open and says it. */
  reason?: string | undefined
}

type Words = (facts: ChartFacts) => string | string[] | undefined

/** By name, in lower case. Undefined: the chart does not say, and the writer must. */
export const chartWords: Readonly<Record<string, Words>> = {
  name: ({ summary }) => fullName(summary),
  first: ({ summary }) => presentName(summary.patient.name)?.given?.[0],
  last: ({ summary }) => presentName(summary.patient.name)?.family,
  dob: ({ summary }) => formatDate(summary.patient.birthDate) || undefined,
  age: ({ summary, now }) => ageInWords(summary.patient.birthDate, now),
  sex: ({ summary }) => (summary.patient.gender === 'unknown' ? undefined : summary.patient.gender),
  mrn: ({ summary }) => summary.patient.recordNumber,
  problems: ({ summary }) => someOf(summary.problems.map(problemLine), 'No active problems recorded'),
  assessment: ({ summary }) => numbered(summary.problems),
  medications: (facts) => someOf(medicationLines(facts), 'No medications recorded'),
  allergies: ({ summary }) => allergyLines(summary),
  immunizations: ({ summary }) =>
    someOf(
      summary.immunizations
        .filter(({ status }) => status === 'completed')
        .map((one) => dated(conceptText(one.vaccineCode), one.occurrenceString ?? formatDate(one.occurrenceDateTime))),
      'No immunizations recorded',
    ),
  vitals: ({ summary }) => vitalsLine(newestSets(summary)[0]),
  bp: ({ summary }) => vitalLine(newestSets(summary), 'systolic'),
  pulse: ({ summary }) => vitalLine(newestSets(summary), 'pulse'),
  respiration: ({ summary }) => vitalLine(newestSets(summary), 'respiration'),
  temperature: ({ summary }) => vitalLine(newestSets(summary), 'temperature'),
  spo2: ({ summary }) => vitalLine(newestSets(summary), 'oxygenSaturation'),
  weight: ({ summary }) => vitalLine(newestSets(summary), 'weight'),
  height: ({ summary }) => vitalLine(newestSets(summary), 'height'),
  bmi: ({ summary }) => vitalLine(newestSets(summary), 'bmi'),
  results: ({ summary }) => someOf(newest(summary.results).slice(0, 12).map(resultLine), 'No results recorded'),
  reason: ({ reason }) => reason,
  today: ({ now }) => formatDate(now),
  time: ({ now }) => now.slice(11, 16),
  me: ({ author }) => author,
  practice: ({ practice }) => practice || undefined,
}

/** For the list of tokens in the settings. */
export const tokenNames: readonly string[] = [...Object.keys(chartWords), 'last:A1c']

const someOf = (lines: string[], none: string): string | string[] => (lines.length > 0 ? lines : none)
const dated = (words: string, date: string) => (date ? `${words} (${date})` : words)

function fullName({ patient }: ChartSummary): string | undefined {
  const name = presentName(patient.name)
  return [...(name?.given ?? []), name?.family, ...(name?.suffix ?? [])].filter(Boolean).join(' ') || name?.text
}

/** `46-year-old`, as a sentence begins with it. */
function ageInWords(birthDate: string | undefined, now: string): string | undefined {
  const [, about = '', count, unit] = age(birthDate, now.slice(0, 10))?.match(/^(about )?(\d+) (y|mo|d)$/) ?? []
  const name = { y: 'year', mo: 'month', d: 'day' }[unit ?? '']
  return name && `${about}${count}-${name}-old`
}

function problemLine(problem: Condition): string {
  const onset = problem.onsetString ?? formatDate(problem.onsetDateTime)
  return `${conceptText(problem.code)}${onset ? ` (since ${onset})` : ''}`
}

/** Each active problem with a blank behind it: what is thought of it, and done. */
function numbered(problems: readonly Condition[]): string {
  if (problems.length === 0) return '1. ***'
  return problems.map(({ code }, index) => `${index + 1}. ${conceptText(code)}: ***`).join('\n')
}

function medicationLines({ summary, now }: ChartFacts): string[] {
  const rows = [...summary.medicationRequests, ...summary.medicationStatements]
  return medicationList(rows, now.slice(0, 10))
    .filter(({ active, row }) => active && row.status !== 'draft')
    .map(({ name, sig, row }) => {
      const held = row.status === 'on-hold' ? ' (on hold)' : ''
      return `${name}${sig ? `: ${sig}` : ''}${held}`
    })
}

function allergyLines({ allergies, allergyState }: ChartSummary): string | string[] {
  const known = allergies.filter((allergy) => !isNoKnownAllergy(allergy))
  if (known.length > 0) return known.map(allergyLine)
  return allergyState === 'no-known' ? 'No known allergies' : 'Allergies not recorded'
}

function allergyLine(allergy: AllergyIntolerance): string {
  const reactions = allergy.reaction?.flatMap(({ manifestation }) => manifestation.map(conceptText)) ?? []
  const severity = allergy.reaction?.map((reaction) => reaction.severity).find(Boolean)
  const more = [reactions.join(', '), severity].filter(Boolean).join(', ')
  return `${conceptText(allergy.code)}${more ? ` (${more})` : ''}`
}

const newestSets = (summary: ChartSummary) => vitalSets(summary.vitals.flatMap((series) => series.latest))

const vitalNames: readonly (readonly [VitalKey, string])[] = [
  ['systolic', 'BP'],
  ['pulse', 'Pulse'],
  ['respiration', 'Resp'],
  ['temperature', 'Temp'],
  ['oxygenSaturation', 'SpO2'],
  ['weight', 'Weight'],
  ['height', 'Height'],
  ['bmi', 'BMI'],
]

/** Everything measured at the last moment anything was. */
function vitalsLine(set: VitalSet | undefined): string | undefined {
  if (!set) return undefined
  const values = vitalNames.flatMap(([key, name]) => {
    const value = vitalValue(set, key)
    return value ? [`${name} ${value}`] : []
  })
  return values.length > 0 ? dated(values.join(', '), formatDateTime(set.at)) : undefined
}

/** The last time this one was measured, with its date. */
function vitalLine(sets: readonly VitalSet[], key: VitalKey): string | undefined {
  const set = sets.find(({ measures }) => measures[key])
  const value = set && vitalValue(set, key)
  return set && value ? dated(value, formatDate(set.at)) : undefined
}

/** Blood pressure as one; a missing half is not made up. */
function vitalValue({ measures }: VitalSet, key: VitalKey): string | undefined {
  const quantity = measures[key]?.quantity
  if (quantity?.value === undefined) return undefined
  if (key !== 'systolic') return formatMeasured(quantity)
  const diastolic = measures.diastolic?.quantity
  return `${measuredNumber(quantity)}/${diastolic === undefined ? '?' : measuredNumber(diastolic)} ${readableUnit(quantity)}`
}

function newest(series: readonly ObservationSeries[]): Observation[] {
  const at = (one: Observation) => timeOf(one) ?? Number.NEGATIVE_INFINITY
  return series.flatMap(({ latest }) => latest.slice(0, 1)).sort((a, b) => at(b) - at(a))
}

/** Name, value, flag and date: a number that stands alone could be taken for another test or another year. */
function resultLine(result: Observation): string {
  const flag = flagOf(result)
  const open = ['registered', 'preliminary'].includes(result.status) ? ` (${result.status})` : ''
  const words = `${conceptText(result.code)} ${formatValue(result)}${flag ? ` ${flag}` : ''}${open}`
  return dated(words, formatDate(effectiveOf(result)))
}

/**
 * The last value of one test. Found by its name or a usual short one (`A1c`); where the words fit several tests and name none of
 * them, nothing is chosen. A test that is known and has no result says so.
 */
export function lastValue(wanted: string, { summary, results }: ChartFacts): string | undefined {
  const vital = Object.entries(vitals).find(([, term]) => isNamed(term, wanted))
  if (vital) return vitalLine(newestSets(summary), vital[0] as VitalKey)
  const found = newest(results ?? summary.results)
  const named = found.filter(({ code }) => isNamed({ text: conceptText(code), coding: [] }, wanted))
  const called = found.filter(({ code }) => isCalled(termOf(labs, code), wanted))
  const [only, ...others] = named.length > 0 ? named : called
  if (only) return others.length === 0 || named.length > 0 ? resultLine(only) : undefined
  const known = labs.filter((term) => isNamed(term, wanted))
  const terms = known.length > 0 ? known : labs.filter((term) => isCalled(term, wanted))
  return terms.length === 1 && terms[0] && results ? `${terms[0].text}: no result recorded` : undefined
}

const folded = (text: string) => fold(text).trim()

const isNamed = (term: Term, wanted: string) => folded(term.text) === folded(wanted)

/** By its name in the list of tests, or one of the words people type to find it. */
function isCalled(term: Term | undefined, wanted: string): boolean {
  if (!term) return false
  return (
    isNamed(term, wanted) ||
    folded(term.words ?? '')
      .split(/\s+/)
      .includes(folded(wanted))
  )
}
