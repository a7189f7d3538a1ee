/** Charts that are larger than what record systems take in: what leaves can be read again, or it does not leave and says why. */
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createClinical } from '../../db/queries/clinical.ts'
import { storeFile } from '../../db/queries/file-content.ts'
import { maxImportBytes } from '../../domain/contract/importing.ts'
import { maxJsonLength } from '../../exchange/fhir/json.ts'
import { readDocument } from '../../exchange/read.ts'
import { defaultLimits } from '../../exchange/xml/limits.ts'
import { startPractice } from './harness.ts'

const MEBIBYTE = 1024 * 1024

test('whatever can be sent here can be read here: one limit for all', () => {
  expect([defaultLimits.bytes, maxJsonLength]).toEqual([maxImportBytes, maxImportBytes])
})

async function largeChart({ scans = 0, notes = 0 }: { scans?: number; notes?: number }) {
  const desk = await startPractice()
  const { client, service } = desk
  const content = { resourceType: 'Patient' as const, name: [{ family: 'Large' }], birthDate: '1950-02-03' }
  const { id: patientId } = await client.patient.create({ content })
  const { practice } = service.contextOf(service.connect())
  const userId = (await client.session.current())?.userId ?? ''
  practice.write({ userId }, (w) => {
    for (let page = 0; page < scans; page += 1) {
      const { hash, size } = storeFile(w, randomBytes(6 * MEBIBYTE), 'application/pdf')
      createClinical(w, 'DocumentReference', patientId, {
        resourceType: 'DocumentReference',
        status: 'current',
        description: `Scan ${page}`,
        date: `2026-01-${String(page + 10)}T10:00:00Z`,
        content: [{ contentType: 'application/pdf', size, hash }],
      })
    }
    for (let note = 0; note < notes; note += 1) {
      createClinical(w, 'ClinicalNote', patientId, {
        resourceType: 'ClinicalNote',
        status: 'signed',
        type: { text: 'Note' },
        text: `${note} ${'word '.repeat(99_990)}`,
      })
    }
  })
  return { ...desk, patientId }
}

test('many scans: the newest stand inside as long as there is room, the others are named', async () => {
  const { client, patientId } = await largeChart({ scans: 12 })
  const preview = await client.exporting.preview({ patientId, format: 'ccd' })
  expect(preview.leftOut).toEqual([
    { what: 'Files too large to stand inside a document, alone or together (named there, not carried)', count: 7 },
  ])
  const file = await client.exporting.create({ patientId, format: 'ccd', disclosure: 'patient-request' })
  expect(file.size).toBeLessThan(maxImportBytes)
  const { files, items } = readDocument(new Uint8Array(await file.arrayBuffer()))
  expect(files).toHaveLength(5)
  expect(items.map(({ content }) => 'description' in content && content.description)).toContain('Scan 11')
}, 60_000)

test('text beyond all measure does not leave, and says what helps', async () => {
  const { client, patientId } = await largeChart({ notes: 170 })
  const refused = await client.exporting.preview({ patientId, format: 'ccd' }).then(
    () => undefined,
    (error: { code: string; message: string }) => error,
  )
  expect(refused).toMatchObject({ code: 'BAD_REQUEST' })
  expect(refused?.message).toMatch(
    /^The document would have \d+ MB; up to 80 MB can be read again\. Choose a shorter time or fewer sections\.$/,
  )
}, 60_000)
