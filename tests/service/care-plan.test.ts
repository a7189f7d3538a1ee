import { expect, test } from 'vitest'
import { reviewActivity } from '../../domain/clinical/care-plan-review.ts'
import type { CarePlanContent, GoalContent, ObservationContent } from '../../domain/resources/index.ts'
import { numberTarget } from '../../domain/terminology/goals.ts'
import { LOINC, UCUM } from '../../domain/terminology/systems.ts'
import { startPractice } from './harness.ts'

const plan = (more: Partial<CarePlanContent> = {}): CarePlanContent => ({
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  title: 'Diabetes plan',
  ...more,
})
const goal = (text: string, more: Partial<GoalContent> = {}): GoalContent => ({
  resourceType: 'Goal',
  lifecycleStatus: 'active',
  description: { text },
  target: [numberTarget('a1c', '<', 7)],
  ...more,
})

async function withPatient() {
  const { client } = await startPractice()
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['John'] }] },
  })
  const audit = async () =>
    (await client.audit.list({ patientId, limit: 100 }))
      .flatMap(({ type, action }) => (action === 'read' ? [] : `${type} ${action}`))
      .reverse()
  return { client, patientId, audit }
}

test('a plan and its goals are written at once, with their versions and audit lines', async () => {
  const { client, patientId, audit } = await withPatient()
  const first = await client.carePlan.save({
    patientId,
    plan: { content: plan() },
    goals: [{ content: goal('A1c below 7%') }, { content: goal('Walk daily', { target: undefined }) }],
  })
  expect(first.plan.goal?.map(({ reference }) => reference)).toEqual(first.goals.map(({ id }) => `Goal/${id}`))
  expect(await audit()).toEqual(['Patient create', 'Goal create', 'Goal create', 'CarePlan create'])

  const [a1c, walk] = first.goals
  const changed = goal('A1c below 8%', { target: [numberTarget('a1c', '<', 8)] })
  const second = await client.carePlan.save({
    patientId,
    plan: { id: first.plan.id, versionId: 1, content: plan() },
    goals: [
      { id: walk?.id, versionId: 1, content: goal('Walk daily', { target: undefined }) },
      { id: a1c?.id, versionId: 1, content: changed },
    ],
    reason: 'Hypoglycemia',
  })
  expect(second.goals.map(({ versionId, description }) => [versionId, description.text])).toEqual([
    [1, 'Walk daily'],
    [2, 'A1c below 8%'],
  ])
  // The order of the goals is the plan's: it changed.
  expect(second.plan.versionId).toBe(2)
  const [before] = await client.goal.history({ id: a1c?.id ?? '' })
  expect(before?.superseded).toMatchObject({ by: 'Dr. Ann Lee, MD', reason: 'Hypoglycemia' })
  expect((await audit()).slice(4)).toEqual(['Goal update', 'CarePlan update'])
})

test('what says the same gets no new version', async () => {
  const { client, patientId } = await withPatient()
  const saved = await client.carePlan.save({ patientId, plan: { content: plan() }, goals: [{ content: goal('A1c') }] })
  const again = await client.carePlan.save({
    patientId,
    plan: { id: saved.plan.id, versionId: 1, content: plan() },
    goals: saved.goals.map(({ id }) => ({ id, versionId: 1, content: goal('A1c') })),
  })
  expect([again.plan.versionId, again.goals[0]?.versionId]).toEqual([1, 1])
})

test('a goal that was changed meanwhile stops the whole save: nothing of it is written', async () => {
  const { client, patientId } = await withPatient()
  const { plan: saved, goals } = await client.carePlan.save({
    patientId,
    plan: { content: plan() },
    goals: [{ content: goal('A1c') }],
  })
  const id = goals[0]?.id ?? ''
  await client.goal.update({ id, versionId: 1, content: goal('A1c below 6.5%') })
  await expect(
    client.carePlan.save({
      patientId,
      plan: { id: saved.id, versionId: 1, content: plan({ title: 'Other' }) },
      goals: [{ content: goal('New') }, { id, versionId: 1, content: goal('A1c') }],
    }),
  ).rejects.toMatchObject({ code: 'CONFLICT', data: { resourceType: 'Goal', id, versionId: 2 } })
  expect(await client.goal.list({ patientId })).toHaveLength(1)
  expect((await client.carePlan.get({ id: saved.id })).title).toBe('Diabetes plan')
})

test('a goal of another chart is not taken into a plan', async () => {
  const { client, patientId } = await withPatient()
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  const foreign = await client.goal.create({ patientId: other.id, content: goal('Theirs') })
  await expect(
    client.carePlan.save({
      patientId,
      plan: { content: plan() },
      goals: [{ id: foreign.id, versionId: 1, content: goal('Mine') }],
    }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.carePlan.list({ patientId })).toEqual([])
  expect((await client.goal.get({ id: foreign.id })).description.text).toBe('Theirs')
})

test('reviews that are due, over all patients, the longest overdue first', async () => {
  const { client, patientId } = await withPatient()
  const other = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Other' }] } })
  const add = (to: string, title: string, on: string, more: Partial<CarePlanContent> = {}) =>
    client.carePlan.create({ patientId: to, content: plan({ title, activity: [reviewActivity(on)], ...more }) })
  await add(patientId, 'Due', '2026-06-01')
  await add(other.id, 'Long due', '2025-06-01')
  await add(patientId, 'To come', '2027-06-01')
  await add(patientId, 'Over', '2025-06-01', { status: 'completed' })
  await add(patientId, 'Held', '2025-06-01', { activity: [reviewActivity('2025-06-01', 'completed')] })
  await client.carePlan.create({ patientId, content: plan({ title: 'None planned' }) })
  const due = await client.carePlan.dueReviews({ before: '2026-11-22' })
  expect(due.map((one) => [one.plan.title, one.due, one.patient.name])).toEqual([
    ['Long due', '2025-06-01', 'OTHER'],
    ['Due', '2026-06-01', 'SMITH, John'],
  ])
})

test('a goal stands where the newest value of its measure is', async () => {
  const { client, patientId } = await withPatient()
  const { goals } = await client.carePlan.save({
    patientId,
    plan: { content: plan() },
    goals: [{ content: goal('A1c') }, { content: goal('Pressure', { target: [numberTarget('systolic', '<', 130)] }) }],
  })
  const standings = async () =>
    new Map((await client.goal.progress({ patientId })).map(({ goalId, targets }) => [goalId, targets]))
  expect([...(await standings()).values()].flat().map(({ standing }) => standing)).toEqual(['no-data', 'no-data'])

  const measured = (content: Partial<ObservationContent>): ObservationContent => ({
    resourceType: 'Observation',
    status: 'final',
    category: 'laboratory',
    code: { coding: [{ system: LOINC, code: '4548-4' }] },
    ...content,
  })
  const percent = (value: number) => ({ value, unit: '%', system: UCUM, code: '%' })
  await client.observation.create({
    patientId,
    content: measured({ valueQuantity: percent(8.1), effectiveDateTime: '2026-04-01' }),
  })
  await client.observation.create({
    patientId,
    content: measured({ valueQuantity: percent(6.8), effectiveDateTime: '2026-10-01' }),
  })
  await client.observation.create({
    patientId,
    content: measured({
      category: 'vital-signs',
      code: { coding: [{ system: LOINC, code: '85354-9' }] },
      effectiveDateTime: '2026-10-01',
      component: [
        {
          code: { coding: [{ system: LOINC, code: '8480-6' }] },
          valueQuantity: { value: 142, unit: 'mmHg', system: UCUM, code: 'mm[Hg]' },
        },
      ],
    }),
  })
  const [a1c, pressure] = goals
  const now = await standings()
  expect(now.get(a1c?.id ?? '')).toMatchObject([
    { standing: 'on-target', latest: { text: '6.8%', at: '2026-10-01' }, points: [{ value: 8.1 }, { value: 6.8 }] },
  ])
  expect(now.get(pressure?.id ?? '')).toMatchObject([{ standing: 'off-target', latest: { text: '142 mmHg' } }])
})

test('a plan in error stays, and says so', async () => {
  const { client, patientId } = await withPatient()
  const row = await client.carePlan.create({ patientId, content: plan() })
  await client.carePlan.enteredInError({ id: row.id, versionId: 1, reason: 'Wrong patient' })
  expect(await client.carePlan.list({ patientId })).toMatchObject([{ status: 'entered-in-error' }])
})
