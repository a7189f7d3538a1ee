/** The history section on a real database: several relatives in one write, directives on the first page, everything in exports. */
import { expect, test } from 'vitest'
import { familyAssertion } from '../../domain/clinical/family-history.ts'
import { socialAnswer } from '../../domain/clinical/social-history.ts'
import { deviceFields, readUdi } from '../../domain/clinical/udi.ts'
import type { FamilyMemberHistoryContent, ObservationContent } from '../../domain/resources/index.ts'
import { directiveKinds, notForResuscitation } from '../../domain/terminology/advance-directives.ts'
import { relatives } from '../../domain/terminology/family-history.ts'
import { socialQuestions } from '../../domain/terminology/social-history.ts'
import { termConcept } from '../../domain/terminology/term.ts'
import { startPractice } from './harness.ts'

const relative = (at: number, text: string): FamilyMemberHistoryContent => ({
  resourceType: 'FamilyMemberHistory',
  status: 'completed',
  relationship: termConcept(relatives[at] as (typeof relatives)[number]),
  condition: [{ code: { text } }],
})

const directive = (more: Partial<ObservationContent> = {}): ObservationContent => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'advance-directive',
  code: termConcept(directiveKinds[0] as (typeof directiveKinds)[number]),
  valueCodeableConcept: notForResuscitation,
  effectivePeriod: { start: '2026-01-10' },
  ...more,
})

async function chart() {
  const { client } = await startPractice()
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith' }] },
  })
  return { client, patientId }
}

test('relatives are begun and added to in one write; one stale version, and nothing is written', async () => {
  const { client, patientId } = await chart()
  const mother = await client.familyMemberHistory.create({ patientId, content: relative(0, 'Asthma') })
  const more = { ...relative(0, 'Asthma'), condition: [{ code: { text: 'Asthma' } }, { code: { text: 'Stroke' } }] }
  const saved = await client.familyMemberHistory.saveMany({
    patientId,
    relatives: [{ row: { id: mother.id, versionId: 1 }, content: more }, { content: relative(1, 'Gout') }],
  })
  expect(saved).toMatchObject([{ id: mother.id, versionId: 2 }, { versionId: 1 }])
  await expect(
    client.familyMemberHistory.saveMany({
      patientId,
      relatives: [{ content: relative(2, 'Stroke') }, { row: { id: mother.id, versionId: 1 }, content: more }],
    }),
  ).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await client.familyMemberHistory.list({ patientId })).toHaveLength(2)
  expect(await client.familyMemberHistory.history({ id: mother.id })).toHaveLength(2)
})

test('a relative of another chart is not touched', async () => {
  const { client, patientId } = await chart()
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  const { id } = await client.familyMemberHistory.create({ patientId: other.id, content: relative(0, 'Asthma') })
  await expect(
    client.familyMemberHistory.saveMany({
      patientId,
      relatives: [{ row: { id, versionId: 1 }, content: relative(0, 'Stroke') }],
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('directives stand on the first page, those entered in error do not', async () => {
  const { client, patientId } = await chart()
  const right = await client.observation.create({ patientId, content: directive() })
  const wrong = await client.observation.create({ patientId, content: directive() })
  await client.observation.enteredInError({ id: wrong.id, versionId: 1, reason: 'Wrong patient' })
  expect((await client.chart.summary({ patientId })).directives.map(({ id }) => id)).toEqual([right.id])
})

test('what the forms make is taken by the service as it is', async () => {
  const { client, patientId } = await chart()
  const contents = socialQuestions.flatMap((question) => {
    const { answer } = question
    const value = { choice: answer.kind === 'choice' && answer.terms[0]?.text, number: 3, date: '2024', text: 'words' }
    return socialAnswer(question, value[answer.kind] || undefined, '2026-11-22', 'Dr. Ann Lee') ?? []
  })
  expect(contents).toHaveLength(socialQuestions.length)
  expect(await client.observation.createMany({ patientId, contents })).toHaveLength(contents.length)
  const label = '=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123'
  const { udi } = readUdi(label, '2026-11-22')
  if (!udi) throw new Error('The label was not read')
  const content = { resourceType: 'Device' as const, type: { text: 'Graft' }, ...deviceFields(label, udi) }
  expect(await client.device.create({ patientId, content })).toMatchObject(content)
  for (const kind of ['none', 'unknown'] as const) {
    const said = familyAssertion(kind, '2026-11-22', 'Adopted')
    expect(await client.familyMemberHistory.create({ patientId, content: said })).toMatchObject(said)
  }
})
