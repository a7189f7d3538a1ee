/**
 * GS1 element strings (GS1 General Specifications, release 24): `(01)…(17)…(10)…` as printed, or as a scanner reads them, where
 * FNC1 (the group separator) ends a part of variable length.
 */
import { type Checked, dateOf, NotAUdi, type Udi } from './parsed.ts'

/** Application identifiers that a UDI carries, and the length of their data; `max` where it varies (section 3.2). */
interface Rule {
  length?: number
  max?: number
}
const rules: Readonly<Record<string, Rule>> = {
  '01': { length: 14 },
  '10': { max: 20 },
  '11': { length: 6 },
  '13': { length: 6 },
  '15': { length: 6 },
  '17': { length: 6 },
  '20': { length: 2 },
  '21': { max: 20 },
  '22': { max: 20 },
  '30': { max: 8 },
  '37': { max: 8 },
  '240': { max: 30 },
  '241': { max: 30 },
  '250': { max: 30 },
  ...Object.fromEntries(['90', '91', '92', '93', '94', '95', '96', '97', '98', '99'].map((ai) => [ai, { max: 90 }])),
}

const separator = '\u001D'

export function isGs1(text: string): boolean {
  return /^\(01\)/.test(text) || /^01\d{14}/.test(text)
}

/** `year`: the present one, for dates of two digits. */
export function parseGs1(text: string, year: number): Checked {
  const parts = text.startsWith('(') ? printedParts(text) : scannedParts(text)
  const identifier = parts.get('01')
  if (!identifier) throw new NotAUdi('malformed')
  const [lot, serial, made, expires] = ['10', '21', '11', '17'].map((ai) => parts.get(ai))
  const udi: Udi = {
    issuer: 'gs1',
    deviceIdentifier: identifier,
    ...(lot && { lotNumber: lot }),
    ...(serial && { serialNumber: serial }),
    ...(made && { manufactureDate: gs1Date(made, year) }),
    ...(expires && { expirationDate: gs1Date(expires, year) }),
  }
  return { udi, checks: gtinHolds(identifier) }
}

/** `(01)00643169007222(17)160128(21)BLC200461H`: brackets of what is no identifier belong to the data (section 4.14). */
function printedParts(text: string): Map<string, string> {
  const parts = new Map<string, string>()
  const pieces = text.split(/\((\d{2,4})\)/)
  if (pieces[0] !== '') throw new NotAUdi('malformed')
  for (let at = 1; at < pieces.length; at += 2) add(parts, pieces[at] ?? '', (pieces[at + 1] ?? '').trim())
  return parts
}

function scannedParts(text: string): Map<string, string> {
  const parts = new Map<string, string>()
  let rest = text
  while (rest !== '') {
    if (rest.startsWith(separator)) {
      rest = rest.slice(1)
      continue
    }
    const ai = [2, 3].map((length) => rest.slice(0, length)).find((start) => rules[start])
    const rule = ai ? rules[ai] : undefined
    if (!ai || !rule) throw new NotAUdi('malformed')
    const data = rest.slice(ai.length)
    const end = data.indexOf(separator)
    const value = rule.length ? data.slice(0, rule.length) : end < 0 ? data : data.slice(0, end)
    add(parts, ai, value)
    rest = data.slice(value.length)
  }
  return parts
}

function add(parts: Map<string, string>, ai: string, value: string): void {
  const rule = rules[ai]
  const fits = rule?.length ? value.length === rule.length : value.length > 0 && value.length <= (rule?.max ?? 90)
  const digits = rule?.length === undefined || /^\d+$/.test(value)
  if (!fits || !digits || parts.has(ai)) throw new NotAUdi('malformed')
  parts.set(ai, value)
}

/** Section 7.9: the digits weigh 3 and 1 in turn, from the right. */
function gtinHolds(gtin: string): boolean {
  const sum = [...gtin].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** YYMMDD; day 00: the month alone. The century is the one that is nearest (section 7.12). */
function gs1Date(text: string, year: number): string {
  const [yy = 0, month = 0, day = 0] = [0, 2, 4].map((at) => Number(text.slice(at, at + 2)))
  const apart = yy - (year % 100)
  const century = year - (year % 100) + (apart >= 51 ? -100 : apart <= -50 ? 100 : 0)
  return dateOf(century + yy, month, day)
}
