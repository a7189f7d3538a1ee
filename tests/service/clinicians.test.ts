/** The clinicians of the practice: their number, specialty and telephone stand on every document that leaves. */
import { expect, test } from 'vitest'
import type { PractitionerContent } from '../../domain/resources/index.ts'
import { NPI, NUCC } from '../../domain/terminology/systems.ts'
import { startPractice } from './harness.ts'

const haddad: PractitionerContent = {
  resourceType: 'Practitioner',
  active: true,
  identifier: [{ system: NPI, value: '1234567893' }],
  name: [{ prefix: ['Dr.'], given: ['Omar'], family: 'Haddad', suffix: ['MD'] }],
  specialty: [{ coding: [{ system: NUCC, code: '207Q00000X', display: 'Family Medicine Physician' }] }],
  telecom: [{ system: 'phone', use: 'work', value: '+1-207-555-0142' }],
}

test('are added and changed with versions, work for the practice whatever was sent, and stay out of the directory', async () => {
  const { client } = await startPractice()
  const own = await client.practice.get()
  const elsewhere = { reference: 'Organization/elsewhere', display: 'Elsewhere' }
  const added = await client.practice.addClinician({ content: { ...haddad, organization: elsewhere } })
  expect(added.organization).toEqual({ reference: `Organization/${own.id}`, display: own.name })
  const target = { id: added.id, versionId: added.versionId }
  const left = await client.practice.updateClinician({ ...target, content: { ...haddad, active: false } })
  expect(left).toMatchObject({ versionId: 2, active: false })
  await expect(client.practice.updateClinician({ ...target, content: haddad })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  expect((await client.practice.clinicians()).map(({ name }) => name[0]?.family)).toEqual(['Haddad', 'Lee'])
  expect(await client.directory.search({ text: 'Haddad', inactive: true })).toEqual([])
})

test('a mistyped NPI is refused, of a clinician and of the practice; somebody outside is changed in the directory only', async () => {
  const { client } = await startPractice()
  const wrong = { identifier: [{ system: NPI, value: '1234567890' }] }
  const refused = { code: 'BAD_REQUEST', data: { field: 'npi' } }
  await expect(client.practice.addClinician({ content: { ...haddad, ...wrong } })).rejects.toMatchObject(refused)
  const { versionId, name } = await client.practice.get()
  await expect(
    client.practice.update({ versionId, content: { resourceType: 'Organization', name, ...wrong } }),
  ).rejects.toMatchObject(refused)
  const { row } = await client.directory.create({ content: haddad })
  await expect(
    client.practice.updateClinician({ id: row.id, versionId: row.versionId, content: haddad }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the author of a document has number, specialty and telephone', async () => {
  const { client } = await startPractice()
  const [lee] = await client.practice.clinicians()
  if (!lee) throw new Error('no clinician')
  const { identifier, specialty, telecom } = haddad
  await client.practice.updateClinician({
    id: lee.id,
    versionId: lee.versionId,
    content: { resourceType: 'Practitioner', name: lee.name, identifier, specialty, telecom },
  })
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Brook', given: ['Ida'] }], gender: 'female' },
  })
  const file = await client.exporting.create({ patientId, format: 'ccd', disclosure: 'patient-request' })
  const author = /<author>.*?<\/author>/s.exec(await file.text())?.[0] ?? ''
  expect(author).toContain('extension="1234567893"')
  expect(author).toContain('code="207Q00000X"')
  expect(author).toContain('+1-207-555-0142')
})
