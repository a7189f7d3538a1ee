/** Dates as clinicians read them: `dd-Mmm-yyyy`, with the precision that was recorded. Never through a time zone. */
import type { DateTime, Instant, PartialDate } from '../resources/index.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `2019` -> `2019`, `2019-05` -> `May-2019`, `2019-05-31T…` -> `31-May-2019`. Date parts are shown as recorded. */
export function formatDate(value: PartialDate | DateTime | undefined): string {
  if (!value) return ''
  const [year = '', month, day] = value.slice(0, 10).split('-')
  const name = month ? months[Number(month) - 1] : undefined
  if (!name) return year
  return day ? `${day}-${name}-${year}` : `${name}-${year}`
}

/**
 * Date and, where recorded, the time. A time with an offset is shown in the reader's zone (`timeZone`, IANA; default: the
 * machine's); a time without one is shown as it stands.
 */
export function formatDateTime(value: DateTime | undefined, timeZone?: string): string {
  if (!value) return ''
  const time = value.match(/T(\d\d:\d\d)/)?.[1]
  if (!time) return formatDate(value)
  if (!/(Z|[+-]\d\d:\d\d)$/.test(value)) return `${formatDate(value)} ${time}`
  return inZone(new Date(value), timeZone)
}

/** Making one costs more than using it a hundred times. */
const formatters = new Map<string | undefined, Intl.DateTimeFormat>()

function formatterOf(timeZone: string | undefined): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

function inZone(at: Date, timeZone: string | undefined): string {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  )
  return `${formatDate(`${parts.year}-${parts.month}-${parts.day}`)} ${parts.hour}:${parts.minute}`
}

/** Today's date where the clinic is: `YYYY-MM-DD`. */
export function localDate(at: Date = new Date()): PartialDate {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

/** Now with the clinic's offset, to the minute: `2026-11-22T09:30-05:00`. */
export function localDateTime(at: Date = new Date()): DateTime {
  const offset = -at.getTimezoneOffset()
  const pad = (n: number) => String(n).padStart(2, '0')
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
  return `${localDate(at)}T${pad(at.getHours())}:${pad(at.getMinutes())}${zone}`
}

/** The instant at which a day (`YYYY-MM-DD`) begins in this computer's time zone. */
export function startOfLocalDay(day: PartialDate): Instant {
  return new Date(`${day}T00:00`).toISOString()
}

/** The day so many days later (earlier where negative): `YYYY-MM-DD`, no time zone asked. */
export function addDays(day: PartialDate, days: number): PartialDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/**
 * Age on a day: years from 2 on, months from 3 months to 2 years, else days (NHS patient banner). Birth dates of less than
 * day precision give a year's age, marked as about. Undefined when unknown or after `on`.
 */
export function age(birthDate: PartialDate | undefined, on: PartialDate): string | undefined {
  if (!birthDate) return undefined
  const [by = 0, bm, bd] = birthDate.split('-').map(Number)
  const [oy = 0, om = 1, od = 1] = on.slice(0, 10).split('-').map(Number)
  if (!bm || !bd) return oy >= by ? `about ${oy - by} y` : undefined
  let wholeMonths = (oy - by) * 12 + (om - bm)
  if (od < bd) wholeMonths -= 1
  if (wholeMonths < 0) return undefined
  if (wholeMonths >= 24) return `${Math.floor(wholeMonths / 12)} y`
  if (wholeMonths >= 3) return `${wholeMonths} mo`
  const days = Math.round((Date.UTC(oy, om - 1, od) - Date.UTC(by, bm - 1, bd)) / 86_400_000)
  return `${days} d`
}

/**
 * A day as people type it, to `YYYY-MM-DD`: `1980-08-14`, `14-Aug-1980`, `14 aug 1980`, `8/14/1980` (month first),
 * `08141980`. Undefined for anything else, and for days that no calendar has.
 */
export function parseTypedDate(text: string): PartialDate | undefined {
  const t = text.trim()
  const named = t.match(/^(\d{1,2})[-\s/.]*([A-Za-z]{3})[A-Za-z]*[-\s/.,]*(\d{4})$/)
  if (named) {
    const month = months.findIndex((m) => m.toLowerCase() === named[2]?.toLowerCase())
    return month < 0 ? undefined : calendarDay(named[3], month + 1, named[1])
  }
  const iso = t.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/)
  if (iso) return calendarDay(iso[1], iso[2], iso[3])
  const us = t.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? t.match(/^(\d{2})(\d{2})(\d{4})$/)
  return us ? calendarDay(us[3], us[1], us[2]) : undefined
}

/**
 * As `parseTypedDate`, and less than a day where no more is known: `2019`, `2019-05`, `5/2019`, `May 2019`. Keeps that
 * precision (FHIR `date`).
 */
export function parseTypedPartialDate(text: string): PartialDate | undefined {
  const t = text.trim()
  if (/^(1[89]|20|21)\d\d$/.test(t)) return t
  const named = t.match(/^([A-Za-z]{3})[A-Za-z]*[-\s/.,]*(\d{4})$/)
  const month = named ? months.findIndex((m) => m.toLowerCase() === named[1]?.toLowerCase()) + 1 : undefined
  if (month) return yearMonth(named?.[2], month)
  const iso = t.match(/^(\d{4})-(\d{1,2})$/)
  if (iso) return yearMonth(iso[1], iso[2])
  const us = t.match(/^(\d{1,2})[/.-](\d{4})$/)
  return us ? yearMonth(us[2], us[1]) : parseTypedDate(t)
}

function yearMonth(year: unknown, month: unknown): PartialDate | undefined {
  return calendarDay(year, month, 1)?.slice(0, 7)
}

function calendarDay(year: unknown, month: unknown, day: unknown): PartialDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const date = new Date(Date.UTC(y, m - 1, d))
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined
  return date.toISOString().slice(0, 10)
}
