/** A result, a report or a document filed to the wrong chart: moved whole, traced in both charts, told in neither of the other. */
import { expect, test } from 'vitest'
import type { DiagnosticReportContent, ObservationContent, Patient } from '../../domain/resources/index.ts'
import { loinc, ucum } from '../domain/clinical/rows.ts'
import { type Client, startPractice } from './harness.ts'

const result = (more: Partial<ObservationContent> = {}): ObservationContent => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'laboratory',
  code: loinc('2823-3', 'Potassium'),
  effectiveDateTime: '2026-05-05T09:00-05:00',
  valueQuantity: ucum(5.6, 'mmol/L'),
  ...more,
})
const panel: DiagnosticReportContent = {
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: loinc('51990-0', 'Basic metabolic panel'),
  effectiveDateTime: '2026-05-05T09:00-05:00',
}

async function twoCharts() {
  const { client } = await startPractice()
  const register = (family: string): Promise<Patient> =>
    client.patient.create({ content: { resourceType: 'Patient', name: [{ family, given: ['Ann'] }] } })
  const [wrong, right] = [await register('Miller'), await register('Muller')]
  return { client, wrong, right }
}
const results = (client: Client, patientId: string) =>
  client.observation.byCategory({ patientId, category: 'laboratory', limit: 100 })

test('a result moves with all its versions; the visit and the order of the wrong chart are cut', async () => {
  const { client, wrong, right } = await twoCharts()
  const visit = await client.encounter.create({
    patientId: wrong.id,
    content: { resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' } },
  })
  const first = await client.observation.create({
    patientId: wrong.id,
    content: result({ encounter: { reference: `Encounter/${visit.id}` }, performer: [{ display: 'Bay Lab' }] }),
  })
  const { id, versionId } = await client.observation.update({
    ...first,
    content: result({ valueQuantity: ucum(5.7, 'mmol/L'), encounter: { reference: `Encounter/${visit.id}` } }),
  })
  const move = {
    resourceType: 'Observation' as const,
    rows: [{ id, versionId }],
    toPatientId: right.id,
    reason: 'Similar name',
  }
  expect(await client.refile.move(move)).toEqual({ moved: [{ resourceType: 'Observation', id }] })

  expect(await results(client, wrong.id)).toEqual([])
  const [moved] = await results(client, right.id)
  expect(moved).toMatchObject({ id, patientId: right.id, versionId: 3, valueQuantity: { value: 5.7 } })
  expect(moved).not.toHaveProperty('encounter')
  const history = await client.observation.history({ id })
  expect(history.map((version) => version.superseded?.reason)).toEqual([undefined, 'Similar name', undefined])
  expect(history[0]?.body).toMatchObject({ valueQuantity: { value: 5.6 } })
})

test('both charts know of it; the wrong one neither what nor where to', async () => {
  const { client, wrong, right } = await twoCharts()
  const { id, versionId } = await client.observation.create({ patientId: wrong.id, content: result() })
  await client.refile.move({
    resourceType: 'Observation',
    rows: [{ id, versionId }],
    toPatientId: right.id,
    reason: 'It is of Ann Muller',
  })
  const [out] = await client.refile.movedOut({ patientId: wrong.id })
  expect(out).toEqual({
    sequence: expect.any(Number),
    resourceType: 'Observation',
    by: 'Dr. Ann Lee, MD',
    at: expect.any(String),
  })
  expect(await client.refile.movedOut({ patientId: right.id })).toEqual([])
  const changes = async (patientId: string) =>
    (await client.audit.list({ patientId })).flatMap((line) => line.detail?.change ?? [])
  expect(await changes(wrong.id)).toEqual(['moved-out'])
  expect(await changes(right.id)).toEqual(['moved-in'])
  const told = JSON.stringify(await client.audit.list({ patientId: wrong.id }))
  expect(told).not.toContain(right.id)
  expect(told).not.toContain('Muller')
})

test('a report takes its results and its document along; what stays refers to none of them', async () => {
  const { client, wrong, right } = await twoCharts()
  const order = await client.serviceRequest.create({
    patientId: wrong.id,
    content: { resourceType: 'ServiceRequest', status: 'draft', intent: 'order', code: { text: 'BMP' } },
  })
  await client.serviceRequest.sign({ id: order.id, versionId: 1 })
  const document = await client.documentReference.upload({
    patientId: wrong.id,
    file: new File(['the fax'], 'fax.txt', { type: 'text/plain' }),
  })
  const { report, results: members } = await client.observation.createReport({
    patientId: wrong.id,
    report: {
      ...panel,
      basedOn: [{ reference: `ServiceRequest/${order.id}` }],
      presentedForm: [{ reference: `DocumentReference/${document.id}` }],
    },
    results: [result(), result({ code: loinc('2951-2', 'Sodium'), valueQuantity: ucum(140, 'mmol/L') })],
  })
  const staying = await client.observation.create({
    patientId: wrong.id,
    content: result({ derivedFrom: [{ reference: `Observation/${members[0]?.id}` }] }),
  })
  const alsoStaying = await client.diagnosticReport.create({
    patientId: wrong.id,
    content: { ...panel, result: [{ reference: `Observation/${staying.id}` }] },
  })
  const preview = await client.refile.preview({ resourceType: 'DiagnosticReport', ids: [report.id] })
  const [review] = (await client.task.list({ patientId: wrong.id })).filter(
    ({ focus }) => focus?.reference === `DiagnosticReport/${report.id}`,
  )
  const along = [report.id, ...members.map((one) => one.id), document.id, review?.id]
  expect(preview.map((row) => row.id)).toEqual(along)
  await client.refile.move({
    resourceType: 'DiagnosticReport',
    rows: [report],
    toPatientId: right.id,
    reason: 'Wrong chart',
  })

  const [moved] = await client.diagnosticReport.list({ patientId: right.id })
  expect(moved).not.toHaveProperty('basedOn')
  expect((await client.documentReference.list({ patientId: right.id })).map((one) => one.id)).toEqual([document.id])
  expect(moved?.result?.map((one) => one.reference)).toEqual(members.map((one) => `Observation/${one.id}`))
  expect((await results(client, right.id)).map((one) => one.id).sort()).toEqual(members.map((one) => one.id).sort())
  expect((await results(client, wrong.id)).map((one) => one.id)).toEqual([staying.id])
  expect(await client.observation.get({ id: staying.id })).not.toHaveProperty('derivedFrom')
  expect((await client.diagnosticReport.list({ patientId: wrong.id })).map((one) => one.id)).toEqual([alsoStaying.id])
})

test('one result leaves the report that held it', async () => {
  const { client, wrong, right } = await twoCharts()
  const made = await client.observation.createReport({
    patientId: wrong.id,
    report: panel,
    results: [result(), result({ code: loinc('2951-2', 'Sodium') })],
  })
  const [potassium, sodium] = made.results
  await client.refile.move({
    resourceType: 'Observation',
    rows: [{ id: potassium?.id ?? '', versionId: 1 }],
    toPatientId: right.id,
    reason: 'Wrong chart',
  })
  const report = await client.diagnosticReport.get({ id: made.report.id })
  expect(report.result?.map((one) => one.reference)).toEqual([`Observation/${sodium?.id}`])
  expect(JSON.stringify(await client.diagnosticReport.history({ id: report.id }))).not.toContain('Wrong chart')
})

test('a document moves and opens from the right chart', async () => {
  const { client, wrong, right } = await twoCharts()
  const file = new File(['a scan'], 'scan.txt', { type: 'text/plain' })
  const document = await client.documentReference.upload({ patientId: wrong.id, file })
  await client.refile.move({
    resourceType: 'DocumentReference',
    rows: [document],
    toPatientId: right.id,
    reason: 'Wrong chart',
  })
  const [moved] = await client.documentReference.list({ patientId: right.id })
  const bytes = await client.documentReference.content({ id: document.id, hash: moved?.content[0]?.hash ?? '' })
  expect(await bytes.text()).toBe('a scan')
  expect(await client.documentReference.list({ patientId: wrong.id })).toEqual([])
})

test('several values move together or not at all', async () => {
  const { client, wrong, right } = await twoCharts()
  const set = await client.observation.createMany({ patientId: wrong.id, contents: [result(), result()] })
  const [first, second] = set
  const move = { resourceType: 'Observation' as const, toPatientId: right.id, reason: 'Wrong chart' }
  const stale = [first, { ...second, versionId: 7 }].flatMap((row) =>
    row?.id ? [{ id: row.id, versionId: row.versionId }] : [],
  )
  await expect(client.refile.move({ ...move, rows: stale })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await results(client, right.id)).toEqual([])
  const elsewhere = await client.observation.create({
    patientId: (await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Third' }] } })).id,
    content: result(),
  })
  await expect(client.refile.move({ ...move, rows: [...set, elsewhere] })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect((await client.refile.move({ ...move, rows: set })).moved).toHaveLength(2)
  expect(await results(client, right.id)).toHaveLength(2)
})

test('nothing moves where anything is wrong', async () => {
  const { client, wrong, right } = await twoCharts()
  const row = await client.observation.create({ patientId: wrong.id, content: result() })
  const { id } = row
  const rows = [{ id, versionId: 1 }]
  const move = { resourceType: 'Observation' as const, rows, reason: 'Wrong chart' }
  await expect(client.refile.move({ ...move, toPatientId: wrong.id })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(client.refile.move({ ...move, toPatientId: row.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    client.refile.move({ ...move, rows: [{ id, versionId: 9 }], toPatientId: right.id }),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await client.observation.enteredInError({ id: row.id, versionId: 1, reason: 'Typed twice' })
  await expect(
    client.refile.move({ ...move, rows: [{ id, versionId: 2 }], toPatientId: right.id }),
  ).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await results(client, right.id)).toEqual([])
  expect(await client.refile.movedOut({ patientId: wrong.id })).toEqual([])
})
