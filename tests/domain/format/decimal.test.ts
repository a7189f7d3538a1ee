import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText, plainDecimal, readDecimal, WRITTEN } from '../../../domain/format/decimal.ts'
import { isExactNumber, parseExactJson } from '../../../domain/format/exact-json.ts'
import { formatMeasured, formatQuantity, formatReferenceRange, formatValue } from '../../../domain/format/quantity.ts'
import { quantity } from '../../../domain/resources/datatypes.ts'

describe('a decimal keeps the digits of its source', () => {
  test.each([
    ['7', { value: 7 }],
    ['7.00', { value: 7, written: '7.00' }],
    ['0.10', { value: 0.1, written: '0.10' }],
    ['-0.50', { value: -0.5, written: '-0.50' }],
    ['0.0', { value: 0, written: '0.0' }],
    ['1e-3', { value: 0.001, written: '1e-3' }],
    ['1.50E+3', { value: 1500, written: '1.50e+3' }],
    ['12345678901234567890', { value: Number('12345678901234567890'), written: '12345678901234567890' }],
    ['0.1234567890123456789', { value: Number('0.1234567890123456789'), written: '0.1234567890123456789' }],
    // Another spelling of the same digits.
    ['+7', { value: 7 }],
    ['007.50', { value: 7.5, written: '7.50' }],
    ['.5', { value: 0.5 }],
    ['5.', { value: 5 }],
  ])('%s', (text, decimal) => expect(readDecimal(text)).toEqual(decimal))

  test.each([
    '',
    '.',
    '-',
    '1,5',
    '1 000',
    '0x10',
    'Infinity',
    'NaN',
    'e5',
    '1e400',
    '1e-400',
    ' 7',
    `0.${'1'.repeat(64)}`,
  ])('%s is none', (text) => expect(readDecimal(text)).toBeUndefined())

  test('what was read is written again, digit by digit', () => {
    const digits = fc.stringMatching(/^(0|[1-9]\d{0,18})(\.\d{1,18})?$/)
    fc.assert(
      fc.property(digits, fc.boolean(), (text, negative) => {
        const literal = negative ? `-${text}` : text
        const read = readDecimal(literal)
        expect(read && decimalText(read)).toBe(literal)
        expect(read?.written ?? '0').toMatch(WRITTEN)
        expect(quantity.safeParse(read).success).toBe(true)
      }),
    )
  })

  test.each([
    ['1.0e-3', '0.0010'],
    ['1.50e3', '1500'],
    ['-2.5e-1', '-0.25'],
    ['123.40e1', '1234.0'],
    ['1e-7', '0.0000001'],
    ['7.00', '7.00'],
    ['1e200', '1e200'],
  ])('people read %s as %s', (text, shown) => {
    const read = readDecimal(text)
    expect(read && plainDecimal(read)).toBe(shown)
  })

  test('digits of another number are not believed', () => {
    expect(decimalText({ value: 8, written: '7.00' })).toBe('8')
    expect(quantity.safeParse({ value: 8, written: '7.00' }).success).toBe(false)
    expect(quantity.safeParse({ written: '7.00' }).success).toBe(false)
  })
})

describe('measured values keep their zeros, doses do not (Joint Commission, "Do Not Use" list, trailing zero)', () => {
  const seven = { value: 7, written: '7.00', unit: 'mmol/L' }

  test('a result', () => {
    expect(formatMeasured(seven)).toBe('7.00 mmol/L')
    expect(formatValue({ code: { text: 'Glucose' }, valueQuantity: { ...seven, comparator: '<' } })).toBe(
      '<7.00 mmol/L',
    )
    expect(formatReferenceRange([{ low: { value: 3.5, written: '3.50' }, high: seven }])).toBe('3.50 to 7.00 mmol/L')
    expect(formatReferenceRange([{ high: seven }])).toBe('≤ 7.00 mmol/L')
  })

  test('a dose', () => expect(formatQuantity({ value: 5, written: '5.0', unit: 'mg' })).toBe('5 mg'))
})

describe('JSON keeps the digits of its numbers', () => {
  test.each([
    '7.00',
    '-0',
    '1e-3',
    '1E5',
    '0.10',
    '12345678901234567890',
    '[7.0,7,{"a":0.50}]',
    '{"a":{"b":[1.00]}}',
    '"7.00"',
  ])('%s', (text) => expect(JSON.stringify(parseExactJson(text))).toBe(text))

  test('plain numbers are numbers', () => {
    expect(parseExactJson('[7, 0.5, 1.00]')).toMatchObject([7, 0.5, {}])
    expect(isExactNumber((parseExactJson('[1.00]') as unknown[])[0])).toBe(true)
  })

  test('a file cannot pass an object for one', () => {
    const [object] = parseExactJson('[{"rawJSON":"1.00"}, 1.00]') as unknown[]
    expect(isExactNumber(object)).toBe(false)
  })
})
