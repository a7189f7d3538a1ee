import { describe, expect, test } from 'vitest'
import { age, formatDate, formatDateTime, localDateTime, parseTypedDate } from '../../../domain/format/date.ts'
import {
  conceptText,
  formatPatientName,
  formatPersonName,
  isUncoded,
  splitPersonName,
} from '../../../domain/format/name.ts'
import { formatNumber, formatQuantity, formatReferenceRange, formatValue } from '../../../domain/format/quantity.ts'
import type { Observation } from '../../../domain/resources/index.ts'

describe('dates', () => {
  test.each([
    ['1980-08-14', '14-Aug-1980'],
    ['2019-05', 'May-2019'],
    ['2019', '2019'],
    ['2026-11-22T09:30:00-05:00', '22-Nov-2026'],
    [undefined, ''],
  ])('%s reads %s', (value, text) => expect(formatDate(value)).toBe(text))

  test.each([
    ['2026-11-22T09:30-05:00', '22-Nov-2026 15:30'],
    ['2026-11-22T23:30:00Z', '23-Nov-2026 00:30'],
    ['2026-11-22T09:30', '22-Nov-2026 09:30'],
    ['2026-11-22', '22-Nov-2026'],
  ])('%s reads %s in Berlin', (value, text) => expect(formatDateTime(value, 'Europe/Berlin')).toBe(text))

  test.each([
    ['1980-08-14', '2026-11-22', '46 y'],
    ['1980-11-23', '2026-11-22', '45 y'],
    ['2025-12-01', '2026-11-22', '11 mo'],
    ['2026-11-01', '2026-11-22', '21 d'],
    ['2024-02-29', '2026-02-28', '23 mo'],
    ['2024-02-29', '2026-03-01', '2 y'],
    ['1980', '2026-11-22', 'about 46 y'],
    ['2027-01-01', '2026-11-22', undefined],
    [undefined, '2026-11-22', undefined],
  ])('born %s is on %s: %s', (born, on, text) => expect(age(born, on)).toBe(text))

  test.each([
    ['1980-08-14', '1980-08-14'],
    ['14-Aug-1980', '1980-08-14'],
    ['14 august 1980', '1980-08-14'],
    ['8/14/1980', '1980-08-14'],
    ['08141980', '1980-08-14'],
    ['2/30/1980', undefined],
    ['31-Jun-2020', undefined],
    ['smith', undefined],
    ['1980', undefined],
  ])('typed %s is %s', (typed, date) => expect(parseTypedDate(typed)).toBe(date))

  test('now carries the clinic’s offset', () =>
    expect(localDateTime(new Date())).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/))
})

describe('names', () => {
  test.each([
    [[{ family: 'Smith', given: ['John', 'Q'] }], 'SMITH, John Q'],
    [[{ family: 'Smith', given: ['John'], suffix: ['Jr.'] }], 'SMITH Jr., John'],
    [
      [
        { family: 'Old', use: 'maiden' as const },
        { family: 'New', given: ['Ann'], use: 'official' as const },
      ],
      'NEW, Ann',
    ],
    [[{ given: ['Cher'] }], 'Cher'],
    [[{ text: 'Baby Girl Lee' }], 'Baby Girl Lee'],
    [[], 'Not known'],
    [undefined, 'Not known'],
  ])('%j is shown as %s', (names, text) => expect(formatPatientName(names)).toBe(text))

  test.each([
    ['Dr. Ann M. Lee, MD', { prefix: ['Dr.'], given: ['Ann', 'M.'], family: 'Lee', suffix: ['MD'] }],
    ['Lee', { family: 'Lee' }],
    ['Sam Ortiz FNP-C', { given: ['Sam'], family: 'Ortiz', suffix: ['FNP-C'] }],
  ])('%s is taken apart and put together again', (text, parts) => {
    const name = splitPersonName(text)
    expect(name).toMatchObject(parts)
    expect(formatPersonName([name])).toBe(text.replace(',', ''))
  })

  test('the recorder’s words before the code’s display before the bare code', () => {
    const coding = [{ system: 'http://snomed.info/sct', code: '195967001' }, { display: 'Asthma' }]
    expect(conceptText({ text: 'bad asthma', coding })).toBe('bad asthma')
    expect(conceptText({ coding })).toBe('Asthma')
    expect(conceptText({ coding: coding.slice(0, 1) })).toBe('195967001')
    expect(isUncoded({ text: 'x' })).toBe(true)
    expect(isUncoded({ coding })).toBe(false)
  })
})

describe('values', () => {
  test.each([
    [0.5, '0.5'],
    [5.0, '5'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [-0.25, '-0.25'],
  ])('%d is written %s: a leading zero, never a trailing one', (value, text) => expect(formatNumber(value)).toBe(text))

  test.each([
    [{ value: 7.1, unit: '%' }, '7.1%'],
    [{ value: 5, comparator: '<' as const, unit: 'mg/dL' }, '<5 mg/dL'],
    [{ value: 98.6, code: '[degF]' }, '98.6 °F'],
    [{ value: 2, unit: '{tablet}' }, '2 tablet'],
    [{ value: 1.015, code: '1' }, '1.015'],
    [undefined, ''],
  ])('%j reads %s', (quantity, text) => expect(formatQuantity(quantity)).toBe(text))

  test('blood pressure as one value, other panels with their parts named', () => {
    const part = (code: string, value: number) => ({
      code: { coding: [{ code }], text: code },
      valueQuantity: { value, unit: 'mm[Hg]' },
    })
    const panel = { component: [part('8480-6', 128), part('8462-4', 82)] } as Observation
    expect(formatValue(panel)).toBe('128/82 mmHg')
    expect(formatValue({ component: [part('x', 1)] } as Observation)).toBe('x: 1 mmHg')
  })

  test('reference ranges: their own words, both ends, one end', () => {
    const mg = (value: number) => ({ value, unit: 'mg/dL' })
    expect(formatReferenceRange([{ text: 'negative' }])).toBe('negative')
    expect(formatReferenceRange([{ low: mg(70), high: mg(99) }])).toBe('70 to 99 mg/dL')
    expect(formatReferenceRange([{ high: mg(200) }])).toBe('≤ 200 mg/dL')
    expect(formatReferenceRange(undefined)).toBe('')
  })
})
