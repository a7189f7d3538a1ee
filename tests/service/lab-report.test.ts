/** Laboratory reports by hand: made whole, completed, corrected with the old value kept; paged by date. */
import { expect, test } from 'vitest'
import type { DiagnosticReportContent, ObservationContent } from '../../domain/resources/index.ts'
import { loinc, ucum } from '../domain/clinical/rows.ts'
import { startPractice } from './harness.ts'

const potassium = (value: number, more: Partial<ObservationContent> = {}): ObservationContent => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'laboratory',
  code: loinc('2823-3', 'Potassium'),
  effectiveDateTime: '2026-05-05',
  valueQuantity: ucum(value, 'mmol/L'),
  ...more,
})
const sodium = (value: number, more: Partial<ObservationContent> = {}) =>
  potassium(value, { code: loinc('2951-2', 'Sodium'), ...more })
const panel = (status: DiagnosticReportContent['status'] = 'final'): DiagnosticReportContent => ({
  resourceType: 'DiagnosticReport',
  status,
  code: loinc('51990-0', 'Basic metabolic panel'),
  effectiveDateTime: '2026-05-05',
})

async function chart() {
  const { client } = await startPractice()
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith' }] },
  })
  return { client, patientId }
}

test('a report and its results are one write', async () => {
  const { client, patientId } = await chart()
  const made = await client.observation.createReport({
    patientId,
    report: panel(),
    results: [potassium(4), sodium(140)],
  })
  expect(made.report.result).toEqual(
    made.results.map((one) => ({ reference: `Observation/${one.id}`, display: one.code.text })),
  )
  const bad = { ...sodium(140), status: 'nonsense' as 'final' }
  await expect(
    client.observation.createReport({ patientId, report: panel(), results: [potassium(4), bad] }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(
    client.observation.createReport({ patientId: made.report.id, report: panel(), results: [potassium(4)] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await client.diagnosticReport.list({ patientId })).toHaveLength(1)
  expect(await client.observation.list({ patientId })).toHaveLength(2)
})

test('a partial report is completed without being a correction', async () => {
  const { client, patientId } = await chart()
  const { report, results } = await client.observation.createReport({
    patientId,
    report: panel('partial'),
    results: [potassium(4, { status: 'preliminary' })],
  })
  const [first] = results
  const done = await client.observation.reviseReport({
    ...report,
    report: panel(),
    changed: [{ id: first?.id ?? '', versionId: 1, content: potassium(4.1) }],
    added: [sodium(139)],
  })
  expect(done.report).toMatchObject({ status: 'final', versionId: 2 })
  expect(done.report.result).toHaveLength(2)
  expect(done.results.map((one) => one.status)).toEqual(['final', 'final'])
})

test('a final value that changes is a correction: it needs a reason, marks the report, and keeps what it said', async () => {
  const { client, patientId } = await chart()
  const { report, results } = await client.observation.createReport({
    patientId,
    report: panel(),
    results: [potassium(6.5), sodium(140)],
  })
  const [first] = results
  const changed = [{ id: first?.id ?? '', versionId: 1, content: potassium(4.5) }]
  const revision = { ...report, report: panel(), changed, added: [] }
  await expect(client.observation.reviseReport(revision)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect((await client.observation.get({ id: first?.id ?? '' })).versionId).toBe(1)

  const done = await client.observation.reviseReport({ ...revision, reason: 'Hemolysed sample' })
  expect(done.report.status).toBe('corrected')
  expect(done.results[0]).toMatchObject({ status: 'corrected', valueQuantity: { value: 4.5 } })
  const ids = results.map((one) => one.id)
  expect(await client.observation.replaced({ patientId, ids })).toEqual([
    expect.objectContaining({
      id: first?.id,
      by: 'Dr. Ann Lee, MD',
      reason: 'Hemolysed sample',
      before: expect.objectContaining({ valueQuantity: expect.objectContaining({ value: 6.5 }) }),
    }),
  ])
})

test('one value corrected by itself marks the report that holds it; a comment alone corrects nothing', async () => {
  const { client, patientId } = await chart()
  const { report, results } = await client.observation.createReport({
    patientId,
    report: panel(),
    results: [potassium(6.5)],
  })
  const id = results[0]?.id ?? ''
  const commented = await client.observation.correct({
    id,
    versionId: 1,
    content: potassium(6.5, { note: [{ text: 'Called the patient' }] }),
    reason: 'Comment added',
  })
  expect(commented.status).toBe('final')
  expect((await client.diagnosticReport.get({ id: report.id })).status).toBe('final')
  await client.observation.correct({ id, versionId: 2, content: potassium(5.6), reason: 'Mistyped' })
  expect((await client.diagnosticReport.get({ id: report.id })).status).toBe('corrected')
  expect(await client.observation.get({ id })).toMatchObject({ status: 'corrected', valueQuantity: { value: 5.6 } })
})

test('the flowsheet comes in pages of dates, newest first, without what was entered in error', async () => {
  const { client, patientId } = await chart()
  const days = ['2026-01-05', '2026-02-05', '2026-03-05T08:00-05:00', '2026-03-05T16:00-05:00', '2026-05-05']
  for (const day of days) {
    await client.observation.createMany({
      patientId,
      contents: [potassium(4, { effectiveDateTime: day }), sodium(140, { effectiveDateTime: day })],
    })
  }
  const [wrong] = await client.observation.createMany({
    patientId,
    contents: [potassium(9, { effectiveDateTime: '2026-06-01' })],
  })
  await client.observation.enteredInError({ id: wrong?.id ?? '', versionId: 1, reason: 'Wrong patient' })

  const page = { patientId, category: 'laboratory' as const, columns: 3 }
  const first = await client.observation.flowsheet(page)
  expect(first.columns).toEqual(['2026-05-05', '2026-03-05T16:00', '2026-03-05T08:00'])
  expect(first.observations).toHaveLength(6)
  const second = await client.observation.flowsheet({ ...page, before: first.older })
  expect(second.columns).toEqual(['2026-02-05', '2026-01-05'])
  expect(second.observations).toHaveLength(4)
  expect(second.older).toBeUndefined()
})

test('reports come some days at a time, each value with the one before it, wherever that is', async () => {
  const { client, patientId } = await chart()
  const on = (day: string) => ({ effectiveDateTime: day })
  for (const day of ['2026-01-05', '2026-02-05', '2026-03-05']) {
    await client.observation.createReport({
      patientId,
      report: { ...panel(), ...on(day) },
      results: [potassium(Number(day.slice(6, 7)), on(day))],
    })
  }
  await client.observation.create({ patientId, content: sodium(141, on('2026-02-05')) })
  const first = await client.observation.reports({ patientId, days: 2 })
  expect(first.older).toBe('2026-02-05')
  expect(
    first.groups.map((group) => [
      group.report?.code.text,
      group.results.map((one) => [one.observation.valueQuantity?.value, one.previous?.valueQuantity?.value]),
    ]),
  ).toEqual([
    ['Basic metabolic panel', [[3, 2]]],
    ['Basic metabolic panel', [[2, 1]]],
    [undefined, [[141, undefined]]],
  ])
  const second = await client.observation.reports({ patientId, days: 2, before: first.older })
  expect(second.groups.map((group) => group.effective)).toEqual(['2026-01-05'])
  expect(second.older).toBeUndefined()
})

test('a set of vitals is revised as one: changed, added, taken back', async () => {
  const { client, patientId } = await chart()
  const pulse = (value: number): ObservationContent => ({
    ...potassium(value),
    category: 'vital-signs',
    code: loinc('8867-4', 'Heart rate'),
    valueQuantity: ucum(value, '/min'),
  })
  const [kept, wrong] = await client.observation.createMany({ patientId, contents: [pulse(27), pulse(80)] })
  const revision = {
    patientId,
    reason: 'Mistyped',
    changed: [{ id: kept?.id ?? '', versionId: 1, content: pulse(72) }],
    added: [pulse(75)],
    wrong: [{ id: wrong?.id ?? '', versionId: 9 }],
  }
  await expect(client.observation.reviseMany(revision)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await client.observation.list({ patientId })).toHaveLength(2)
  await client.observation.reviseMany({ ...revision, wrong: [{ id: wrong?.id ?? '', versionId: 1 }] })
  const rows = await client.observation.list({ patientId })
  expect(rows.map((row) => [row.valueQuantity?.value, row.status]).sort()).toEqual([
    [72, 'corrected'],
    [75, 'final'],
    [80, 'entered-in-error'],
  ])
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  await expect(
    client.observation.reviseMany({ ...revision, patientId: other.id, added: [], wrong: [] }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
