import { expect, test } from 'vitest'
import { accountingSince, isAccountable } from '../../../domain/clinical/disclosure-accounting.ts'
import { disclosurePurpose } from '../../../domain/resources/disclosure.ts'

test('treatment, payment, operations and the patient’s own copies need not be accounted for', () => {
  const accountable = disclosurePurpose.options.filter((purpose) => isAccountable({ purpose }))
  expect(accountable).toEqual(['public-health', 'legal', 'other'])
})

test('six years back; from a leap day to the day before it', () => {
  expect(accountingSince('2026-11-22')).toBe('2020-11-22')
  expect(accountingSince('2028-02-29')).toBe('2022-02-28')
})
