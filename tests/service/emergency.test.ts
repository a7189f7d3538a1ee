/** Emergency access, certification criterion (d)(6): a reason, an hour, every look marked, somebody else reviews. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { patientContent, temporaryFolder } from '../db/practice.ts'
import { startPractice } from './harness.ts'
import { atWork } from './people.ts'

afterEach(() => void vi.useRealTimers())

const reason = 'Paramedics ask about her allergies'
const needs = (permission: string) => ({ code: 'FORBIDDEN', data: { needs: permission } })

test('an administrator alone sees no chart, and all of them for an hour after giving a reason', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z'), toFake: ['Date'] })
  const harness = await startPractice()
  const { client } = harness
  const { id: patientId, versionId } = await client.patient.create({ content: patientContent('Hart', 'Ines') })
  await client.chartAccess.restrict({ patientId, versionId, restricted: true, reason: 'Works here herself' })
  const { client: admin } = await atWork(harness, client, 'Ada Admin', ['admin'])
  await expect(admin.chart.summary({ patientId })).rejects.toMatchObject(needs('view-office'))
  await expect(admin.patient.search({ text: 'hart' })).rejects.toMatchObject(needs('find-patients'))

  await expect(admin.chartAccess.startEmergency({ reason: ' x ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const access = await admin.chartAccess.startEmergency({ reason })
  expect(await admin.session.current()).toMatchObject({
    emergency: { id: access.id, endsAt: '2026-11-22T11:00:00.000Z' },
  })
  expect(await admin.patient.search({ text: 'hart' })).toMatchObject([{ id: patientId }])
  await admin.chart.summary({ patientId })
  await admin.allergyIntolerance.list({ patientId })
  await admin.printing.preview({ document: 'medications', patientId })
  // To look and to print, not to write.
  await expect(admin.clinicalNote.drafts()).resolves.toEqual([])
  await expect(
    admin.allergyIntolerance.create({
      patientId,
      content: { resourceType: 'AllergyIntolerance', code: { text: 'Latex' } },
    }),
  ).rejects.toMatchObject(needs('chart'))

  const marked = (await client.audit.list({ patientId, limit: 50 })).filter(
    ({ detail }) => detail?.chartAccess === access.id,
  )
  expect(marked.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['view-chart', 'AllergyIntolerance', 'view-print']),
  )

  vi.setSystemTime('2026-11-22T11:00:01Z')
  await expect(admin.chart.summary({ patientId })).rejects.toMatchObject(needs('view-office'))
  expect((await admin.session.current())?.emergency).toBeUndefined()
})

test('it is ended before its time by who began it, and the roles that may begin it are few', async () => {
  const harness = await startPractice()
  const { client } = harness
  const { client: reader } = await atWork(harness, client, 'Rea Reader', ['read-only'])
  await expect(reader.chartAccess.startEmergency({ reason })).rejects.toMatchObject(needs('emergency-access'))
  const { client: nurse } = await atWork(harness, client, 'Nia Nurse', ['nurse'])
  const { id } = await nurse.chartAccess.startEmergency({ reason })
  await expect(nurse.chartAccess.startEmergency({ reason })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(client.chartAccess.end({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await nurse.chartAccess.end({ id })
  expect((await nurse.session.current())?.emergency).toBeUndefined()
})

test('it opens charts one by one: the whole practice neither leaves as a file nor to a server', async () => {
  const harness = await startPractice()
  const { client: admin } = await atWork(harness, harness.client, 'Ada Admin', ['admin'])
  await admin.chartAccess.startEmergency({ reason })
  const out = join(temporaryFolder(), 'all.zip')
  await expect(admin.moving.exportAll({ out })).rejects.toMatchObject(needs('release'))
  expect(existsSync(out)).toBe(false)
  const push = { server: 'http://127.0.0.1:9/fhir', recipient: 'Elsewhere', purpose: 'operations' } as const
  await expect(admin.moving.push(push)).rejects.toMatchObject(needs('release'))
})

test('the review: who, why, which charts; nobody reviews their own, nobody twice', async () => {
  const harness = await startPractice()
  const { client } = harness
  const { id: patientId } = await client.patient.create({ content: patientContent('Hart', 'Ines') })
  const { client: admin } = await atWork(harness, client, 'Ada Admin', ['admin'])
  const { id } = await admin.chartAccess.startEmergency({ reason })
  await admin.chart.summary({ patientId })
  const [line] = await client.chartAccess.reviews({})
  expect(line).toMatchObject({
    id,
    kind: 'emergency',
    userName: 'Ada Admin',
    reason,
    own: false,
    looked: [{ patient: { name: 'HART, Ines' } }],
  })
  expect(await admin.chartAccess.reviews({})).toMatchObject([{ id, own: true }])
  await expect(admin.chartAccess.review({ id })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await client.chartAccess.review({ id, note: 'Right to do so' })
  expect(await client.chartAccess.reviews({})).toMatchObject([
    { id, reviewerName: 'Dr. Ann Lee, MD', reviewNote: 'Right to do so' },
  ])
  await expect(client.chartAccess.review({ id })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('an access that seems to begin later, because the clock went back, opens nothing', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z'), toFake: ['Date'] })
  const harness = await startPractice()
  const { client: admin } = await atWork(harness, harness.client, 'Ada Admin', ['admin'])
  await admin.chartAccess.startEmergency({ reason })
  vi.setSystemTime('2026-11-21T10:00:00Z')
  await expect(admin.patient.recent()).rejects.toMatchObject(needs('find-patients'))
})

test('a sole administrator is reviewed by a clinician, who sees no other review', async () => {
  const harness = await startPractice()
  const { client } = harness
  const { client: nurse } = await atWork(harness, client, 'Nia Nurse', ['nurse'])
  const { client: clinician } = await atWork(harness, client, 'Bo Berg', ['clinician'])
  await client.chartAccess.startEmergency({ reason })
  await nurse.chartAccess.startEmergency({ reason })
  expect(await clinician.chartAccess.reviews({})).toMatchObject([{ userName: 'Dr. Ann Lee, MD', own: false }])
  await expect(nurse.chartAccess.reviews({})).rejects.toMatchObject(needs('review-access'))
  const [anns] = await clinician.chartAccess.reviews({})
  await expect(client.chartAccess.review({ id: anns?.id ?? '', note: 'All was right' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  const nias = (await client.chartAccess.reviews({})).find(({ userName }) => userName === 'Nia Nurse')
  await expect(clinician.chartAccess.review({ id: nias?.id ?? '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await clinician.chartAccess.review({ id: anns?.id ?? '' })
  await client.chartAccess.review({ id: nias?.id ?? '' })
  expect((await client.chartAccess.reviews({})).every(({ reviewedAt }) => reviewedAt !== undefined)).toBe(true)
})

test('in a practice of one, one reviews oneself: a day later, with a reason, and it says so', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z'), toFake: ['Date'] })
  const { client } = await startPractice()
  const { id } = await client.chartAccess.startEmergency({ reason })
  const note = 'My patient, found unconscious'
  expect(await client.chartAccess.reviews({})).toMatchObject([{ own: true, selfFrom: '2026-11-23T10:00:00.000Z' }])
  await expect(client.chartAccess.review({ id, note })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  vi.setSystemTime('2026-11-23T10:00:01Z')
  await expect(client.chartAccess.review({ id })).rejects.toMatchObject({ data: { field: 'note' } })
  await client.chartAccess.review({ id, note })
  const [reviewed] = await client.chartAccess.reviews({})
  expect(reviewed).toMatchObject({ reviewNote: note, reviewerName: 'Dr. Ann Lee, MD' })
  expect(reviewed?.reviewedBy).toBe(reviewed?.userId)
  const [line] = (await client.audit.list({ limit: 5 })).filter(({ action }) => action === 'update')
  expect(line).toMatchObject({ detail: { change: 'reviewed by oneself' } })
})
