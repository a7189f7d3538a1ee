/** Days as text, `YYYY-MM-DD`, and sums with them. No time zone is ever asked. */
import { roundTo } from './random.ts'

const DAY = 86_400_000

function parts(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

function utc(day: string): number {
  const [year, month, date] = parts(day)
  return Date.UTC(year, month - 1, date)
}

const text = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

export function addDays(day: string, days: number): string {
  return text(utc(day) + Math.round(days) * DAY)
}

/** The same date some months later, or the month's last day where it has no such date. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = parts(day)
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return text(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
}

export function addYears(day: string, years: number): string {
  return addMonths(day, years * 12)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY)
}

/** Whole years lived on `on`. */
export function yearsOld(birthDate: string, on: string): number {
  const [by, bm, bd] = parts(birthDate)
  const [oy, om, od] = parts(on)
  return oy - by - (om < bm || (om === bm && od < bd) ? 1 : 0)
}

/** Months lived on `on`, with two decimals: growth tables go by it. */
export function monthsOld(birthDate: string, on: string): number {
  return roundTo(daysBetween(birthDate, on) / 30.4375, 2)
}

/** The day itself, or the Monday after it where the practice is closed. */
export function workday(day: string): string {
  const weekday = new Date(utc(day)).getUTCDay()
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day
}

/** A working day about so many days before `day`. */
export const daysAgo = (day: string, days: number): string => workday(addDays(day, -Math.max(days, 3)))

export const yearOf = (day: string): number => parts(day)[0]
