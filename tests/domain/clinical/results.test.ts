/** Flags, units, series and reports: what a clinician reads off a results screen. */
import { describe, expect, it } from 'vitest'
import { codeKeyOf, newestFirst, timeOf } from '../../../domain/clinical/observation-key.ts'
import { groupByReport, isProvisional } from '../../../domain/clinical/reports.ts'
import { flagOf, judge } from '../../../domain/clinical/result-flag.ts'
import { splitByUnit } from '../../../domain/clinical/series.ts'
import { convert, roundTo, unitKey } from '../../../domain/clinical/units.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import type { DiagnosticReportContent, Observation, Quantity } from '../../../domain/resources/index.ts'
import { OBSERVATION_INTERPRETATION } from '../../../domain/terminology/systems.ts'
import { lab, loinc, row, ucum } from './rows.ts'

const interpreted = (code: string) => [{ coding: [{ system: OBSERVATION_INTERPRETATION, code }] }]
const range = (low?: number, high?: number, unit = 'mmol/L') => [
  { ...(low !== undefined && { low: ucum(low, unit) }), ...(high !== undefined && { high: ucum(high, unit) }) },
]
const potassium = (value: Quantity, more: Partial<Observation> = {}) => lab('2823-3', 'Potassium', value, more)

describe('flags', () => {
  it.each([
    [3.4, 'L'],
    [3.5, undefined],
    [5.1, undefined],
    [5.2, 'H'],
  ])('%s against 3.5 to 5.1 is %s', (value, flag) => {
    expect(flagOf(potassium(ucum(value, 'mmol/L'), { referenceRange: range(3.5, 5.1) }))).toBe(flag)
  })

  it.each([
    ['HH', 'HH'],
    ['HU', 'HH'],
    ['L', 'L'],
    ['A', 'A'],
    ['AA', 'AA'],
    ['N', undefined],
  ])('the laboratory says %s: %s', (code, flag) => {
    const o = potassium(ucum(6.9, 'mmol/L'), { referenceRange: range(3.5, 5.1), interpretation: interpreted(code) })
    expect(judge(o)).toEqual({ ...(flag && { flag }), by: 'laboratory' })
  })

  it('words are understood where there is no code', () => {
    expect(flagOf(potassium(ucum(6.9, 'mmol/L'), { interpretation: [{ text: 'Critical High' }] }))).toBe('HH')
  })

  it('an interpretation nobody knows leaves the range to speak', () => {
    const o = potassium(ucum(6.9, 'mmol/L'), { interpretation: interpreted('QCF'), referenceRange: range(3.5, 5.1) })
    expect(judge(o)).toEqual({ flag: 'H', by: 'range' })
  })

  it('nothing is judged without a range, or across units', () => {
    expect(judge(potassium(ucum(99, 'mmol/L')))).toEqual({})
    const glucose = lab('2345-7', 'Glucose', ucum(5.5, 'mmol/L'), { referenceRange: range(70, 99, 'mg/dL') })
    expect(judge(glucose)).toEqual({})
  })

  it('a bound without a unit is in the unit of the value, and spellings of one unit are one', () => {
    const bare = potassium(ucum(6, 'mmol/L'), { referenceRange: [{ high: { value: 5.1 } }] })
    expect(flagOf(bare)).toBe('H')
    const spelled = lab('6690-2', 'WBC', { value: 14, unit: 'K/uL' }, { referenceRange: range(4, 11, '10*3/uL') })
    expect(flagOf(spelled)).toBe('H')
  })

  it('of several ranges only the one for everybody is used', () => {
    const forWomen = { ...range(12, 15.5, 'g/dL')[0], appliesTo: [{ text: 'female' }] }
    const forMen = { ...range(13.5, 17.5, 'g/dL')[0], appliesTo: [{ text: 'male' }] }
    const hemoglobin = (referenceRange: Observation['referenceRange']) =>
      judge(lab('718-7', 'Hemoglobin', ucum(13, 'g/dL'), { referenceRange }))
    expect(hemoglobin([forWomen, forMen])).toEqual({})
    expect(hemoglobin([forMen])).toEqual({ flag: 'L', by: 'range' })
    expect(hemoglobin([forMen, ...range(12, 17.5, 'g/dL')])).toEqual({ by: 'range' })
  })

  it.each([
    ['<', 3, 'L', 3.5, 5.1],
    ['<', 4, undefined, 3.5, 5.1],
    ['<', 0.01, undefined, undefined, 0.04],
    ['>', 60, undefined, 60, undefined],
    ['>', 6, 'H', 3.5, 5.1],
    ['>', 4, undefined, 3.5, 5.1],
    ['>=', 5.1, undefined, 3.5, 5.1],
  ] as const)('%s%s is %s against %s to %s', (comparator, value, flag, low, high) => {
    const o = potassium({ ...ucum(value, 'mmol/L'), comparator }, { referenceRange: range(low, high) })
    expect(flagOf(o)).toBe(flag)
  })

  it('a panel is as bad as its worst part', () => {
    const part = (value: number, code: string) => ({
      code: loinc('8480-6', 'Systolic'),
      valueQuantity: ucum(value, 'mm[Hg]'),
      interpretation: interpreted(code),
    })
    expect(flagOf(lab('85354-9', 'BP', undefined, { component: [part(120, 'N'), part(190, 'HH')] }))).toBe('HH')
  })
})

describe('units', () => {
  it.each([
    ['mmHg', 'mm[Hg]'],
    ['mg/dl', 'mg/dL'],
    ['K/uL', '10*3/uL'],
    ['x10^3/µL', '10*3/uL'],
    ['uIU/mL', 'm[IU]/L'],
    ['mL/min/{1.73_m2}', 'mL/min/1.73m2'],
    ['°F', '[degF]'],
  ])('%s is %s', (a, b) => expect(unitKey({ unit: a })).toBe(unitKey({ unit: b })))

  it.each([
    ['mg/dL', 'mmol/L'],
    ['mEq/L', 'mmol/L'],
    ['mg/dL', 'mg/L'],
    ['mg/g', 'mg/g{creat}'],
  ])('%s is not %s', (a, b) => expect(unitKey({ unit: a })).not.toBe(unitKey({ unit: b })))

  it.each([
    [98.6, '[degF]', 'Cel', 37],
    [37, 'Cel', '[degF]', 98.6],
    [180, '[lb_av]', 'kg', 81.6],
    [70, '[in_i]', 'cm', 177.8],
    [1.75, 'm', 'cm', 175],
  ])('%s %s in %s', (value, from, to, expected) =>
    expect(roundTo(convert(value, from, to) as number, 1)).toBe(expected),
  )

  it('uses the factors that are exact by definition', () => {
    expect(convert(1, '[lb_av]', 'kg')).toBe(0.45359237)
    expect(convert(1, '[in_i]', 'cm')).toBe(2.54)
    expect(convert(16, '[oz_av]', '[lb_av]')).toBeCloseTo(1, 12)
  })

  it('does not convert between what cannot be', () => expect(convert(1, 'kg', 'cm')).toBeUndefined())
})

describe('series', () => {
  it('never mixes units; the one measured last comes first', () => {
    const at = (effectiveDateTime: string, value: Quantity) => lab('2345-7', 'Glucose', value, { effectiveDateTime })
    const series = splitByUnit([
      at('2026-03-01', ucum(100, 'mg/dL')),
      at('2026-01-01', ucum(5.2, 'mmol/L')),
      at('2026-02-01', { value: 110, unit: 'mg/dl' }),
      lab('2345-7', 'Glucose', undefined, { valueString: 'hemolysed', effectiveDateTime: '2026-04-01' }),
    ])
    expect(series.map((s) => [s.unit, s.points.map((p) => p.value)])).toEqual([
      ['mg/dL', [110, 100]],
      ['mmol/L', [5.2]],
    ])
  })

  it('draws the range of the newest value that has one', () => {
    const [series] = splitByUnit([
      potassium(ucum(4, 'mmol/L'), { effectiveDateTime: '2026-01-01', referenceRange: range(3.5, 5) }),
      potassium(ucum(4, 'mmol/L'), { effectiveDateTime: '2026-03-01', referenceRange: range(3.5, 5.1) }),
      potassium(ucum(4, 'mmol/L'), { effectiveDateTime: '2026-04-01' }),
    ])
    expect(series?.range?.high?.value).toBe(5.1)
  })
})

describe('reports', () => {
  const older = potassium(ucum(4, 'mmol/L'), { effectiveDateTime: '2026-01-05' })
  const wrong = potassium(ucum(9, 'mmol/L'), { effectiveDateTime: '2026-01-20', status: 'entered-in-error' })
  const newer = potassium(ucum(5.6, 'mmol/L'), { effectiveDateTime: '2026-02-05T08:00-05:00' })
  const alone = lab('4548-4', 'Hemoglobin A1c', ucum(6.1, '%'), { effectiveDateTime: '2026-02-04' })
  const panel = row<DiagnosticReportContent>({
    resourceType: 'DiagnosticReport',
    status: 'preliminary',
    code: loinc('51990-0', 'Basic metabolic panel'),
    effectiveDateTime: '2026-02-05',
    result: [{ reference: `Observation/${newer.id}` }],
  })

  it('group results, newest first, each with the value before it', () => {
    const groups = groupByReport([older, wrong, newer, alone], [panel], new Map([[newer.id, older]]))
    expect(groups.map((g) => [g.report?.id, g.effective, g.results.map((r) => r.observation.id)])).toEqual([
      [panel.id, '2026-02-05', [newer.id]],
      [undefined, '2026-02-04', [alone.id]],
      [undefined, '2026-01-20', [wrong.id]],
      [undefined, '2026-01-05', [older.id]],
    ])
    expect(groups[0]?.results[0]?.previous).toBe(older)
    expect(groups[3]?.results[0]?.previous).toBeUndefined()
  })

  it('say what may still change', () => {
    expect(isProvisional(panel)).toBe(true)
    expect(isProvisional(newer)).toBe(false)
  })
})

describe('order and keys', () => {
  it('sorts by time whatever the precision; no time comes last', () => {
    const rows = ['2025', '2026-01', undefined, '2026-01-02T10:00Z', '2026-01-02T04:00-05:00'].map((at) =>
      potassium(ucum(4, 'mmol/L'), at ? { effectiveDateTime: at } : {}),
    )
    expect(newestFirst(rows).map((r) => r.effectiveDateTime)).toEqual([
      '2026-01-02T10:00Z',
      '2026-01-02T04:00-05:00',
      '2026-01',
      '2025',
      undefined,
    ])
    expect(timeOf({ effectiveDateTime: '2026-01-02' })).toBe(Date.UTC(2026, 0, 2))
    expect(timeOf({ effectiveDateTime: '2026-01-02T21:30' })).toBe(Date.UTC(2026, 0, 2, 21, 30))
  })

  it.each(['2026-01-02T23:30-05:00', '2026-07-02T00:10Z', '2026-03-08T01:59-08:00'])(
    'draws %s on the day it is shown',
    (at) => {
      const drawn = new Date(timeOf({ effectiveDateTime: at }) as number).toISOString()
      expect(formatDate(drawn)).toBe(formatDateTime(at).slice(0, 11))
    },
  )

  it('is the first code, else the words', () => {
    expect(codeKeyOf(loinc('2823-3', 'Potassium'))).toBe('http://loinc.org|2823-3')
    expect(codeKeyOf({ text: 'Ödem Score' })).toBe('Ödem score')
    expect(codeKeyOf({ coding: [{ display: 'x' }], text: 'X' })).toBe('x')
  })
})
