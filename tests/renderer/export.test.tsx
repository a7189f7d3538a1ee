import { ORPCError } from '@orpc/server'
import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Change } from '../../domain/contract/change.ts'
import type { ExportItems, ExportPreview, ExportRequest } from '../../domain/contract/exporting.ts'
import { useChanges } from '../../renderer/changes.ts'
import { ExportButton } from '../../renderer/features/export/export-button.tsx'
import { uuid } from '../fixtures/snapshot.ts'
import { type FakeService, fakeStream } from './fake-service.ts'
import { patientId, patientLine } from './import-cases.ts'
import { renderUi } from './render.tsx'

// The list renders what fits its height, which jsdom has none of.
const clientHeight = Object.getOwnPropertyDescriptor(Element.prototype, 'clientHeight')
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 400 })
})
afterAll(() => {
  if (clientHeight) Object.defineProperty(Element.prototype, 'clientHeight', clientHeight)
})

const items: ExportItems = {
  sections: [
    {
      key: 'problems',
      title: 'Problems',
      items: [{ id: uuid(1), label: 'Gout', date: '2019-05', status: 'active', outside: true }],
    },
    {
      key: 'medications',
      title: 'Medications',
      items: [
        { id: uuid(2), label: 'Aspirin', outside: false },
        { id: uuid(3), label: 'Allopurinol', outside: false },
      ],
    },
    {
      key: 'notes',
      title: 'Notes',
      items: [{ id: uuid(4), label: 'Progress note', date: '2024-05-02', outside: false, attachable: true }],
    },
  ],
  leftOut: [{ what: 'Unsigned notes', count: 2 }],
}

const stamp = { documentId: uuid(90), createdAt: '2026-03-02T10:00:00.000Z', digest: 'ab'.repeat(32) }

const preview: ExportPreview = {
  ...items,
  documents: [
    {
      title: 'Referral note (C-CDA)',
      use: 'For record systems',
      contentType: 'application/xml',
      bytes: 40_000,
      receipt: {
        sent: 4,
        preserved: 3,
        sections: [
          {
            key: 'medications',
            sent: 2,
            preserved: 1,
            losses: [{ id: uuid(2), label: 'Aspirin', lost: 'dose differs' }],
          },
        ],
      },
    },
    { title: 'Chart summary to read', use: 'For people', contentType: 'text/html', bytes: 8_300 },
  ],
  bytes: 48_300,
  stamp,
}

const page =
  '<html><head><style>.sheet { color: #000 }</style></head><body><div class="sheet">The page itself</div></body></html>'
const shownFile = ({ index }: { index: number }) =>
  index === 0
    ? new File(['<ClinicalDocument xmlns="urn:hl7-org:v3"/>'], 'd', { type: 'application/xml' })
    : new File([page], 'd', { type: 'text/html' })

function Chart() {
  useChanges(true)
  return <ExportButton patientId={patientId} patient={patientLine} />
}

async function open(
  exporting: NonNullable<FakeService['exporting']> = {},
  saveFile = vi.fn(async () => 'saved' as const),
) {
  const changes = fakeStream<Change[]>()
  const view = await renderUi(<Chart />, {
    service: {
      change: { watch: changes.stream },
      exporting: { items: () => items, preview: () => preview, document: shownFile, ...exporting },
      directory: { search: () => [] },
    },
    platform: { saveFile },
  })
  await view.user.click(screen.getByRole('button', { name: 'Export…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export this chart' })
  await within(dialog).findByText('Leaves: 4 items')
  const of = within(dialog)
  const click = (role: 'button' | 'radio' | 'checkbox', name: string | RegExp) =>
    view.user.click(of.getByRole(role, { name }))
  return { ...view, changes, saveFile, dialog, of, click }
}

test('the dialog repeats whose chart it is, and begins with what it is for', async () => {
  const { dialog, of, click } = await open()
  expect(dialog).toHaveTextContent('ALVAREZ, Robert')
  expect(dialog).toHaveTextContent('CK-1001')
  expect(of.getByRole('radio', { name: 'Referral' })).toBeChecked()
  expect(of.getByRole('combobox', { name: 'As' })).toHaveValue('packet')
  await click('radio', 'Answer to a referral')
  expect(of.getByRole('combobox', { name: 'As' })).toHaveValue('consultation-note')
  expect(of.queryByLabelText(/Lock the packet/)).not.toBeInTheDocument()
  await click('radio', 'Copy for the patient')
  expect(of.getByRole('combobox', { name: 'As' })).toHaveValue('patient-copy')
  expect(of.getByRole('combobox', { name: 'Why it is disclosed' })).toHaveValue('patient-request')
  expect(of.queryByRole('textbox', { name: 'Question' })).not.toBeInTheDocument()
})

test('without a recipient nothing is made; what was typed stays; the preview shows the very documents, and they alone leave', async () => {
  const previewed = vi.fn((_: ExportRequest) => preview)
  const create = vi.fn(() => new File(['x'], 'packet.zip'))
  const { user, of, dialog, click, saveFile } = await open({ preview: previewed, create })
  await user.type(of.getByRole('textbox', { name: 'Reason' }), 'Chest pain')
  await click('button', 'Preview…')
  expect(of.getByText('Say who gets it: the log of disclosures must name them.')).toBeVisible()
  expect(previewed).not.toHaveBeenCalled()

  await user.type(of.getByRole('textbox', { name: 'To' }), 'Bath Cardiology')
  await user.type(of.getByRole('textbox', { name: 'Question' }), 'Stress test?')
  await click('button', 'Preview…')
  expect(await of.findByText('4 items leave as: Packet (ZIP)')).toBeVisible()
  expect(dialog).toHaveTextContent('Size of the file: 47 KB')
  expect(dialog).toHaveTextContent('3 of 4 items preserved')
  expect(dialog).toHaveTextContent('Aspirin: dose differs')
  expect(dialog).toHaveTextContent('Unsigned notes: 2')
  await user.selectOptions(of.getByRole('combobox', { name: /2 documents/ }), '1')
  const paper = await of.findByRole('region', { name: /Chart summary to read/ })
  await waitFor(() => expect(paper.querySelector('div')?.shadowRoot?.textContent).toBe('The page itself'))

  await click('button', 'Export and save…')
  await of.findByText(/the disclosure is recorded/)
  const request = {
    patientId,
    format: 'packet',
    packet: { formats: ['referral-note', 'fhir', 'html'] },
    purpose: {
      recipient: { organization: 'Bath Cardiology' },
      reason: 'Chest pain',
      question: 'Stress test?',
      urgency: 'routine',
    },
  }
  expect(previewed).toHaveBeenCalledExactlyOnceWith(request)
  expect(create).toHaveBeenCalledExactlyOnceWith({ ...request, disclosure: 'treatment', shown: stamp })
  expect(saveFile).toHaveBeenCalledWith(expect.objectContaining({ name: 'packet.zip' }))
})

test('sections and single items are ticked off; the counts follow; an item can be found by its name', async () => {
  const previewed = vi.fn((_: ExportRequest) => preview)
  const { user, of, click } = await open({ preview: previewed })
  await click('checkbox', 'Medications: send this section')
  expect(of.getByText('Leaves: 2 items')).toBeVisible()
  expect(of.getByText('Stays here: 2 items')).toBeVisible()
  expect(of.getByText(/will say that it is partial/)).toBeVisible()
  await user.type(of.getByRole('textbox', { name: 'Find an item' }), 'gou')
  await user.click(await of.findByRole('checkbox', { name: 'Gout' }))
  expect(of.getByText('Leaves: 1 item')).toBeVisible()
  await click('radio', 'Copy for the patient')
  await click('button', 'Preview…')
  await waitFor(() => expect(previewed).toHaveBeenCalled())
  const { scope } = previewed.mock.calls[0]?.[0] ?? {}
  expect(scope?.exclude).toEqual([uuid(1)])
  expect(scope?.sections).toContain('problems')
  expect(scope?.sections).not.toContain('medications')
})

test('a note goes as a file of its own; one that was ticked off does not', async () => {
  const previewed = vi.fn((_: ExportRequest) => preview)
  const { user, of, click } = await open({ preview: previewed })
  await user.type(of.getByRole('textbox', { name: 'To' }), 'Bath')
  await user.click(of.getByRole('combobox', { name: /Files of their own/ }))
  await user.click(await screen.findByRole('option', { name: 'Progress note, 02-May-2024' }))
  await click('button', 'Preview…')
  await waitFor(() => expect(previewed).toHaveBeenCalledTimes(1))
  expect(previewed.mock.calls[0]?.[0].packet?.attachments).toEqual([uuid(4)])
  await click('button', 'Back')
  await user.type(of.getByRole('textbox', { name: 'Find an item' }), 'progress')
  await user.click(await of.findByRole('checkbox', { name: 'Progress note' }))
  await click('button', 'Preview…')
  await waitFor(() => expect(previewed).toHaveBeenCalledTimes(2))
  expect(previewed.mock.calls[1]?.[0].packet?.attachments).toBeUndefined()
})

test('a packet is locked with a password that is long enough', async () => {
  const create = vi.fn(() => new File(['x'], 'x'))
  const { user, of, click } = await open({ create })
  await user.type(of.getByRole('textbox', { name: 'To' }), 'Bath')
  await user.type(of.getByLabelText(/Lock the packet/), 'short')
  await click('button', 'Preview…')
  expect(of.getByText('At least 8 characters')).toBeVisible()
  await user.type(of.getByLabelText(/Lock the packet/), ' but now long')
  await click('button', 'Preview…')
  const save = await of.findByRole('button', { name: 'Export and save…' })
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  await waitFor(() => expect(create).toHaveBeenCalledWith(expect.objectContaining({ password: 'short but now long' })))
})

test('a failed save says that nothing left, and everything that was chosen is still there', async () => {
  const { user, of, click, saveFile } = await open({
    create: () => {
      throw new Error('no')
    },
  })
  await user.type(of.getByRole('textbox', { name: 'To' }), 'Bath Cardiology')
  await user.type(of.getByRole('textbox', { name: 'Reason' }), 'Chest pain')
  await click('button', 'Preview…')
  const save = await of.findByRole('button', { name: 'Export and save…' })
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  expect(await of.findByText('Nothing left, and what you chose is still here.')).toBeVisible()
  expect(saveFile).not.toHaveBeenCalled()
  await click('button', 'Back')
  expect(of.getByRole('textbox', { name: 'To' })).toHaveValue('Bath Cardiology')
  expect(of.getByRole('textbox', { name: 'Reason' })).toHaveValue('Chest pain')
})

test('a chart that changed after its preview is shown again before it can leave', async () => {
  const previewed = vi.fn((_: ExportRequest) => preview)
  const { user, of, click } = await open({
    preview: previewed,
    create: () => {
      throw new ORPCError('CONFLICT', {
        status: 409,
        data: { resourceType: 'Patient', id: patientId, versionId: 3 },
      })
    },
  })
  await click('radio', 'Copy for the patient')
  await click('button', 'Preview…')
  const save = await of.findByRole('button', { name: 'Export and save…' })
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  expect(await of.findByText('The chart changed after this preview')).toBeVisible()
  await click('button', 'Show what would leave now')
  await waitFor(() => expect(previewed).toHaveBeenCalledTimes(2))
  expect(of.queryByText('The chart changed after this preview')).not.toBeInTheDocument()
})

test('what is looked at stands, whatever the chart does meanwhile, and is made anew by the next review', async () => {
  const previewed = vi.fn(() => preview)
  const document = vi.fn(shownFile)
  const listed = vi.fn(() => items)
  const { user, of, click, changes } = await open({ items: listed, preview: previewed, document })
  await user.type(of.getByRole('textbox', { name: 'To' }), 'Bath Cardiology')
  await click('button', 'Preview…')
  await of.findByText('4 items leave as: Packet (ZIP)')
  await waitFor(() => expect(document).toHaveBeenCalledOnce())
  changes.send([{ resourceType: 'Condition', id: uuid(1), patientId }])
  await waitFor(() => expect(listed).toHaveBeenCalledTimes(2))
  expect(previewed).toHaveBeenCalledOnce()
  expect(document).toHaveBeenCalledOnce()

  await click('button', 'Back')
  await click('button', 'Preview…')
  await of.findByText('4 items leave as: Packet (ZIP)')
  expect(previewed).toHaveBeenCalledTimes(2)
})

test('the time window is asked of the service, for the list and for the preview', async () => {
  const since: (string | undefined)[] = []
  const asked = (scope: { since?: string | undefined } | undefined) => since.push(scope?.since)
  const { user, of, click } = await open({
    items: ({ scope }) => {
      asked(scope)
      return items
    },
    preview: ({ scope }) => {
      asked(scope)
      return preview
    },
  })
  await click('radio', 'Copy for the patient')
  await user.selectOptions(of.getByRole('combobox', { name: 'How far back' }), 'The last 12 months')
  await waitFor(() => expect(since).toHaveLength(2))
  await click('button', 'Preview…')
  await waitFor(() => expect(since).toHaveLength(3))
  const day = new Date()
  day.setFullYear(day.getFullYear() - 1)
  expect(since).toEqual([undefined, expect.stringMatching(new RegExp(`^${day.getFullYear()}-`)), since[1]])
})
