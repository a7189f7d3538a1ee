/** Reconciliation through the whole service: what comes back from outside meets the chart that is there. */
import { expect, test } from 'vitest'
import { type Client, finished, stagedIn, startPractice } from './harness.ts'

const lisinopril = {
  coding: [
    { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '314076', display: 'lisinopril 10 MG Oral Tablet' },
  ],
}
const person = { name: [{ family: 'Smith', given: ['John'] }], birthDate: '1980-08-14', gender: 'male' as const }

async function chartOfJohn(client: Client) {
  const patient = await client.patient.create({ content: { resourceType: 'Patient', ...person } })
  const order = await client.medicationRequest.create({
    patientId: patient.id,
    content: {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: lisinopril,
      dosageInstruction: [{ doseQuantity: { value: 10, unit: 'mg' } }],
    },
  })
  return { patient, order }
}

function statementFile(milligrams: number): File {
  const subject = { reference: 'urn:uuid:6f0d3b1c-0000-4000-8000-000000000001' }
  const statement = {
    resourceType: 'MedicationStatement',
    identifier: [{ system: 'urn:oid:1.2.3', value: `m-${milligrams}` }],
    subject,
    status: 'active',
    medicationCodeableConcept: lisinopril,
    dosage: [{ doseAndRate: [{ doseQuantity: { value: milligrams, unit: 'mg' } }] }],
  }
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { fullUrl: subject.reference, resource: { resourceType: 'Patient', ...person } },
      { fullUrl: 'urn:uuid:6f0d3b1c-0000-4000-8000-000000000002', resource: statement },
    ],
  }
  return new File([JSON.stringify(bundle)], 'meds.json', { type: 'application/fhir+json' })
}

async function review(client: Client, file: File, patientId: string) {
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  expect(job, JSON.stringify(job.error)).toMatchObject({ state: 'done' })
  const { importDocumentId } = stagedIn(job)
  await client.importing.confirmPatient({ importDocumentId, patientId })
  return client.importing.review({ importDocumentId })
}

test('what the patient says to take is matched with the prescription of it, and noted there', async () => {
  const { client } = await startPractice()
  const { patient, order } = await chartOfJohn(client)
  const { summary, rows } = await review(client, statementFile(10), patient.id)
  expect(summary.patient.outcome).toBe('matched')
  expect(rows).toMatchObject([{ suggestion: 'match', conflict: false, chartRow: { id: order.id } }])
  const receipt = await client.importing.decide({
    importDocumentId: summary.importDocumentId,
    decisions: rows.map((row) => ({ importItemId: row.item.id, action: 'match' as const, chartRowId: order.id })),
  })
  expect(receipt).toMatchObject({ added: 0, matched: 1 })
  expect(await client.medicationStatement.list({ patientId: patient.id })).toEqual([])
  const [origin] = await client.chart.provenance({ patientId: patient.id })
  expect(origin?.target).toBe(`MedicationRequest/${order.id}`)
})

test('another dose than prescribed is a conflict beside the prescription', async () => {
  const { client } = await startPractice()
  const { patient, order } = await chartOfJohn(client)
  const { rows } = await review(client, statementFile(20), patient.id)
  expect(rows).toMatchObject([
    { conflict: true, why: 'Dose differs: 10 mg in the chart, 20 mg outside.', chartRow: { id: order.id } },
  ])
})

test.each(['ccd', 'fhir'] as const)(
  'an own export (%s) that comes back finds its own chart and changes nothing',
  async (format) => {
    const { client } = await startPractice()
    const { patient } = await chartOfJohn(client)
    await client.condition.create({
      patientId: patient.id,
      content: {
        resourceType: 'Condition',
        category: 'problem-list-item',
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001', display: 'Asthma' }], text: 'Asthma' },
        onsetDateTime: '2019-05',
      },
    })
    const note = await signedNote(client, patient.id)
    const file = await client.exporting.create({ patientId: patient.id, format, disclosure: 'patient-request' })
    const { summary, rows } = await review(client, file, patient.id)
    expect(summary.patient).toMatchObject({ outcome: 'matched', candidates: [{ patient: { id: patient.id } }] })
    const own = rows.filter((row) => ['Condition', 'MedicationRequest'].includes(row.item.resourceType))
    expect(own.map((row) => [row.suggestion, row.conflict])).toEqual([
      ['match', false],
      ['match', false],
    ])
    expect(rows.find((row) => row.item.resourceType === 'ClinicalNote')).toMatchObject({
      suggestion: 'match',
      why: 'Written at this practice.',
      chartRow: { id: note.id },
    })
  },
)

const noteText = 'Feels well.\nNo chest pain. Continues lisinopril.'

async function signedNote(client: Client, patientId: string) {
  const content = {
    resourceType: 'ClinicalNote' as const,
    status: 'draft' as const,
    type: { coding: [{ system: 'http://loinc.org', code: '11506-3', display: 'Progress note' }] },
    text: noteText,
  }
  const note = await client.clinicalNote.create({ patientId, content })
  const signed = await client.clinicalNote.sign({ id: note.id, versionId: note.versionId })
  return client.clinicalNote.addendum({ id: note.id, versionId: signed.versionId, text: 'The cough is gone.' })
}

test('a text file that says what a note of the chart says is noted there, and adds nothing', async () => {
  const { client } = await startPractice()
  const { patient } = await chartOfJohn(client)
  const note = await signedNote(client, patient.id)
  const { summary, rows } = await review(client, new File([noteText], 'letter.txt', { type: 'text/plain' }), patient.id)
  expect(rows).toMatchObject([
    { suggestion: 'match', conflict: false, chartRow: { resourceType: 'ClinicalNote', id: note.id } },
  ])
  const { importDocumentId } = summary
  const decisions = rows.map((row) => ({ importItemId: row.item.id, action: 'match' as const, chartRowId: note.id }))
  const receipt = await client.importing.decide({ importDocumentId, decisions })
  expect(receipt).toMatchObject({ added: 0, matched: 1 })
  const [origin] = await client.chart.provenance({ patientId: patient.id })
  expect(origin?.target).toBe(`ClinicalNote/${note.id}`)
  expect(await client.importing.undo({ batchId: receipt.batchId })).toEqual({ undone: 1 })
})
