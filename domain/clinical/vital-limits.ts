/**
 * Typing errors in vital signs. `impossible`: no living patient has it. `unusual`: worth a second look, never refused.
 * The limits are wide on purpose: they catch a slipped digit or a wrong unit, they do not diagnose.
 */
import type { VitalKey } from '../terminology/vitals.ts'
import { convert } from './units.ts'
import type { Typed, TypedVitals } from './vital-signs.ts'

interface Limits {
  /** UCUM unit of the numbers. */
  unit: string
  possible: Pair
  /** For adults; children have their own (`usualOfChildren`), and growth charts for how big they are. */
  usual: Pair
}

const limits: Readonly<Record<VitalKey, Limits>> = {
  systolic: { unit: 'mm[Hg]', possible: [30, 350], usual: [80, 200] },
  diastolic: { unit: 'mm[Hg]', possible: [10, 250], usual: [40, 120] },
  pulse: { unit: '/min', possible: [15, 350], usual: [40, 150] },
  respiration: { unit: '/min', possible: [3, 120], usual: [8, 40] },
  temperature: { unit: 'Cel', possible: [25, 45], usual: [35, 40] },
  oxygenSaturation: { unit: '%', possible: [30, 100], usual: [88, 100] },
  weight: { unit: 'kg', possible: [0.3, 650], usual: [35, 200] },
  height: { unit: 'cm', possible: [20, 275], usual: [130, 215] },
  bmi: { unit: 'kg/m2', possible: [5, 200], usual: [14, 60] },
  headCircumference: { unit: 'cm', possible: [15, 90], usual: [50, 65] },
  bmiPercentile: { unit: '%', possible: [0, 100], usual: [0, 100] },
  weightForLengthPercentile: { unit: '%', possible: [0, 100], usual: [0, 100] },
  headCircumferencePercentile: { unit: '%', possible: [0, 100], usual: [0, 100] },
}

type Pair = readonly [number, number]

/**
 * Below the age in years. The ranges that AHA's pediatric advanced life support teaches (PALS 2020), widened by what crying, sleep
 * and fever do.
 */
const usualOfChildren: readonly {
  below: number
  systolic: Pair
  diastolic: Pair
  pulse: Pair
  respiration: Pair
}[] = [
  { below: 1, systolic: [55, 115], diastolic: [25, 80], pulse: [80, 205], respiration: [20, 70] },
  { below: 3, systolic: [65, 125], diastolic: [30, 85], pulse: [70, 190], respiration: [18, 50] },
  { below: 6, systolic: [70, 130], diastolic: [35, 90], pulse: [60, 150], respiration: [16, 40] },
  { below: 12, systolic: [75, 140], diastolic: [40, 95], pulse: [50, 140], respiration: [12, 35] },
  { below: 18, systolic: [80, 160], diastolic: [40, 110], pulse: [40, 140], respiration: [10, 30] },
]

/** No child under two is so big: finds the weight of the parent who held it. */
const possibleUnderTwo: Partial<Record<VitalKey, Pair>> = { weight: [0.3, 40], height: [20, 130] }

export type Doubt = 'impossible' | 'unusual'

/** `years` of age, where it is known. Undefined: nothing to remark, or a unit that has no limits. */
export function doubtAbout(key: VitalKey, typed: Typed, years: number | undefined): Doubt | undefined {
  const { unit, possible: ofAll } = limits[key]
  const possible = (years !== undefined && years < 2 && possibleUnderTwo[key]) || ofAll
  const usual = usualAt(key, years)
  const value = convert(typed.value, typed.unit, unit)
  if (value === undefined) return undefined
  // Rounding by conversion is no reason to refuse a value at the limit.
  const outside = ([low, high]: Pair) => value < low - 0.05 || value > high + 0.05
  if (outside(possible)) return 'impossible'
  return usual && outside(usual) ? 'unusual' : undefined
}

function usualAt(key: VitalKey, years: number | undefined): Pair | undefined {
  if (key === 'temperature' || key === 'oxygenSaturation') return limits[key].usual
  if (years === undefined) return undefined
  const child = usualOfChildren.find(({ below }) => years < below)
  if (!child) return limits[key].usual
  return key === 'systolic' || key === 'diastolic' || key === 'pulse' || key === 'respiration' ? child[key] : undefined
}

/** A diastolic pressure is below the systolic one. */
export function pressuresSwapped({ systolic, diastolic }: TypedVitals): boolean {
  return systolic !== undefined && diastolic !== undefined && diastolic.value >= systolic.value
}

/** How far a value may be from the last one before it is worth a second look: weight in parts of it, height in cm. */
const weightChange = 0.15
const heightChange = 4

/** For an adult: weight off by more than 15 %, height by more than 4 cm. Finds pounds typed as kilograms. */
export function farFromLast(key: 'weight' | 'height', typed: Typed, last: Typed): boolean {
  const unit = key === 'weight' ? 'kg' : 'cm'
  const [now, before] = [convert(typed.value, typed.unit, unit), convert(last.value, last.unit, unit)]
  if (now === undefined || before === undefined || before === 0) return false
  return key === 'weight' ? Math.abs(now - before) / before > weightChange : Math.abs(now - before) > heightChange
}

/**
 * The band drawn behind a trend, for adults at rest. Blood pressure: ACC/AHA 2017 (below 130/80); the rest as commonly taught.
 * Weight and height have none. In the limit's unit.
 */
export const adultBands: Readonly<Partial<Record<VitalKey, { unit: string; low?: number; high?: number }>>> = {
  systolic: { unit: 'mm[Hg]', low: 90, high: 130 },
  diastolic: { unit: 'mm[Hg]', low: 60, high: 80 },
  pulse: { unit: '/min', low: 60, high: 100 },
  respiration: { unit: '/min', low: 12, high: 20 },
  temperature: { unit: 'Cel', low: 36.1, high: 37.2 },
  oxygenSaturation: { unit: '%', low: 95, high: 100 },
  bmi: { unit: 'kg/m2', low: 18.5, high: 25 },
}
