/** Laboratory results typed in by hand: the range that is usual for this patient, and the flag of a value. */

import type { Patient, Quantity } from '../resources/index.ts'
import { childRange, criticalLimits } from '../terminology/lab-limits.ts'
import type { Bounds, LabTerm } from '../terminology/labs.ts'
import { adultRange } from '../terminology/labs.ts'
import { growthAge } from './growth/age.ts'
import { judgeNumber, type ResultFlag } from './result-flag.ts'

/** By sex and by the age on the day it was taken; undefined where this patient has no usual range (sex or age unknown, a child). */
export function usualRange(
  lab: LabTerm,
  { birthDate, gender }: Pick<Patient, 'birthDate' | 'gender'>,
  on: string,
): Bounds | undefined {
  const age = growthAge(birthDate, on)
  if (!age) return undefined
  // Whole years by birthdays; the first year in parts.
  const years = age.years > 0 ? age.years : age.days / 365.25
  return years >= 18 ? adultRange(lab, gender) : childRange(lab.coding[0]?.code, years, gender)
}

/**
 * H or L by the range, HH or LL beyond the critical limits of the test: those are in the unit of the starter list, and a value in
 * another unit is never held against them.
 */
export function flagOfNumber(value: Quantity, range: Bounds, lab: LabTerm | undefined): ResultFlag | undefined {
  if (value.value === undefined) return undefined
  const critical = lab?.unit !== undefined && value.code === lab.unit ? criticalLimits(lab.coding[0]?.code) : undefined
  const far = critical && judgeNumber(value.value, value.comparator, critical.low, critical.high).flag
  if (far) return far === 'L' ? 'LL' : 'HH'
  return judgeNumber(value.value, value.comparator, range.low, range.high).flag
}
