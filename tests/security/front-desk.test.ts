/** Minimum necessary (45 CFR 164.514(d)): what the front desk sees, what it does not, and who decides on it. */
import { expect, test } from 'vitest'
import { patientContent } from '../db/practice.ts'
import { Desk, entries } from '../service/chart-entries.ts'
import { finished, stagedIn, startPractice } from '../service/harness.ts'
import { outsideFile } from '../service/outside-record.ts'
import { atWork } from '../service/people.ts'

const forbidden = { code: 'FORBIDDEN', data: { needs: 'view-chart' } }

/** A chart with one of every kind of entry. */
async function practice() {
  const harness = await startPractice()
  const { client } = harness
  const { id: patientId } = await client.patient.create({ content: patientContent('Hart', 'Ines') })
  const desk = new Desk(harness, patientId)
  for (const entry of entries) {
    desk.entry = entry.name
    await entry.make(desk)
  }
  const { client: office } = await atWork(harness, client, 'Fay Front', ['front-desk'])
  return { harness, client, office, patientId }
}

test('of a chart it sees who the patient is and what the office works with; nothing clinical', async () => {
  const { client, office, patientId } = await practice()
  const whole = await client.chart.summary({ patientId })
  const {
    patient,
    officeOnly,
    counts,
    pendingImports: _,
    allergyState,
    ...clinical
  } = await office.chart.summary({
    patientId,
  })
  expect(whole.problems.length + whole.allergies.length + whole.notes.length).toBeGreaterThan(2)
  expect(whole.officeOnly).toBeUndefined()
  expect([patient.id, officeOnly, allergyState]).toEqual([patientId, true, 'not-recorded'])
  expect(Object.values(clinical).every((rows) => Array.isArray(rows) && rows.length === 0)).toBe(true)
  const { DocumentReference, ...others } = counts
  expect(DocumentReference).toBe(whole.counts.DocumentReference)
  expect(new Set(Object.values(others))).toEqual(new Set([0]))
  for (const ask of [
    () => office.condition.list({ patientId }),
    () => office.clinicalNote.list({ patientId }),
    () => office.chart.timeline({ patientId }),
    () => office.observation.byCategory({ patientId, category: 'laboratory' }),
    () => office.serviceRequest.list({ patientId }),
  ]) {
    await expect(ask()).rejects.toMatchObject(forbidden)
  }
  expect((await office.documentReference.list({ patientId })).length).toBeGreaterThan(0)
  expect(await office.referral.list({ patientId })).toEqual(await client.referral.list({ patientId }))
  expect(await office.disclosure.list({ patientId })).toEqual(await client.disclosure.list({ patientId }))
})

test('an outside record is filed by it, without what the chart says beside', async () => {
  const { client, office, patientId } = await practice()
  const { jobId } = await office.importing.upload({ file: outsideFile() })
  const { importDocumentId } = stagedIn(await finished(office, jobId))
  await office.importing.confirmPatient({ importDocumentId, patientId })
  const seen = await office.importing.review({ importDocumentId })
  const whole = await client.importing.review({ importDocumentId })
  expect(seen.rows.map(({ item }) => item.id)).toEqual(whole.rows.map(({ item }) => item.id))
  expect(seen.rows.every(({ chartRow, why }) => chartRow === undefined && why === '')).toBe(true)
})

test('an administrator lets it read charts, and takes that back: it counts from the next call on', async () => {
  const { client, office, patientId } = await practice()
  await expect(office.practice.setSettings({ officeReadsCharts: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await client.practice.setSettings({ officeReadsCharts: true })
  expect((await office.chart.summary({ patientId })).problems.length).toBeGreaterThan(0)
  expect((await office.condition.list({ patientId })).length).toBeGreaterThan(0)
  expect(await office.session.current()).toMatchObject({ officeReadsCharts: true })
  // Reading, no more.
  await expect(
    office.condition.create({
      patientId,
      content: { resourceType: 'Condition', category: 'problem-list-item', code: { text: 'Gout' } },
    }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN', data: { needs: 'diagnose' } })
  await client.practice.setSettings({ officeReadsCharts: false })
  await expect(office.condition.list({ patientId })).rejects.toMatchObject(forbidden)
  const lines = (await client.audit.list({ limit: 50 })).filter(({ entity }) => entity === 'officeReadsCharts')
  expect(lines).toHaveLength(2)
})

test('the setting gives charts to the front desk and to nobody else', async () => {
  const { harness, client, patientId } = await practice()
  await client.practice.setSettings({ officeReadsCharts: true })
  const { client: administrator } = await atWork(harness, client, 'Ava Office', ['admin'])
  await expect(administrator.condition.list({ patientId })).rejects.toMatchObject(forbidden)
})

test('an order draft is discarded by whoever drafted it; a colleague’s only by who may sign', async () => {
  const { harness, client, patientId } = await practice()
  const { client: nurse } = await atWork(harness, client, 'Nia Nurse', ['nurse'])
  const { client: other } = await atWork(harness, client, 'Nat Nurse', ['nurse'])
  const content = {
    resourceType: 'ServiceRequest' as const,
    status: 'draft' as const,
    intent: 'order' as const,
    code: { text: 'Ferritin' },
  }
  const reason = 'Ordered twice'
  const draft = await nurse.serviceRequest.create({ patientId, content })
  const { id, versionId } = draft
  await expect(other.serviceRequest.discard({ id, versionId, reason })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await nurse.serviceRequest.discard({ id, versionId, reason })).toMatchObject({ status: 'revoked' })
  const second = await nurse.serviceRequest.create({ patientId, content })
  const target = { id: second.id, versionId: second.versionId, reason }
  expect(await client.serviceRequest.discard(target)).toMatchObject({ status: 'revoked' })
  const third = await client.serviceRequest.create({ patientId, content })
  const signed = await client.serviceRequest.sign({ id: third.id, versionId: third.versionId })
  await expect(
    client.serviceRequest.discard({ id: signed.id, versionId: signed.versionId, reason }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('lists over all patients leave out what they would say in clinical words of a restricted chart', async () => {
  const { harness, client, office, patientId } = await practice()
  const { client: colleague } = await atWork(harness, client, 'Bo Berg', ['clinician'])
  const referral = await client.referral.create({
    patientId,
    content: { service: 'Oncology', reason: 'Lump', recipient: { display: 'Dr. Who' } },
  })
  const inList = async (who: typeof client) =>
    (await who.referral.worklist()).some((line) => line.referral.id === referral.id)
  expect([await inList(client), await inList(colleague), await inList(office)]).toEqual([true, true, true])
  const { versionId } = await client.patient.get({ id: patientId })
  const reason = 'Works here herself'
  await client.chartAccess.restrict({ patientId, versionId, restricted: true, reason })
  // Whoever wrote the referral follows it.
  expect([await inList(client), await inList(colleague), await inList(office)]).toEqual([true, false, false])
  expect((await colleague.disclosure.list({})).filter((line) => line.patientId === patientId)).toEqual([])
  expect(await colleague.patient.search({ text: 'hart' })).toMatchObject([{ id: patientId, restricted: true }])
  await colleague.chartAccess.open({ patientId, reason: 'She is in the room' })
  expect(await inList(colleague)).toBe(true)
})
