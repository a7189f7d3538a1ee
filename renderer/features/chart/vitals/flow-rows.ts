/** The rows of the flowsheet: pressures stand together as `128/82`, several of one sitting beside each other. */
import type { GrowthPlaces } from '../../../../domain/clinical/growth/vitals-growth.ts'
import { flagOf, type ResultFlag } from '../../../../domain/clinical/result-flag.ts'
import { measuresOf, type VitalMeasure, type VitalSet } from '../../../../domain/clinical/vital-signs.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatMeasured, measuredNumber, readableUnit } from '../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import type { VitalKey } from '../../../../domain/terminology/vitals.ts'

export const flowRows = [
  { id: 'pressure', keys: ['systolic', 'diastolic'] },
  { id: 'pulse', keys: ['pulse'] },
  { id: 'respiration', keys: ['respiration'] },
  { id: 'temperature', keys: ['temperature'] },
  { id: 'oxygenSaturation', keys: ['oxygenSaturation'] },
  { id: 'weight', keys: ['weight'] },
  { id: 'height', keys: ['height'] },
  { id: 'bmi', keys: ['bmi'] },
  { id: 'headCircumference', keys: ['headCircumference'] },
  { id: 'bmiPercentile', keys: ['bmiPercentile'] },
  { id: 'weightForLengthPercentile', keys: ['weightForLengthPercentile'] },
  { id: 'headCircumferencePercentile', keys: ['headCircumferencePercentile'] },
] as const satisfies readonly { id: string; keys: readonly VitalKey[] }[]
export type FlowRow = (typeof flowRows)[number]

/** Recorded percentiles of children; where they are reckoned anew beside each measure, these rows say the same once more. */
export function isPercentileRow({ id }: FlowRow): boolean {
  return id.endsWith('Percentile')
}

/** The measure of the growth charts that a row's values are held against. */
export const growthOfRow: Readonly<Partial<Record<FlowRow['id'], keyof GrowthPlaces>>> = {
  weight: 'weight',
  height: 'height',
  bmi: 'bmi',
  headCircumference: 'headCircumference',
}

export interface FlowCell {
  text: string
  /** Where and how it was taken. */
  detail?: string
  flag?: ResultFlag
  measures: readonly VitalMeasure[]
}

/** Undefined where nothing of the row was measured at that moment. */
export function cellOf(set: VitalSet, row: FlowRow): FlowCell | undefined {
  if (row.id === 'pressure') return pressureCell(set)
  const measures = row.keys.flatMap((key) => set.measures[key] ?? [])
  const [first] = measures
  if (!first) return undefined
  const flag = flagOf(first.observation)
  return { text: formatMeasured(first.quantity), measures, ...(flag && { flag }) }
}

function pressureCell({ pressures, measures }: VitalSet): FlowCell | undefined {
  if (pressures.length === 0) return undefined
  const readings = readingsOf(pressures)
  const unit = readableUnit(measures.systolic?.quantity ?? measures.diastolic?.quantity ?? {})
  const flag = pressures.map((one) => flagOf(one)).find(Boolean)
  const details = readings.map((one) => [numbersOf(one), placeOf(one[0])].filter(Boolean).join(' '))
  return {
    text: `${readings.map(numbersOf).join(', ')} ${unit}`,
    measures: [measures.systolic, measures.diastolic].flatMap((measure) => measure ?? []),
    ...(pressures.some(placeOf) && { detail: details.join('; ') }),
    ...(flag && { flag }),
  }
}

type Reading = readonly [Observation, Observation?]

/** Other systems send systolic and diastolic apart: the only two halves of a moment are one reading, more are not guessed at. */
function readingsOf(pressures: readonly Observation[]): Reading[] {
  const halves = (key: VitalKey) => pressures.filter((one) => measuresOf(one).every(([measured]) => measured === key))
  const [systolic, ...moreSystolic] = halves('systolic')
  const [diastolic, ...moreDiastolic] = halves('diastolic')
  if (!systolic || !diastolic || moreSystolic.length > 0 || moreDiastolic.length > 0)
    return pressures.map((one) => [one])
  const whole = pressures.filter((one) => one !== systolic && one !== diastolic)
  return [...whole.map((one): Reading => [one]), [systolic, diastolic]]
}

/** `128/82`; a half that is missing is a dash: `128/–`. */
function numbersOf(reading: Reading): string {
  const values = new Map(reading.flatMap((part) => (part ? measuresOf(part) : [])))
  const number = (key: VitalKey) => {
    const quantity = values.get(key)
    return quantity === undefined ? '–' : measuredNumber(quantity)
  }
  return `${number('systolic')}/${number('diastolic')}`
}

const placeOf = ({ bodySite, method }: Observation) =>
  [conceptText(bodySite), conceptText(method)].filter(Boolean).join(', ').toLowerCase()
