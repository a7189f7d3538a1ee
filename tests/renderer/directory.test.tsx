import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { DirectoryEntry } from '../../domain/contract/directory.ts'
import type { ExportRecipient } from '../../domain/contract/exporting.ts'
import { matchesEntry } from '../../domain/format/directory.ts'
import { RecipientPicker } from '../../renderer/features/directory/recipient-picker.tsx'
import { uuid } from '../fixtures/snapshot.ts'
import type { FakeService } from './fake-service.ts'
import { renderUi } from './render.tsx'

const row = {
  versionId: 1,
  recordedAt: '2026-01-01T00:00:00.000Z',
  recordedBy: uuid(9),
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: uuid(9),
  source: 'practice',
} as const

const lindqvist: DirectoryEntry = {
  row: {
    ...row,
    id: uuid(1),
    resourceType: 'Practitioner',
    name: [{ given: ['Erik'], family: 'Lindqvist', suffix: ['MD'] }],
    specialty: [{ text: 'Cardiology' }],
    organization: { display: 'Pine Harbor Cardiology' },
    telecom: [{ system: 'fax', value: '+1-207-555-0114' }],
  },
}
const laboratory: DirectoryEntry = {
  row: { ...row, id: uuid(2), resourceType: 'Organization', name: 'Casco Bay Laboratory' },
}

async function openPicker(directory: Partial<NonNullable<FakeService['directory']>> = {}) {
  const chosen: (ExportRecipient | undefined)[] = []
  function Asked() {
    const [value, setValue] = useState<ExportRecipient>()
    return (
      <RecipientPicker
        value={value}
        onChange={(next) => {
          chosen.push(next)
          setValue(next)
        }}
      />
    )
  }
  const view = await renderUi(<Asked />, {
    service: {
      directory: {
        search: ({ text = '' }) => [lindqvist, laboratory].filter((entry) => matchesEntry(entry, text)),
        similar: () => [],
        ...directory,
      },
    },
  })
  return { ...view, chosen, field: await screen.findByRole('textbox', { name: 'To' }) }
}

test('typing finds by specialty; Enter takes the marked one, and its number stands below the field', async () => {
  const { user, chosen, field } = await openPicker()
  await user.type(field, 'cardio')
  const option = /Erik Lindqvist MD\s*· Cardiology · Pine Harbor Cardiology/
  expect(await screen.findByRole('option', { name: option })).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('option', { name: /Casco Bay/ })).toBeNull())
  await user.keyboard('{ArrowDown}{Enter}')
  expect(chosen.at(-1)).toMatchObject({
    reference: `Practitioner/${uuid(1)}`,
    organization: 'Pine Harbor Cardiology',
  })
  expect(field).toHaveValue('Erik Lindqvist MD, Pine Harbor Cardiology')
  await waitFor(() => expect(screen.queryAllByRole('option')).toEqual([]))
  expect(field.closest('div')?.parentElement?.parentElement).toHaveTextContent('Fax +1-207-555-0114')
})

test('a name that is not listed is taken as typed, and can be added to the directory', async () => {
  const created: unknown[] = []
  const { user, chosen, field } = await openPicker({
    create: ({ content }) => {
      created.push(content)
      return { row: { ...lindqvist.row, ...content, id: uuid(3) } } as DirectoryEntry
    },
  })
  await user.type(field, 'Dr. Mia Novak MD ')
  await user.tab()
  expect(chosen.at(-1)).toEqual({ organization: 'Dr. Mia Novak MD' })
  await user.click(screen.getByRole('button', { name: 'Add to the directory…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add to the directory' })
  expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveValue('Dr. Mia Novak MD')
  await user.type(within(dialog).getByRole('textbox', { name: 'NPI' }), '1234567890')
  await user.click(within(dialog).getByRole('button', { name: /^Add/ }))
  expect(within(dialog).getByText(/This NPI is mistyped/)).toBeVisible()
  expect(created).toEqual([])
  await user.clear(within(dialog).getByRole('textbox', { name: 'NPI' }))
  await user.type(within(dialog).getByRole('textbox', { name: 'Fax' }), '207-555-0100')
  await user.click(within(dialog).getByRole('button', { name: /^Add/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(created).toEqual([
    {
      resourceType: 'Practitioner',
      active: true,
      name: [expect.objectContaining({ prefix: ['Dr.'], given: ['Mia'], family: 'Novak', suffix: ['MD'] })],
      telecom: [{ use: 'work', system: 'fax', value: '207-555-0100' }],
    },
  ])
  expect(chosen.at(-1)).toMatchObject({ reference: `Practitioner/${uuid(3)}`, name: { family: 'Novak' } })
})
