/** 7.00 and 7 are one value: the second adds nothing, corrects nothing, and is seen where the words differ. */
import { describe, expect, test } from 'vitest'
import { correctedResult, saysOtherwise } from '../../domain/clinical/correction.ts'
import { changesBetween } from '../../domain/clinical/version-diff.ts'
import { vitalContents } from '../../domain/clinical/vital-signs.ts'
import { readDecimal } from '../../domain/format/decimal.ts'
import type { ContentOf, Observation, ObservationContent, Quantity } from '../../domain/resources/index.ts'
import { deepEqualClinical } from '../../exchange/reconcile/match.ts'
import { medication, result, row, suggest } from './reconcile-cases.ts'

const q = (text: string): Quantity => ({ ...readDecimal(text), unit: 'mmol/L' })
const dose = (text: string) => medication({ dosage: [{ doseQuantity: { ...readDecimal(text), unit: 'mg' } }] })
const pairs: [string, ObservationContent, ObservationContent][] = [
  ['a number', result(7, { valueQuantity: q('7.00') }), result(7, { valueQuantity: q('7') })],
  [
    'a range',
    result(7, { valueQuantity: undefined, valueRange: { low: q('1.0'), high: q('2.50') } }),
    result(7, { valueQuantity: undefined, valueRange: { low: q('1'), high: q('2.5') } }),
  ],
  [
    'a ratio',
    result(7, { valueQuantity: undefined, valueRatio: { numerator: q('1.0'), denominator: q('64') } }),
    result(7, { valueQuantity: undefined, valueRatio: { numerator: q('1'), denominator: q('64.0') } }),
  ],
  [
    'its reference range',
    result(7, { referenceRange: [{ low: q('3.50'), high: q('5.0') }] }),
    result(7, { referenceRange: [{ low: q('3.5'), high: q('5') }] }),
  ],
]

describe.each(pairs)('%s', (_name, exact, plain) => {
  test('matches in both directions and says nothing new', () => {
    for (const [incoming, chart] of [
      [exact, plain],
      [plain, exact],
    ] as const) {
      expect(deepEqualClinical(incoming, chart)).toBe(true)
      expect(suggest(incoming, [row(chart)])).toMatchObject({ suggestion: 'match', conflict: false })
    }
  })

  test('is no correction', () => {
    expect(saysOtherwise(exact, plain)).toBe(false)
    expect(correctedResult(row(plain) as Observation, exact)).toEqual(exact)
  })
})

test('another value is another value', () => {
  const other = result(7.1, { valueQuantity: q('7.10') })
  expect(deepEqualClinical(other, result(7, { valueQuantity: q('7.00') }))).toBe(false)
  expect(saysOtherwise(other, result(7, { valueQuantity: q('7.00') }))).toBe(true)
})

test('a dose matches too', () => {
  expect(suggest(dose('2.50'), [row(dose('2.5'))])).toMatchObject({ suggestion: 'match', conflict: false })
})

describe('the history of a row', () => {
  const change = (before: object, after: object) =>
    changesBetween(before, after).map(({ field, ...said }) => [field, said])

  test('shows digits of a result', () => {
    expect(change(result(7, { valueQuantity: q('7') }), result(7, { valueQuantity: q('7.00') }))).toEqual([
      ['valueQuantity', { before: '7 mmol/L', after: '7.00 mmol/L' }],
    ])
  })

  test('shows no change of a dose that reads the same', () => {
    const before: ContentOf<'MedicationStatement'> = dose('2.5')
    expect(change(before, dose('2.50'))).toEqual([])
    expect(change(before, dose('2.6'))).toEqual([['dosage', { before: '2.5 mg', after: '2.6 mg' }]])
  })
})

test('vital signs keep the digits they are typed in', () => {
  const [temperature] = vitalContents({ temperature: { value: 37, written: '37.0', unit: 'Cel' } }, '2026-11-23T09:00')
  expect(temperature?.valueQuantity).toMatchObject({ value: 37, written: '37.0', code: 'Cel' })
})
