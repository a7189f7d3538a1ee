/**
 * ISBT 128 (ICCBBA, UDI of medical products of human origin and of blood bags): data structures behind one another, each begun by
 * its data identifiers. `=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123`
 */
import { type Checked, dayOfYear, NotAUdi, type Udi } from './parsed.ts'

type Reader = (data: string) => Partial<Udi>

/** Data identifiers, how many characters follow, and what they say (ISBT 128 Standard Technical Specification, table 2). */
const structures: readonly (readonly [start: RegExp, length: number, read: Reader])[] = [
  [/^=\//, 16, (deviceIdentifier) => ({ issuer: 'iccbba', deviceIdentifier })],
  [/^=\)/, 10, (deviceIdentifier) => ({ issuer: 'iccbba-blood', deviceIdentifier })],
  [/^=,/, 6, (serialNumber) => ({ serialNumber })],
  [/^=>/, 6, (date) => ({ expirationDate: isbtDate(date) })],
  [/^=\}/, 6, (date) => ({ manufactureDate: isbtDate(date) })],
  [/^&,1/, 18, (lotNumber) => ({ lotNumber: lotNumber.replace(/^0+(?=.)/, '') })],
  [/^&\)/, 10, (lotNumber) => ({ lotNumber })],
  // The donation identification number has no second identifier of its own: its data begin behind `=`.
  [/^=(?=[A-NP-Z1-9])/, 15, (distinctIdentifier) => ({ distinctIdentifier })],
]

export function isIccbba(text: string): boolean {
  return /^=[/)]/.test(text)
}

/** Its data structures carry no check character. */
export function parseIccbba(text: string): Checked {
  const said: Partial<Udi> = {}
  let rest = text
  while (rest !== '') {
    const found = structures.find(([start]) => start.test(rest))
    if (!found) throw new NotAUdi('malformed')
    const [start, length, read] = found
    const data = rest.replace(start, '')
    const value = data.slice(0, length)
    if (!new RegExp(`^[A-Z0-9]{${length}}$`).test(value)) throw new NotAUdi('malformed')
    Object.assign(said, read(value))
    rest = data.slice(length)
  }
  const { issuer, deviceIdentifier, ...others } = said
  if (!issuer || !deviceIdentifier) throw new NotAUdi('malformed')
  return { udi: { issuer, deviceIdentifier, ...others }, checks: true }
}

/** cYYJJJ: `c` is the hundreds digit of the year (0 for 20YY, 9 for 19YY), JJJ the day of the year. */
function isbtDate(text: string): string {
  if (!/^[09]\d{5}$/.test(text)) throw new NotAUdi('date')
  const century = text.startsWith('9') ? 1900 : 2000
  return dayOfYear(century + Number(text.slice(1, 3)), Number(text.slice(3)))
}
