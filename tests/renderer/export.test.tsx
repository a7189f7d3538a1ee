import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { ExportPreview } from '../../domain/contract/exporting.ts'
import { ExportButton } from '../../renderer/features/export/export-button.tsx'
import { uuid } from '../fixtures/snapshot.ts'
import type { FakeService } from './fake-service.ts'
import { patientId, patientLine } from './import-cases.ts'
import { renderUi } from './render.tsx'

const preview: ExportPreview = {
  sections: [
    {
      key: 'problems',
      title: 'Problems',
      items: [{ id: uuid(1), label: 'Gout', date: '2019-05', status: 'active', outside: true }],
    },
    {
      key: 'medications',
      title: 'Medications taken',
      items: [
        { id: uuid(2), label: 'Aspirin', outside: false },
        { id: uuid(3), label: 'Aspirin', outside: false },
      ],
    },
  ],
  bytes: 48_300,
  receipt: {
    sent: 3,
    preserved: 2,
    sections: [
      { key: 'medications', sent: 3, preserved: 2, losses: [{ id: uuid(2), label: 'Aspirin', lost: 'dose differs' }] },
    ],
  },
  leftOut: [{ what: 'Unsigned notes', count: 2 }],
}

async function open(exporting: NonNullable<FakeService['exporting']>, saveFile = vi.fn(async () => 'saved' as const)) {
  const view = await renderUi(<ExportButton patientId={patientId} patient={patientLine} />, {
    service: { exporting },
    platform: { saveFile },
  })
  await view.user.click(screen.getByRole('button', { name: 'Export…' }))
  return { ...view, saveFile, dialog: await screen.findByRole('dialog', { name: 'Export this chart' }) }
}

test('the dialog repeats whose chart it is and shows each item that leaves, what stays and why, and the size', async () => {
  const { user, dialog } = await open({ preview: () => preview })
  expect(dialog).toHaveTextContent('ALVAREZ, Robert')
  expect(dialog).toHaveTextContent('04-Aug-1980')
  expect(dialog).toHaveTextContent('CK-1001')
  expect(await within(dialog).findByText('What leaves: 3 items')).toBeVisible()
  expect(dialog).toHaveTextContent('Unsigned notes: 2')
  expect(dialog).toHaveTextContent('2 of 3 items preserved')
  expect(dialog).toHaveTextContent('Lost in this format: Aspirin (dose differs).')
  expect(dialog).toHaveTextContent('Size of the file: 47 KB')
  expect(dialog).toHaveTextContent('recorded in the log as a disclosure')
  await user.click(within(dialog).getByRole('button', { name: /^Problems/ }))
  const row = (await within(dialog).findByText('Gout')).closest('tr')
  expect(row).toHaveTextContent('May-2019')
  expect(row).toHaveTextContent('Outside')
})

test('the format that is chosen is the one that is previewed and saved', async () => {
  const asked: string[] = []
  const file = new File(['{}'], 'fhir-2026-03-02.json', { type: 'application/fhir+json' })
  const { user, dialog, saveFile } = await open({
    preview: ({ format }) => {
      asked.push(format)
      return preview
    },
    create: ({ format }) => {
      asked.push(`save ${format}`)
      return file
    },
  })
  await within(dialog).findByText(/What leaves/)
  await user.click(within(dialog).getByRole('radio', { name: /Data bundle \(FHIR\)/ }))
  const save = within(dialog).getByRole('button', { name: 'Export and save…' })
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  expect(await within(dialog).findByText(/the disclosure is recorded/)).toBeVisible()
  expect(asked).toEqual(['ccd', 'fhir', 'save fhir'])
  expect(saveFile).toHaveBeenCalledWith(expect.objectContaining({ name: 'fhir-2026-03-02.json' }))
})

test('a referral says to whom, why and what is asked; a packet is locked with a password that is long enough', async () => {
  const create = vi.fn(() => new File(['x'], 'x'))
  const { user, dialog } = await open({ preview: () => preview, create })
  await within(dialog).findByText(/What leaves/)
  expect(within(dialog).queryByRole('textbox', { name: 'Reason' })).not.toBeInTheDocument()
  await user.click(within(dialog).getByRole('radio', { name: /Referral note/ }))
  await user.type(within(dialog).getByRole('textbox', { name: 'To' }), 'Bath Cardiology')
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Chest pain')
  await user.type(within(dialog).getByRole('textbox', { name: 'Question' }), 'Stress test?')
  const save = within(dialog).getByRole('button', { name: 'Export and save…' })
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  await within(dialog).findByText(/the disclosure is recorded/)
  const purpose = {
    recipient: { organization: 'Bath Cardiology' },
    reason: 'Chest pain',
    question: 'Stress test?',
    urgency: 'routine',
  }
  expect(create).toHaveBeenLastCalledWith({ patientId, format: 'referral-note', purpose })

  await user.click(within(dialog).getByRole('radio', { name: /Packet \(ZIP\)/ }))
  await user.type(within(dialog).getByLabelText(/Lock the packet/), 'short')
  expect(within(dialog).getByText('At least 8 characters')).toBeVisible()
  expect(save).toBeDisabled()
  await user.type(within(dialog).getByLabelText(/Lock the packet/), ' but now long')
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  await waitFor(() =>
    expect(create).toHaveBeenLastCalledWith({ patientId, format: 'packet', purpose, password: 'short but now long' }),
  )
})

test('a failure says that no file was written', async () => {
  const { user, dialog, saveFile } = await open({
    preview: () => preview,
    create: () => {
      throw new Error('no')
    },
  })
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Export and save…' })).toBeEnabled())
  await user.click(within(dialog).getByRole('button', { name: 'Export and save…' }))
  expect(await within(dialog).findByText('No file was written.')).toBeVisible()
  expect(saveFile).not.toHaveBeenCalled()
})

test('the time window that is chosen is the one that is previewed and saved', async () => {
  const asked: (string | undefined)[] = []
  const { user, dialog } = await open({
    preview: ({ scope }) => {
      asked.push(scope?.since)
      return preview
    },
    create: ({ scope }) => {
      asked.push(scope?.since)
      return new File(['{}'], 'ccd.xml')
    },
  })
  await within(dialog).findByText(/What leaves/)
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'How far back' }), 'The last 12 months')
  const save = within(dialog).getByRole('button', { name: 'Export and save…' })
  await waitFor(() => expect(asked).toHaveLength(2))
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  await waitFor(() => expect(asked).toHaveLength(3))
  const day = new Date()
  day.setFullYear(day.getFullYear() - 1)
  expect(asked).toEqual([undefined, expect.stringMatching(new RegExp(`^${day.getFullYear()}-`)), asked[1]])
})
