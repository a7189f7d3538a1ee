/** Laboratory and vaccine messages through the service: nothing twice, corrections with their history, nobody's record for a person to place. */
import { expect, test } from 'vitest'
import type { ImportReview, ImportSummary } from '../../domain/contract/importing.ts'
import { type Client, finished, stagedIn, startPractice } from './harness.ts'

const message = (id: string, type: string, ...segments: string[]) =>
  new File(
    [
      [
        String.raw`MSH|^~\&|LIS|Casco Bay Laboratory|EMR|Elm|20261104103000-0500||${type}|${id}|P|2.5.1`,
        'PID|1||4711^^^Casco&2.16.840.1.113883.19.4.6&ISO^MR||Doe^Jane||19790228|F',
        ...segments,
      ].join('\r'),
    ],
    `${id}.hl7`,
  )

/** Potassium as it was first reported, and as it was corrected. */
const potassium = (id: string, value: string, status: 'P' | 'F' | 'C') =>
  message(
    id,
    'ORU^R01^ORU_R01',
    'ORC|RE|PO1|FO1',
    `OBR|1|PO1|FO1|24323-8^Comprehensive metabolic panel^LN|||202611030800|||||||||||||||202611031200|||${status}`,
    `OBX|1|NM|2823-3^Potassium^LN||${value}|mmol/L|3.5-5.1|H|||${status}|||202611030800`,
    'OBX|2|NM|2951-2^Sodium^LN||140|mmol/L|135-145|N|||F|||202611030800',
  )

async function take(client: Client, file: File): Promise<ImportSummary> {
  return stagedIn(await finished(client, (await client.importing.upload({ file })).jobId))
}

async function reviewOf(client: Client, { importDocumentId }: ImportSummary, patientId?: string) {
  const patient = await client.importing.confirmPatient({ importDocumentId, ...(patientId && { patientId }) })
  return { patient, review: await client.importing.review({ importDocumentId }) }
}

const acceptAll = (client: Client, review: ImportReview) =>
  client.importing.decide({
    importDocumentId: review.document.id,
    decisions: review.rows.map((row) => ({
      importItemId: row.item.id,
      action: row.suggestion,
      ...(row.chartRow ? { chartRowId: row.chartRow.id } : {}),
    })),
  })

const suggested = ({ rows }: ImportReview) => rows.map(({ item, suggestion }) => [item.resourceType, suggestion])

test('results again add nothing; corrected ones replace, and what was first reported stays in the history', async () => {
  const { client } = await startPractice()
  const { patient, review } = await reviewOf(client, await take(client, potassium('M1', '5.9', 'F')))
  expect(await acceptAll(client, review)).toMatchObject({ added: 3 })

  const again = await reviewOf(client, await take(client, potassium('M2', '5.9', 'F')), patient.id)
  expect(suggested(again.review).every(([, suggestion]) => suggestion === 'match')).toBe(true)

  const corrected = await reviewOf(client, await take(client, potassium('M3', '4.2', 'C')), patient.id)
  expect(suggested(corrected.review)).toEqual([
    ['Observation', 'replace'],
    ['Observation', 'match'],
    ['DiagnosticReport', 'replace'],
  ])
  expect(await acceptAll(client, corrected.review)).toMatchObject({ added: 0, replaced: 2 })
  const results = await client.observation.list({ patientId: patient.id })
  expect(results).toHaveLength(2)
  const row = results.find(({ code }) => code.text === 'Potassium')
  expect(row).toMatchObject({ status: 'corrected', valueQuantity: { value: 4.2 }, versionId: 2 })
  const before = await client.observation.history({ id: String(row?.id) })
  expect(JSON.stringify(before)).toContain('5.9')
})

test('a preliminary result with the same value becomes final', async () => {
  const { client } = await startPractice()
  const { patient, review } = await reviewOf(client, await take(client, potassium('M1', '4.2', 'P')))
  await acceptAll(client, review)
  const final = await reviewOf(client, await take(client, potassium('M2', '4.2', 'F')), patient.id)
  expect(suggested(final.review)).toEqual([
    ['Observation', 'replace'],
    ['Observation', 'match'],
    ['DiagnosticReport', 'replace'],
  ])
  await acceptAll(client, final.review)
  const results = await client.observation.list({ patientId: patient.id })
  expect(results.map(({ status }) => status)).toEqual(['final', 'final'])
  const late = await reviewOf(client, await take(client, potassium('M3', '4.2', 'P')), patient.id)
  expect(suggested(late.review).every(([, suggestion]) => suggestion === 'match')).toBe(true)
})

test('a vaccination again adds nothing', async () => {
  const { client } = await startPractice()
  const dose = (id: string) =>
    message(
      id,
      'VXU^V04^VXU_V04',
      'ORC|RE||65930^DCS',
      'RXA|0|1|20261012||140^Influenza, seasonal^CVX|0.5|mL^^UCUM||00^New^NIP001||||||Z0860BB||CSL^CSL Behring^MVX|||CP|A',
      'RXR|C28161^Intramuscular^NCIT|LD^Left deltoid^HL70163',
    )
  const { patient, review } = await reviewOf(client, await take(client, dose('V1')))
  expect(await acceptAll(client, review)).toMatchObject({ added: 1 })
  const again = await reviewOf(client, await take(client, dose('V2')), patient.id)
  expect(suggested(again.review)).toEqual([['Immunization', 'match']])
})

test('a FHIR resource whose patient is not in the file waits for a person, and is then in that chart', async () => {
  const { client } = await startPractice()
  const { patient, review } = await reviewOf(client, await take(client, potassium('M1', '5.9', 'F')))
  await acceptAll(client, review)
  const allergy = {
    resourceType: 'AllergyIntolerance',
    id: 'a1',
    patient: { reference: 'Patient/eXyz', display: 'Doe, Jane' },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '91936005', display: 'Penicillin' }] },
  }
  const summary = await take(client, new File([JSON.stringify(allergy)], 'AllergyIntolerance.json'))
  expect(summary.patient.outcome).toBe('ambiguous')
  await expect(client.importing.confirmPatient({ importDocumentId: summary.importDocumentId })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  const placed = await reviewOf(client, summary, patient.id)
  expect(await acceptAll(client, placed.review)).toMatchObject({ added: 1 })
  expect(await client.allergyIntolerance.list({ patientId: patient.id })).toHaveLength(1)
})
