/** Laboratory results by hand: ranges by sex and age, critical values, what counts as a correction, dates across. */
import { describe, expect, it } from 'vitest'
import { correctedReport, correctedResult, saysOtherwise } from '../../../domain/clinical/correction.ts'
import { flagOfNumber, usualRange } from '../../../domain/clinical/lab-entry.ts'
import { flowsheetGroups } from '../../../domain/clinical/lab-flowsheet.ts'
import type { DiagnosticReportContent } from '../../../domain/resources/index.ts'
import { criticalLimits } from '../../../domain/terminology/lab-limits.ts'
import { labPanels, labs, testsOf } from '../../../domain/terminology/labs.ts'
import { lab, loinc, row, ucum } from './rows.ts'

const term = (text: string) => {
  const found = labs.find((one) => one.text === text)
  if (!found) throw new Error(`${text} is not in the list`)
  return found
}
const today = '2026-11-22'

describe('the range that is usual for a patient', () => {
  const hemoglobin = term('Hemoglobin')
  it.each([
    ['1980-01-01', 'female', { low: 12, high: 15.5 }],
    ['1980-01-01', 'male', { low: 13.5, high: 17.5 }],
    ['1980-01-01', undefined, undefined],
    ['2024-11-22', undefined, { low: 11.5, high: 13.5 }],
    ['2012-11-22', 'male', { low: 13, high: 16 }],
    ['2012-11-22', 'female', { low: 12, high: 16 }],
    ['2026-10-01', 'female', undefined],
    [undefined, 'female', undefined],
  ])('hemoglobin, born %s, %s: %o', (birthDate, gender, range) =>
    expect(usualRange(hemoglobin, { birthDate, gender: gender as 'female' }, today)).toEqual(range),
  )

  it('a child has no range of adults where none of children is known', () =>
    expect(usualRange(term('Platelets'), { birthDate: '2020-01-01', gender: 'male' }, today)).toBeUndefined())
})

describe('flags', () => {
  const potassium = term('Potassium')
  const range = { low: 3.5, high: 5.1 }
  it.each([
    [4, undefined],
    [5.2, 'H'],
    [6.3, 'HH'],
    [3.4, 'L'],
    [2.7, 'LL'],
  ])('potassium %d: %s', (value, flag) => expect(flagOfNumber(ucum(value, 'mmol/L'), range, potassium)).toBe(flag))

  it.each([
    ['Platelets', 45, undefined, undefined],
    ['Platelets', 45, 7, 'LL'],
    ['Potassium', 6.3, 7, undefined],
    ['Potassium', 6.5, 7, 'HH'],
    ['Potassium', 7.5, 0.02, undefined],
    ['Glucose', 35, 0.02, undefined],
    ['Glucose', 35, 0.5, 'LL'],
    ['Creatinine', 3.1, 14, 'HH'],
    ['Creatinine', 3.1, 40, undefined],
    ['Urea nitrogen (BUN)', 110, 7, 'HH'],
    ['Lithium', 1.6, 40, 'HH'],
  ])('%s %d at %s years: %s', (name, value, years, flag) => {
    const test = term(name)
    expect(flagOfNumber(ucum(value, test.unit ?? ''), {}, test, years)).toBe(flag)
  })

  it('critical limits are never held against another unit', () =>
    expect(flagOfNumber({ value: 300, unit: 'mg/L' }, {}, term('Glucose'))).toBeUndefined())

  it('every critical limit belongs to a test of the list, and lies outside its usual range', () => {
    const limited = labs.filter((one) => criticalLimits(one.coding[0]?.code))
    expect(limited).toHaveLength(20)
    for (const one of limited) {
      const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } =
        criticalLimits(one.coding[0]?.code) ?? {}
      for (const usual of [one.range?.female, one.range?.male]) {
        expect(low, one.text).toBeLessThan(usual?.low ?? Number.POSITIVE_INFINITY)
        expect(high, one.text).toBeGreaterThan(usual?.high ?? Number.NEGATIVE_INFINITY)
      }
    }
  })
})

it('every test of a panel is in the list', () => {
  for (const panel of labPanels) expect(testsOf(panel).map((one) => one.coding[0]?.code)).toEqual(panel.members)
})

describe('corrections', () => {
  const final = lab('2823-3', 'Potassium', ucum(6.5, 'mmol/L'))
  const said = (value: number) => ({ ...final, valueQuantity: ucum(value, 'mmol/L') })
  it('a released value that says something else is corrected', () => {
    expect(correctedResult(final, said(4)).status).toBe('corrected')
    expect(correctedResult(final, { ...final, note: [{ text: 'Called' }] }).status).toBe('final')
    expect(correctedResult({ ...final, status: 'preliminary' }, said(4)).status).toBe('final')
    expect(saysOtherwise(final, { ...final, issued: '2026-01-01' })).toBe(false)
  })

  it('a released report never becomes preliminary again', () => {
    const report = (status: DiagnosticReportContent['status']) =>
      row<DiagnosticReportContent>({ resourceType: 'DiagnosticReport', status, code: { text: 'BMP' } })
    expect(correctedReport(report('final'), report('partial'), false).status).toBe('final')
    expect(correctedReport(report('final'), report('final'), true).status).toBe('corrected')
    expect(correctedReport(report('partial'), report('final'), true).status).toBe('final')
    expect(correctedReport(report('corrected'), report('partial'), false).status).toBe('corrected')
  })
})

describe('dates across, tests down', () => {
  const at = (code: string, name: string, value: number, effectiveDateTime: string, unit = 'mmol/L') =>
    lab(code, name, ucum(value, unit), { effectiveDateTime })
  const columns = ['2026-05-05T08:00', '2026-01-05']

  it('stand in the order of the panels, others by name', () => {
    const groups = flowsheetGroups(
      [
        at('2093-3', 'Cholesterol, total', 180, '2026-01-05', 'mg/dL'),
        at('9999-1', 'Zinc', 1, '2026-01-05'),
        at('9999-2', 'Copper', 1, '2026-01-05'),
        at('2823-3', 'Potassium', 4, '2026-01-05'),
        at('2951-2', 'Sodium', 140, '2026-01-05'),
        at('718-7', 'Hemoglobin', 13, '2026-01-05', 'g/dL'),
      ],
      columns,
    )
    expect(groups.map(({ group, rows }) => [group, rows.map((one) => one.code.text)])).toEqual([
      ['blood', ['Hemoglobin']],
      ['metabolic', ['Sodium', 'Potassium']],
      ['lipid', ['Cholesterol, total']],
      ['other', ['Copper', 'Zinc']],
    ])
  })

  it('every value is in the column of its moment; the unit is said once where it is one', () => {
    const [early, late, again] = [
      at('2823-3', 'Potassium', 4, '2026-01-05'),
      at('2823-3', 'Potassium', 5, '2026-05-05T08:00-05:00'),
      at('2823-3', 'Potassium', 5.1, '2026-05-05T08:00-05:00'),
    ]
    const rowOf = (values: (typeof early)[]) => flowsheetGroups(values, columns)[0]?.rows[0]
    expect(rowOf([late, again, early])).toMatchObject({ unit: 'mmol/L', cells: [[late, again], [early]] })
    const other = at('2823-3', 'Potassium', 156, '2026-05-05T08:00', 'mg/L')
    expect(rowOf([other, early])).not.toHaveProperty('unit')
    expect(rowOf([other, early])?.code).toEqual(loinc('2823-3', 'Potassium'))
  })
})
