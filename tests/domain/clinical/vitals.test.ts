/** Vital signs: typed, judged, recorded, read back as sets. */
import { describe, expect, it } from 'vitest'
import { doubtAbout, farFromLast, pressuresSwapped } from '../../../domain/clinical/vital-limits.ts'
import {
  bodyMassIndex,
  inUnit,
  type TypedVitals,
  typedPressure,
  vitalContents,
  vitalKeyOf,
  vitalSets,
} from '../../../domain/clinical/vital-signs.ts'
import { formatValue } from '../../../domain/format/quantity.ts'
import type { Observation } from '../../../domain/resources/index.ts'
import { observationContent } from '../../../domain/resources/observation.ts'
import { loinc, row, ucum } from './rows.ts'

const typed: TypedVitals = {
  systolic: { value: 128, unit: 'mm[Hg]' },
  diastolic: { value: 82, unit: 'mm[Hg]' },
  pulse: { value: 72, unit: '/min' },
  temperature: { value: 98.6, unit: '[degF]' },
  oxygenSaturation: { value: 98, unit: '%' },
  weight: { value: 180, unit: '[lb_av]' },
}
const at = '2026-11-22T09:30-05:00'
const rows = (contents = vitalContents(typed, at)) => contents.map((content) => row(content) as Observation)

describe('a typed set', () => {
  it('is recorded as the contract wants it: one pressure panel, the rest one each', () => {
    const contents = vitalContents(typed, at)
    for (const content of contents) expect(observationContent.parse(content)).toEqual(content)
    expect(contents.map((c) => c.code.text)).toEqual(['Blood pressure', 'Pulse', 'Temperature', 'SpO2', 'Weight'])
    expect(new Set(contents.map((c) => c.effectiveDateTime))).toEqual(new Set([at]))
    expect(rows(contents).map(formatValue)).toEqual(['128/82 mmHg', '72 /min', '98.6 °F', '98%', '180 lb'])
  })

  it('oximetry carries both codes of US Core', () => {
    const oximetry = vitalContents(typed, at).find((c) => c.code.text === 'SpO2')
    expect(oximetry?.code.coding?.map((c) => c.code)).toEqual(['59408-5', '2708-6'])
  })

  it('a pressure of which one half is missing says so', () => {
    const [panel] = vitalContents({ systolic: { value: 90, unit: 'mm[Hg]' } }, at)
    expect(panel?.component?.[1]?.valueQuantity).toBeUndefined()
    expect(panel?.component?.[1]?.dataAbsentReason?.text).toBe('Not measured')
  })

  it('nothing typed records nothing', () => expect(vitalContents({}, at)).toEqual([]))
})

describe('sets read back', () => {
  it('hold what was measured at one moment, newest first', () => {
    const later = row(vitalContents({ pulse: { value: 80, unit: '/min' } }, '2026-11-23')[0] as object) as Observation
    const [first, second] = vitalSets([...rows(), later])
    expect(first?.at).toBe('2026-11-23')
    expect(Object.keys(second?.measures ?? {}).sort()).toEqual([
      'diastolic',
      'oxygenSaturation',
      'pulse',
      'systolic',
      'temperature',
      'weight',
    ])
    expect(second?.measures.systolic?.quantity.value).toBe(128)
  })

  it('keep what is no usual sign, and a second value of one sign', () => {
    const pain = row({ ...vitalContents(typed, at)[1], code: loinc('72514-3', 'Pain severity') }) as Observation
    const [set] = vitalSets([...rows(), pain, ...rows(vitalContents({ pulse: { value: 90, unit: '/min' } }, at))])
    expect(set?.measures.pulse?.quantity.value).toBe(72)
    expect(set?.others).toHaveLength(2)
  })

  it('several pressures of one sitting stay together, with where and how they were taken', () => {
    const mmHg = (value: number) => ({ value, unit: 'mm[Hg]' })
    const pressures = [
      { systolic: mmHg(150), diastolic: mmHg(90), site: 'left-arm', position: 'sitting' },
      { systolic: mmHg(138), diastolic: mmHg(84), site: 'right-arm' },
    ] as const
    const contents = vitalContents({ pulse: { value: 72, unit: '/min' } }, at, pressures)
    for (const content of contents) expect(observationContent.parse(content)).toEqual(content)
    const [set] = vitalSets(rows(contents).reverse())
    expect(set?.pressures.map(typedPressure)).toEqual([pressures[0], { ...pressures[1], position: undefined }])
    expect(set?.measures.systolic?.quantity.value).toBe(138)
    expect(set?.others).toEqual([])
  })

  it('knows single pressures and codes with more of the method', () => {
    expect(vitalKeyOf(loinc('8480-6', 'Systolic blood pressure'))).toBe('systolic')
    expect(vitalKeyOf(loinc('8331-1', 'Oral temperature'))).toBe('temperature')
    expect(vitalKeyOf({ text: 'Pulse' })).toBeUndefined()
  })
})

describe('body mass index', () => {
  it.each([
    [{ value: 180, unit: '[lb_av]' }, { value: 70, unit: '[in_i]' }, 25.8],
    [{ value: 81.6, unit: 'kg' }, { value: 177.8, unit: 'cm' }, 25.8],
    [{ value: 81.6, unit: 'kg' }, { value: 0, unit: 'cm' }, undefined],
    [{ value: 81.6, unit: 'stone' }, { value: 180, unit: 'cm' }, undefined],
  ])('%o at %o', (weight, height, index) => expect(bodyMassIndex(weight, height)).toBe(index))
})

describe('doubts', () => {
  it.each([
    ['temperature', { value: 98.6, unit: '[degF]' }, undefined],
    ['temperature', { value: 98.6, unit: 'Cel' }, 'impossible'],
    ['temperature', { value: 37, unit: '[degF]' }, 'impossible'],
    ['temperature', { value: 104.5, unit: '[degF]' }, 'unusual'],
    ['systolic', { value: 1280, unit: 'mm[Hg]' }, 'impossible'],
    ['systolic', { value: 230, unit: 'mm[Hg]' }, 'unusual'],
    ['oxygenSaturation', { value: 100, unit: '%' }, undefined],
    ['oxygenSaturation', { value: 101, unit: '%' }, 'impossible'],
    ['weight', { value: 450, unit: '[lb_av]' }, 'unusual'],
  ] as const)('%s %o: %s', (key, value, doubt) => expect(doubtAbout(key, value, 40)).toBe(doubt))

  it('a child may weigh 12 kg and have a fast pulse', () => {
    expect(doubtAbout('weight', { value: 12, unit: 'kg' }, 2)).toBeUndefined()
    expect(doubtAbout('pulse', { value: 160, unit: '/min' }, 2)).toBeUndefined()
    expect(doubtAbout('weight', { value: 12, unit: 'kg' }, 40)).toBe('unusual')
    expect(doubtAbout('weight', { value: 12, unit: 'kg' }, undefined)).toBeUndefined()
  })

  it.each([
    ['pulse', 160, '/min', 10, 'unusual'],
    ['pulse', 70, '/min', 0, 'unusual'],
    ['respiration', 45, '/min', 0, undefined],
    ['respiration', 45, '/min', 8, 'unusual'],
    ['systolic', 150, 'mm[Hg]', 4, 'unusual'],
    ['diastolic', 28, 'mm[Hg]', 0, undefined],
    ['weight', 82, 'kg', 1, 'impossible'],
    ['weight', 82, 'kg', 12, undefined],
    ['headCircumference', 44, 'in', 1, undefined],
    ['headCircumference', 100, 'cm', 1, 'impossible'],
  ] as const)('%s %d %s at %d years: %s', (key, value, unit, years, doubt) =>
    expect(doubtAbout(key, { value, unit }, years)).toBe(doubt),
  )

  it('pressures the wrong way round', () => {
    expect(
      pressuresSwapped({ systolic: { value: 80, unit: 'mm[Hg]' }, diastolic: { value: 120, unit: 'mm[Hg]' } }),
    ).toBe(true)
    expect(pressuresSwapped(typed)).toBe(false)
  })

  it('pounds typed as kilograms are far from the last weight', () => {
    const last = { value: 82, unit: 'kg' }
    expect(farFromLast('weight', { value: 180, unit: 'kg' }, last)).toBe(true)
    expect(farFromLast('weight', { value: 180, unit: '[lb_av]' }, last)).toBe(false)
    expect(farFromLast('height', { value: 70, unit: 'cm' }, { value: 178, unit: 'cm' })).toBe(true)
    expect(farFromLast('height', { value: 70, unit: '[in_i]' }, { value: 178, unit: 'cm' })).toBe(false)
  })
})

describe('recorded quantities in another unit', () => {
  it('whatever their spelling', () => {
    expect(inUnit({ value: 200, unit: 'lbs' }, 'kg')).toBeCloseTo(90.72, 2)
    expect(inUnit(ucum(37, 'Cel'), '[degF]')).toBeCloseTo(98.6)
    expect(inUnit({ value: 3, unit: 'stone' }, 'kg')).toBeUndefined()
    expect(inUnit({ unit: 'kg' }, 'kg')).toBeUndefined()
  })
})
