/** Growth percentiles: the method against published examples, the tables against CDC's and WHO's own files. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { growthAge } from '../../../domain/clinical/growth/age.ts'
import { cdc2000 } from '../../../domain/clinical/growth/cdc-2000.ts'
import { bmi95, extendedValueAt, extendedZOf, sigmaOf } from '../../../domain/clinical/growth/extended-bmi.ts'
import { gestationAtBirth, gestationContent } from '../../../domain/clinical/growth/gestation.ts'
import {
  chartAge,
  type GrowthMeasure,
  growthCurves,
  placeOf,
  type Standard,
} from '../../../domain/clinical/growth/growth.ts'
import {
  lmsAt,
  lmsTable,
  modifiedZOf,
  restrictedZOf,
  valueAt,
  zOf,
  zOfPercentile,
} from '../../../domain/clinical/growth/lms.ts'
import { percentileOf, upperTail, zAbove } from '../../../domain/clinical/growth/normal.ts'
import { who2006 } from '../../../domain/clinical/growth/who-2006.ts'
import { sharedFolder } from '../../shared.ts'
import { row, ucum } from './rows.ts'

const born = '2020-03-01'
/** The day on which a child born on 1 March 2020 is so many months old, as the tables count months. */
const atMonths = (months: number) =>
  new Date(Date.parse(`${born}T00:00Z`) + Math.round(months * 30.4375) * 86_400_000).toISOString().slice(0, 10)

describe('the normal distribution', () => {
  test.each([
    [0, 50],
    [1, 84.1344746],
    [-1.644853627, 5],
    [1.959963985, 97.5],
    [-3, 0.1349898],
  ])('z %d is percentile %d', (z, percentile) => expect(percentileOf(z)).toBeCloseTo(percentile, 6))

  test('far out it keeps its precision', () => {
    expect(upperTail(6)).toBeCloseTo(9.865876450376946e-10, 20)
    expect(zAbove(9.865876450376946e-10)).toBeCloseTo(6, 8)
    expect(upperTail(3 - 1e-12)).toBeCloseTo(upperTail(3), 12)
  })
})

describe('the LMS method', () => {
  /** CDC's own example: a boy of 9 1/2 months who weighs 9.7 kg (https://www.cdc.gov/growthcharts/cdc-data-files.htm). */
  const lms = { L: -0.1600954, M: 9.476500305, S: 0.11218624 }

  test("CDC's example", () => {
    expect(zOf(9.7, lms)).toBeCloseTo(0.207, 3)
    expect(percentileOf(zOf(9.7, lms))).toBeCloseTo(58, 0)
    expect(valueAt(zOfPercentile(5), lms)).toBeCloseTo(7.9, 1)
  })

  test('a value and its z-score lead to each other, also where L is 0', () => {
    for (const one of [lms, { ...lms, L: 0 }])
      for (const z of [-3, -1, 0, 2.5]) expect(zOf(valueAt(z, one), one)).toBeCloseTo(z, 10)
  })

  test('the modified z-score is 2 where the z-score is 2, and does not shrink beyond', () => {
    expect(modifiedZOf(valueAt(2, lms), lms)).toBeCloseTo(2, 10)
    expect(modifiedZOf(valueAt(-2, lms), lms)).toBeCloseTo(-2, 10)
    expect(modifiedZOf(20, lms)).toBeGreaterThan(zOf(20, lms))
  })

  test("WHO's z-score goes on evenly beyond 3", () => {
    expect(restrictedZOf(valueAt(2.9, lms), lms)).toBeCloseTo(2.9, 10)
    const [two, three] = [valueAt(2, lms), valueAt(3, lms)]
    expect(restrictedZOf(three + 2 * (three - two), lms)).toBeCloseTo(5, 10)
  })
})

describe('the age that counts', () => {
  test('born at 30 weeks: ten weeks younger until two years, then as old as it is', () => {
    expect(growthAge('2026-01-01', '2026-07-01', 30)).toEqual({ days: 181, years: 0, forGrowth: 111, corrected: true })
    expect(growthAge('2024-01-01', '2026-01-02', 30)).toEqual({
      days: 732,
      years: 2,
      forGrowth: 732,
      corrected: false,
    })
    expect(growthAge('2026-01-01', '2026-07-01', 38)).toMatchObject({ forGrowth: 181, corrected: false })
  })

  test('a birth date of less than a day, or a day before birth, has no age', () => {
    expect(growthAge('2026-01', '2026-07-01')).toBeUndefined()
    expect(growthAge('2026-01-02', '2026-01-01')).toBeUndefined()
  })
})

describe('where a child stands', () => {
  test.each<[GrowthMeasure, number, number, 'female' | 'male', number, Standard]>([
    // WHO 2006, printed percentile charts: medians at birth, 6 and 12 months.
    ['weight', 3.3464, 0, 'male', 50, 'WHO'],
    ['weight', 7.9, 6, 'male', 48, 'WHO'],
    ['height', 74, 12, 'female', 50, 'WHO'],
    ['headCircumference', 33.9, 0, 'female', 51, 'WHO'],
    // CDC 2000, printed charts: 95th percentile of BMI of girls of 10 years is 23; median stature of boys of 5 years 109 cm.
    ['bmi', 22.98, 120, 'female', 95, 'CDC'],
    ['height', 109, 60, 'male', 51, 'CDC'],
    ['weight', 12.67, 24, 'male', 50, 'CDC'],
  ])('%s %d at %d months (%s) is about percentile %d of %s', (measure, value, months, gender, percentile, standard) => {
    const place = placeOf(measure, { value, on: atMonths(months) }, { gender, birthDate: born })
    expect(place?.standard).toBe(standard)
    expect(Math.abs((place?.percentile ?? 0) - percentile)).toBeLessThan(1.5)
  })

  test('the standards change on the second birthday, and growth charts end on the twentieth', () => {
    const child = { gender: 'female', birthDate: '2023-05-22' }
    const standardOn = (on: string) => placeOf('height', { value: 86, on }, child)?.standard
    expect(['2025-05-21', '2025-05-22', '2043-05-21', '2043-05-22'].map(standardOn)).toEqual([
      'WHO',
      'CDC',
      'CDC',
      undefined,
    ])
  })

  test("girls' stature at 24.5 months has the right median", () => {
    const child = { gender: 'female', birthDate: born }
    const place = placeOf('height', { value: 85.397, on: atMonths(24.5) }, child)
    expect(place?.percentile).toBeCloseTo(50, 0)
  })

  test('weight for length goes by the length, whatever the age', () => {
    const child = { gender: 'male', birthDate: born }
    const thin = placeOf('weightForLength', { value: 7.4, on: atMonths(11), length: 72 }, child)
    expect(thin?.percentile).toBeLessThan(3)
    expect(placeOf('weightForLength', { value: 7.4, on: atMonths(11) }, child)).toBeUndefined()
  })

  test('a heavy child: percent of the 95th, and a percentile that still tells children apart', () => {
    const child = { gender: 'female', birthDate: born }
    const of = (value: number) => placeOf('bmi', { value, on: atMonths(120) }, child)
    expect(of(22)?.percentOf95th).toBeUndefined()
    expect(of(28)?.percentOf95th).toBeCloseTo(121.8, 0)
    expect(of(36)?.z).toBeGreaterThan((of(28)?.z ?? 9) + 0.3)
    // No jump where the second distribution takes over.
    expect(of(22.99)?.percentile).toBeCloseTo(of(22.97)?.percentile ?? 0, 0)
  })

  test('a preterm infant is compared with its corrected age, and it says so', () => {
    const infant = { gender: 'male', birthDate: born }
    const at = { value: 5.5, on: atMonths(4) }
    expect(placeOf('weight', at, infant)).toMatchObject({ corrected: false })
    const corrected = placeOf('weight', at, { ...infant, gestationWeeks: 31 })
    expect(corrected).toMatchObject({ corrected: true })
    expect(corrected?.percentile).toBeGreaterThan((placeOf('weight', at, infant)?.percentile ?? 99) + 10)
    // Before the due date there is no such chart.
    expect(placeOf('weight', { value: 1.8, on: atMonths(1) }, { ...infant, gestationWeeks: 31 })).toBeUndefined()
  })

  test('nothing is said of adults, of an unknown sex, of a value of nothing', () => {
    const child = { gender: 'male', birthDate: born }
    expect(placeOf('weight', { value: 80, on: atMonths(260) }, child)).toBeUndefined()
    expect(placeOf('weight', { value: 15, on: atMonths(30) }, { birthDate: born, gender: 'unknown' })).toBeUndefined()
    expect(placeOf('weight', { value: 0, on: atMonths(30) }, child)).toBeUndefined()
    expect(chartAge(child, atMonths(260))).toBeUndefined()
  })

  test('pounds typed as kilograms are noticed', () => {
    const child = { gender: 'male', birthDate: born }
    expect(placeOf('weight', { value: 20, on: atMonths(72) }, child)?.implausible).toBe(false)
    expect(placeOf('weight', { value: 95, on: atMonths(72) }, child)?.implausible).toBe(true)
    expect(placeOf('weight', { value: 22, on: atMonths(9) }, child)?.implausible).toBe(true)
  })
})

test('the curves never cross, and meet the places of the children they stand for', () => {
  for (const standard of ['WHO', 'CDC'] as const)
    for (const measure of ['weight', 'height', 'bmi', 'headCircumference', 'weightForLength'] as const) {
      const curves = growthCurves(measure, standard, 'female')
      for (const [index, { points }] of curves.entries())
        for (const [at, point] of points.entries())
          expect(point.value).toBeGreaterThan(curves[index - 1]?.points[at]?.value ?? 0)
    }
  const p97 = growthCurves('bmi', 'CDC', 'male').find((curve) => curve.percentile === 97)?.points
  const at = p97?.find((point) => point.at === 120.5)
  const place = placeOf('bmi', { value: at?.value ?? 0, on: atMonths(120.5) }, { gender: 'male', birthDate: born })
  expect(place?.percentile).toBeCloseTo(97, 1)
})

test('the extended BMI begins where the LMS table ends', () => {
  const lms = { L: -2.2, M: 17, S: 0.1 }
  expect(extendedZOf(bmi95(lms), lms, 'male', 10)).toBeCloseTo(1.6448536, 6)
  expect(extendedValueAt(95, lms, 'female', 10)).toBeCloseTo(bmi95(lms), 6)
  expect(extendedZOf(extendedValueAt(99, lms, 'male', 10), lms, 'male', 10)).toBeCloseTo(zOfPercentile(99), 6)
})

test('gestational age: the one of the birth, in weeks or days, never that of an own pregnancy', () => {
  const told = (value: number, unit: string, on: string) =>
    row({ ...gestationContent(value, on), valueQuantity: ucum(value, unit) })
  expect(gestationAtBirth([row(gestationContent(31.4, born))], born)).toBe(31.4)
  expect(gestationAtBirth([told(217, 'd', '2020-02-20')], born)).toBe(31)
  expect(gestationAtBirth([told(31, 'wk', '2036-05-01')], born)).toBeUndefined()
  expect(gestationAtBirth([told(3, 'wk', born), told(33, 'wk', born)], born)).toBe(33)
  expect(
    gestationAtBirth([row({ ...gestationContent(31, born), status: 'entered-in-error' as const })], born),
  ).toBeUndefined()
})

test('a broken row is named', () => {
  expect(() => lmsTable('24 1 2 3\n25 1 2')).toThrow('25 1 2')
})

const folder = sharedFolder('terminology/growth', 'Growth tables are not held against the official files')
const official = (file: string) => {
  const [head = '', ...lines] = readFileSync(path.join(folder ?? '', file), 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = head.toLowerCase().split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    const at = (name: string) => Number(cells[names.indexOf(name)])
    const sex: 'male' | 'female' = cells[names.indexOf('sex')] === '1' ? 'male' : 'female'
    return { sex, at, lms: { L: at('l'), M: at('m'), S: at('s') } }
  })
}

describe.runIf(folder)('against the official files', () => {
  test.each([
    ['cdc2000-wtage-0-240mo.csv', 'weight', 24],
    ['cdc2000-statage-24-240mo.csv', 'height', 24],
    ['cdc2000-bmiage-24-240.5mo.csv', 'bmi', 24],
    ['cdc2000-hcageinf-0-36mo.csv', 'headCircumference', 24],
  ] as const)('%s, every row', (file, measure, from) => {
    const rows = official(file).filter((row) => row.at('agemos') >= from)
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows)
      expect(lmsAt(lmsTable(cdc2000[measure][row.sex]), row.at('agemos')), `${row.sex} ${row.at('agemos')}`).toEqual(
        row.lms,
      )
  })

  test.each([
    ['who2006-weight.csv', 'weight', 'age', 730],
    ['who2006-length-height.csv', 'height', 'age', 730],
    ['who2006-head-circumference.csv', 'headCircumference', 'age', 730],
    ['who2006-weight-for-length.csv', 'weightForLength', 'length', 110],
  ] as const)('%s, every day (millimetre), z-scores from -3 to 3', (file, measure, by, until) => {
    const rows = official(file).filter((row) => row.at(by) <= until)
    expect(rows.length).toBeGreaterThan(1000)
    const parsed = { male: lmsTable(who2006[measure].male), female: lmsTable(who2006[measure].female) }
    const off = rows.map((row) => {
      const ours = lmsAt(parsed[row.sex], row.at(by))
      if (!ours) return Number.POSITIVE_INFINITY
      return Math.max(...[-3, -1, 0, 1, 3].map((z) => Math.abs(zOf(valueAt(z, row.lms), ours) - z)))
    })
    expect(Math.max(...off)).toBeLessThan(0.003)
  })

  test('the spread of extended BMI', () => {
    for (const row of official('cdc2000-bmiage-24-240.5mo.csv'))
      expect(sigmaOf(row.sex, row.at('agemos') / 12)).toBeCloseTo(row.at('sigma_2022_extended'), 3)
  })
})
