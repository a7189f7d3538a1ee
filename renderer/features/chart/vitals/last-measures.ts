/** The last value of each sign, from the chart's summary. */

import { unitKey } from '../../../../domain/clinical/units.ts'
import { type Typed, type TypedVitals, vitalSets } from '../../../../domain/clinical/vital-signs.ts'
import type { ChartSummary } from '../../../../domain/contract/chart.ts'
import { isEnteredInError, type Quantity } from '../../../../domain/resources/index.ts'
import { vitalKeys } from '../../../../domain/terminology/vitals.ts'

export function lastMeasures({ vitals }: ChartSummary): TypedVitals {
  const sets = vitalSets(vitals.flatMap((series) => series.latest).filter((o) => !isEnteredInError(o)))
  const last: TypedVitals = {}
  for (const key of vitalKeys) {
    const quantity = sets.map((set) => set.measures[key]?.quantity).find((found) => found !== undefined)
    const typed = quantity && typedOf(quantity)
    if (typed) last[key] = typed
  }
  return last
}

function typedOf(quantity: Quantity): Typed | undefined {
  return quantity.value === undefined ? undefined : { value: quantity.value, unit: unitKey(quantity) }
}
