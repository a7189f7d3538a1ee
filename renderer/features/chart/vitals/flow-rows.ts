/** The rows of the flowsheet: pressures stand together as `128/82`, several of one sitting beside each other. */
import type { GrowthPlaces } from '../../../../domain/clinical/growth/vitals-growth.ts'
import { flagOf, type ResultFlag } from '../../../../domain/clinical/result-flag.ts'
import { measuresOf, type VitalMeasure, type VitalSet } from '../../../../domain/clinical/vital-signs.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatNumber, formatQuantity, readableUnit } from '../../../../domain/format/quantity.ts'
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
  return { text: formatQuantity(first.quantity), measures, ...(flag && { flag }) }
}

function pressureCell({ pressures, measures }: VitalSet): FlowCell | undefined {
  const all = pressures.length > 0 ? pressures : []
  const last = all.at(-1)
  if (!last) return undefined
  const unit = readableUnit(measures.systolic?.quantity ?? measures.diastolic?.quantity ?? {})
  const flag = all.map((one) => flagOf(one)).find(Boolean)
  const details = all.map((one) => [numbersOf(one), placeOf(one)].filter(Boolean).join(' '))
  return {
    text: `${all.map(numbersOf).join(', ')} ${unit}`,
    measures: [measures.systolic, measures.diastolic].flatMap((measure) => measure ?? []),
    ...(all.some(placeOf) && { detail: details.join('; ') }),
    ...(flag && { flag }),
  }
}

/** `128/82`; a half that is missing is a dash: `128/–`. */
function numbersOf(pressure: Observation): string {
  const values = new Map(measuresOf(pressure))
  const number = (key: VitalKey) => {
    const value = values.get(key)?.value
    return value === undefined ? '–' : formatNumber(value)
  }
  return `${number('systolic')}/${number('diastolic')}`
}

const placeOf = ({ bodySite, method }: Observation) =>
  [conceptText(bodySite), conceptText(method)].filter(Boolean).join(', ').toLowerCase()
