/** What was shown is what leaves, all of it or nothing, and the log of disclosures says so. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ExportRequest } from '../../domain/contract/exporting.ts'
import type { ServiceOptions } from '../../electron/service/service.ts'
import { partsOf } from '../../exchange/parts.ts'
import { startPractice } from './harness.ts'

const recipient = { organization: 'Bath Cardiology' }

async function chart(options: Partial<ServiceOptions> = {}) {
  const desk = await startPractice(options)
  const { client } = desk
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['Joan'] }], birthDate: '1980-08-14' },
  })
  const problem = await client.condition.create({
    patientId,
    content: {
      resourceType: 'Condition',
      category: 'problem-list-item',
      clinicalStatus: 'active',
      code: { text: 'Gout' },
    },
  })
  const draft = await client.clinicalNote.create({
    patientId,
    content: { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Progress note' }, text: 'Knee swollen.' },
  })
  const note = await client.clinicalNote.sign({ id: draft.id, versionId: draft.versionId })
  const scan = await client.documentReference.upload({
    patientId,
    description: 'X-ray of the knee',
    file: new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)], 'knee.png'),
  })
  const request = (more: Partial<ExportRequest> = {}): ExportRequest => ({
    patientId,
    format: 'ccd',
    purpose: { recipient, reason: 'Knee' },
    ...more,
  })
  return { ...desk, patientId, problem, note, scan, request }
}

const printPdf = async (html: string) => new TextEncoder().encode(`%PDF-1.4 ${html}`)

test('the bytes that were shown leave, under the id and time of the preview', async () => {
  const { client, request } = await chart()
  const { stamp } = await client.exporting.preview(request())
  const shown = await client.exporting.document({ ...request(), shown: stamp, index: 0 })
  const left = await client.exporting.create({ ...request(), shown: stamp })
  expect(await left.text()).toBe(await shown.text())
  expect(await left.text()).toContain(stamp.documentId)
})

test('a chart that changed after the preview does not leave, nor does an old preview', async () => {
  const { client, request, patientId } = await chart()
  const { stamp } = await client.exporting.preview(request())
  const old = { ...stamp, createdAt: new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString() }
  await expect(client.exporting.create({ ...request(), shown: old })).rejects.toMatchObject({ code: 'CONFLICT' })
  await client.allergyIntolerance.create({
    patientId,
    content: { resourceType: 'AllergyIntolerance', clinicalStatus: 'active', code: { text: 'Penicillin' } },
  })
  await expect(client.exporting.create({ ...request(), shown: stamp })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await client.disclosure.list({ patientId })).toEqual([])
})

test('each file that leaves is a disclosure with recipient, purpose, content, size and digest, and its bytes are kept', async () => {
  const { client, request, patientId } = await chart()
  const file = await client.exporting.create({ ...request(), disclosure: 'legal' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [line] = await client.disclosure.list({ patientId })
  expect(line).toMatchObject({
    recipient: { name: 'Bath Cardiology' },
    purpose: 'legal',
    reason: 'Knee',
    format: 'ccd',
    content: { documents: ['Chart summary (C-CDA)'], partial: false },
    bytes: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(line?.content.sections).toContainEqual({ key: 'problems', count: 1 })
  const kept = await client.disclosure.file({ id: line?.id ?? '' })
  expect(new Uint8Array(await kept.arrayBuffer())).toEqual(bytes)
})

test('whoever is not the patient must be named; the patient need not', async () => {
  const { client, patientId } = await chart()
  const nobody = { patientId, format: 'patient-copy' } as const
  await expect(client.exporting.create(nobody)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { field: 'recipient' },
  })
  await client.exporting.create({ ...nobody, disclosure: 'patient-request' })
  expect(await client.disclosure.list({ patientId })).toEqual([
    expect.objectContaining({
      recipient: { name: expect.stringMatching(/^The patient \(/) },
      purpose: 'patient-request',
    }),
  ])
})

test('a PDF shows the page that was shown; without anything that makes PDFs nothing leaves, with words about what to do', async () => {
  const { client, request } = await chart({ printPdf })
  const { stamp, bytes, documents } = await client.exporting.preview(request({ format: 'pdf' }))
  expect([bytes, documents[0]?.bytes, documents[0]?.contentType]).toEqual([undefined, undefined, 'application/pdf'])
  const page = await client.exporting.document({ ...request({ format: 'pdf' }), shown: stamp, index: 0 })
  const file = await client.exporting.create({ ...request({ format: 'pdf' }), shown: stamp })
  expect([page.type, file.type]).toEqual(['text/html', 'application/pdf'])
  expect(file.name).toMatch(/^pdf-[\d-]+-[0-9a-f]{8}\.pdf$/)
  expect(await file.text()).toBe(`%PDF-1.4 ${await page.text()}`)

  for (const format of ['pdf', 'patient-copy-pdf', 'packet'] as const) {
    const bare = await chart()
    const packet = format === 'packet' ? { packet: { formats: ['ccd' as const, 'pdf' as const] } } : {}
    await expect(bare.client.exporting.create(bare.request({ format, ...packet }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { field: 'format' },
      message: expect.stringMatching(/Chrome, Chromium or Edge.*readable page \(HTML\)/),
    })
    expect(await bare.client.disclosure.list({ patientId: bare.patientId })).toEqual([])
  }
})

test('a packet without its PDF does not leave when the browser fails', async () => {
  const { client, request, patientId } = await chart({ printPdf: () => Promise.reject(new Error('The browser ended')) })
  const packet = { formats: ['ccd' as const, 'pdf' as const] }
  await expect(client.exporting.create(request({ format: 'packet', packet }))).rejects.toMatchObject({
    message: expect.stringContaining('nothing left'),
  })
  expect(await client.disclosure.list({ patientId })).toEqual([])
})

test('chosen notes go as pages and documents as the very files, as PDF where the packet has one', async () => {
  const { client, request, note, scan } = await chart({ printPdf })
  const of = (formats: ['ccd'] | ['ccd', 'pdf']) =>
    request({ format: 'packet', packet: { formats, attachments: [note.id, scan.id] } })
  const { documents } = await client.exporting.preview(of(['ccd']))
  expect(documents.map(({ title, contentType }) => [title.replace(/, \d{4}.*/, ''), contentType])).toEqual([
    ['Chart summary (C-CDA)', 'application/xml'],
    ['Progress note', 'text/html'],
    ['X-ray of the knee', 'image/png'],
  ])
  expect(documents[2]?.bytes).toBe(11)
  const file = await client.exporting.create(of(['ccd', 'pdf']))
  const { parts, damaged } = await partsOf(new Uint8Array(await file.arrayBuffer()), 'p.zip')
  expect(damaged).toEqual([])
  expect(parts.map(({ name }) => name.slice(-12))).toEqual([
    'DOC00001.XML',
    'DOC00002.PDF',
    'DOC00003.PDF',
    'DOC00004.PNG',
  ])
  const page = new TextDecoder().decode(parts[2]?.bytes)
  expect(page).toContain('Knee swollen.')
  expect(page).toContain('Signed electronically by Dr. Ann Lee, MD')
})

test('an attachment that does not leave, or is no file, is refused by name of the field: no packet without it', async () => {
  const { client, request, note, problem, patientId } = await chart()
  const packet = (attachments: string[]) => ({
    format: 'packet' as const,
    packet: { formats: ['ccd' as const], attachments },
  })
  for (const wrong of [
    request({ ...packet([note.id]), scope: { exclude: [note.id] } }),
    request(packet([problem.id])),
    request(packet(['01a20421-016c-7000-b9c9-93bf575351be'])),
  ]) {
    await expect(client.exporting.preview(wrong)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { field: 'packet' },
    })
    await expect(client.exporting.create(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  await expect(client.exporting.preview(request({ packet: { formats: ['ccd'] } }))).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await client.disclosure.list({ patientId })).toEqual([])
})

test('how this practice keeps track of an order is no loss', async () => {
  const { client, request, patientId } = await chart()
  const order = await client.serviceRequest.create({
    patientId,
    content: { resourceType: 'ServiceRequest', status: 'draft', intent: 'order', code: { text: 'Potassium' } },
  })
  await client.serviceRequest.sign({ id: order.id, versionId: order.versionId })
  for (const format of ['ccd', 'fhir'] as const) {
    const { receipt } = await client.exporting.preview(request({ format }))
    expect(receipt?.sections.flatMap(({ losses }) => losses)).toEqual([])
  }
})

test('the list to choose from says of each item whether it can be a file of its own, and what never leaves', async () => {
  const { client, patientId, note, scan } = await chart()
  await client.clinicalNote.create({
    patientId,
    content: { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Progress note' }, text: 'Not yet.' },
  })
  const { sections, leftOut } = await client.exporting.items({ patientId })
  const files = sections.flatMap(({ items }) => items.filter(({ attachable }) => attachable).map(({ id }) => id))
  expect(files.toSorted()).toEqual([note.id, scan.id].toSorted())
  expect(leftOut).toEqual([{ what: 'Unsigned notes', count: 1 }])
})
