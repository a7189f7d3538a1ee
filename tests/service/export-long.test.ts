/** A long chart is made into documents in the second process: the same documents, the same refusals, ended when nobody waits. */
import { expect, test } from 'vitest'
import { createClinical } from '../../db/queries/clinical.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import type { StartWork } from '../../electron/service/jobs/messages.ts'
import type { SpawnWorker } from '../../electron/service/worker-handle.ts'
import { startPractice } from './harness.ts'

const rows = 420
const printPdf = async (html: string) => new TextEncoder().encode(`%PDF-1.4 ${html}`)

async function longChart() {
  const steps: string[] = []
  let alive = 0
  const spawnWorker: SpawnWorker = () => {
    const worker = spawnWorkerProcess()
    alive += 1
    worker.onExit(() => {
      alive -= 1
    })
    return {
      ...worker,
      postMessage: (message) => {
        const { kind, input } = message as StartWork
        steps.push(kind === 'make' ? String((input as { step: string }).step) : kind)
        worker.postMessage(message)
      },
    }
  }
  const desk = await startPractice({ spawnWorker, printPdf })
  const { client, service } = desk
  const patient = (family: string) =>
    client.patient.create({ content: { resourceType: 'Patient', name: [{ family }], birthDate: '1950-02-03' } })
  const [{ id: patientId }, { id: shortId }] = [await patient('Long'), await patient('Short')]
  const { practice } = service.contextOf(service.connect())
  const userId = (await client.session.current())?.userId ?? ''
  practice.write({ userId }, (w) => {
    for (let day = 0; day < rows; day += 1)
      createClinical(w, 'Observation', patientId, {
        resourceType: 'Observation',
        category: 'laboratory',
        status: 'final',
        code: { text: 'Glucose' },
        effectiveDateTime: new Date(Date.UTC(2020, 0, 1 + day)).toISOString(),
        valueQuantity: { value: 80 + (day % 40), unit: 'mg/dL' },
      })
  })
  const request = { patientId, format: 'ccd' as const, purpose: { recipient: { organization: 'Bath Cardiology' } } }
  return { ...desk, patientId, shortId, request, steps, running: () => alive }
}

test('what was shown leaves, a changed chart does not, and a short chart starts no process', async () => {
  const { client, request, shortId, patientId, steps } = await longChart()
  const { stamp, receipt } = await client.exporting.preview(request)
  expect(receipt).toMatchObject({ sent: rows, preserved: rows })
  const left = await client.exporting.create({ ...request, shown: stamp })
  expect(await left.text()).toContain(stamp.documentId)
  const [line] = await client.disclosure.list({ patientId })
  expect(line).toMatchObject({ bytes: left.size, content: { sections: [{ key: 'results', count: rows }] } })
  expect(steps).toEqual(['preview', 'file'])

  await client.condition.create({
    patientId,
    content: { resourceType: 'Condition', category: 'problem-list-item', code: { text: 'Gout' } },
  })
  await expect(client.exporting.create({ ...request, shown: stamp })).rejects.toMatchObject({
    code: 'CONFLICT',
    status: 409,
    data: { resourceType: 'Patient', id: patientId },
  })
  expect(await client.disclosure.list({ patientId })).toHaveLength(1)

  const before = steps.length
  await client.exporting.preview({ ...request, patientId: shortId })
  expect(steps).toHaveLength(before)
}, 60_000)

test('a packet with a PDF: its page comes from the second process, is printed here, and goes back into the packet', async () => {
  const { client, request, steps } = await longChart()
  const packet = { ...request, format: 'packet' as const, packet: { formats: ['ccd' as const, 'pdf' as const] } }
  const file = await client.exporting.create(packet)
  expect(file.type).toBe('application/zip')
  expect(Buffer.from(await file.arrayBuffer()).includes('DOC00002.PDF')).toBe(true)
  expect(steps).toEqual(['pages', 'file'])
}, 60_000)

test('who stops waiting, or signs out, ends the process; nothing leaves', async () => {
  const { client, request, patientId, running } = await longChart()
  const nobody = new AbortController()
  const waiting = client.exporting.create(request, { signal: nobody.signal })
  const next = client.exporting.preview(request, { signal: nobody.signal })
  await expect.poll(running).toBe(1)
  nobody.abort()
  await expect(waiting).rejects.toThrow('cancelled')
  await expect(next).rejects.toThrow('cancelled')
  await expect.poll(running).toBe(0)
  expect(await client.disclosure.list({ patientId })).toEqual([])

  const left = client.exporting.create(request)
  const refused = expect(left).rejects.toThrow('cancelled')
  await expect.poll(running).toBe(1)
  await client.session.signOut()
  await refused
  await expect.poll(running).toBe(0)
}, 60_000)
