import { expect, test } from 'vitest'
import { createClinical } from '../../db/queries/clinical.ts'
import type { TimelineEntry } from '../../domain/contract/chart.ts'
import type { ImportOutcome } from '../../domain/contract/importing.ts'
import type { ObservationContent } from '../../domain/resources/index.ts'
import { type Client, finished, startPractice } from './harness.ts'
import { outsideFile } from './outside-record.ts'

async function withPatient() {
  const harness = await startPractice()
  const { client } = harness
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['John'] }] },
  })
  /** Taken in from another record. */
  const outside: typeof createClinical = (_w, type, forPatient, content) => {
    const { practice, connection } = harness.service.contextOf(harness.service.connect())
    const userId = connection.session?.user.id ?? '0198a000-0000-7000-8000-000000000000'
    return practice.write({ userId }, (w) => createClinical(w, type, forPatient, content, { source: 'outside' }))
  }
  return { ...harness, patientId, outside }
}

const LOINC = 'http://loinc.org'
const pulse = (at: string, value = 72): ObservationContent => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'vital-signs',
  effectiveDateTime: at,
  code: { coding: [{ system: LOINC, code: '8867-4', display: 'Heart rate' }] },
  valueQuantity: { value, unit: '/min' },
})
const potassium = (at: string, value: number, note?: string): ObservationContent => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'laboratory',
  effectiveDateTime: at,
  code: { coding: [{ system: LOINC, code: '2823-3', display: 'Potassium' }], text: 'Potassium' },
  valueQuantity: { value, unit: 'mmol/L' },
  referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L' } }],
  ...(note && { note: [{ text: note }] }),
})

const lines = (entries: readonly TimelineEntry[]) =>
  entries.map(({ at, kind, event, title }) => [at, kind, event, title].filter(Boolean).join(' '))

async function fill(client: Client, patientId: string) {
  await client.condition.create({
    patientId,
    content: {
      resourceType: 'Condition',
      category: 'problem-list-item',
      clinicalStatus: 'resolved',
      code: { text: 'Pneumonia' },
      onsetDateTime: '2019-03',
      abatementDateTime: '2019-04-20',
    },
  })
  await client.medicationStatement.create({
    patientId,
    content: {
      resourceType: 'MedicationStatement',
      status: 'completed',
      medicationCodeableConcept: { text: 'Amoxicillin' },
      effectivePeriod: { start: '2019-03-12', end: '2019-03-22' },
    },
  })
  await client.observation.createMany({
    patientId,
    contents: [pulse('2024-05-02T09:30-05:00'), { ...pulse('2024-05-02T09:30-05:00'), code: { text: 'Pain' } }],
  })
  await client.immunization.create({
    patientId,
    content: {
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: { text: 'Tetanus' },
      occurrenceString: 'as a child',
    },
  })
}

test('newest first, both ends of what lasts, the vitals of one moment once, what has no date last', async () => {
  const { client, patientId } = await withPatient()
  await fill(client, patientId)
  const { entries, next, counts, wrong } = await client.chart.timeline({ patientId })
  expect(lines(entries)).toEqual([
    '2024-05-02T09:30-05:00 vitals',
    '2019-04-20 problem ended Pneumonia',
    '2019-03-22 medication ended Amoxicillin',
    '2019-03-12 medication began Amoxicillin',
    '2019-03 problem began Pneumonia',
    'immunization Tetanus',
  ])
  expect(entries[0]?.detail).toBe('Heart rate 72 /min, Pain 72 /min')
  expect(entries[0]?.ids).toHaveLength(2)
  expect(counts).toMatchObject({ problem: 2, medication: 2, vitals: 1, immunization: 1, note: 0 })
  expect({ next, wrong }).toEqual({ next: undefined, wrong: 0 })
})

test('pages follow each other without a gap or a repetition', async () => {
  const { client, patientId } = await withPatient()
  await fill(client, patientId)
  const all = (await client.chart.timeline({ patientId })).entries.map(({ key }) => key)
  const paged: string[] = []
  let after: string | undefined
  do {
    const page = await client.chart.timeline({ patientId, limit: 1, ...(after && { after }) })
    paged.push(...page.entries.map(({ key }) => key))
    after = page.next
  } while (after)
  expect(paged).toEqual(all)
})

test('a report is one entry with its values, the abnormal ones first; values under no report stand by the day', async () => {
  const { client, patientId } = await withPatient()
  const sodium = await client.observation.create({
    patientId,
    content: { ...potassium('2025-02-01', 140), code: { text: 'Sodium' }, referenceRange: undefined },
  })
  const high = await client.observation.create({ patientId, content: potassium('2025-02-01', 6.2) })
  await client.observation.create({ patientId, content: potassium('2025-02-01T08:00-05:00', 4.1) })
  await client.observation.create({ patientId, content: potassium('2025-02-01T16:00-05:00', 4.3) })
  const report = await client.diagnosticReport.create({
    patientId,
    content: {
      resourceType: 'DiagnosticReport',
      status: 'partial',
      code: { text: 'Electrolytes' },
      effectiveDateTime: '2025-02-01',
      result: [sodium, high].map(({ id }) => ({ reference: `Observation/${id}` })),
    },
  })
  const { entries } = await client.chart.timeline({ patientId, kinds: ['result'] })
  expect(entries.map(({ title, detail, status, ids }) => ({ title, detail, status, ids: ids.length }))).toEqual([
    { title: '', detail: 'Potassium 4.1 mmol/L, Potassium 4.3 mmol/L', status: 'final', ids: 2 },
    { title: 'Electrolytes', detail: 'Potassium 6.2 mmol/L (H), Sodium 140 mmol/L', status: 'partial', ids: 1 },
  ])
  expect((await client.chart.timeline({ patientId, text: 'potassium 6.2' })).entries).toMatchObject([
    { ids: [report.id] },
  ])
})

test('own and outside entries are told apart, and never one group', async () => {
  const { client, patientId, outside } = await withPatient()
  await client.observation.create({ patientId, content: pulse('2024-05-02T09:30', 70) })
  outside({} as never, 'Observation', patientId, pulse('2024-05-02T09:30', 88))
  const { entries } = await client.chart.timeline({ patientId })
  expect(entries.map(({ source, detail }) => [source, detail]).sort()).toEqual([
    ['outside', 'Heart rate 88 /min'],
    ['practice', 'Heart rate 70 /min'],
  ])
  expect((await client.chart.timeline({ patientId, source: 'outside' })).entries).toHaveLength(1)
})

test('what was entered in error is counted, and shown when asked for', async () => {
  const { client, patientId } = await withPatient()
  const row = await client.observation.create({ patientId, content: pulse('2024-05-02T09:30') })
  await client.observation.create({ patientId, content: pulse('2024-05-02T09:30', 80) })
  await client.observation.enteredInError({ id: row.id, versionId: 1, reason: 'Other patient' })
  const hidden = await client.chart.timeline({ patientId })
  expect(hidden).toMatchObject({ wrong: 1, entries: [{ detail: 'Heart rate 80 /min', wrong: false }] })
  const shown = await client.chart.timeline({ patientId, wrong: true })
  expect(shown.entries.map(({ wrong, ids }) => [wrong, ids.length])).toEqual(
    expect.arrayContaining([
      [true, 1],
      [false, 1],
    ]),
  )
})

test('search: all words, accents and case aside, in notes with addenda, comments, names and codes', async () => {
  const { client, patientId } = await withPatient()
  await fill(client, patientId)
  const draft = await client.clinicalNote.create({
    patientId,
    content: {
      resourceType: 'ClinicalNote',
      status: 'draft',
      type: { text: 'Progress note' },
      text: `${'Long before. '.repeat(40)}Sjögren's syndrome was excluded. Café-au-lait spot on the back.`,
    },
  })
  const signed = await client.clinicalNote.sign(draft)
  await client.clinicalNote.addendum({ ...signed, text: 'Schirmer test was normal.' })
  await client.observation.create({ patientId, content: potassium('2025-02-01', 4.2, 'Specimen hemolyzed') })
  const search = async (text: string) => (await client.chart.timeline({ patientId, text })).entries
  expect(lines(await search('PNEUMÓNIA'))).toHaveLength(2)
  const [note] = await search('cafe sjogren')
  expect(note?.ids).toEqual([draft.id])
  expect(note?.found?.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Sjögren', 'Café'])
  expect(note?.found?.[0]?.text).toBe('… ')
  expect((await search('schirmer normal'))[0]?.kind).toBe('note')
  expect((await search('hemolyzed'))[0]?.kind).toBe('result')
  expect((await search('2823-3'))[0]?.kind).toBe('result')
  expect((await search('potassium 4.2')).map(({ kind }) => kind)).toEqual(['result'])
  expect(await search('potassium null')).toEqual([])
  expect(await search('sjogren pneumonia')).toEqual([])
  expect(await search('"au-lait spot"')).toHaveLength(1)
  expect(await search('% _ \' " <b>')).toEqual([])
})

test('outside records are found by what people read in them, and stand where they were written', async () => {
  const { client, patientId } = await withPatient()
  const { jobId } = await client.importing.upload({ file: outsideFile() })
  const job = await finished(client, jobId)
  const { documents } = job.result as ImportOutcome
  const importDocumentId = documents[0]?.importDocumentId ?? ''
  expect((await client.chart.timeline({ patientId })).entries).toEqual([])
  await client.importing.confirmPatient({ importDocumentId, patientId })
  const { entries } = await client.chart.timeline({ patientId, source: 'outside' })
  expect(entries).toMatchObject([{ kind: 'document', resourceType: 'ImportDocument', ids: [importDocumentId] }])
  const [word = ''] = (entries[0]?.title ?? '').split(' ')
  expect((await client.chart.timeline({ patientId, text: word })).entries).toHaveLength(1)
})

test('nobody else’s entries', async () => {
  const { client, patientId } = await withPatient()
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  await fill(client, other.id)
  expect((await client.chart.timeline({ patientId })).entries).toEqual([])
  await expect(client.chart.timeline({ patientId: '0198a000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
