/** Units: printed as people read them, found however they are spelled, and each unit of the other lists is among them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { unitKey } from '../../../domain/clinical/units.ts'
import { readableUnit } from '../../../domain/format/quantity.ts'
import { labs } from '../../../domain/terminology/labs.ts'
import { unitSpelled, unitTerm, unitTerms } from '../../../domain/terminology/ucum.ts'
import { vitals } from '../../../domain/terminology/vitals.ts'
import { sharedFolder } from '../../shared.ts'

it.each([
  ['10*3/uL', 'K/uL'],
  ['mm[Hg]', 'mmHg'],
  ['[lb_av]', 'lb'],
  ['ug/dL', 'mcg/dL'],
  ['m[IU]/L', 'mIU/L'],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m2'],
  ['a', 'years'],
])('%s is printed %s', (code, text) => {
  expect(unitTerm(code)?.text).toBe(text)
  expect(readableUnit({ code })).toBe(text)
})

it.each([
  ['MG/DL', 'mg/dL'],
  ['x10E3/uL', '10*3/uL'],
  ['Thousand/uL', '10*3/uL'],
  ['µg/dL', 'ug/dL'],
  ['mcg/dL', 'ug/dL'],
  ['uIU/mL', 'm[IU]/L'],
  ['lbs', '[lb_av]'],
  ['beats/min', '/min'],
  ['units', '[IU]'],
  ['mm/hr', 'mm/h'],
])('%s is %s', (spelled, code) => {
  expect(unitSpelled(spelled)?.code).toBe(code)
  expect(unitKey({ value: 1, unit: spelled })).toBe(unitKey({ value: 1, code }))
})

it('what is in no list is no unit of another', () => {
  expect(unitSpelled('furlong')).toBeUndefined()
  expect(unitTerm(undefined)).toBeUndefined()
})

it('no spelling belongs to two units', () => {
  const spellings = unitTerms.flatMap(({ code, text, spellings }) =>
    [...new Set([code, text, ...spellings].map((one) => one.toLowerCase()))].map((one) => [one, code] as const),
  )
  const twice = spellings.filter(([one, code]) => spellings.some(([other, owner]) => one === other && owner !== code))
  expect(twice).toEqual([])
  for (const [spelling, code] of spellings) expect([spelling, unitSpelled(spelling)?.code]).toEqual([spelling, code])
})

it('the units of results and vital signs are in the list', () => {
  const used = new Set([...labs.map(({ unit }) => unit ?? '1'), ...Object.values(vitals).flatMap(({ units }) => units)])
  expect([...used].filter((code) => code !== '1' && !unitTerm(code))).toEqual([])
})

const folder = sharedFolder('terminology', 'Units are not held against the lists of UCUM codes')

/** Put together out of listed parts: a unit, and an annotation that UCUM lets anybody add (section 6, §12). */
const annotated = new Set(['ng/mL{FEU}'])

it.skipIf(!folder)('the codes are UCUM codes', () => {
  const listed = ['ucum-common-hl7.tsv', 'ucum-units-in-loinc.tsv'].flatMap((file) =>
    readFileSync(path.join(folder ?? '', 'lists', file), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0]),
  )
  const known = new Set(listed)
  expect(unitTerms.filter(({ code }) => !known.has(code) && !annotated.has(code)).map(({ code }) => code)).toEqual([])
})
