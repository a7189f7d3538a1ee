/**
 * Decimal numbers as their source wrote them: 7.00 says more than 7, and 0.010 is not 0.01 (https://hl7.org/fhir/R4/datatypes.html#decimal,
 * a number with implicit precision). Whoever calculates takes `value`; whoever shows or sends takes the text.
 */
export interface Decimal {
  value: number
  /** The number in the source's digits, by the grammar of JSON; only where the plain number would be printed otherwise. */
  written?: string
}

const LITERAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/
/** What JSON and FHIR R4 `decimal` allow. */
export const WRITTEN = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/
/** No instrument reads more digits. What is longer stays text. */
export const mostDigits = 64

/**
 * `7.00`, `.5`, `+3`, `1e-3`. A sign of plus and zeros in front say nothing and go; every digit behind stays.
 * Undefined for what is no such number, and for one that a number of this machine turns into 0 or infinity.
 */
export function readDecimal(text: string): Decimal | undefined {
  const plain = Number(text)
  // Nearly every number of nearly every document.
  if (text !== '' && String(plain) === text && Number.isFinite(plain)) return { value: plain }
  const [, sign, whole = '', fraction = '', exponent] = LITERAL.exec(text) ?? []
  if (sign === undefined || whole + fraction === '') return undefined
  const written = [
    sign === '-' ? '-' : '',
    whole.replace(/^0+(?=\d)/, '') || '0',
    fraction && `.${fraction}`,
    exponent && `e${exponent}`,
  ].join('')
  const value = Number(written)
  const vanished = value === 0 && /[1-9]/.test(whole + fraction)
  if (!Number.isFinite(value) || vanished || written.length > mostDigits) return undefined
  return written === String(value) ? { value } : { value, written }
}

interface PerhapsDecimal {
  value?: number | undefined
  written?: string | undefined
}

/** For other systems, in the source's digits. A text that no longer belongs to the number is not believed. */
export function decimalText({ value, written }: Decimal): string
export function decimalText({ value, written }: PerhapsDecimal): string | undefined
export function decimalText({ value, written }: PerhapsDecimal): string | undefined {
  if (value === undefined) return undefined
  return written !== undefined && Number(written) === value ? written : String(value)
}

/** For people: as `decimalText`, without an exponent. */
export function plainDecimal(decimal: Decimal): string {
  return withoutExponent(decimalText(decimal))
}

/** `1.0e-3` -> `0.0010`. Far exponents stay: a hundred zeros are not read by anybody. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/.exec(text) ?? []
  const shift = Number(exponent)
  if (exponent === undefined || Math.abs(shift) > 30) return text
  const digits = whole + fraction
  const point = whole.length + shift
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const after = padded.slice(at)
  return `${sign}${before}${after && `.${after}`}`
}

/** Whether two parts of a record say the same, 7.00 and 7 being one value. */
export function sameButForDigits(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, part: unknown) => (key === 'written' ? undefined : part))
  return plain(one) === plain(other)
}
