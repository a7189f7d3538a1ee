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

/** `twice a day`, `every 6 hours`, `3 times every 2 weeks`; the coded words where there is no rhythm. */
function timingText(timing: Timing | undefined): string {
  const { frequency = 1, period, periodMax, periodUnit, when } = timing?.repeat ?? {}
  const [one, many] = unitWords[periodUnit ?? ''] ?? []
  if (period === undefined || !one) return conceptText(timing?.code) || (when ?? []).join(', ')
  const span = periodMax
    ? `${formatNumber(period)} to ${formatNumber(periodMax)} ${many}`
    : `${formatNumber(period)} ${many}`
  const every = period === 1 && !periodMax ? `every ${one}` : `every ${span}`
  if (frequency === 1) return every
  const times = frequency === 2 ? 'twice' : `${frequency} times`
  return period === 1 ? `${times} a ${one}` : `${times} ${every}`
}
