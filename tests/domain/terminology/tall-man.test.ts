/** Tall-man lettering: the names of FDA's list, and only for the eye. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drugs } from '../../../domain/terminology/drugs.ts'
import { tallMan, tallManNames, withoutTallMan } from '../../../domain/terminology/tall-man.ts'
import { sharedFolder } from '../../shared.ts'

test.each([
  ['hydroxyzine hydrochloride 25 mg oral tablet', 'hydrOXYzine hydrochloride 25 mg oral tablet'],
  ['PREDNISONE 5 mg', 'predniSONE 5 mg'],
  ['metformin 500 mg / glipizide 2.5 mg oral tablet', 'metformin 500 mg / glipiZIDE 2.5 mg oral tablet'],
  ['methylprednisolone acetate', 'methylPREDNISolone acetate'],
  ['24 HR bupropion-naltrexone', '24 HR buPROPion-naltrexone'],
  ['amlodipine 5 mg', 'amlodipine 5 mg'],
  ['fluoroprednisoloneX', 'fluoroprednisoloneX'],
])('%s is shown as %s', (stored, shown) => {
  expect(tallMan(stored)).toBe(shown)
  expect(tallMan(stored).toLowerCase()).toBe(stored.toLowerCase())
})

test('what is typed into a shown name is stored without the capitals', () => {
  for (const { text } of drugs) expect(withoutTallMan(tallMan(text))).toBe(text)
  expect(withoutTallMan('HYDROXYZINE pamoate')).toBe('HYDROXYZINE pamoate')
})

const folder = sharedFolder('terminology', 'Tall-man names are not held against the list')

test.skipIf(!folder)('the names are those of the FDA list', () => {
  const lines = readFileSync(path.join(folder ?? '', 'tall-man-fda.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const listed = new Set(lines.flatMap((line) => line.split('\t')))
  expect(new Set(tallManNames)).toEqual(listed)
})
