/** The rows of the flowsheet: pressures stand together as `128/82`. */
import { flagOf, type ResultFlag } from '../../../../domain/clinical/result-flag.ts'
import type { VitalMeasure, VitalSet } from '../../../../domain/clinical/vital-signs.ts'
import { formatNumber, formatQuantity, readableUnit } from '../../../../domain/format/quantity.ts'
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
] as const satisfies readonly { id: string; keys: readonly VitalKey[] }[]
export type FlowRow = (typeof flowRows)[number]

export interface FlowCell {
  text: string
  flag?: ResultFlag
  measures: readonly VitalMeasure[]
}

/** Undefined where nothing of the row was measured at that moment. */
export function cellOf(set: VitalSet, row: FlowRow): FlowCell | undefined {
  const measures = row.keys.flatMap((key) => set.measures[key] ?? [])
  const [first] = measures
  if (!first) return undefined
  const flag = flagOf(first.observation)
  const text = row.id === 'pressure' ? pressureText(set) : formatQuantity(first.quantity)
  return { text, measures, ...(flag && { flag }) }
}

/** `128/82 mmHg`; a half that is missing is a dash: `128/– mmHg`. */
function pressureText({ measures: { systolic, diastolic } }: VitalSet): string {
  const number = (measure: VitalMeasure | undefined) =>
    measure?.quantity.value === undefined ? '–' : formatNumber(measure.quantity.value)
  const unit = readableUnit(systolic?.quantity ?? diastolic?.quantity ?? {})
  return `${number(systolic)}/${number(diastolic)} ${unit}`
}
