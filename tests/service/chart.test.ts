import { expect, test } from 'vitest'
import type { ConditionContent, Patient } from '../../domain/resources/index.ts'
import type { Client } from './harness.ts'
import { finished, startPractice } from './harness.ts'

async function withPatient(): Promise<{ client: Client; patient: Patient; connect: () => Client }> {
  const { client, connect } = await startPractice()
  const patient = await client.patient.create({
    content: {
      resourceType: 'Patient',
      name: [{ family: 'Smith', given: ['John'] }],
      birthDate: '1980-08-14',
      gender: 'male',
    },
  })
  return { client, patient, connect }
}

const problem: ConditionContent = {
  resourceType: 'Condition',
  category: 'problem-list-item',
  clinicalStatus: 'active',
  code: { text: 'Asthma' },
}

test('register, find, open: audited as a view and remembered as recent', async () => {
  const { client, patient } = await withPatient()
  expect(patient.recordNumber).toBe('000001')
  expect(await client.patient.search({ text: 'smi' })).toMatchObject([{ id: patient.id, name: 'SMITH, John' }])
  const summary = await client.chart.summary({ patientId: patient.id })
  expect(summary).toMatchObject({ patient: { id: patient.id }, allergyState: 'not-recorded', problems: [] })
  expect(await client.patient.recent()).toMatchObject([{ id: patient.id }])
  expect(await client.audit.list({ patientId: patient.id })).toMatchObject([
    { type: 'view-chart', action: 'read' },
    { type: 'Patient', action: 'create' },
  ])
})

test('a chart that is read again while it stays open is one view; going back to it is another', async () => {
  const { client, patient } = await withPatient()
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  for (const { id } of [patient, patient, other, patient]) await client.chart.summary({ patientId: id })
  const views = (await client.audit.list({ limit: 100 })).filter((e) => e.type === 'view-chart').map((e) => e.patientId)
  expect(views).toEqual([patient.id, other.id, patient.id])
})

test('the same person twice is noticed', async () => {
  const { client, patient } = await withPatient()
  const again = {
    resourceType: 'Patient' as const,
    name: [{ family: 'Smyth', given: ['John'] }],
    birthDate: '1980-08-14',
    gender: 'male' as const,
  }
  const [first] = await client.patient.duplicates({ content: again })
  expect(first).toMatchObject({ patient: { id: patient.id } })
  expect(first?.evidence.length).toBeGreaterThan(0)
  expect(await client.patient.duplicates({ content: again, exceptId: patient.id })).toEqual([])
})

test('allergies: not recorded, none known, known', async () => {
  const { client, patient } = await withPatient()
  const state = async () => (await client.chart.summary({ patientId: patient.id })).allergyState
  const none = await client.allergyIntolerance.create({
    patientId: patient.id,
    content: {
      resourceType: 'AllergyIntolerance',
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] },
    },
  })
  expect(await state()).toBe('no-known')
  await client.allergyIntolerance.create({
    patientId: patient.id,
    content: { resourceType: 'AllergyIntolerance', clinicalStatus: 'active', code: { text: 'Penicillin' } },
  })
  expect(await state()).toBe('known')
  await client.allergyIntolerance.enteredInError({ id: none.id, versionId: 2, reason: 'Penicillin allergy found' })
  expect((await client.chart.summary({ patientId: patient.id })).allergies).toHaveLength(1)
  expect(await client.allergyIntolerance.list({ patientId: patient.id })).toHaveLength(2)
})

test('a stale version is a CONFLICT that names the present one', async () => {
  const { client, patient } = await withPatient()
  const row = await client.condition.create({ patientId: patient.id, content: problem })
  await client.condition.update({ id: row.id, versionId: 1, content: { ...problem, clinicalStatus: 'inactive' } })
  await expect(client.condition.update({ id: row.id, versionId: 1, content: problem })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { resourceType: 'Condition', id: row.id, versionId: 2 },
  })
  expect((await client.condition.history({ id: row.id })).map((v) => v.versionId)).toEqual([1, 2])
})

test('content of another resource type is refused', async () => {
  const { client, patient } = await withPatient()
  const wrong = { resourceType: 'Goal' } as unknown as ConditionContent
  await expect(client.condition.create({ patientId: patient.id, content: wrong })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await expect(client.condition.get({ id: '0198a000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a set of vitals is all or nothing', async () => {
  const { client, patient } = await withPatient()
  const pulse = {
    resourceType: 'Observation' as const,
    status: 'final' as const,
    category: 'vital-signs' as const,
    effectiveDateTime: '2026-11-22T09:30-05:00',
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' }] },
    valueQuantity: { value: 72, unit: '/min' },
  }
  const nonsense = { ...pulse, effectiveDateTime: 'yesterday' }
  await expect(
    client.observation.createMany({ patientId: patient.id, contents: [pulse, nonsense] }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.observation.series({ patientId: patient.id, category: 'vital-signs' })).toEqual([])
  await client.observation.createMany({
    patientId: patient.id,
    contents: [pulse, { ...pulse, code: { text: 'Mood' } }],
  })
  expect(await client.observation.series({ patientId: patient.id, category: 'vital-signs' })).toHaveLength(2)
})

test('notes: drafts are overwritten, *** stops signing, a signed note gets addenda only', async () => {
  const { client, patient } = await withPatient()
  const content = {
    resourceType: 'ClinicalNote' as const,
    status: 'draft' as const,
    type: { text: 'Progress note' },
    text: 'S: cough ***',
  }
  const draft = await client.clinicalNote.create({ patientId: patient.id, content })
  expect(draft.author?.[0]?.display).toBe('Dr. Ann Lee, MD')
  await expect(client.clinicalNote.sign(draft)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('***'),
  })
  const saved = await client.clinicalNote.saveDraft({ ...draft, content: { ...content, text: 'S: cough for 3 days' } })
  await expect(client.clinicalNote.saveDraft({ ...draft, content })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await client.clinicalNote.drafts()).toHaveLength(1)
  expect(await client.clinicalNote.history({ id: draft.id })).toHaveLength(1)

  const signed = await client.clinicalNote.sign(saved)
  expect(signed).toMatchObject({ status: 'signed', text: 'S: cough for 3 days', signedAt: expect.any(String) })
  const refused = { code: 'BAD_REQUEST', message: expect.stringContaining('signed') }
  await expect(client.clinicalNote.saveDraft({ ...signed, content })).rejects.toMatchObject(refused)
  await expect(client.clinicalNote.update({ ...signed, content })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const added = await client.clinicalNote.addendum({ ...signed, text: 'Chest film clear.' })
  expect(added).toMatchObject({ status: 'signed', signedAt: signed.signedAt, addenda: [{ text: 'Chest film clear.' }] })
  expect(await client.clinicalNote.drafts()).toEqual([])
})

test('documents: bytes come back as they were; the same bytes are stored once', async () => {
  const { client, patient } = await withPatient()
  const file = new File(['%PDF-1.7 scan'], 'scan.pdf', { type: 'application/pdf' })
  const row = await client.documentReference.upload({ patientId: patient.id, file, description: 'Old chart' })
  const again = await client.documentReference.upload({ patientId: patient.id, file })
  expect(row.content[0]?.hash).toBe(again.content[0]?.hash)
  const back = await client.documentReference.content({ id: row.id, hash: row.content[0]?.hash ?? '' })
  expect(await back.text()).toBe('%PDF-1.7 scan')
  await expect(
    client.documentReference.upload({ patientId: patient.id, file: new File([], 'empty.pdf') }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('everybody who watches hears of a change, with its patient', async () => {
  const { client, patient, connect } = await withPatient()
  const other = connect()
  await other.session.signIn({ userName: 'ann', password: 'a long enough password' })
  const changes = (await other.change.watch())[Symbol.asyncIterator]()
  expect((await changes.next()).value).toEqual([])
  const next = changes.next()
  await client.condition.create({ patientId: patient.id, content: problem })
  expect((await next).value).toMatchObject([{ resourceType: 'Condition', patientId: patient.id }])
})

test('a backup folder that is not there is refused with words', async () => {
  const { client } = await withPatient()
  await expect(client.backup.setFolder({ folder: '/no/such/folder' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { field: 'folder' },
  })
  const job = await finished(client, (await client.backup.run({ path: '/proc/nowhere/x.chartkeep-backup' })).jobId)
  expect(job).toMatchObject({ state: 'failed', error: { code: 'STORAGE' } })
})
