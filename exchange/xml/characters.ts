/** Character classes of XML 1.0 (fifth edition): Char (2), S (3), NameStartChar (4), NameChar (4a). */

const START = 1
const INSIDE = 2
const ascii = new Uint8Array(128)
for (const [from, to, kind] of [
  ['A', 'Z', START | INSIDE],
  ['a', 'z', START | INSIDE],
  [':', ':', START | INSIDE],
  ['_', '_', START | INSIDE],
  ['0', '9', INSIDE],
  ['-', '.', INSIDE],
] as const)
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) ascii[code] = kind

type Ranges = readonly (readonly [from: number, to: number])[]
const within = (code: number, ranges: Ranges): boolean => ranges.some(([from, to]) => code >= from && code <= to)

/** Beyond ASCII; surrogates stand for the planes above, all of which names may use. */
const beyondStart: Ranges = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xdfff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
]
const beyondInside: Ranges = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
]

export const isNameStart = (code: number): boolean =>
  code < 128 ? ((ascii[code] ?? 0) & START) !== 0 : within(code, beyondStart)

export const isNameInside = (code: number): boolean =>
  code < 128 ? (ascii[code] ?? 0) !== 0 : within(code, beyondStart) || within(code, beyondInside)

export const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d

/** Whether a code point may stand in a document. */
export const isChar = (code: number): boolean =>
  code >= 0x20
    ? code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff)
    : code === 0x09 || code === 0x0a || code === 0x0d

/** By UTF-16 units: whether surrogates stand in pairs is asked apart. */
const forbidden = /[^\t\n\r -\ufffd]/
const halfPair = /\p{Surrogate}/u

/** Offset of the first character that no document may hold; -1 when there is none. */
export function firstIllegal(text: string): number {
  const at = text.search(forbidden)
  if (text.isWellFormed()) return at
  const half = text.search(halfPair)
  return at < 0 ? half : Math.min(at, half)
}
