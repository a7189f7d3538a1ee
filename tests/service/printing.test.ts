import { expect, test } from 'vitest'
import { NoPdfPrinter } from '../../electron/service/printing/pdf.ts'
import type { ServiceOptions } from '../../electron/service/service.ts'
import { startPractice } from './harness.ts'

async function withChart(options: Partial<ServiceOptions> = {}) {
  const { client } = await startPractice(options)
  const patient = (family: string) =>
    client.patient.create({ content: { resourceType: 'Patient', name: [{ family }], birthDate: '1980-08-14' } })
  const [{ id: patientId }, { id: otherId }] = [await patient('Smith'), await patient('Other')]
  const draft = await client.clinicalNote.create({
    patientId,
    content: {
      resourceType: 'ClinicalNote',
      status: 'draft',
      type: { text: 'Progress note' },
      text: 'Cough.\n\nPlan\nRest.',
    },
  })
  const note = await client.clinicalNote.sign({ id: draft.id, versionId: draft.versionId })
  await client.condition.create({
    patientId,
    content: { resourceType: 'Condition', category: 'problem-list-item', code: { text: 'Asthma' } },
  })
  await client.condition.create({
    patientId: otherId,
    content: { resourceType: 'Condition', category: 'problem-list-item', code: { text: 'Malaria' } },
  })
  const prints = async () => {
    const lines = await client.audit.list({ patientId, limit: 100 })
    return lines.filter(({ type }) => type === 'print')
  }
  return { client, patientId, otherId, note, prints }
}

test('a page holds this chart and no other, with the practice and who prints', async () => {
  const { client, patientId, prints } = await withChart()
  const { title, html } = await client.printing.preview({ document: 'chart', patientId, parts: ['problems'] })
  expect(title).toBe('Problem list')
  for (const words of ['SMITH', 'Asthma', 'Hill Street Practice', 'by Dr. Ann Lee, MD']) expect(html).toContain(words)
  expect(html).not.toContain('Malaria')
  expect(await prints()).toEqual([])
})

test('what goes to the printer is the page that was shown, and is in the audit log', async () => {
  const { client, patientId, note, prints } = await withChart()
  const request = { document: 'note' as const, patientId, id: note.id }
  const { html } = await client.printing.paper(request)
  const withoutTime = (page: string) => page.replace(/Printed \S+ \S+ by/, '')
  expect(withoutTime(html)).toBe(withoutTime((await client.printing.preview(request)).html))
  expect(html).toContain('Signed electronically by Dr. Ann Lee, MD')
  expect(await prints()).toMatchObject([
    {
      action: 'execute',
      patientId,
      entity: `ClinicalNote/${note.id}`,
      detail: { document: 'note', as: 'paper' },
      userName: expect.anything(),
    },
  ])
})

test('a file: PDF where the host makes one; its name says nothing of the patient', async () => {
  const seen: string[] = []
  const printPdf = async (html: string) => {
    seen.push(html)
    return new TextEncoder().encode('%PDF-1.4')
  }
  const { client, patientId, prints } = await withChart({ printPdf })
  const { file, contentType, noPdf } = await client.printing.document({ document: 'medications', patientId })
  expect(contentType).toBe('application/pdf')
  expect(noPdf).toBeUndefined()
  expect(file.type).toBe('application/pdf')
  expect(file.name).toMatch(/^medications-[0-9a-f]{8}\.pdf$/)
  expect(await file.text()).toBe('%PDF-1.4')
  expect(seen[0]).toContain('SMITH')
  expect(await prints()).toMatchObject([{ detail: { document: 'medications', as: 'pdf' } }])
})

test.each([
  ['no-browser', undefined],
  ['no-browser', new NoPdfPrinter('none')],
  ['failed', new Error('The browser ended')],
] as const)('without a PDF (%s) the page itself is handed over, and the log says so', async (reason, error) => {
  const failures: unknown[] = []
  const log = { info: () => undefined, error: (event: string, facts?: object) => failures.push({ event, ...facts }) }
  const { client, patientId, prints } = await withChart({
    log,
    ...(error && { printPdf: () => Promise.reject(error) }),
  })
  const { file, contentType, noPdf } = await client.printing.document({ document: 'medications', patientId })
  expect({ contentType, noPdf }).toEqual({ contentType: 'text/html', noPdf: reason })
  expect(await file.text()).toContain('<!doctype html>')
  expect(await prints()).toMatchObject([{ detail: { as: 'html' } }])
  expect(failures).toEqual(reason === 'failed' ? [{ event: 'print.failed', error: 'The browser ended' }] : [])
})

test('a row of another chart, or none, is not printed, and nothing is written down', async () => {
  const { client, otherId, patientId, note, prints } = await withChart()
  for (const request of [
    { document: 'note' as const, patientId: otherId, id: note.id },
    { document: 'visit-summary' as const, patientId, id: note.id },
    { document: 'requisition' as const, patientId, ids: [note.id] },
    { document: 'medications' as const, patientId: note.id },
  ]) {
    await expect(client.printing.paper(request)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await prints()).toEqual([])
})
