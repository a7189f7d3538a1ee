/** A dosage as one line: the recorder's own words, else what its parts say. */
import type { Dosage, Timing } from '../resources/index.ts'
import { conceptText } from './name.ts'
import { formatNumber, formatQuantity, formatRange } from './quantity.ts'

export function dosageText(dosage: Dosage): string {
  if (dosage.text) return dosage.text
  const { doseQuantity, doseRange, route, timing, asNeededBoolean, asNeededCodeableConcept } = dosage
  return [
    doseQuantity ? formatQuantity(doseQuantity) : formatRange(doseRange),
    conceptText(route),
    timingText(timing),
    asNeededCodeableConcept ? `as needed for ${conceptText(asNeededCodeableConcept)}` : asNeededBoolean && 'as needed',
    dosage.patientInstruction,
  ]
    .filter(Boolean)
    .join(', ')
}

const unitWords: Readonly<Record<string, readonly [one: string, many: string]>> = {
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  d: ['day', 'days'],
  wk: ['week', 'weeks'],
  mo: ['month', 'months'],
  a: ['year', 'years'],
}

/** V3 TimingEvent and FHIR event-timing. */
export const timingEvents: Readonly<Record<string, string>> = {
  HS: 'at bedtime',
  WAKE: 'on waking',
  AC: 'before meals',
  PC: 'after meals',
  C: 'with meals',
  ACM: 'before breakfast',
  ACD: 'before lunch',
  ACV: 'before dinner',
  PCM: 'after breakfast',
  PCD: 'after lunch',
  PCV: 'after dinner',
  CM: 'with breakfast',
  CD: 'with lunch',
  CV: 'with dinner',
  MORN: 'in the morning',
  NOON: 'at noon',
  AFT: 'in the afternoon',
  EVE: 'in the evening',
  NIGHT: 'at night',
}

/** `twice a day`, `every 6 hours`, `3 times every 2 weeks`; the coded words where there is no rhythm; then at what times and on which days. */
function timingText(timing: Timing | undefined): string {
  const { when = [], dayOfWeek = [], timeOfDay = [] } = timing?.repeat ?? {}
  return [
    rhythm(timing),
    ...when.map((each) => timingEvents[each] ?? each),
    dayOfWeek.length > 0 && `on ${dayOfWeek.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join(', ')}`,
    timeOfDay.length > 0 && `at ${timeOfDay.map((time) => time.slice(0, 5)).join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function rhythm(timing: Timing | undefined): string {
  const { frequency = 1, period, periodMax, periodUnit } = timing?.repeat ?? {}
  const [one, many] = unitWords[periodUnit ?? ''] ?? []
  if (period === undefined || !one) return conceptText(timing?.code)
  const span = periodMax
    ? `${formatNumber(period)} to ${formatNumber(periodMax)} ${many}`
    : `${formatNumber(period)} ${many}`
  const every = period === 1 && !periodMax ? `every ${one}` : `every ${span}`
  if (frequency === 1) return every
  const times = frequency === 2 ? 'twice' : `${frequency} times`
  return period === 1 ? `${times} a ${one}` : `${times} ${every}`
}
