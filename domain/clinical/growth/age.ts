/** How old a child was when measured, and how old it counts for growth when it was born too early. */

import { yearsOld } from '../life.ts'

const daysPerMonth = 30.4375
const termWeeks = 40
/** Born before 37 completed weeks is preterm (WHO); growth is corrected until the second birthday (AAP, Pediatrics 2004;114:1377). */
const pretermBelowWeeks = 37
const correctedUntilYears = 2

export interface GrowthAge {
  /** Since birth. */
  days: number
  /** Birthdays had: what the change from one standard to the other goes by. */
  years: number
  /** What the tables are read at: corrected where the child was preterm and is under 24 months. */
  forGrowth: number
  corrected: boolean
}

export const monthsOf = (days: number): number => days / daysPerMonth

/** `birthDate` to the day; `on` a date or a time, whose day counts. Undefined where either is not known to the day, or before birth. */
export function growthAge(
  birthDate: string | undefined,
  on: string | undefined,
  gestationWeeks?: number,
): GrowthAge | undefined {
  const [born, measured] = [dayNumber(birthDate), dayNumber(on)]
  if (born === undefined || measured === undefined || measured < born) return undefined
  const days = measured - born
  const early = gestationWeeks !== undefined && gestationWeeks < pretermBelowWeeks
  const years = yearsOld(birthDate, on ?? '') ?? 0
  const corrected = early && years < correctedUntilYears
  const forGrowth = corrected ? days - Math.round((termWeeks - gestationWeeks) * 7) : days
  return { days, years, forGrowth, corrected }
}

function dayNumber(date: string | undefined): number | undefined {
  if (!date || !/^\d{4}-\d\d-\d\d/.test(date)) return undefined
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00Z`) / 86_400_000)
}
