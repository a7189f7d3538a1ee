/**
 * HIBC supplier labels (ANSI/HIBC 2.6): primary `+LIC PCN U`, secondary behind `/`, one check character (modulo 43) at the end
 * of all. `+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202C`
 */
import { type Checked, dateOf, dayOfYear, NotAUdi, type Udi } from './parsed.ts'

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%'

export function isHibcc(text: string): boolean {
  return text.startsWith('+') || /^\*\+.*\*$/.test(text)
}

export function parseHibcc(text: string): Checked {
  const symbol = text.replace(/^\*(.*)\*$/, '$1').toUpperCase()
  if (![...symbol].every((character) => characters.includes(character))) throw new NotAUdi('malformed')
  const [primary = '', ...secondary] = symbol.slice(1, -1).split('/')
  // Labeler (a letter and 3 more), product number of 1 to 18, and the unit of measure, one digit.
  if (!/^[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}\d$/.test(primary)) throw new NotAUdi('malformed')
  const udi: Udi = { issuer: 'hibcc', deviceIdentifier: primary }
  for (const part of secondary) Object.assign(udi, secondaryPart(part))
  return { udi, checks: checkHolds(symbol) }
}

function checkHolds(symbol: string): boolean {
  const sum = [...symbol.slice(0, -1)].reduce((total, character) => total + characters.indexOf(character), 0)
  return characters[sum % 43] === symbol.at(-1)
}

type Secondary = Omit<Udi, 'issuer' | 'deviceIdentifier'>

function secondaryPart(part: string): Secondary {
  if (part.startsWith('16D')) return { manufactureDate: longDate(part.slice(3)) }
  if (part.startsWith('14D')) return { expirationDate: longDate(part.slice(3)) }
  if (part.startsWith('$$+')) return dated(part.slice(3), 'serialNumber')
  if (part.startsWith('$$')) return dated(afterQuantity(part.slice(2)), 'lotNumber')
  if (part.startsWith('$+')) return number('serialNumber', part.slice(2))
  if (part.startsWith('$')) return number('lotNumber', part.slice(1))
  if (part.startsWith('S')) return number('serialNumber', part.slice(1))
  // Five digits: a Julian date before the lot.
  const julian = part.match(/^(\d\d)(\d{3})(.*)$/)
  if (julian) {
    const expirationDate = dayOfYear(2000 + Number(julian[1]), Number(julian[2]))
    return { expirationDate, ...number('lotNumber', julian[3] ?? '') }
  }
  // Quantity and other appended data say nothing of which device it is.
  if (/^Q\d{1,5}$/.test(part)) return {}
  throw new NotAUdi('malformed')
}

function number(field: 'lotNumber' | 'serialNumber', value: string): Secondary {
  if (value.length > 18) throw new NotAUdi('malformed')
  return value ? { [field]: value } : {}
}

/** `8` and two digits, or `9` and five: how many are in the pack. */
function afterQuantity(text: string): string {
  return text.replace(/^(8\d\d|9\d{5})/, '')
}

/** An expiry, in the form that its first digit names, and then the lot or serial number. */
const dateForms: Readonly<Record<string, { length: number; read: (digits: string) => string }>> = {
  '2': { length: 6, read: (d) => dateOf(2000 + two(d, 4), two(d, 0), two(d, 2)) },
  '3': { length: 6, read: (d) => dateOf(2000 + two(d, 0), two(d, 2), two(d, 4)) },
  '4': { length: 8, read: (d) => dateOf(2000 + two(d, 0), two(d, 2), two(d, 4)) },
  '5': { length: 5, read: (d) => dayOfYear(2000 + two(d, 0), Number(d.slice(2, 5))) },
  '6': { length: 7, read: (d) => dayOfYear(2000 + two(d, 0), Number(d.slice(2, 5))) },
}

function dated(text: string, field: 'lotNumber' | 'serialNumber'): Secondary {
  const [form = '', rest] = [text.slice(0, 1), text.slice(1)]
  if (form === '7') return number(field, rest)
  const known = dateForms[form]
  // Month and year begin with 0 or 1.
  const { length, read, digits } = known
    ? { ...known, digits: rest.slice(0, known.length) }
    : { length: 4, read: (d: string) => dateOf(2000 + two(d, 2), two(d, 0), 0), digits: text.slice(0, 4) }
  if (digits.length !== length || !/^\d+$/.test(digits)) throw new NotAUdi('malformed')
  return { expirationDate: read(digits), ...number(field, (known ? rest : text).slice(length)) }
}

const two = (digits: string, at: number): number => Number(digits.slice(at, at + 2))

function longDate(digits: string): string {
  if (!/^\d{8}$/.test(digits)) throw new NotAUdi('malformed')
  return dateOf(Number(digits.slice(0, 4)), two(digits, 4), two(digits, 6))
}
