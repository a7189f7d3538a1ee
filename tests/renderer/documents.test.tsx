import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { ChartSummary } from '../../domain/contract/chart.ts'
import type { DocumentReference, Practitioner } from '../../domain/resources/index.ts'
import { ChartProvider } from '../../renderer/features/chart/chart-context.tsx'
import { DocumentsSection } from '../../renderer/features/documents/documents-section.tsx'
import { kindOfFile } from '../../renderer/features/documents/file-kind.ts'
import type { FakeService } from './fake-service.ts'
import { chartPatient, chartRow, patientId } from './import-cases.ts'
import { renderUi } from './render.tsx'

const summary: ChartSummary = {
  patient: chartPatient,
  allergyState: 'not-recorded',
  allergies: [],
  problems: [],
  medicationRequests: [],
  medicationStatements: [],
  vitals: [],
  results: [],
  immunizations: [],
  notes: [],
  directives: [],
  counts: {} as ChartSummary['counts'],
  pendingImports: [],
}

const letter = chartRow<Extract<DocumentReference, object>>(401, {
  resourceType: 'DocumentReference',
  status: 'current',
  description: 'Letter of the cardiologist',
  date: '2025-11-02',
  author: [{ display: 'Dr. Ines Novak' }],
  type: { text: 'Letter' },
  content: [{ contentType: 'text/plain', title: 'letter.txt', size: 2048, hash: 'b'.repeat(64) }],
} as DocumentReference) as DocumentReference

const practitioner: Practitioner = {
  resourceType: 'Practitioner',
  id: '0190a1b2-0000-7000-8000-00000000aaaa',
  versionId: 1,
  recordedAt: '2026-01-02T10:00:00.000Z',
  recordedBy: '0190a1b2-0000-7000-8000-000000000001',
  updatedAt: '2026-01-02T10:00:00.000Z',
  updatedBy: '0190a1b2-0000-7000-8000-000000000001',
  source: 'practice',
  active: true,
  name: [{ family: 'Marsh', given: ['Helen'], prefix: ['Dr.'] }],
}

async function open(documentReference: NonNullable<FakeService['documentReference']>, files: File[] = []) {
  return renderUi(
    <ChartProvider summary={summary}>
      <DocumentsSection />
    </ChartProvider>,
    {
      service: {
        chart: { provenance: () => [] },
        practice: { practitioners: () => [practitioner] },
        documentReference,
      },
      platform: { openFiles: async () => files },
    },
  )
}

test('each document says what it is, when, by whom, and its size', async () => {
  await open({ list: () => [letter] })
  const row = (await screen.findByRole('button', { name: 'Letter of the cardiologist' })).closest('tr')
  expect(row).toHaveTextContent('Letter')
  expect(row).toHaveTextContent('02-Nov-2025')
  expect(row).toHaveTextContent('Dr. Ines Novak')
  expect(row).toHaveTextContent('Text, 2 KB')
})

test('an empty list says what to do', async () => {
  await open({ list: () => [] })
  expect(await screen.findByText('No documents')).toBeVisible()
})

test('dropped files are named and stored in this chart, which the dialog repeats', async () => {
  const upload = vi.fn(() => letter)
  const { user } = await open({ list: () => [], upload })
  const list = await screen.findByRole('heading', { name: 'Documents on file' })
  const file = new File(['%PDF'], 'scan 12.pdf', { type: 'application/pdf' })
  fireEvent.drop(list, { dataTransfer: { types: ['Files'], files: [file], items: [] } })
  const dialog = await screen.findByRole('dialog', { name: 'Add 1 document' })
  expect(dialog).toHaveTextContent('ALVAREZ, Robert')
  expect(dialog).toHaveTextContent('CK-1001')
  const name = await within(dialog).findByRole('textbox', { name: 'What is scan 12.pdf?' })
  expect(name).toHaveValue('scan 12')
  await user.clear(name)
  await user.type(name, 'Insurance card')
  await user.click(within(dialog).getByRole('combobox', { name: 'Kind' }))
  await user.click(await screen.findByRole('option', { name: 'Insurance card' }))
  await user.type(within(dialog).getByRole('combobox', { name: 'Written by' }), 'Dr. Helen Marsh')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() =>
    expect(upload).toHaveBeenCalledWith(
      expect.objectContaining({
        patientId,
        description: 'Insurance card',
        type: expect.objectContaining({ text: 'Insurance card' }),
        author: [{ reference: `Practitioner/${practitioner.id}`, display: 'Dr. Helen Marsh' }],
      }),
    ),
  )
})

test('a file that is too large is not sent, and says why; the others are', async () => {
  const large = new File(['x'], 'film.tiff')
  Object.defineProperty(large, 'size', { value: 65 * 1024 * 1024 })
  const upload = vi.fn(() => letter)
  const { user } = await open({ list: () => [], upload }, [large, new File(['x'], 'card.png', { type: 'image/png' })])
  await user.click(await screen.findByRole('button', { name: 'Add documents…' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText(/Larger than 64 MB/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Add 1 document' }))
  await waitFor(() => expect(upload).toHaveBeenCalledOnce())
})

test('where storing fails half-way, it says how many are stored and goes on with the rest', async () => {
  const names: string[] = []
  const upload = vi.fn(({ file }: { file: File }) => {
    if (file.name === 'b.txt' && names.length === 1) {
      names.push('failed')
      throw new Error('disk')
    }
    names.push(file.name)
    return letter
  })
  const text = (name: string) => new File(['x'], name, { type: 'text/plain' })
  const { user } = await open({ list: () => [], upload }, [text('a.txt'), text('b.txt')])
  await user.click(await screen.findByRole('button', { name: 'Add documents…' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(await within(dialog).findByRole('button', { name: 'Add 2 documents' }))
  expect(await within(dialog).findByText(/1 file is stored already/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Add 2 documents' }))
  await waitFor(() => expect(names).toEqual(['a.txt', 'failed', 'b.txt']))
})

test('a clinical document is shown as its sections', async () => {
  const xml = `<ClinicalDocument xmlns="urn:hl7-org:v3"><component><structuredBody><component><section><title>Allergies</title>
    <text><table><tr><th>Substance</th><th>Reaction</th></tr><tr><td><paragraph>Latex</paragraph></td><td>Hives</td></tr></table>
    <paragraph onclick="x()"><script>alert(1)</script>Seen <content>today</content></paragraph></text>
    </section></component></structuredBody></component></ClinicalDocument>`
  const record = { ...letter, content: [{ ...letter.content[0], contentType: 'application/xml' }] } as DocumentReference
  const { user } = await open({
    list: () => [record],
    content: () => new File([xml], 'ccd.xml', { type: 'application/xml' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Letter of the cardiologist' }))
  const dialog = await screen.findByRole('dialog', { name: 'Document' })
  expect(await within(dialog).findByRole('heading', { name: 'Allergies' })).toBeVisible()
  expect(within(dialog).getByRole('row', { name: 'Latex Hives' })).toBeVisible()
  expect(dialog.querySelector('script, [onclick]')).toBeNull()
})

test('what cannot be shown is named and offered for saving', async () => {
  const tiff = { ...letter, content: [{ ...letter.content[0], contentType: 'image/tiff' }] } as DocumentReference
  const { user } = await open({
    list: () => [tiff],
    content: () => new File(['II*'], 'a.tiff', { type: 'image/tiff' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Letter of the cardiologist' }))
  expect(await screen.findByText(/This TIFF picture is broken or of a kind that is not shown here/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save a copy…' })).toBeVisible()
})

test('web pages and drawings are shown as the text they are', async () => {
  const markup = '<img src=x onerror="document.title=1"><script>alert(1)</script>Result'
  for (const contentType of ['text/html', 'image/svg+xml']) {
    const page = { ...letter, content: [{ ...letter.content[0], contentType }] } as DocumentReference
    const { user, unmount } = await open({
      list: () => [page],
      content: () => new File([markup], 'a.html', { type: contentType }),
    })
    await user.click(await screen.findByRole('button', { name: 'Letter of the cardiologist' }))
    const dialog = await screen.findByRole('dialog', { name: 'Document' })
    // Its lines have their place in a real browser only.
    expect(await within(dialog).findByRole('region', { name: 'Text of the file' })).toBeVisible()
    expect(dialog.querySelector('script, img, iframe, object, svg image')).toBeNull()
    unmount()
  }
})

test('a picture can be turned and enlarged', async () => {
  const picture = { ...letter, content: [{ ...letter.content[0], contentType: 'image/png' }] } as DocumentReference
  URL.createObjectURL = () => 'blob:picture'
  URL.revokeObjectURL = () => undefined
  const { user } = await open({ list: () => [picture], content: () => new File(['x'], 'a.png', { type: 'image/png' }) })
  await user.click(await screen.findByRole('button', { name: 'Letter of the cardiologist' }))
  const shown = await screen.findByRole('img', { name: 'The stored picture' })
  await user.click(screen.getByRole('button', { name: 'Turn to the right' }))
  expect(shown).toHaveStyle({ rotate: '90deg' })
  await user.click(screen.getByRole('button', { name: 'Larger' }))
  expect(shown).toHaveStyle({ width: '125%' })
  expect(screen.getByText('125%')).toBeVisible()
})

test('the same file twice is said, and can be filed all the same', async () => {
  const text = 'A letter'
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const filed = { ...letter, content: [{ ...letter.content[0], hash: hex }] } as DocumentReference
  const upload = vi.fn(() => letter)
  const file = (name: string) => new File([text], name, { type: 'text/plain' })
  const { user } = await open({ list: () => [filed], upload }, [file('again.txt'), file('and again.txt')])
  await user.click(await screen.findByRole('button', { name: 'Add documents…' }))
  const dialog = await screen.findByRole('dialog')
  expect(
    await within(dialog).findAllByText(/in the chart already: Letter of the cardiologist, 02-Nov-2025/),
  ).toHaveLength(2)
  await user.click(within(dialog).getByRole('button', { name: 'Add 2 documents' }))
  await waitFor(() => expect(upload).toHaveBeenCalledTimes(2))
})

test('programs are refused before anybody names them; a name cannot hide its ending', async () => {
  const { user } = await open({ list: () => [] }, [new File(['MZ\u0000'], 'letter\u202Efdp.exe')])
  await user.click(await screen.findByRole('button', { name: 'Add documents…' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByRole('textbox', { name: 'What is letterfdp.exe?' })).toBeDisabled()
  expect(within(dialog).getByText(/program or a script/)).toBeVisible()
  expect(within(dialog).getByText('None of these files can be stored.')).toBeVisible()
})

test('only files that cannot run anything are shown as what they are', () => {
  expect(kindOfFile('image/png')).toBe('image')
  expect(kindOfFile('image/tiff')).toBe('tiff')
  expect(kindOfFile('image/svg+xml')).toBe('text')
  expect(kindOfFile('text/html; charset=utf-8')).toBe('text')
  expect(kindOfFile('application/fhir+json')).toBe('record')
  expect(kindOfFile('application/zip')).toBe('other')
})
