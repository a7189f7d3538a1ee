/** Ways in which a file gets broken, on its way or by intent. Each is one small change of bytes; tests chain them. */
import fc from 'fast-check'

/** Where and how: two numbers from 0 to 1, so that a change fits a file of any size. */
interface Change {
  how: Way
  where: number
  what: number
}

type Breaking = (bytes: Buffer, where: number, what: number) => Buffer

/** One byte is one character, so that nothing but the change changes. */
const text = (change: (text: string, where: number, what: number) => string): Breaking => {
  return (bytes, where, what) => Buffer.from(change(bytes.toString('latin1'), where, what), 'latin1')
}

const pick = <T>(all: readonly T[], by: number): T | undefined =>
  all[Math.min(all.length - 1, Math.floor(by * all.length))]
const index = (size: number, by: number): number => Math.min(Math.max(0, size - 1), Math.floor(by * size))

const splice = (bytes: Buffer, at: number, removed: number, added: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)])

/** Puts `added` in place of one of the matches. */
const exchanged = (all: string, pattern: RegExp, where: number, added: (found: string) => string): string => {
  const found = pick([...all.matchAll(pattern)], where)
  if (found === undefined) return all
  return all.slice(0, found.index) + added(found[0]) + all.slice(found.index + found[0].length)
}

const LONG = 40_000
const DEEP = 2_000

/** Values that mean something to one reader or another, and do not belong where they are put. */
const foreign = [
  '',
  ' ',
  '0',
  '-0',
  '-1',
  '1e999',
  '-1e-999',
  '99999999999999999999999999999999',
  '0x10',
  'NaN',
  'Infinity',
  '1,5',
  '>=5',
  'null',
  'true',
  'nullified',
  'active',
  'urn:uuid:',
  '#',
  '#allergy1',
  '__proto__',
  'constructor',
  'toString',
  'GOL',
  'INT',
  'IVL_TS',
  'RTO',
  'ED',
  '2.16.840.1.113883.10.20.22.4.7',
  '2.16.840.1.113883.6.96',
  'http://loinc.org',
  'Patient/p1',
  '&amp;#0;',
  '\u0001',
  '\\\\',
  '^^^&&~~',
]

/** What careless patterns go through again and again. */
const repeated = [
  'x',
  '\xe9',
  ' ',
  '&amp;',
  '^',
  '~',
  '1',
  '1.',
  '1,',
  '-',
  '(',
  '(a',
  '(a)',
  '{',
  '.',
  '/m',
  'a ',
  'no ',
  '#',
  '&lt;',
]

const dates = [
  '0000',
  '00000000',
  '20260230',
  '20261332',
  '19000229',
  '99991231235959.9999+1400',
  '20260310250000',
  '20260310101560-9999',
  '2026-02-30',
  '2026-13-01T25:61:61Z',
  '+002026-01-01',
  '-0001',
  '2026-03-10T10:15:00+25:00',
  '99999',
]

const NUMBER = /(?<=["|^>: ])-?\d+(?:\.\d+)?(?=["|^<,\s])/g
const DATE = /(?<=["|^>])(?:19|20)\d{2}(?:-?\d{2}){0,2}[^"|^<]{0,20}(?=["|^<])/g
const TAG_NAME = /(?<=<\/?)[A-Za-z][\w:]*/g
const KEY = /"[A-Za-z]\w*"(?=:)/g
const VALUE = /(?<=="|:")[^"<>]*(?=")|(?<=[|^])[^|^\r\n]*(?=[|^])/g

const ways = {
  'a bit flipped': (bytes, where, what) => {
    const copy = Buffer.from(bytes)
    const at = index(copy.length, where)
    if (copy.length > 0) copy.writeUInt8(copy.readUInt8(at) ^ (1 << index(8, what)), at)
    return copy
  },
  'a byte overwritten': (bytes, where, what) =>
    splice(bytes, index(bytes.length, where), 1, Buffer.of(index(256, what))),
  'cut off': (bytes, where) => bytes.subarray(0, index(bytes.length, where)),
  'the beginning missing': (bytes, where) => bytes.subarray(index(bytes.length, where ** 3)),
  'a piece missing': (bytes, where, what) => splice(bytes, index(bytes.length, where), index(2000, what), Buffer.of()),
  'a piece twice': (bytes, where, what) => {
    const at = index(bytes.length, where)
    return splice(bytes, at, 0, bytes.subarray(at, at + index(2000, what)))
  },
  'a piece somewhere else': (bytes, where, what) => {
    const piece = bytes.subarray(index(bytes.length, where)).subarray(0, 200)
    return splice(bytes, index(bytes.length, what), piece.length, piece)
  },
  'zero bytes': (bytes, where, what) => splice(bytes, index(bytes.length, where), 0, Buffer.alloc(1 + index(20, what))),
  'half of it in UTF-16': (bytes, where) => {
    const at = index(bytes.length, where)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(bytes.subarray(at).toString('latin1'), 'utf16le')])
  },
  'a byte order mark': (bytes, _, what) =>
    Buffer.concat([
      pick([Buffer.of(0xef, 0xbb, 0xbf), Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff)], what) ?? Buffer.of(),
      bytes,
    ]),
  'bytes of no encoding': (bytes, where, what) =>
    splice(bytes, index(bytes.length, where), 1, Buffer.of(0xc3, 0xff, 0x80 + index(64, what), 0xed, 0xa0, 0x80)),
  'another encoding declared': text((all, _, what) =>
    all.replace(/encoding="[^"]*"/, `encoding="${pick(['UTF-16', 'ISO-8859-1', 'Shift_JIS', 'x', 'utf-7'], what)}"`),
  ),
  'names exchanged': text((all, where, what) => {
    const pattern = all.startsWith('{') ? KEY : TAG_NAME
    const other = pick([...all.matchAll(pattern)], what)?.[0] ?? ''
    return exchanged(all, pattern, where, () => other)
  }),
  'an element named otherwise, both ends': text((all, where, what) => {
    const name = pick([...all.matchAll(TAG_NAME)], where)?.[0]
    const other = pick([...all.matchAll(TAG_NAME)], what)?.[0]
    return name === undefined || other === undefined
      ? all
      : all.replace(new RegExp(`(?<=</?)${name}(?=[\\s/>])`, 'g'), other)
  }),
  'a value that belongs elsewhere': text((all, where, what) =>
    exchanged(all, VALUE, where, () => pick(foreign, what) ?? ''),
  ),
  'two values exchanged': text((all, where, what) => {
    const other = pick([...all.matchAll(VALUE)], what)?.[0] ?? ''
    return exchanged(all, VALUE, where, () => other)
  }),
  'a huge number': text((all, where, what) =>
    exchanged(all, NUMBER, where, () => pick(['9'.repeat(400), '1e400', `0.${'0'.repeat(400)}1`, '-9e15'], what) ?? ''),
  ),
  'a date that is none': text((all, where, what) => exchanged(all, DATE, where, () => pick(dates, what) ?? '')),
  'a date made short': text((all, where, what) =>
    exchanged(all, DATE, where, (date) => date.slice(0, index(14, what))),
  ),
  'a long value': text((all, where, what) =>
    exchanged(all, VALUE, where, () => (pick(repeated, what) ?? 'x').repeat(LONG)),
  ),
  'deep nesting': text((all, where, what) => {
    const [open, close] = pick(
      [
        ['<a>', '</a>'],
        ['<component>', '</component>'],
        ['[', ']'],
        ['{"a":', '}'],
      ],
      what,
    ) ?? ['', '']
    return exchanged(all, />(?=<|\s)|:(?=[{[])/g, where, (found) => found + open.repeat(DEEP) + close.repeat(DEEP))
  }),
  'an element taken out': text((all, where) =>
    exchanged(all, /<[\w:]+[^<>]*\/>|<(\w+)[^<>]*>[^<>]*<\/\1>/g, where, () => ''),
  ),
  'an attribute taken out': text((all, where) => exchanged(all, / [\w:]+="[^"]*"/g, where, () => '')),
  'an element many times': text((all, where, what) =>
    exchanged(all, /<[\w:]+[^<>]*\/>/g, where, (found) => found.repeat(1 + index(200, what))),
  ),
  'a line missing': text((all, where) => exchanged(all, /[^\r\n]+/g, where, () => '')),
  'a line many times': text((all, where, what) =>
    exchanged(all, /[^\r\n]{1,500}[\r\n]+/g, where, (found) => found.repeat(1 + index(200, what))),
  ),
} satisfies Record<string, Breaking>

type Way = keyof typeof ways

/** Evenly spread: doubles of fast-check are mostly next to nothing. */
const fraction = fc.nat(0xff_ffff).map((n) => n / 0x100_0000)

/** One to four changes; most files are broken in one place. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({ how: fc.constantFrom(...(Object.keys(ways) as Way[])), where: fraction, what: fraction }),
  { minLength: 1, maxLength: 4 },
)

/** No matter how often a change multiplies, the result stays small: size has tests of its own. */
const LARGEST = 400_000

export const mutated = (bytes: Uint8Array, all: readonly Change[]): Uint8Array =>
  all.reduce<Buffer>(
    (now, { how, where, what }) => ways[how](now, where, what).subarray(0, LARGEST),
    Buffer.from(bytes),
  )
