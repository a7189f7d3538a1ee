/**
 * Where a child's measure stands among children of its age and sex. WHO 2006 under 24 months, CDC 2000 from 2 to 20 years, as
 * CDC recommends (MMWR 2010;59(RR-9)). Large tables: the renderer loads this file when it is first needed.
 */
import { type GrowthAge, growthAge, monthsOf } from './age.ts'
import { cdc2000 } from './cdc-2000.ts'
import { bmi95, extendedValueAt, extendedZOf } from './extended-bmi.ts'
import {
  type Lms,
  type LmsTable,
  lmsAt,
  lmsTable,
  modifiedZOf,
  restrictedZOf,
  valueAt,
  zOf,
  zOfPercentile,
} from './lms.ts'
import { percentileOf } from './normal.ts'
import { who2006 } from './who-2006.ts'

export const growthMeasures = ['weight', 'height', 'weightForLength', 'bmi', 'headCircumference'] as const
export type GrowthMeasure = (typeof growthMeasures)[number]
export type Standard = 'WHO' | 'CDC'
type Sex = 'female' | 'male'

export interface Child {
  gender?: string | undefined
  birthDate?: string | undefined
  /** Gestational age at birth, where one is recorded. */
  gestationWeeks?: number | undefined
}

/** A value in the table's unit: kg, cm or kg/m2. */
export interface Measured {
  value: number
  /** When, at least to the day. */
  on: string | undefined
  /** Centimetres; weight-for-length needs it. */
  length?: number | undefined
}

export interface GrowthPlace {
  z: number
  /** 0 to 100. */
  percentile: number
  standard: Standard
  /** Read at the age corrected for preterm birth. */
  corrected: boolean
  /** BMI from 2 years, at or above the 95th percentile: the value as a percentage of it. */
  percentOf95th?: number
  /** So far out that a typing error is likelier than a child (CDC and WHO cut-offs for implausible values). */
  implausible: boolean
}

const tables: Readonly<Record<Standard, Partial<Record<GrowthMeasure, Readonly<Record<Sex, LmsTable>>>>>> = {
  WHO: parsed(who2006),
  CDC: parsed(cdc2000),
}

function parsed<K extends string>(texts: Readonly<Record<K, Readonly<Record<Sex, string>>>>) {
  const entries = Object.entries<Readonly<Record<Sex, string>>>(texts)
  return Object.fromEntries(
    entries.map(([measure, { female, male }]) => [measure, { female: lmsTable(female), male: lmsTable(male) }]),
  ) as Record<K, Record<Sex, LmsTable>>
}

/** Undefined where there is no table: sex or birth date not known, the wrong age, no length. */
export function placeOf(measure: GrowthMeasure, measured: Measured, child: Child): GrowthPlace | undefined {
  const sex = sexOf(child)
  const age = growthAge(child.birthDate, measured.on, child.gestationWeeks)
  if (!sex || !age || measured.value <= 0) return undefined
  const standard = standardAt(age)
  const lms = standard && lmsOf(measure, standard, sex, age, measured.length)
  return lms && placeIn(lms, { measure, value: measured.value, standard, sex, age })
}

/** By birthdays, uncorrected: a preterm child's curves do not change standard twice. */
function standardAt({ years }: GrowthAge): Standard | undefined {
  if (years < 2) return 'WHO'
  return years < 20 ? 'CDC' : undefined
}

/** The second birthday is 24 months, though 730 days are a little less than 24 times an average month. */
const cdcMonths = ({ days }: GrowthAge) => Math.max(24, monthsOf(days))

function lmsOf(
  measure: GrowthMeasure,
  standard: Standard,
  sex: Sex,
  age: GrowthAge,
  length: number | undefined,
): Lms | undefined {
  const table = tables[standard][measure]?.[sex]
  if (!table) return undefined
  if (measure === 'weightForLength') return length === undefined ? undefined : lmsAt(table, length)
  return lmsAt(table, standard === 'WHO' ? age.forGrowth : cdcMonths(age))
}

interface Placing {
  measure: GrowthMeasure
  value: number
  standard: Standard
  sex: Sex
  age: GrowthAge
}

function placeIn(lms: Lms, { measure, value, standard, sex, age }: Placing): GrowthPlace {
  const base = { standard, corrected: age.corrected, implausible: isImplausible(measure, standard, value, lms) }
  const years = monthsOf(age.days) / 12
  if (measure === 'bmi' && standard === 'CDC' && value >= bmi95(lms)) {
    const z = extendedZOf(value, lms, sex, years)
    return { ...base, z, percentile: percentileOf(z), percentOf95th: (100 * value) / bmi95(lms) }
  }
  const z = standard === 'WHO' && isWeight(measure) ? restrictedZOf(value, lms) : zOf(value, lms)
  return { ...base, z, percentile: percentileOf(z) }
}

const isWeight = (measure: GrowthMeasure) => measure === 'weight' || measure === 'weightForLength'

/**
 * Cut-offs for biologically implausible values. CDC: modified z-scores (https://www.cdc.gov/growth-chart-training, SAS program of
 * 2019); head circumference as WHO. WHO: flags of the WHO Anthro macro.
 */
const cutOffs: Readonly<Record<Standard, Readonly<Record<GrowthMeasure, readonly [number, number]>>>> = {
  CDC: { weight: [-5, 8], height: [-5, 4], bmi: [-4, 8], weightForLength: [-4, 8], headCircumference: [-5, 5] },
  WHO: { weight: [-6, 5], height: [-6, 6], bmi: [-5, 5], weightForLength: [-5, 5], headCircumference: [-5, 5] },
}

function isImplausible(measure: GrowthMeasure, standard: Standard, value: number, lms: Lms): boolean {
  const [low, high] = cutOffs[standard][measure]
  const z =
    standard === 'CDC' ? modifiedZOf(value, lms) : isWeight(measure) ? restrictedZOf(value, lms) : zOf(value, lms)
  return z < low || z > high
}

/** The curves that US growth charts print. */
export const curvePercentiles = [3, 5, 10, 25, 50, 75, 90, 95, 97] as const

export interface GrowthCurve {
  percentile: number
  /** Months of age (centimetres of length for weight-for-length) and the value. */
  points: { at: number; value: number }[]
}

/** The curves of one chart. A table row is a point, so that the drawing is as exact as the table. */
export function growthCurves(measure: GrowthMeasure, standard: Standard, gender: string | undefined): GrowthCurve[] {
  const sex = sexOf({ gender })
  const table = sex && tables[standard][measure]?.[sex]
  if (!sex || !table) return []
  const from = standard === 'CDC' ? 24 : Number.NEGATIVE_INFINITY
  return curvePercentiles.map((percentile) => ({
    percentile,
    points: table
      .filter(([at]) => at >= from)
      .map(([row, L, M, S]) => {
        const at = standard === 'WHO' && measure !== 'weightForLength' ? monthsOf(row) : row
        const lms = { L, M, S }
        const extended = measure === 'bmi' && standard === 'CDC' && percentile > 95
        const value = extended
          ? extendedValueAt(percentile, lms, sex, at / 12)
          : valueAt(zOfPercentile(percentile), lms)
        return { at, value }
      }),
  }))
}

/** Where a measured point stands on the chart: months of age, corrected where the curves are. */
export function chartAge(child: Child, on: string | undefined): { months: number; standard: Standard } | undefined {
  const age = growthAge(child.birthDate, on, child.gestationWeeks)
  const standard = age && standardAt(age)
  return age && standard && { months: monthsOf(age.forGrowth), standard }
}

function sexOf({ gender }: Pick<Child, 'gender'>): Sex | undefined {
  return gender === 'female' || gender === 'male' ? gender : undefined
}
