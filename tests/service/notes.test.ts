/** Visits, templates, co-signatures and amendment requests, through the contract, on a real database. */
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { createUser } from '../../db/queries/practice.ts'
import { noteStarters } from '../../domain/clinical/note-starters/index.ts'
import { closedVisit, diagnosesOf, startedVisit, visitReference } from '../../domain/clinical/visit.ts'
import { localDateTime } from '../../domain/format/date.ts'
import { encounterContent } from '../../domain/resources/encounter.ts'
import type { ClinicalNote, NoteTemplateContent, Patient, Role } from '../../domain/resources/index.ts'
import { type Client, type Harness, startPractice } from './harness.ts'

async function withPatient() {
  const harness = await startPractice()
  const patient = await harness.client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['John'] }], birthDate: '1980-08-14' },
  })
  return { ...harness, patient }
}

/** A colleague at a window of their own. */
async function colleague(
  { service, client }: Harness & { client: Client },
  userName: string,
  roles: Role[] = ['clinician'],
): Promise<{ id: string; client: Client }> {
  const { userId } = (await client.session.current()) ?? { userId: '' }
  const connection = service.connect()
  const { practice } = service.contextOf(connection)
  const user = practice.write({ userId }, (w) => createUser(w, { userName, displayName: `Dr. ${userName}`, roles }))
  connection.session = { user, locked: false }
  const window = createRouterClient(service.router, { context: () => service.contextOf(connection) })
  return { id: user.id, client: window as unknown as Client }
}

const refused = (words: string) => ({ code: 'BAD_REQUEST', message: expect.stringContaining(words) })

/** Notes whose co-signature is asked of who looks into their in-basket. */
const toCosign = async (client: Client) =>
  (await client.inBasket.list()).flatMap((item) => (item.kind === 'cosign' ? [item.noteId] : []))

async function signedNote(client: Client, patient: Patient, cosigner?: string): Promise<ClinicalNote> {
  const draft = await client.clinicalNote.create({
    patientId: patient.id,
    content: { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Progress note' }, text: 'Well.' },
  })
  return client.clinicalNote.sign({ ...draft, ...(cosigner && { cosigner }) })
}

test('a visit: started by whoever sees the patient, one at a time, closed with what it was about', async () => {
  const { client, patient } = await withPatient()
  const patientId = patient.id
  const visit = await client.encounter.create({ patientId, content: startedVisit('office', 'Cough', localDateTime()) })
  expect(visit.participant?.[0]).toMatchObject({
    type: [{ coding: [{ code: 'PPRF' }] }],
    individual: { display: 'Dr. Ann Lee, MD', reference: expect.stringMatching(/^Practitioner\//) },
  })
  expect(await client.encounter.open({ patientId })).toMatchObject([{ id: visit.id }])
  await expect(
    client.encounter.create({ patientId, content: startedVisit('phone', '', localDateTime()) }),
  ).rejects.toMatchObject(refused('open today'))

  const problem = await client.condition.create({
    patientId,
    content: { resourceType: 'Condition', category: 'problem-list-item', code: { text: 'Asthma' } },
  })
  const note = await client.clinicalNote.create({
    patientId,
    content: {
      resourceType: 'ClinicalNote',
      status: 'draft',
      type: { text: 'Progress note' },
      text: 'Cough.',
      encounter: visitReference(visit),
    },
  })
  expect(note.encounter?.reference).toBe(`Encounter/${visit.id}`)
  const content = { ...closedVisit(encounterContent.parse(visit)), diagnosis: diagnosesOf([problem]) }
  const closed = await client.encounter.update({ id: visit.id, versionId: 1, content })
  expect(closed).toMatchObject({
    status: 'finished',
    diagnosis: [{ condition: { reference: `Condition/${problem.id}`, display: 'Asthma' } }],
  })
  expect(await client.encounter.open({ patientId })).toEqual([])
  await client.encounter.create({ patientId, content: startedVisit('phone', 'Again', localDateTime()) })
})

test('a visit left open yesterday is listed as open, and does not stop one today', async () => {
  const { client, patient } = await withPatient()
  const patientId = patient.id
  const old = await client.encounter.create({
    patientId,
    content: startedVisit('office', 'x', '2026-01-05T09:00-05:00'),
  })
  const now = await client.encounter.create({ patientId, content: startedVisit('office', 'y', localDateTime()) })
  expect((await client.encounter.open({ patientId })).map(({ id }) => id)).toEqual([now.id, old.id])
})

test('a draft whose creation was answered to nobody is gone on with, not begun twice', async () => {
  const harness = await withPatient()
  const { client, patient } = harness
  const id = '0190a1b2-0000-4000-8000-0000000000d1'
  const begin = (text: string, patientId = patient.id, by = client) =>
    by.clinicalNote.create({
      patientId,
      id,
      content: { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Progress note' }, text },
    })
  await begin('Cou')
  expect(await begin('Cough.')).toMatchObject({ id, text: 'Cough.', versionId: 2 })
  expect(await client.clinicalNote.drafts()).toHaveLength(1)
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  await expect(begin('x', other.id)).rejects.toMatchObject(refused('another patient'))
  const ben = await colleague(harness, 'ben')
  await expect(begin('x', patient.id, ben.client)).rejects.toMatchObject(refused('somebody else'))
})

const phrase = (name: string, more: Partial<NoteTemplateContent> = {}): NoteTemplateContent => ({
  resourceType: 'NoteTemplate',
  kind: 'phrase',
  name,
  text: 'x',
  active: true,
  ...more,
})

test('starters are there from the start, and become the practice’s own when it changes them', async () => {
  const { client } = await withPatient()
  const list = await client.noteTemplate.list()
  expect(list).toHaveLength(noteStarters.length)
  const soap = list.find(({ name }) => name === 'SOAP visit')
  if (!soap) throw new Error('no SOAP visit')
  const { id, versionId } = soap
  const content = {
    resourceType: 'NoteTemplate' as const,
    kind: soap.kind,
    name: 'Our SOAP',
    type: soap.type,
    text: 'S: ***',
  }
  const changed = await client.noteTemplate.update({ id, versionId, content: { ...content, active: true } })
  expect(changed).toMatchObject({ id, versionId: 2, name: 'Our SOAP' })
  await expect(
    client.noteTemplate.update({ id, versionId, content: { ...content, active: true } }),
  ).rejects.toMatchObject({ code: 'CONFLICT' })
  await client.noteTemplate.update({ id, versionId: 2, content: { ...content, active: false } })
  const after = await client.noteTemplate.list()
  expect(after).toHaveLength(noteStarters.length)
  expect(after.find((one) => one.id === id)).toMatchObject({ active: false, versionId: 3, text: 'S: ***' })
})

test('names: one meaning each, typable, and free again when the other is inactive', async () => {
  const { client } = await withPatient()
  const made = await client.noteTemplate.create({ content: phrase('knee') })
  await expect(client.noteTemplate.create({ content: phrase('Knee') })).rejects.toMatchObject(refused('already'))
  await expect(client.noteTemplate.create({ content: phrase('my knee') })).rejects.toMatchObject(refused('letters'))
  await expect(client.noteTemplate.create({ content: phrase('exam') })).rejects.toMatchObject(refused('already'))
  await client.noteTemplate.update({ id: made.id, versionId: 1, content: phrase('knee', { active: false }) })
  await client.noteTemplate.create({ content: phrase('knee') })
})

test('a user’s own templates are seen and written by nobody else', async () => {
  const harness = await withPatient()
  const other = await colleague(harness, 'ben')
  const own = await other.client.noteTemplate.create({ content: phrase('exam', { ownerId: other.id, text: 'mine' }) })
  expect((await other.client.noteTemplate.list()).filter(({ name }) => name === 'exam')).toHaveLength(2)
  expect((await harness.client.noteTemplate.list()).some(({ id }) => id === own.id)).toBe(false)
  for (const attempt of [
    harness.client.noteTemplate.create({ content: phrase('x', { ownerId: other.id }) }),
    harness.client.noteTemplate.update({ id: own.id, versionId: 1, content: phrase('exam') }),
  ]) {
    await expect(attempt).rejects.toMatchObject(refused('somebody else'))
  }
})

test('a co-signature is asked for when signing, and given by that colleague alone', async () => {
  const harness = await withPatient()
  const { client, patient } = harness
  const ben = await colleague(harness, 'ben')
  const clerk = await colleague(harness, 'clerk', ['front-desk'])
  expect((await client.clinicalNote.signers()).map(({ displayName }) => displayName)).toEqual([
    'Dr. Ann Lee, MD',
    'Dr. ben',
  ])
  await expect(signedNote(client, patient, clerk.id)).rejects.toMatchObject(refused('clinician'))
  const self = (await client.session.current())?.userId
  await expect(signedNote(client, patient, self)).rejects.toMatchObject(refused('somebody else'))

  const note = await signedNote(client, patient, ben.id)
  expect(note).toMatchObject({ status: 'signed', cosigner: ben.id })
  expect(await toCosign(ben.client)).toEqual([note.id])
  expect(await toCosign(client)).toEqual([])
  await expect(client.clinicalNote.cosign(note)).rejects.toMatchObject(refused('Somebody else'))
  const cosigned = await ben.client.clinicalNote.cosign(note)
  expect(cosigned).toMatchObject({ cosignedAt: expect.any(String), signedBy: self, text: 'Well.' })
  expect(await toCosign(ben.client)).toEqual([])
  await expect(ben.client.clinicalNote.cosign(cosigned)).rejects.toMatchObject(refused('already'))
  await expect(client.clinicalNote.askCosignature(cosigned)).rejects.toMatchObject(refused('already'))
  const versions = await client.clinicalNote.history({ id: note.id })
  expect(versions.map(({ by }) => by)).toEqual(['Dr. Ann Lee, MD', 'Dr. Ann Lee, MD', 'Dr. ben'])
})

test('a co-signature can be asked for after signing, and the question taken back', async () => {
  const harness = await withPatient()
  const { client, patient } = harness
  const ben = await colleague(harness, 'ben')
  const note = await signedNote(client, patient)
  await expect(ben.client.clinicalNote.askCosignature({ ...note, cosigner: ben.id })).rejects.toMatchObject(
    refused('who signed'),
  )
  const asked = await client.clinicalNote.askCosignature({ ...note, cosigner: ben.id })
  expect(await toCosign(ben.client)).toEqual([note.id])
  const { id, versionId } = asked
  expect((await client.clinicalNote.askCosignature({ id, versionId })).cosigner).toBeUndefined()
  expect(await toCosign(ben.client)).toEqual([])
})

test('an amendment request: accepted, it adds to the note; denied, it says why; both stay', async () => {
  const { client, patient } = await withPatient()
  const note = await signedNote(client, patient)
  const ask = (text: string) =>
    client.amendment.request({ noteId: note.id, text, requester: 'John Smith', askedOn: '2026-11-20' })
  const first = await ask('I never smoked.')
  expect(first).toMatchObject({
    status: 'requested',
    description: 'I never smoked.',
    requester: { display: 'John Smith' },
    authoredOn: '2026-11-20',
    focus: { reference: `ClinicalNote/${note.id}` },
    dueDate: '2027-01-19',
  })
  expect(await client.inBasket.list()).toMatchObject([
    { kind: 'amendment', what: 'I never smoked.', date: '2027-01-19', patient: { id: patient.id } },
  ])
  const { task, note: amended } = await client.amendment.accept({ ...first, text: 'The patient never smoked.' })
  expect(task).toMatchObject({ status: 'accepted', owner: { display: 'Dr. Ann Lee, MD' } })
  expect(amended).toMatchObject({
    text: 'Well.',
    signedAt: note.signedAt,
    addenda: [{ kind: 'amendment', text: 'The patient never smoked.', request: { reference: `Task/${first.id}` } }],
  })
  expect(await client.inBasket.list()).toEqual([])
  await expect(client.amendment.deny({ ...task, reason: 'x' })).rejects.toMatchObject(refused('decided already'))

  const second = await ask('Remove the visit.')
  await client.amendment.deny({ ...second, reason: 'The note is accurate and complete' })
  expect(await client.amendment.list({ patientId: patient.id })).toMatchObject([
    { status: 'accepted' },
    { status: 'rejected', statusReason: { text: 'The note is accurate and complete' } },
  ])
  expect(await client.task.history({ id: second.id })).toHaveLength(2)
  const history = await client.clinicalNote.history({ id: note.id })
  expect(history.flatMap(({ superseded }) => superseded?.reason ?? [])).toEqual([
    'Amendment requested by John Smith: I never smoked.',
    'Amendment accepted',
    'Amendment requested by John Smith: Remove the visit.',
    'Amendment denied: The note is accurate and complete',
  ])
  expect(amended.versionId).toBe(note.versionId + 2)
})

test('a stale acceptance writes neither the amendment nor the decision; drafts are not amended', async () => {
  const { client, patient } = await withPatient()
  const note = await signedNote(client, patient)
  const task = await client.amendment.request({ noteId: note.id, text: 'x', requester: 'y', askedOn: '2026-11' })
  await expect(client.amendment.accept({ id: task.id, versionId: 9, text: 'z' })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  expect((await client.clinicalNote.get({ id: note.id })).addenda).toBeUndefined()
  const draft = await client.clinicalNote.create({
    patientId: patient.id,
    content: { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Letter' }, text: 'x' },
  })
  await expect(
    client.amendment.request({ noteId: draft.id, text: 'x', requester: 'y', askedOn: '2026-11-20' }),
  ).rejects.toMatchObject(refused('signed note'))
})
