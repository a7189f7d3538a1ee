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
  const years = yearsAt(birthDate, on)
  if (years === undefined) return undefined
  return years >= 18 ? adultRange(lab, gender) : childRange(lab.coding[0]?.code, years, gender)
}

/** Whole years by birthdays; the first year in parts. Undefined where the birth date is not known to the day. */
export function yearsAt(birthDate: string | undefined, on: string): number | undefined {
  const age = growthAge(birthDate, on)
  if (!age) return undefined
  return age.years > 0 ? age.years : age.days / 365.25
}

/**
 * H or L by the range, HH or LL beyond the critical limits of the test at this age (`years`, where it is known): those are in the
 * unit of the starter list, and a value in another unit is never held against them.
 */
export function flagOfNumber(
  value: Quantity,
  range: Bounds,
  lab: LabTerm | undefined,
  years?: number,
): ResultFlag | undefined {
  if (value.value === undefined) return undefined
  const isListed = lab?.unit !== undefined && value.code === lab.unit
  const critical = isListed ? criticalLimits(lab.coding[0]?.code, years) : undefined
  const far = critical && judgeNumber(value.value, value.comparator, critical.low, critical.high).flag
  if (far) return far === 'L' ? 'LL' : 'HH'
  return judgeNumber(value.value, value.comparator, range.low, range.high).flag
}
