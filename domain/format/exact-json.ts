/**
 * JSON whose numbers keep their digits. A number that `JSON.stringify` would write otherwise (`7.00`, `1e-3`, more than 17 digits) is
 * held as its text and written as it was. ("JSON.parse source text access", ECMA-262; V8 since 12.)
 */
declare global {
  interface JSON {
    rawJSON(text: string): ExactNumber
    /** Not in every browser that a workstation may have: numbers are plain there. */
    isRawJSON?(value: unknown): boolean
  }
}

/** Frozen and without a prototype; only `JSON.rawJSON` makes one, so nothing in a file can pass for it. */
export interface ExactNumber {
  readonly rawJSON: string
}

export const exactNumber = (text: string): ExactNumber => JSON.rawJSON(text)
export const isExactNumber = (value: unknown): value is ExactNumber => JSON.isRawJSON?.(value) === true

/** A number that ends in a fraction's zero, has an exponent, 16 digits, or is minus zero; rarely something inside a text. */
const perhapsExact = /(?:^|[:,[\s])(?:-?(?:\d+\.\d*0(?!\d)|\d+(?:\.\d+)?[eE]|[\d.]{16})|-0(?![.\d]))/

/** @throws SyntaxError as `JSON.parse` does. */
export function parseExactJson(text: string): unknown {
  if (!perhapsExact.test(text)) return JSON.parse(text)
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) => {
    const source = typeof value === 'number' ? context?.source : undefined
    return source === undefined || source === String(value) ? value : exactNumber(source)
  })
}
