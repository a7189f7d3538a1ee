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
  possible: readonly [number, number]
  /** For adults; children differ too much with age for one pair of numbers. */
  usual: readonly [number, number]
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
}

export type Doubt = 'impossible' | 'unusual'

/** Undefined: nothing to remark, or a unit that has no limits. */
export function doubtAbout(key: VitalKey, typed: Typed, adult: boolean): Doubt | undefined {
  const { unit, possible, usual } = limits[key]
  const value = convert(typed.value, typed.unit, unit)
  if (value === undefined) return undefined
  // Rounding by conversion is no reason to refuse a value at the limit.
  const outside = ([low, high]: readonly [number, number]) => value < low - 0.05 || value > high + 0.05
  if (outside(possible)) return 'impossible'
  const forAll = key === 'temperature' || key === 'oxygenSaturation'
  return (adult || forAll) && outside(usual) ? 'unusual' : undefined
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
