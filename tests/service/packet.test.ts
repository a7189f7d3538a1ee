/** A chart leaves as a packet, and comes in again: whole, or with words about what was damaged on the way. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { importOutcome } from '../../domain/contract/importing.ts'
import { partsOf } from '../../exchange/parts.ts'
import { chartWith } from './chart-entries.ts'
import { finished, startPractice } from './harness.ts'

async function chart() {
  const desk = await chartWith([])
  const content = {
    resourceType: 'Condition',
    category: 'problem-list-item',
    clinicalStatus: 'active',
    code: { text: 'Gout' },
  } as const
  await desk.client.condition.create({ patientId: desk.patientId, content })
  return desk
}

test('both documents of the chart come in from one file, whose name says nothing of the patient', async () => {
  const { client, patientId } = await chart()
  const { receipt, bytes } = await client.exporting.preview({ patientId, format: 'packet' })
  expect(receipt).toMatchObject({ sent: 1, preserved: 1 })
  const file = await client.exporting.create({ patientId, format: 'packet', disclosure: 'patient-request' })
  expect(file.name).toMatch(/^packet-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/)
  expect(file.type).toBe('application/zip')
  // Ids and times differ between the two, and compress differently.
  expect(file.size / (bytes ?? 0)).toBeCloseTo(1, 1)
  const { client: other } = await startPractice()
  const job = await finished(other, (await other.importing.upload({ file })).jobId)
  const { documents, refused, leftOut } = importOutcome.parse(job.result)
  expect(documents.map(({ kind }) => kind)).toEqual(['ccda', 'fhir'])
  expect(refused).toEqual([])
  expect(leftOut.at(-1)?.reason).toContain('Files that are as they were sent: 6.')
})

test('a document that was changed on the way is refused with words; the others come in', async () => {
  const { client, patientId } = await chart()
  const file = await client.exporting.create({ patientId, format: 'packet', disclosure: 'patient-request' })
  const sent = new Uint8Array(await file.arrayBuffer())
  const { client: other } = await startPractice()
  const changed = new File([new Uint8Array(await withGoutChanged(sent))], 'packet.zip')
  const job = await finished(other, (await other.importing.upload({ file: changed })).jobId)
  const { documents, refused } = importOutcome.parse(job.result)
  expect(documents.map(({ kind }) => kind)).toEqual(['fhir'])
  expect(refused).toEqual([
    expect.objectContaining({
      name: expect.stringContaining('DOC00001.XML'),
      message: expect.stringContaining('not as it was sent'),
    }),
  ])
})

test('a password locks the packet, and belongs to packets only', async () => {
  const { client, patientId } = await chart()
  const password = 'correct horse'
  const file = await client.exporting.create({ patientId, format: 'packet', disclosure: 'patient-request', password })
  await expect(partsOf(new Uint8Array(await file.arrayBuffer()), 'p.zip')).rejects.toThrow('password')
  const [disclosure] = await client.audit.list({ patientId })
  expect(disclosure).toMatchObject({ type: 'export', action: 'execute', detail: { format: 'packet', locked: true } })
  expect(JSON.stringify(disclosure)).not.toContain(password)
  await expect(
    client.exporting.create({ patientId, format: 'ccd', disclosure: 'patient-request', password }),
  ).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await expect(
    client.exporting.create({ patientId, format: 'packet', disclosure: 'patient-request', password: 'short' }),
  ).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})

/** The same packet, with another problem in its C-CDA. */
async function withGoutChanged(packet: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(packet), { useWebWorkers: false })
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    const bytes = await entry.getData(new Uint8ArrayWriter())
    const changed = entry.filename.endsWith('DOC00001.XML')
      ? new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('Gout', 'Lupus'))
      : bytes
    await writer.add(entry.filename, new Uint8ArrayReader(changed))
  }
  await reader.close()
  return writer.close()
}
