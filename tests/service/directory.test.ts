/** Outside clinicians and organizations: found by any word, changed with history, never mixed with the practice's own. */
import { expect, test } from 'vitest'
import type { DirectoryContent, DirectoryEntry } from '../../domain/contract/directory.ts'
import { directoryName, disclosedTo, recipientOf } from '../../domain/format/directory.ts'
import { NPI } from '../../domain/terminology/systems.ts'
import { startPractice } from './harness.ts'

const cardiology: DirectoryContent = {
  resourceType: 'Organization',
  active: true,
  name: 'Pine Harbor Cardiology',
  telecom: [
    { system: 'phone', value: '+1-207-555-0113' },
    { system: 'fax', value: '+1-207-555-0114' },
  ],
  address: [{ line: ['402 Hospital Drive'], city: 'Portland', state: 'ME', postalCode: '04101' }],
}
const lindqvist = (organizationId: string): DirectoryContent => ({
  resourceType: 'Practitioner',
  active: true,
  identifier: [{ system: NPI, value: '1234567893' }],
  name: [{ prefix: ['Dr.'], given: ['Erik'], family: 'Lindqvist', suffix: ['MD'] }],
  specialty: [{ text: 'Cardiology' }],
  telecom: [{ system: 'phone', value: '+1-207-555-0119' }],
  organization: { reference: `Organization/${organizationId}`, display: 'Pine Harbor Cardiology' },
})

async function filled() {
  const { client } = await startPractice()
  const office = await client.directory.create({ content: cardiology })
  const doctor = await client.directory.create({ content: lindqvist(office.row.id) })
  return { client, office, doctor }
}
const names = (entries: readonly DirectoryEntry[]) => entries.map(({ row }) => directoryName(row))

test('each word, in any order, finds by name, specialty, organization, town and number', async () => {
  const { client } = await filled()
  const find = async (text: string) => names(await client.directory.search({ text }))
  expect(await find('')).toEqual(['Dr. Erik Lindqvist MD', 'Pine Harbor Cardiology'])
  expect(await find('cardio erik')).toEqual(['Dr. Erik Lindqvist MD'])
  expect(await find('LINDQ')).toEqual(['Dr. Erik Lindqvist MD'])
  expect(await find('portland')).toEqual(['Dr. Erik Lindqvist MD', 'Pine Harbor Cardiology'])
  expect(await find('2075550114')).toEqual(['Dr. Erik Lindqvist MD', 'Pine Harbor Cardiology'])
  expect(await find('1234567893')).toEqual(['Dr. Erik Lindqvist MD'])
  expect(await find('dermatology')).toEqual([])
})

test('the practice and its own people are not in it, and cannot be changed through it', async () => {
  const { client } = await filled()
  expect(names(await client.directory.search({ text: 'Hill Street' }))).toEqual([])
  expect(names(await client.directory.search({ text: 'Ann Lee' }))).toEqual([])
  const own = await client.practice.get()
  await expect(
    client.directory.update({ id: own.id, versionId: own.versionId, content: cardiology }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const [ann] = (await client.practice.practitioners()).filter(({ name }) => name[0]?.family === 'Lee')
  await expect(
    client.directory.setActive({ resourceType: 'Practitioner', id: ann?.id ?? '', versionId: 1, active: false }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a change keeps what was before; a stale one is refused', async () => {
  const { client, office } = await filled()
  const { id } = office.row
  const content: DirectoryContent = { ...cardiology, name: 'Harbor Heart Center' }
  const changed = await client.directory.update({ id, versionId: 1, content, reason: 'New name' })
  expect(changed.row).toMatchObject({ name: 'Harbor Heart Center', versionId: 2 })
  await expect(client.directory.update({ id, versionId: 1, content })).rejects.toMatchObject({ code: 'CONFLICT' })
  const history = await client.directory.history({ resourceType: 'Organization', id })
  expect(history.map(({ body, superseded }) => [body.name, superseded?.reason])).toEqual([
    ['Pine Harbor Cardiology', 'New name'],
    ['Harbor Heart Center', undefined],
  ])
  const [line] = await client.directory.search({ text: 'Lindqvist' })
  expect(line?.worksFor?.name).toBe('Harbor Heart Center')
})

test('who is no longer used leaves the pickers, and can come back', async () => {
  const { client, doctor } = await filled()
  const { id } = doctor.row
  const gone = await client.directory.setActive({ resourceType: 'Practitioner', id, versionId: 1, active: false })
  expect(names(await client.directory.search({ text: 'Lindqvist' }))).toEqual([])
  expect(names(await client.directory.search({ text: 'Lindqvist', inactive: true }))).toEqual(['Dr. Erik Lindqvist MD'])
  expect(gone.row).toMatchObject({ active: false, specialty: [{ text: 'Cardiology' }] })
  await client.directory.setActive({ resourceType: 'Practitioner', id, versionId: 2, active: true })
  expect(names(await client.directory.search({ text: 'Lindqvist' }))).toEqual(['Dr. Erik Lindqvist MD'])
})

test('a mistyped NPI is refused by name', async () => {
  const { client } = await startPractice()
  const content: DirectoryContent = { ...cardiology, identifier: [{ system: NPI, value: '1234567894' }] }
  await expect(client.directory.create({ content })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { field: 'npi' },
  })
  expect(await client.directory.search({})).toEqual([])
})

test('who may be there already is named: by NPI, and by the words of the name', async () => {
  const { client, doctor } = await filled()
  const similar = async (content: DirectoryContent, exceptId?: string) =>
    names(await client.directory.similar({ content, ...(exceptId && { exceptId }) }))
  const person = (family: string, npi?: string): DirectoryContent => ({
    resourceType: 'Practitioner',
    name: [{ family, given: ['Erik'] }],
    ...(npi && { identifier: [{ system: NPI, value: npi }] }),
  })
  expect(await similar(person('Lindqvist'))).toEqual(['Dr. Erik Lindqvist MD'])
  expect(await similar(person('Larsson', '1234567893'))).toEqual(['Dr. Erik Lindqvist MD'])
  expect(await similar(person('Larsson'))).toEqual([])
  expect(await similar(person('Lindqvist'), doctor.row.id)).toEqual([])
  expect(await similar({ resourceType: 'Organization', name: 'The Pine Harbor' })).toEqual(['Pine Harbor Cardiology'])
})

test('a clinician without a fax of their own is reached at the organization', async () => {
  const { doctor } = await filled()
  const recipient = recipientOf(doctor)
  expect(recipient).toMatchObject({ organization: 'Pine Harbor Cardiology', address: { city: 'Portland' } })
  expect(recipient.telecom?.map(({ value }) => value)).toEqual(['+1-207-555-0119', '+1-207-555-0114'])
  expect(disclosedTo(recipient)).toMatchObject({
    name: 'Dr. Erik Lindqvist MD, Pine Harbor Cardiology',
    reference: { reference: `Practitioner/${doctor.row.id}` },
  })
})
