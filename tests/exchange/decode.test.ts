/** Bytes to text, and what a file is by its first bytes. */
import { describe, expect, test } from 'vitest'
import { decode } from '../../exchange/decode.ts'
import { sniff } from '../../exchange/sniff.ts'
import { DocumentRejected } from '../../exchange/types.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}
const utf8 = new TextEncoder()

describe('decode', () => {
  test.each([
    ['UTF-8', utf8.encode('<a>é</a>'), '<a>é</a>'],
    ['UTF-8 with a byte order mark', utf8.encode('\ufeff<a>é</a>'), '<a>é</a>'],
    ['UTF-16, little end first, marked', utf16('<a>é</a>', false, true), '<a>é</a>'],
    ['UTF-16, big end first, marked', utf16('<a>é</a>', true, true), '<a>é</a>'],
    ['UTF-16, little end first, not marked', utf16('<a>é</a>', false, false), '<a>é</a>'],
    ['UTF-16, big end first, not marked', utf16('<a>é</a>', true, false), '<a>é</a>'],
    [
      'declared Latin-1',
      latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>'),
      '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
    ],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ text, notices: [] })
  })

  test('a Latin-1 byte among UTF-8 is repaired alone, and told with its line', () => {
    const bytes = Uint8Array.from([...utf8.encode('<a>\nZoë '), 0xe9, ...utf8.encode(' ñ</a>')])
    const { text, notices } = decode(bytes)
    expect(text).toBe('<a>\nZoë é ñ</a>')
    expect(notices).toEqual([expect.stringMatching(/one character .*line 2/)])
  })

  test.each([
    ['overlong', [0xc0, 0xaf]],
    ['half a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['cut off', [0xe2, 0x82]],
  ])('bytes that only look like UTF-8 are not taken for it: %s', (_, bytes) => {
    const { text, notices } = decode(Uint8Array.from([0x3c, ...bytes, 0x3e]))
    expect(text).toHaveLength(2 + bytes.length)
    expect(notices).toHaveLength(1)
  })

  test('an encoding that nobody knows is tried as UTF-8, and told', () => {
    const { text, notices } = decode(utf8.encode('<?xml version="1.0" encoding="x-unheard-of"?><a>é</a>'))
    expect(text).toContain('é')
    expect(notices).toEqual([expect.stringContaining('x-unheard-of')])
  })

  test('a byte order mark that lies is refused', () => {
    expect(() => decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff, 0xff]))).toThrow(DocumentRejected)
  })
})

describe('sniff', () => {
  test.each([
    ['xml', '<?xml version="1.0"?><a/>'],
    ['xml', '\n\n<ClinicalDocument/>'],
    ['json', '{"resourceType":"Bundle"}'],
    ['json', '{\n  "resourceType": "Bundle"\n}'],
    ['json', '[]'],
    ['ndjson', '{"resourceType":"Patient"}\n{"resourceType":"Patient"}'],
    ['hl7v2', 'MSH|^~\\&|LAB|'],
    ['hl7v2', '\x0bMSH|^~\\&|LAB|'],
    ['html', '<!DOCTYPE html><html>'],
    ['pdf', '%PDF-1.7'],
    ['rtf', '{\\rtf1'],
    ['zip', 'PK\x03\x04'],
    ['gzip', '\x1f\x8b\x08'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['dicom', `${'\0'.repeat(128)}DICM`],
    ['csv', 'name,born,phone\nA,1,2\n'],
    ['unknown', 'Dear colleague'],
  ] as const)('%s', (kind, text) => {
    expect(sniff(latin1(text))).toBe(kind)
  })

  test('UTF-16 is seen through', () => {
    expect(sniff(utf16('<a/>', false, true))).toBe('xml')
    expect(sniff(utf16('<a/>', true, false))).toBe('xml')
  })
})
