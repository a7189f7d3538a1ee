/** HL7 v2: the digits of a number arrive as the laboratory sent them (v2.5.1 2A.47 NM, 2A.71 SN). */
import { describe, expect, test } from 'vitest'
import { formatReferenceRange, formatValue } from '../../domain/format/quantity.ts'
import type { Observation } from '../../domain/resources/index.ts'
import { doses, observations, oru, vxu } from './hl7v2-messages.ts'

const obr = 'OBR|1|A1|B1|2345-7^Glucose^LN|||20261104080000'
const result = (type: string, value: string, range = '', unit = 'mmol/L^^UCUM') => {
  const [found] = observations(oru(obr, `OBX|1|${type}|2345-7^Glucose^LN||${value}|${unit}|${range}|||F|F`))
  if (!found) throw new Error('No result was read')
  return found
}

describe('results', () => {
  test.each([
    ['NM', '7.00', { value: 7, written: '7.00' }, '7.00 mmol/L'],
    ['NM', '+7.0', { value: 7, written: '7.0' }, '7.0 mmol/L'],
    ['NM', '<0.50', { value: 0.5, written: '0.50', comparator: '<' }, '<0.50 mmol/L'],
    ['ST', '6.10', { value: 6.1, written: '6.10' }, '6.10 mmol/L'],
    ['SN', '>^100.0', { value: 100, written: '100.0', comparator: '>' }, '>100.0 mmol/L'],
    ['NM', '1,200.0', { value: 1200, written: '1200.0' }, '1200.0 mmol/L'],
    ['NM', '1.0E-3', { value: 0.001, written: '1.0e-3' }, '0.0010 mmol/L'],
    ['NM', '5.3', { value: 5.3 }, '5.3 mmol/L'],
  ])('%s %s', (type, value, quantity, shown) => {
    const found = result(type, value)
    expect(found.valueQuantity).toMatchObject(quantity)
    expect(found.valueQuantity?.written).toBe('written' in quantity ? quantity.written : undefined)
    expect(formatValue(found as Observation)).toBe(shown)
  })

  test('a range and a titre (SN)', () => {
    expect(result('SN', '^1.0^-^2.50').valueRange).toMatchObject({ low: { written: '1.0' }, high: { written: '2.50' } })
    expect(result('SN', '^1^:^128.0').valueRatio).toMatchObject({ denominator: { value: 128, written: '128.0' } })
  })

  test('reference ranges: the bounds, and the words of the laboratory', () => {
    const { referenceRange } = result('NM', '5.0', '3.50-7.0')
    expect(referenceRange).toMatchObject([{ low: { value: 3.5, written: '3.50' }, high: { value: 7, written: '7.0' } }])
    expect(formatReferenceRange(referenceRange)).toBe('3.50-7.0')
  })

  test('what is beyond a number stays text', () => expect(result('ST', '1E400').valueString).toBe('1E400'))
})

test('the amount of a vaccine', () => {
  const [dose] = doses(vxu('RXA|0|1|20240203||140^Influenza^CVX|0.50|mL^^UCUM'))
  expect(dose?.doseQuantity).toMatchObject({ value: 0.5, written: '0.50', code: 'mL' })
})
