/** FHIR R4 primitives (https://hl7.org/fhir/R4/datatypes.html#primitive) as the record keeps them, in both directions. */
import type { z } from 'zod'
import { type Decimal, readDecimal } from '../../domain/format/decimal.ts'
import { isExactNumber } from '../../domain/format/exact-json.ts'
import { dateTime as dateTimeSchema, longText, partialDate, shortText } from '../../domain/resources/datatypes.ts'
import { asRecorded, type Codec, type Irregular, type Writing } from './codec.ts'
import type { Json } from './json.ts'
import { tidyTime, toDate, toDateTime, toInstant } from './time.ts'

interface PrimitiveForm<T> {
  /** Before the schema judges it. */
  tidy?(value: Json): Json
  write?(value: T, writing: Writing): Json | Irregular
}

/** `schema` is the record's own: what it refuses is reported and not kept. */
function primitive<T extends string | number | boolean>(
  type: string,
  schema: z.ZodType<T>,
  form: PrimitiveForm<T> = {},
): Codec<T> {
  return {
    type,
    read(value, at) {
      const parsed = schema.safeParse(form.tidy === undefined ? value : form.tidy(value))
      if (parsed.success) return parsed.data
      return at.lost(`This is not a ${words[type] ?? type} that the chart can keep.`)
    },
    write: (value, writing) => (form.write === undefined ? value : form.write(value, writing)),
  }
}

const words: Record<string, string> = {
  String: 'text',
  Code: 'code of FHIR R4',
  Uri: 'code system or address',
  DateTime: 'date or time',
  Date: 'date',
  Decimal: 'number',
  Integer: 'whole number',
  Boolean: 'yes or no',
  Time: 'time of day',
}

const text = (value: Json): Json => {
  if (isExactNumber(value)) return value.rawJSON
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}
const trimmed = (value: Json): Json => (typeof value === 'string' ? value.trim() : value)
/** A number with the digits that the source gave it; some senders write it as text. */
export function decimalIn(value: Json | undefined): Decimal | undefined {
  if (typeof value === 'number') return { value }
  if (isExactNumber(value)) return readDecimal(value.rawJSON)
  return typeof value === 'string' ? readDecimal(value.trim()) : undefined
}
const numeric = (value: Json): Json => decimalIn(value)?.value ?? value

export const string = primitive('String', shortText, { tidy: text })
export const longString = primitive('String', longText, { tidy: text })
export const uri = primitive('Uri', shortText, {
  tidy: trimmed,
  write: (value) => (/\s/.test(value) ? asRecorded(value) : value),
})
/** A code of any system. FHIR allows single blanks inside. */
export const anyCode = primitive('Code', shortText, {
  tidy: (value) => trimmed(text(value)),
  write: (value) => (/^\S+( \S+)*$/.test(value) ? value : asRecorded(value)),
})
export const boolean = (schema: z.ZodType<boolean>): Codec<boolean> =>
  primitive('Boolean', schema, { tidy: (value) => (value === 'true' ? true : value === 'false' ? false : value) })
export const decimal = (schema: z.ZodType<number>): Codec<number> => primitive('Decimal', schema, { tidy: numeric })
export const integer = (schema: z.ZodType<number>): Codec<number> => primitive('Integer', schema, { tidy: numeric })

/** A code of a closed list. Some senders write them in capitals. */
export function code<T extends string>(schema: z.ZodType<T>): Codec<T> {
  return primitive('Code', schema, {
    tidy: (value) =>
      typeof value === 'string' && !schema.safeParse(value).success ? value.trim().toLowerCase() : value,
  })
}

/** Codes of a list of FHIR's that the record keeps as text: others stay what they are, beside it. */
export function codeIn(allowed: ReadonlySet<string>): Codec<string> {
  return primitive('Code', shortText, {
    tidy: trimmed,
    write: (value) => (allowed.has(value) ? value : asRecorded(value)),
  })
}

const tidyDate = (value: Json): Json => (typeof value === 'string' ? tidyTime(value) : value)
export const dateTime = primitive('DateTime', dateTimeSchema, {
  tidy: tidyDate,
  write: (value, { timeZone }) => toDateTime(value, timeZone),
})
/** FHIR has `instant` where the record has a date or time of any precision. */
export const instant: Codec<string> = { ...dateTime, write: (value, { timeZone }) => toInstant(value, timeZone) }
/** FHIR has `date` where the record may have a time too. */
export const dateOfTime: Codec<string> = { ...dateTime, write: (value) => toDate(value) }

const plainDate = primitive('Date', partialDate, { write: (value) => toDate(value) })
export const date: Codec<string> = {
  ...plainDate,
  read(value, at) {
    const day = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)[T ](.*)$/.exec(value.trim()) : null
    if (day?.[1] === undefined) return plainDate.read(trimmed(value), at)
    if (!/^00:00/.test(day[2] ?? '')) at.lost('Only the date is kept, without the time.')
    return plainDate.read(day[1], at)
  },
}

const clock = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$/
/** The record may hold hours and minutes alone. */
export const time = primitive('Time', shortText, {
  tidy: trimmed,
  write: (value) => {
    const full = /^\d\d:\d\d$/.test(value) ? `${value}:00` : value
    return clock.test(full) ? full : asRecorded(value)
  },
})
