/** An allergy list that cannot contradict itself: an allergy and the end of "none known" are one write. */
import { expect, test } from 'vitest'
import type { AllergyIntoleranceContent } from '../../domain/resources/index.ts'
import { SNOMED } from '../../domain/terminology/systems.ts'
import { startPractice } from './harness.ts'

const allergy = (fields: Pick<AllergyIntoleranceContent, 'code'> & Partial<AllergyIntoleranceContent>) => ({
  resourceType: 'AllergyIntolerance' as const,
  clinicalStatus: 'active' as const,
  ...fields,
})
const none = (code: string) => allergy({ code: { coding: [{ system: SNOMED, code }] } })
const penicillin = allergy({ code: { text: 'Penicillins' }, category: ['medication'] })
const peanut = allergy({ code: { text: 'Peanut' }, category: ['food'] })
const cat = allergy({ code: { text: 'Cat dander' }, category: ['environment'] })
const latex = allergy({ code: { text: 'Latex' }, category: ['environment'] })

async function chart() {
  const { client } = await startPractice()
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith' }] },
  })
  const { allergyIntolerance } = client
  return {
    client,
    patientId,
    add: (content: AllergyIntoleranceContent) => allergyIntolerance.create({ patientId, content }),
    list: () => allergyIntolerance.list({ patientId }),
    state: async () => (await client.chart.summary({ patientId })).allergyState,
  }
}

test('a new allergy retires "none known" in the same write, with its history and its audit lines', async () => {
  const { client, patientId, add, list } = await chart()
  const assertion = await add(none('716186003'))
  const found = await add(penicillin)
  const retired = (await list()).find(({ id }) => id === assertion.id)
  expect(retired).toMatchObject({ clinicalStatus: 'inactive', versionId: 2, updatedAt: found.recordedAt })
  expect(await client.allergyIntolerance.history({ id: assertion.id })).toMatchObject([
    { body: { clinicalStatus: 'active' }, superseded: { reason: 'An allergy was recorded' } },
    { body: { clinicalStatus: 'inactive' } },
  ])
  const lines = (await client.audit.list({ patientId })).filter(({ action }) => action !== 'read')
  expect(lines.slice(0, 2)).toMatchObject([
    { action: 'update', entity: `AllergyIntolerance/${assertion.id}` },
    { action: 'create', entity: `AllergyIntolerance/${found.id}` },
  ])
})

test('so does an allergy that becomes active again', async () => {
  const { client, add, list } = await chart()
  const old = await add({ ...penicillin, clinicalStatus: 'resolved' })
  const assertion = await add(none('160244002'))
  expect((await list()).find(({ id }) => id === assertion.id)).toMatchObject({ clinicalStatus: 'active' })
  await client.allergyIntolerance.update({ id: old.id, versionId: 1, content: penicillin })
  expect((await list()).find(({ id }) => id === assertion.id)).toMatchObject({ clinicalStatus: 'inactive' })
})

test.each([
  ['716186003', peanut],
  ['160244002', cat],
  ['409137002', penicillin],
  ['429625007', peanut],
  ['428607008', cat],
  ['716184000', latex],
  ['428197003', allergy({ code: { text: 'Bee venom' } })],
])('"none known" (%s) is refused over an allergy that it denies, and nothing is written', async (code, known) => {
  const { client, add, list } = await chart()
  await add(known)
  const refused = { code: 'BAD_REQUEST', message: expect.stringMatching(/There is an allergy on the list/) }
  await expect(add(none(code))).rejects.toMatchObject(refused)
  expect(await list()).toHaveLength(1)
  const past = await add({ ...none(code), clinicalStatus: 'inactive' })
  await expect(
    client.allergyIntolerance.update({ id: past.id, versionId: 1, content: none(code) }),
  ).rejects.toMatchObject(refused)
})

test.each([
  ['409137002', peanut],
  ['429625007', penicillin],
  ['428607008', penicillin],
  ['716184000', cat],
  ['428197003', latex],
])('%s denies no more than its kind, and leaves the rest of the question open', async (code, other) => {
  const { add, list, state } = await chart()
  await add(none(code))
  expect(await state()).toBe('not-recorded')
  await add(other)
  expect(await state()).toBe('known')
  expect((await list()).map(({ clinicalStatus }) => clinicalStatus)).toEqual(['active', 'active'])
})

test('"none known" may follow "no known drug allergy"', async () => {
  const { add, list, state } = await chart()
  await add(none('409137002'))
  await add(none('716186003'))
  expect(await state()).toBe('no-known')
  expect((await list()).every(({ clinicalStatus }) => clinicalStatus === 'active')).toBe(true)
})
