import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { type ImportReview, type ImportSummary, importOutcome } from '../../domain/contract/importing.ts'
import type { Job } from '../../domain/contract/job.ts'
import { readDocument } from '../../exchange/read.ts'
import { type Client, finished, stagedIn, startPractice } from './harness.ts'
import { outsideBundle, outsideFile } from './outside-record.ts'

async function take(client: Client, file = outsideFile()): Promise<ImportSummary> {
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  expect(job, JSON.stringify(job.error)).toMatchObject({ state: 'done' })
  return stagedIn(job)
}

/** Decides everything as suggested; what is no duplicate and no conflict. */
async function acceptAll(client: Client, review: ImportReview) {
  return client.importing.decide({
    importDocumentId: review.document.id,
    decisions: review.rows.map((row) => ({
      importItemId: row.item.id,
      action: row.suggestion,
      ...(row.chartRow ? { chartRowId: row.chartRow.id } : {}),
    })),
  })
}

const counts = (summary: ImportSummary) =>
  summary.sections.map((s) => [s.section, s.found, s.staged, s.matched, s.notUnderstood.length])

async function imported() {
  const harness = await startPractice()
  const { client } = harness
  const summary = await take(client)
  const patient = await client.importing.confirmPatient({ importDocumentId: summary.importDocumentId })
  const review = await client.importing.review({ importDocumentId: summary.importDocumentId })
  const receipt = await acceptAll(client, review)
  return { ...harness, summary, patient, review, receipt }
}

test('staging writes nothing into a chart, and each statement is found, staged or listed as not understood', async () => {
  const { client } = await startPractice()
  const summary = await take(client)
  expect(summary).toMatchObject({
    kind: 'fhir',
    patientName: 'SMITH, John',
    birthDate: '1980-08-14',
    gender: 'male',
    status: 'staged',
    patient: { outcome: 'new', candidates: [] },
  })
  for (const s of summary.sections) expect(s.found).toBe(s.staged + s.matched + s.ignored + s.notUnderstood.length)
  expect(counts(summary)).toEqual(
    expect.arrayContaining([
      ['Condition', 1, 1, 0, 0],
      ['AllergyIntolerance', 1, 1, 0, 0],
      ['Observation', 1, 1, 0, 0],
      ['DiagnosticReport', 1, 1, 0, 0],
      ['Claim', 1, 0, 0, 1],
    ]),
  )
  expect(await client.patient.count()).toBe(0)
})

test('nothing is decided before somebody says whose record it is', async () => {
  const { client } = await startPractice()
  const summary = await take(client)
  const review = await client.importing.review({ importDocumentId: summary.importDocumentId })
  await expect(acceptAll(client, review)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('accepted items are in the chart as outside rows, with their origin; references between them hold', async () => {
  const { client, patient, receipt, summary } = await imported()
  expect(receipt).toMatchObject({ added: 4, replaced: 0, matched: 0, ignored: 0 })
  const [problem] = await client.condition.list({ patientId: patient.id })
  expect(problem).toMatchObject({ source: 'outside', onsetDateTime: '2019-05', code: { text: 'Asthma' } })
  const [result] = await client.observation.list({ patientId: patient.id })
  const [report] = await client.diagnosticReport.list({ patientId: patient.id })
  expect(report?.result).toEqual([expect.objectContaining({ reference: `Observation/${result?.id}` })])
  const origins = await client.chart.provenance({ patientId: patient.id })
  expect(origins).toContainEqual(
    expect.objectContaining({
      target: `Condition/${problem?.id}`,
      importDocumentId: summary.importDocumentId,
      sourceIdentifier: expect.arrayContaining([expect.objectContaining({ value: 'c-1' })]),
    }),
  )
  expect((await client.importing.list({})).map((d) => d.status)).toEqual(['reviewed'])
  const original = await client.importing.original({ importDocumentId: summary.importDocumentId })
  expect(await original.text()).toBe(await outsideFile().text())
})

test('the same file again is the same import; the same content from another file adds nothing', async () => {
  const { client, summary, patient } = await imported()
  expect((await take(client)).importDocumentId).toBe(summary.importDocumentId)
  const same = await take(client)
  expect(same.sections.map((s) => [s.staged, s.matched]).filter(([staged]) => staged !== 0)).toEqual([])
  const reformatted = new File([JSON.stringify(JSON.parse(await outsideFile().text()), null, 1)], 'again.json')
  const again = await take(client, reformatted)
  expect(again.patient).toMatchObject({ outcome: 'matched', candidates: [{ patient: { id: patient.id } }] })
  expect(
    again.sections.filter((s) => s.section !== 'Claim').every((s) => s.staged === 0 && s.matched === s.found),
  ).toBe(true)
})

test('a newer version of the document shows only what changed, and replaces it', async () => {
  const { client, patient } = await imported()
  const newer = await take(client, outsideFile({ problem: 'Asthma, now severe' }))
  await client.importing.confirmPatient({ importDocumentId: newer.importDocumentId, patientId: patient.id })
  const review = await client.importing.review({ importDocumentId: newer.importDocumentId })
  expect(review.rows.filter((r) => r.suggestion !== 'match').map((r) => [r.item.resourceType, r.suggestion])).toEqual([
    ['Condition', 'replace'],
  ])
  expect(await acceptAll(client, review)).toMatchObject({ replaced: 1, matched: 3, added: 0 })
  const problems = await client.condition.list({ patientId: patient.id })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ versionId: 2, code: { text: 'Asthma, now severe' } })
})

test('a batch is undone as a whole: added rows marked, replaced rows as before', async () => {
  const { client, patient, summary } = await imported()
  const newer = await take(client, outsideFile({ problem: 'Asthma, now severe', hba1c: 9.9 }))
  await client.importing.confirmPatient({ importDocumentId: newer.importDocumentId, patientId: patient.id })
  const { batchId } = await acceptAll(
    client,
    await client.importing.review({ importDocumentId: newer.importDocumentId }),
  )
  const origins = async () =>
    (await client.chart.provenance({ patientId: patient.id })).map(({ importDocumentId }) => importDocumentId)
  expect(await origins()).toContain(newer.importDocumentId)
  await client.importing.undo({ batchId })
  expect(await origins()).toEqual(Array(5).fill(summary.importDocumentId))
  expect((await client.condition.list({ patientId: patient.id }))[0]).toMatchObject({
    code: { text: 'Asthma' },
    versionId: 3,
  })
  const review = await client.importing.review({ importDocumentId: newer.importDocumentId })
  expect(review.document.status).toBe('staged')
  expect(review.rows.every((r) => r.item.status === 'pending')).toBe(true)
  expect(review.batches).toMatchObject([{ batchId, undone: true }])
  await expect(client.importing.undo({ batchId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('of a document that is reviewed in part, only what nobody has decided on waits', async () => {
  const { client } = await startPractice()
  const { importDocumentId } = await take(client)
  await client.importing.confirmPatient({ importDocumentId })
  const { rows } = await client.importing.review({ importDocumentId })
  const itemOf = (type: string) => rows.find(({ item }) => item.resourceType === type)?.item.id ?? ''
  await client.importing.decide({
    importDocumentId,
    decisions: [
      { importItemId: itemOf('AllergyIntolerance'), action: 'ignore' },
      { importItemId: itemOf('Condition'), action: 'add' },
    ],
  })
  const [half] = await client.importing.list({ status: 'staged' })
  const count = (what: 'found' | 'staged' | 'matched' | 'ignored') =>
    half?.sections.reduce((sum, section) => sum + section[what], 0)
  expect([count('found'), count('staged'), count('matched'), count('ignored')]).toEqual([5, 2, 1, 1])
})

test('an added row that is taken back stays, entered in error, and still says where it came from', async () => {
  const { client, patient, receipt, summary } = await imported()
  await client.importing.undo({ batchId: receipt.batchId })
  const [problem] = await client.condition.list({ patientId: patient.id })
  expect(problem?.verificationStatus).toBe('entered-in-error')
  expect(await client.chart.provenance({ patientId: patient.id })).toContainEqual(
    expect.objectContaining({ target: `Condition/${problem?.id}`, importDocumentId: summary.importDocumentId }),
  )
})

test('a batch whose rows were changed by hand since is not taken back, not even in part', async () => {
  const { client, patient, receipt } = await imported()
  const [problem] = await client.condition.list({ patientId: patient.id })
  if (!problem) throw new Error('no problem')
  const { id, versionId, resourceType, category, code } = problem
  await client.condition.update({
    id,
    versionId,
    content: { resourceType, category, code, clinicalStatus: 'inactive' },
  })
  await expect(client.importing.undo({ batchId: receipt.batchId })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('by hand'),
  })
  expect((await client.observation.list({ patientId: patient.id }))[0]?.status).toBe('final')
})

test('“no known allergies” against an allergy is a conflict', async () => {
  const { client, patient } = await imported()
  const other = await take(client, outsideFile({ noKnownAllergies: true }))
  const review = await client.importing.review({ importDocumentId: other.importDocumentId, patientId: patient.id })
  expect(review.rows.find((r) => r.item.resourceType === 'AllergyIntolerance')).toMatchObject({ conflict: true })
})

test('the wrong patient can’t be chosen after items went into a chart', async () => {
  const { client, summary, receipt } = await imported()
  const stranger = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Stranger' }] } })
  const wrong = { importDocumentId: summary.importDocumentId, patientId: stranger.id }
  await expect(client.importing.confirmPatient(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await client.importing.undo({ batchId: receipt.batchId })
  expect(await client.importing.confirmPatient(wrong)).toMatchObject({ id: stranger.id })
})

const refused: [string, string | Uint8Array<ArrayBuffer>, string][] = [
  ['empty', '', 'empty'],
  ['cut short', '{"resourceType":"Bundle","entry":[', 'not-well-formed'],
  [
    'an entity bomb',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><ClinicalDocument xmlns="urn:hl7-org:v3">&b;</ClinicalDocument>',
    'doctype',
  ],
  ['not clinical', '<html></html>', 'not-recognised'],
  ['an empty bundle', '{"resourceType":"Bundle","type":"collection"}', 'empty'],
  ['a program', '\x7fELF\x02\x01', 'not-recognised'],
]

test.each(refused)('refused with words, nothing written: %s', async (_, content, code) => {
  const { client } = await startPractice()
  const written = async () =>
    (await client.audit.list({ limit: 500 })).filter(
      ({ action, outcome }) => action !== 'read' && outcome === 'success',
    ).length
  const before = await written()
  const job: Job = await finished(client, (await client.importing.upload({ file: new File([content], 'x.xml') })).jobId)
  expect(job).toMatchObject({ state: 'failed', error: { code: 'IMPORT_REJECTED', data: { code, fileName: 'x.xml' } } })
  expect(job.error?.message).toMatch(/^[A-Z].{10,}\.$/)
  expect(await client.importing.list({})).toEqual([])
  expect(await written()).toBe(before)
  const [failed] = await client.audit
    .list({ limit: 500 })
    .then((lines) => lines.filter(({ outcome }) => outcome === 'failure'))
  expect(failed).toMatchObject({ type: 'failed', detail: { work: 'import', code: 'IMPORT_REJECTED' } })
})

test('discarding needs a reason and is remembered', async () => {
  const { client } = await startPractice()
  const { importDocumentId } = await take(client)
  await client.importing.discard({ importDocumentId, reason: 'Not our patient' })
  expect(await client.importing.list({ status: 'staged' })).toEqual([])
  const line = (await client.audit.list({ limit: 5 })).find(({ action }) => action !== 'read')
  expect(line).toMatchObject({ type: 'import-discard' })
  // What a person writes may be about the patient: it stands with the document, not in the log.
  expect(JSON.stringify(line)).not.toContain('Not our patient')
  expect((await client.importing.review({ importDocumentId })).document.notices).toContain('Discarded: Not our patient')
  expect((await take(client)).importDocumentId).not.toBe(importDocumentId)
})

test('what leaves is what was shown, without drafts and errors, and it is written down as a disclosure', async () => {
  const { client, patient } = await imported()
  await client.clinicalNote.create({
    patientId: patient.id,
    content: { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Progress note' }, text: 'not yet' },
  })
  const [report] = await client.diagnosticReport.list({ patientId: patient.id })
  await client.diagnosticReport.enteredInError({ id: report?.id ?? '', versionId: 1, reason: 'Not hers' })
  const preview = await client.exporting.preview({ patientId: patient.id, format: 'fhir' })
  expect(preview.leftOut).toEqual(
    expect.arrayContaining([expect.objectContaining({ count: 1 }), expect.objectContaining({ count: 1 })]),
  )
  const file = await client.exporting.create({ patientId: patient.id, format: 'fhir', disclosure: 'patient-request' })
  expect(file.name).not.toMatch(/smith|john/i)
  const text = await file.text()
  expect(text).not.toContain('not yet')
  expect(JSON.parse(text)).toMatchObject({ resourceType: 'Bundle' })
  expect((await client.audit.list({ patientId: patient.id, limit: 1 }))[0]).toMatchObject({
    type: 'export',
    detail: { format: 'fhir' },
  })
})

test('addenda leave with their note, in both formats', async () => {
  const { client, patient } = await imported()
  const draft = await client.clinicalNote.create({
    patientId: patient.id,
    content: {
      resourceType: 'ClinicalNote',
      status: 'draft',
      type: { text: 'Progress note' },
      text: 'Cough for three days.',
    },
  })
  const signed = await client.clinicalNote.sign(draft)
  await client.clinicalNote.addendum({ ...signed, text: 'Chest film shows pneumonia.' })
  for (const format of ['ccd', 'fhir'] as const) {
    const file = await client.exporting.create({ patientId: patient.id, format, disclosure: 'patient-request' })
    const { items } = readDocument(new Uint8Array(await file.arrayBuffer()))
    const texts = items.map(({ content }) => (content.resourceType === 'ClinicalNote' ? content.text : ''))
    const text = texts.find((t) => t.includes('Cough for three days.'))
    expect(text, format).toMatch(
      /Cough for three days\.\s+Addendum by Dr\. Ann Lee, MD, .*\s+Chest film shows pneumonia\./,
    )
  }
})

test('a packet: each record is an import of its own, what can’t be read is told, the rest goes on', async () => {
  const { client } = await startPractice()
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  await zip.add('record.json', new TextReader(JSON.stringify(outsideBundle())))
  await zip.add('letter.pdf', new TextReader('%PDF-1.7 Dear colleague'))
  await zip.add('broken.xml', new TextReader('<ClinicalDocument>'))
  await zip.add('README.TXT', new TextReader('Open the others'))
  const file = new File([new Uint8Array(await zip.close())], 'packet.zip')
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  const outcome = importOutcome.parse(job.result)
  expect(outcome.documents.map(({ fileName, kind, patientName }) => [fileName, kind, patientName])).toEqual([
    ['packet.zip: record.json', 'fhir', 'SMITH, John'],
    ['packet.zip: letter.pdf', 'file', 'Not named'],
  ])
  expect(outcome.refused).toMatchObject([{ name: 'packet.zip: broken.xml', code: 'not-well-formed' }])
  expect(outcome.leftOut.map(({ name }) => name)).toEqual(['packet.zip: README.TXT'])
})

test('a letter that names nobody goes into the chart that somebody chooses, and makes no chart of its own', async () => {
  const { client } = await startPractice()
  const patient = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['John'] }], birthDate: '1980-08-14' },
  })
  const { importDocumentId, patient: match } = await take(
    client,
    new File(['%PDF-1.7 Dear colleague'], 'Letter of Dr Roe.pdf'),
  )
  expect(match.outcome).toBe('ambiguous')
  await expect(client.importing.confirmPatient({ importDocumentId })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.patient.count()).toBe(1)
  await client.importing.confirmPatient({ importDocumentId, patientId: patient.id })
  await acceptAll(client, await client.importing.review({ importDocumentId }))
  const [document] = await client.documentReference.list({ patientId: patient.id })
  expect(document).toMatchObject({ description: 'Letter of Dr Roe', source: 'outside' })
  const content = await client.documentReference.content({
    id: document?.id ?? '',
    hash: document?.content[0]?.hash ?? '',
  })
  expect(await content.text()).toBe('%PDF-1.7 Dear colleague')
})

test('a file of which nothing can be read is refused, and nothing of it is kept', async () => {
  const { client } = await startPractice()
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  await zip.add('README.TXT', new TextReader('nothing else'))
  const file = new File([new Uint8Array(await zip.close())], 'packet.zip')
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  expect(job).toMatchObject({ state: 'failed', error: { code: 'IMPORT_REJECTED', data: { code: 'not-clinical' } } })
  expect(await client.importing.list({})).toEqual([])
})
