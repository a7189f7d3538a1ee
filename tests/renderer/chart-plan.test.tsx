/** The treatment plan: what stands, what is typed, and what reaches the service. */
import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { reviewActivity } from '../../domain/clinical/care-plan-review.ts'
import type { TargetStanding } from '../../domain/contract/goal.ts'
import { localDate } from '../../domain/format/date.ts'
import type { CarePlan, CarePlanContent, ClinicalRow, Goal, GoalContent } from '../../domain/resources/index.ts'
import { numberTarget } from '../../domain/terminology/goals.ts'
import type { Client } from '../../renderer/client.ts'
import { condition, patientId, row, ucum } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

type SaveInput = Parameters<Client['carePlan']['save']>[0]

const diabetes = condition('Type 2 diabetes')
const a1c = (more: Partial<GoalContent> = {}): Goal =>
  row<GoalContent>({
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: { text: 'A1c below 7%' },
    startDate: '2026-05-01',
    target: [{ ...numberTarget('a1c', '<', 7), dueDate: '2026-06-01' }],
    ...more,
  })
const plan = (goals: readonly Goal[], more: Partial<CarePlanContent> = {}): CarePlan =>
  row<CarePlanContent>({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    title: 'Diabetes plan',
    period: { start: '2026-05-01' },
    author: { display: 'Dr. Helen Marsh MD', reference: 'Practitioner/p1' },
    addresses: [{ reference: `Condition/${diabetes.id}` }],
    goal: goals.map(({ id }) => ({ reference: `Goal/${id}` })),
    activity: [
      { description: 'Walk 30 minutes', status: 'in-progress', performer: [{ display: 'Patient' }] },
      reviewActivity('2026-01-05'),
    ],
    ...more,
  })

async function open(rows: ClinicalRow[], standings: Record<string, TargetStanding[]> = {}) {
  const chart = fakeChart({ rows: [diabetes, ...rows] })
  const save = vi.fn((input: SaveInput) => ({
    plan: row(input.plan.content) as CarePlan,
    goals: input.goals.map(({ content }) => row(content) as Goal),
  }))
  const { service } = chart
  service.carePlan = { ...service.carePlan, save }
  service.goal = {
    ...service.goal,
    progress: () => Object.entries(standings).map(([goalId, targets]) => ({ goalId, targets })),
  }
  service.practice = { ...service.practice, practitioners: () => [] }
  return { chart, save, ...(await openChart(chart, 'plan')) }
}

function nthSave(save: { mock: { calls: [SaveInput][] } }, index: number): SaveInput {
  const [input] = save.mock.calls[index] ?? []
  if (!input) throw new Error('Nothing was saved')
  return input
}

test('a plan is shown whole: for what, the overdue review, the goal against its measure, who does what', async () => {
  const goal = a1c()
  const measured: TargetStanding = {
    standing: 'off-target',
    latest: { text: '7.4%', at: '2026-10-07', beforeStart: false },
    points: [
      { at: 1, value: 8.1 },
      { at: 2, value: 7.4 },
    ],
    bounds: { high: { value: 7, exclusive: true } },
  }
  await open([goal, plan([goal])], { [goal.id]: [measured] })
  const card = await screen.findByRole('region', { name: 'Diabetes plan' })
  expect(within(card).getByText('Review overdue')).toBeVisible()
  expect(card).toHaveTextContent('ForType 2 diabetes')
  expect(card).toHaveTextContent('Next review05-Jan-2026')
  const goals = within(card).getByRole('table', { name: 'Goals of Diabetes plan' })
  expect(goals).toHaveTextContent('Hemoglobin A1c below 7%')
  expect(await within(goals).findByText('Not on target')).toBeVisible()
  expect(goals).toHaveTextContent('7.4%, 07-Oct-2026')
  expect(within(goals).getByRole('img', { name: 'Hemoglobin A1c: trend of 2 values' })).toBeVisible()
  expect(goals).toHaveTextContent('01-Jun-2026 past')
  expect(within(card).getByRole('table', { name: 'Actions in Diabetes plan' })).toHaveTextContent(
    'Walk 30 minutesPatientIn progress',
  )
})

test('a new plan with a starter goal, without a mouse but for the lists: one save, problem, target and review in it', async () => {
  const { user, save } = await open([])
  expect(await screen.findByText('No treatment plan is in force')).toBeVisible()
  await user.keyboard('{Alt>}g{/Alt}')
  const name = await screen.findByRole('textbox', { name: /Name of the plan/ })
  expect(name).toHaveFocus()
  await user.paste('Diabetes plan')
  await user.click(screen.getByRole('textbox', { name: 'Next review' }))
  await user.paste('2027-02-01')
  await user.click(screen.getByRole('combobox', { name: /Problems it is for/ }))
  await user.click(await screen.findByRole('option', { name: 'Type 2 diabetes' }))
  await user.click(screen.getByRole('button', { name: 'Add a goal' }))
  await user.click(screen.getByRole('combobox', { name: 'Goal 1' }))
  await user.paste('Blood pressure below 130/80 mmHg')
  expect(await screen.findByRole('textbox', { name: 'Target 2 of goal 1: value' })).toHaveValue('80')
  await user.click(screen.getByRole('button', { name: 'Add an action' }))
  await user.type(screen.getByRole('textbox', { name: 'Action 1' }), 'Less salt')
  await user.type(screen.getByRole('combobox', { name: 'Who' }), 'Patient')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(save).toHaveBeenCalledOnce())
  const { plan: saved, goals, patientId: whose } = nthSave(save, 0)
  expect(whose).toBe(patientId)
  expect(saved.id).toBeUndefined()
  expect(saved.content).toMatchObject({
    status: 'active',
    title: 'Diabetes plan',
    addresses: [{ reference: `Condition/${diabetes.id}`, display: 'Type 2 diabetes' }],
    activity: [
      { description: 'Less salt', performer: [{ display: 'Patient', reference: `Patient/${patientId}` }] },
      { status: 'scheduled', scheduledPeriod: { start: '2027-02-01' } },
    ],
  })
  expect(goals).toMatchObject([
    {
      content: {
        lifecycleStatus: 'active',
        description: { text: 'Blood pressure below 130/80 mmHg' },
        addresses: [{ reference: `Condition/${diabetes.id}` }],
        target: [
          { detailQuantity: { value: 130, comparator: '<', code: 'mm[Hg]' } },
          { detailQuantity: { value: 80, comparator: '<', code: 'mm[Hg]' } },
        ],
      },
    },
  ])
})

test('editing keeps what the form does not show, and changes only what was changed', async () => {
  const kept = a1c({
    description: { coding: [{ system: 'urn:x', code: '1' }], text: 'Coded goal' },
    target: [
      { measure: { text: 'Steps a day' }, detailRange: { low: ucum(5000, '{steps}'), high: ucum(9000, '{steps}') } },
    ],
    expressedBy: { display: 'Patient' },
  })
  const row2 = plan([kept], {
    category: [{ text: 'Chronic' }],
    addresses: [{ reference: `Condition/${diabetes.id}` }, { display: 'An outside problem' }],
    activity: [
      { code: { text: 'Diet' }, status: 'in-progress', reference: { reference: 'ServiceRequest/x' } },
      reviewActivity('2025-01-05', 'completed'),
    ],
  })
  const { user, save } = await open([kept, row2])
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const form = await screen.findByRole('complementary', { name: 'Change the treatment plan' })
  expect(within(form).getByText('Steps a day 5000 to 9000 steps')).toBeVisible()
  const name = screen.getByRole('textbox', { name: /Name of the plan/ })
  await user.clear(name)
  await user.type(name, 'New name')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(save).toHaveBeenCalledOnce())
  const { plan: saved, goals } = nthSave(save, 0)
  const { category, addresses, activity, author, period } = row2
  expect(saved).toMatchObject({
    id: row2.id,
    versionId: 1,
    content: { title: 'New name', category, addresses, activity, author, period },
  })
  expect(goals).toEqual([
    {
      id: kept.id,
      versionId: 1,
      content: expect.objectContaining({
        description: kept.description,
        target: kept.target,
        expressedBy: kept.expressedBy,
      }),
    },
  ])
})

test('what was typed without saying what it is stops the save and is kept', async () => {
  const { user, save } = await open([])
  await user.click(await screen.findByRole('button', { name: /Add a treatment plan/ }))
  await user.type(await screen.findByRole('textbox', { name: /Name of the plan/ }), 'Plan')
  await user.click(screen.getByRole('button', { name: 'Add a goal' }))
  await user.click(screen.getByRole('button', { name: 'Add a target' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('Say what is to be reached.')).toBeVisible()
  expect(save).not.toHaveBeenCalled()
  expect(screen.getByRole('combobox', { name: 'Goal 1' })).toHaveFocus()
})

test('a goal in the chart is cancelled with a reason, not taken away', async () => {
  const goal = a1c()
  const { user, save } = await open([goal, plan([goal])])
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  await screen.findByRole('combobox', { name: 'Goal 1' })
  expect(screen.queryByRole('button', { name: 'Remove goal 1' })).not.toBeInTheDocument()
  const [, statusOfGoal] = screen.getAllByRole('combobox', { name: 'Status' })
  await user.click(statusOfGoal as HTMLElement)
  await user.click(await screen.findByRole('option', { name: 'Cancelled' }))
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Too strict')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(save).toHaveBeenCalledOnce())
  expect(nthSave(save, 0).goals).toMatchObject([
    { content: { lifecycleStatus: 'cancelled', statusDate: localDate(), note: [{ text: 'Too strict' }] } },
  ])
})

test('a plan that was changed meanwhile: the conflict is shown, and the next save is on top of it', async () => {
  const goal = a1c()
  const first = plan([goal])
  const { user, save, chart } = await open([goal, first])
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const name = await screen.findByRole('textbox', { name: /Name of the plan/ })
  await user.type(name, ' 2')
  chart.changeElsewhere(first.id, { description: 'Changed by somebody' })
  chart.changeElsewhere(goal.id, { description: { text: 'A1c below 6.5%' } })
  save.mockImplementationOnce(() => {
    throw new ORPCError('CONFLICT', { status: 409, data: { resourceType: 'CarePlan', id: first.id, versionId: 2 } })
  })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Changed by somebody/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: /Keep what I typed|Keep mine/i }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2))
  expect(nthSave(save, 1)).toMatchObject({ plan: { versionId: 2 }, goals: [{ id: goal.id, versionId: 2 }] })
})

test('a review is recorded with its day and the next one; a plan is cancelled only with a reason', async () => {
  const row1 = plan([])
  const { user, chart } = await open([row1])
  const menu = async () => user.click(await screen.findByRole('button', { name: /Diabetes plan/ }))
  await menu()
  await user.click(await screen.findByRole('menuitem', { name: 'Reviewed…' }))
  const dialog = await screen.findByRole('dialog', { name: 'The plan was reviewed' })
  await user.type(within(dialog).getByRole('textbox', { name: 'Next review' }), '2027-02-01')
  await user.click(within(dialog).getByRole('button', { name: 'Record the review' }))
  await waitFor(() => expect(inputsOf(chart, 'carePlan.update')).toHaveLength(1))
  expect(inputsOf(chart, 'carePlan.update')).toMatchObject([
    {
      versionId: 1,
      content: {
        activity: [
          { description: 'Walk 30 minutes' },
          { status: 'completed', scheduledPeriod: { start: localDate() } },
          { status: 'scheduled', scheduledPeriod: { start: '2027-02-01' } },
        ],
      },
    },
  ])
  await waitFor(() => expect(screen.queryByText('Review overdue')).not.toBeInTheDocument())

  await menu()
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel the plan…' }))
  const ending = await screen.findByRole('dialog', { name: 'Cancel this plan' })
  expect(within(ending).getByRole('button', { name: 'Cancel the plan' })).toBeDisabled()
  await user.type(within(ending).getByRole('textbox', { name: /Reason/ }), 'Moved away')
  await user.click(within(ending).getByRole('button', { name: 'Cancel the plan' }))
  await waitFor(() => expect(inputsOf(chart, 'carePlan.update')).toHaveLength(2))
  expect(inputsOf(chart, 'carePlan.update')[1]).toMatchObject({
    versionId: 2,
    reason: 'Moved away',
    content: { status: 'revoked', period: { start: '2026-05-01', end: localDate() } },
  })
  expect(await screen.findByRole('table', { name: 'Plans that are over' })).toHaveTextContent('Diabetes plan')
})

test('goals that no plan holds are not hidden', async () => {
  await open([a1c({ description: { text: 'Lose weight' } })])
  expect(await screen.findByRole('table', { name: 'Goals outside any plan' })).toHaveTextContent('Lose weight')
})

test('a goal entered in error is hidden with its count in sight, and comes back with the switch', async () => {
  const { user } = await open([a1c({ description: { text: 'Lose weight' }, lifecycleStatus: 'entered-in-error' })])
  const showWrong = await screen.findByRole('switch', { name: 'Show 1 entered in error' })
  expect(screen.queryByText('Lose weight')).not.toBeInTheDocument()
  await user.click(showWrong)
  expect(await screen.findByRole('table', { name: 'Goals outside any plan' })).toHaveTextContent('Entered in error')
})
