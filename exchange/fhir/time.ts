/** Times as FHIR R4 demands them: with seconds and offset as soon as there is a time of day. */
import { asRecorded, type Irregular } from './codec.ts'

const fhirDate = /^(?!0000)\d{4}(-\d\d(-\d\d)?)?$/
const fhirDateTime = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/

const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone)
  if (known === undefined) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, known)
  }
  return known
}

/** Minutes that the zone's clocks are ahead of UTC at this moment. */
function minutesAhead(moment: number, timeZone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of format(timeZone).formatToParts(moment)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((local - Math.floor(moment / 1000) * 1000) / 60_000)
}

/** Offset of a wall-clock time in an IANA zone, `-05:00`. Of a time that a clock change repeats, one of the two. */
export function offsetOf(wallClock: string, timeZone: string): string {
  const asUtc = Date.parse(`${wallClock}Z`)
  const first = minutesAhead(asUtc, timeZone)
  const minutes = minutesAhead(asUtc - first * 60_000, timeZone)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
}

/**
 * A time of the record as FHIR `dateTime`. Seconds that were not recorded are `:00`, an offset that was not recorded is the
 * practice's: FHIR has no way to leave them out.
 */
export function fhirTime(recorded: string, timeZone: string): string {
  const time = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(recorded)
  if (time === null) return recorded
  const wallClock = `${time[1]}${time[2] ?? ':00'}`
  return `${wallClock}${time[3] ?? ''}${time[4] ?? offsetOf(wallClock, timeZone)}`
}

export function toDateTime(recorded: string, timeZone: string): string | Irregular {
  const text = fhirTime(recorded, timeZone)
  return fhirDate.test(text) || fhirDateTime.test(text) ? text : asRecorded(recorded)
}

/** FHIR `instant` needs a time of day: a bare date stays what it is, beside it. */
export function toInstant(recorded: string, timeZone: string): string | Irregular {
  const text = fhirTime(recorded, timeZone)
  return fhirDateTime.test(text) ? text : asRecorded(recorded)
}

/** FHIR `date` has no time of day: it stays what it is, beside the date. */
export function toDate(recorded: string): string | Irregular {
  const date = recorded.slice(0, 10)
  if (!fhirDate.test(date)) return asRecorded(recorded)
  return date === recorded ? date : asRecorded(recorded, date)
}

/**
 * What senders write in place of a FHIR time: a blank for the `T`, an offset without colon, `z`. Anything else is left as
 * it is, for the schema to judge.
 */
export function tidyTime(text: string): string {
  return text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)[ t](?=\d)/, '$1T')
    .replace(/z$/, 'Z')
    .replace(/(T.*[+-]\d\d)(\d\d)$/, '$1:$2')
}

/** True where both are complete enough to compare and the first is later. */
export function isLater(first: string, second: string, timeZone: string): boolean {
  const precision = Math.min(first.length, second.length)
  if (precision <= 10) return first.slice(0, precision) > second.slice(0, precision)
  return Date.parse(fhirTime(first, timeZone)) > Date.parse(fhirTime(second, timeZone))
}
