/**
 * BMI above the 95th percentile: CDC extended BMI-for-age, 2022 (Hales CM, Freedman DS, Akinbami L, Wei R, Ogden CL. Vital Health
 * Stat 2022;2(197)). The LMS curves crowd together there; above the 95th a half-normal distribution takes over, and the value
 * is also told as a percentage of the 95th percentile, which is what severe obesity is defined by.
 */
import { type Lms, valueAt, zOfPercentile } from './lms.ts'
import { upperTail, zAbove } from './normal.ts'

type Sex = 'female' | 'male'

/** The spread of the half-normal distribution at an age in years. */
export function sigmaOf(sex: Sex, years: number): number {
  return sex === 'male' ? 0.3728 + 0.5196 * years - 0.0091 * years ** 2 : 0.8334 + 0.3712 * years - 0.0011 * years ** 2
}

export function bmi95(lms: Lms): number {
  return valueAt(zOfPercentile(95), lms)
}

/** The z-score of a BMI at or above the 95th percentile: percentile = 90 + 10 Φ((BMI - P95) / σ). */
export function extendedZOf(bmi: number, lms: Lms, sex: Sex, years: number): number {
  const beyond = (bmi - bmi95(lms)) / sigmaOf(sex, years)
  return zAbove(0.1 * upperTail(beyond))
}

/** The BMI at a percentile of 95 or more, for drawing curves. */
export function extendedValueAt(percentile: number, lms: Lms, sex: Sex, years: number): number {
  return bmi95(lms) + sigmaOf(sex, years) * zAbove(1 - (percentile - 90) / 10)
}
