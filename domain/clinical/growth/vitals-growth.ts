/** The measures of one sitting on the growth charts, and the percentiles that are recorded with them. */
import { convert } from '../units.ts'
import type { Typed, TypedVitals } from '../vital-signs.ts'
import { bodyMassIndex } from '../vital-signs.ts'
import { type Child, type GrowthMeasure, type GrowthPlace, growthMeasures, placeOf } from './growth.ts'
import { roundPercentile } from './normal.ts'

export type GrowthPlaces = Partial<Record<GrowthMeasure, GrowthPlace>>

/** UCUM units of the tables. */
export const growthUnits: Readonly<Record<GrowthMeasure, string>> = {
  weight: 'kg',
  height: 'cm',
  weightForLength: 'kg',
  bmi: 'kg/m2',
  headCircumference: 'cm',
}

/** Where each measure of a sitting stands; `on` its day. The body mass index is reckoned where it was not measured. */
export function placesOf(typed: TypedVitals, on: string | undefined, child: Child): GrowthPlaces {
  const { weight, height, headCircumference } = typed
  const bmi = typed.bmi?.value ?? (weight && height && bodyMassIndex(weight, height))
  const length = inUnit(height, 'cm')
  const values: Partial<Record<GrowthMeasure, number | undefined>> = {
    weight: inUnit(weight, 'kg'),
    height: length,
    weightForLength: inUnit(weight, 'kg'),
    bmi,
    headCircumference: inUnit(headCircumference, 'cm'),
  }
  const places: GrowthPlaces = {}
  for (const measure of growthMeasures) {
    const value = values[measure]
    const place = value === undefined ? undefined : placeOf(measure, { value, on, length }, child)
    if (place) places[measure] = place
  }
  return places
}

const inUnit = (typed: Typed | undefined, unit: string) => typed && convert(typed.value, typed.unit, unit)

/**
 * What is recorded beside the measures (US Core 6.1.0: pediatric BMI for age, weight for height, head circumference percentile;
 * USCDI): BMI from 2 years, weight for length below 2.
 */
export function percentileVitals(places: GrowthPlaces): TypedVitals {
  const { bmi, weightForLength, headCircumference } = places
  return {
    ...(bmi && { bmiPercentile: percent(bmi) }),
    ...(weightForLength && { weightForLengthPercentile: percent(weightForLength) }),
    ...(headCircumference && { headCircumferencePercentile: percent(headCircumference) }),
  }
}

/** Never 0 and never 100: there is always a child beyond. */
const percent = ({ percentile }: GrowthPlace): Typed => ({
  value: Math.min(99.9, Math.max(0.1, roundPercentile(percentile))),
  unit: '%',
})
