/** One test over time, ready to be drawn: numbers only, and never two units in one line. */
import { measuredNumber, readableUnit } from '../format/quantity.ts'
import type { Observation, Quantity, ReferenceRange } from '../resources/index.ts'
import { newestFirst, timeOf } from './observation-key.ts'
import { flagOf, type ResultFlag, rangeFor } from './result-flag.ts'
import { unitKey } from './units.ts'

export interface SeriesPoint {
  /** Milliseconds (observation-key.ts, timeOf). */
  at: number
  value: number
  /** As it was recorded, with its sign: `<0.50`. */
  text: string
  flag?: ResultFlag
  observation: Observation
}

export interface UnitSeries {
  unit: string
  /** Oldest first. */
  points: SeriesPoint[]
  /** The range of the newest value that has one: the band that is drawn. */
  range?: ReferenceRange
}

/**
 * The series with the newest value comes first. Values with `<` or `>` are drawn at their number and keep their sign in
 * words; values without a number or a time are in no series.
 */
export function splitByUnit(
  observations: readonly Observation[],
  quantityOf: (observation: Observation) => Quantity | undefined = (observation) => observation.valueQuantity,
): UnitSeries[] {
  const byUnit = new Map<string, UnitSeries>()
  for (const observation of newestFirst(observations)) {
    const quantity = quantityOf(observation)
    const at = timeOf(observation)
    if (quantity?.value === undefined || at === undefined) continue
    const series: UnitSeries = byUnit.get(unitKey(quantity)) ?? { unit: readableUnit(quantity), points: [] }
    byUnit.set(unitKey(quantity), series)
    const flag = flagOf(observation)
    series.points.unshift({
      at,
      value: quantity.value,
      text: measuredNumber(quantity),
      observation,
      ...(flag && { flag }),
    })
    const range = series.range ?? rangeFor(quantity, observation.referenceRange ?? [])
    if (range) series.range = range
  }
  return [...byUnit.values()]
}
