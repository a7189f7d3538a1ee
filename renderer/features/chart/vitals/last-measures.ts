/** The last value of each sign, from the chart's summary. */
import { type TypedVitals, typedOf, vitalSets } from '../../../../domain/clinical/vital-signs.ts'
import type { ChartSummary } from '../../../../domain/contract/chart.ts'
import { isEnteredInError } from '../../../../domain/resources/index.ts'
import { vitalKeys } from '../../../../domain/terminology/vitals.ts'

export function lastMeasures({ vitals }: ChartSummary): TypedVitals {
  const sets = vitalSets(vitals.flatMap((series) => series.latest).filter((o) => !isEnteredInError(o)))
  const last: TypedVitals = {}
  for (const key of vitalKeys) {
    const quantity = sets.map((set) => set.measures[key]?.quantity).find((found) => found !== undefined)
    const typed = typedOf(quantity)
    if (typed) last[key] = typed
  }
  return last
}
