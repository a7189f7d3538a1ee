import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Organization, Practitioner } from '../../domain/resources/index.ts'
import { NPI } from '../../domain/terminology/systems.ts'
import { LetterheadGaps } from '../../renderer/features/home/letterhead-gaps.tsx'
import { uuid } from '../fixtures/snapshot.ts'
import { renderUi } from './render.tsx'

const row = {
  versionId: 1,
  recordedAt: '2026-01-01T00:00:00.000Z',
  recordedBy: uuid(9),
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: uuid(9),
  source: 'practice',
} as const
const practice: Organization = { ...row, id: uuid(1), resourceType: 'Organization', name: 'Lakeside' }
const lee: Practitioner = {
  ...row,
  id: uuid(2),
  resourceType: 'Practitioner',
  name: [{ given: ['Ann'], family: 'Lee' }],
}
const numbered: Practitioner = { ...lee, identifier: [{ system: NPI, value: '1234567893' }] }

const shown = (own: Organization, clinicians: Practitioner[]) =>
  renderUi(
    <>
      <p>below</p>
      <LetterheadGaps />
    </>,
    { service: { practice: { get: () => own, clinicians: () => clinicians } } },
  )

test('what a receiver would miss is named; who left is not asked about', async () => {
  await shown({ ...practice, telecom: [{ system: 'fax', value: '1' }] }, [lee, { ...lee, id: uuid(3), active: false }])
  expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([
    'The telephone of the practice',
    'The address of the practice',
    'NPI of Ann Lee',
  ])
  expect(screen.getByRole('link', { name: 'Enter' })).toHaveAttribute('href', expect.stringContaining('settings'))
})

test('nothing is said where nothing is missing', async () => {
  const whole = { telecom: [{ system: 'phone' as const, value: '1' }], address: [{ city: 'Portland' }] }
  await shown({ ...practice, ...whole }, [numbered])
  await screen.findByText('below')
  expect(screen.queryByRole('list')).toBeNull()
})
