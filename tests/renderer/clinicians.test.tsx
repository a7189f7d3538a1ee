import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Practitioner, PractitionerContent } from '../../domain/resources/index.ts'
import { NPI } from '../../domain/terminology/systems.ts'
import { Clinicians } from '../../renderer/features/settings/clinicians.tsx'
import { uuid } from '../fixtures/snapshot.ts'
import { renderUi } from './render.tsx'

const lee: Practitioner = {
  id: uuid(1),
  versionId: 3,
  recordedAt: '2026-01-01T00:00:00.000Z',
  recordedBy: uuid(9),
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: uuid(9),
  source: 'practice',
  resourceType: 'Practitioner',
  name: [{ prefix: ['Dr.'], given: ['Ann'], family: 'Lee', suffix: ['MD'] }],
  telecom: [{ system: 'phone', use: 'mobile', value: '+1-207-555-0119' }],
}
const left: Practitioner = { ...lee, id: uuid(2), active: false, name: [{ given: ['Old'], family: 'Hand' }] }

interface Saved {
  id?: string
  versionId?: number
  content: PractitionerContent
}

async function page() {
  const saved: Saved[] = []
  const note = (input: Saved) => {
    saved.push(input)
    return { ...lee, ...input.content }
  }
  const view = await renderUi(<Clinicians />, {
    service: { practice: { clinicians: () => [lee, left], addClinician: note, updateClinician: note } },
  })
  await screen.findByRole('table', { name: 'Clinicians of the practice' })
  return { ...view, saved }
}

test('what a receiver will miss is shown; an NPI is checked before it is saved; what the form does not show stays', async () => {
  const { user, saved } = await page()
  const row = screen.getByRole('row', { name: /Ann Lee/ })
  expect(within(row).getAllByText('not entered')).toHaveLength(2)
  await user.click(within(row).getByRole('button', { name: /Actions for/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Change' }))
  const npi = await screen.findByRole('textbox', { name: 'NPI' })
  await user.type(npi, '1234567890')
  expect(await screen.findByText(/This NPI is mistyped/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  expect(saved).toEqual([])
  await user.clear(npi)
  await user.type(npi, '1234567893')
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  expect(saved).toEqual([
    {
      id: lee.id,
      versionId: 3,
      content: {
        resourceType: 'Practitioner',
        active: true,
        name: lee.name,
        telecom: lee.telecom,
        identifier: [{ system: NPI, value: '1234567893' }],
      },
    },
  ])
})

test('a colleague is added; who left is kept and shown on demand', async () => {
  const { user, saved } = await page()
  expect(screen.queryByText('Old Hand')).toBeNull()
  await user.click(screen.getByRole('switch', { name: 'Show 1 who left' }))
  expect(screen.getByText('Old Hand')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Add a clinician' }))
  await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Dr. Omar Haddad, MD')
  await user.keyboard('{Control>}s{/Control}')
  expect(saved[0]?.content.name).toMatchObject([{ prefix: ['Dr.'], given: ['Omar'], family: 'Haddad', suffix: ['MD'] }])
})
