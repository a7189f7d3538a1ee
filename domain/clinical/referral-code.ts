/**
 * The code of a referral, for its packet and for the answer: `CKR-7F3M-9QKD-2XRT`. Eleven characters come from the random end of
 * the referral's id, the last one checks them, so that a number that only looks alike is no code. Digits and letters without I,
 * L, O and U (Crockford's base 32): what a scanner or a person takes for one of them is read as 1 or 0.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 11
/** A prime below 32 of which 32 is a primitive root: one wrong character, and most swapped ones, change the remainder. */
const modulus = 29n
const bits = 55n

/** `id`: a UUID. */
export function referralCode(id: string): string {
  const value = BigInt(`0x${id.replaceAll('-', '')}`) & ((1n << bits) - 1n)
  const digits = Array.from({ length }, (_, at) => alphabet[Number((value >> BigInt(5 * (length - 1 - at))) & 31n)])
  const text = `${digits.join('')}${checkOf(value)}`
  return `CKR-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

const checkOf = (value: bigint): string => alphabet[Number(value % modulus)] ?? ''

const written = /C\s?K\s?R[\s\-–—.:_]{0,3}((?:[0-9A-Z][\s\-–—._]{0,3}){12})(?![0-9A-Z])/gi

/** Every code in a text, as `referralCode` writes it. Spaces and dashes may be lost or doubled, letters small. */
export function referralCodesIn(text: string): string[] {
  const found = [...text.matchAll(written)].flatMap(([, body = '']) => normal(body) ?? [])
  return [...new Set(found)]
}

/** Undefined where the check character does not fit. */
function normal(body: string): string | undefined {
  const text = body
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const digits = [...text.slice(0, length)].map((character) => alphabet.indexOf(character))
  if (digits.includes(-1)) return undefined
  const value = digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n)
  return text[length] === checkOf(value) ? `CKR-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}` : undefined
}
