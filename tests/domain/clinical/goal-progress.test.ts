import { expect, test } from 'vitest'
import { goalProgress, measureKeysOf, standingOf } from '../../../domain/clinical/goal-progress.ts'
import type { GoalContent, Observation, Quantity } from '../../../domain/resources/index.ts'
import { exSmoker, measureConcept, numberTarget, starterGoals } from '../../../domain/terminology/goals.ts'
import { LOINC, SNOMED } from '../../../domain/terminology/systems.ts'
import { lab, loinc, ucum } from './rows.ts'

type Target = NonNullable<GoalContent['target']>[number]

const a1c = (value: number, on: string, more: Partial<Quantity> = {}, code = '4548-4'): Observation =>
  lab(code, 'Hemoglobin A1c', { ...ucum(value, '%'), ...more }, { effectiveDateTime: on })

function standing(target: Target, ...observations: Observation[]) {
  return goalProgress({ target: [target] }, observations)[0]?.standing
}

const under7 = numberTarget('a1c', '<', 7)

test.each<[string, Target, Observation[], string]>([
  ['below the bound', under7, [a1c(6.9, '2026-10-01')], 'on-target'],
  ['at a bound that does not count', under7, [a1c(7, '2026-10-01')], 'off-target'],
  ['at a bound that counts', numberTarget('a1c', '<=', 7), [a1c(7, '2026-10-01')], 'on-target'],
  ['above', under7, [a1c(7.4, '2026-10-01')], 'off-target'],
  ['the newest counts', under7, [a1c(9, '2026-01-01'), a1c(6.5, '2026-10-01'), a1c(8, '2025-10-01')], 'on-target'],
  ['another method of the same test', under7, [a1c(6.5, '2026-10-01', {}, '17856-6')], 'on-target'],
  ['another test', under7, [a1c(6.5, '2026-10-01', {}, '2345-7')], 'no-data'],
  ['nothing measured', under7, [], 'no-data'],
  ['a mistake', under7, [{ ...a1c(6, '2026-10-01'), status: 'entered-in-error' }], 'no-data'],
  ['surely below', under7, [a1c(5, '2026-10-01', { comparator: '<' })], 'on-target'],
  ['surely above', under7, [a1c(14, '2026-10-01', { comparator: '>' })], 'off-target'],
  ['open: <9 may be anything below', under7, [a1c(9, '2026-10-01', { comparator: '<' })], 'not-judged'],
  ['a unit that is another', under7, [a1c(48, '2026-10-01', { unit: 'mmol/mol', code: 'mmol/mol' })], 'not-judged'],
  ['no bound', { measure: measureConcept('a1c') }, [a1c(6, '2026-10-01')], 'not-judged'],
  ['words only', { measure: measureConcept('a1c'), detailString: 'better' }, [a1c(6, '2026-10-01')], 'not-judged'],
  [
    'a range, both ends in it',
    { measure: measureConcept('a1c'), detailRange: { low: ucum(6, '%'), high: ucum(7, '%') } },
    [a1c(7, '2026-10-01')],
    'on-target',
  ],
  [
    'an exact value',
    { measure: measureConcept('a1c'), detailQuantity: ucum(7, '%') },
    [a1c(6.9, '2026-10-01')],
    'off-target',
  ],
])('%s', (_, target, observations, wanted) => {
  expect(standing(target, ...observations)).toBe(wanted)
})

test('a blood pressure panel is measured by its components; the goal is missed where one of them is', () => {
  const panel: Observation = {
    ...lab('85354-9', 'Blood pressure', undefined, { effectiveDateTime: '2026-10-01' }),
    component: [
      { code: loinc('8480-6', 'Systolic'), valueQuantity: ucum(128, 'mmHg', 'mm[Hg]') },
      { code: loinc('8462-4', 'Diastolic'), valueQuantity: ucum(84, 'mmHg', 'mm[Hg]') },
    ],
  }
  const goal = { target: [numberTarget('systolic', '<', 130), numberTarget('diastolic', '<', 80)] }
  const progress = goalProgress(goal, [panel])
  expect(progress.map(({ standing: each }) => each)).toEqual(['on-target', 'off-target'])
  expect(standingOf(progress)).toBe('off-target')
  expect(measureKeysOf(goal)).toContain(`${LOINC}|85354-9`)
})

test('weights are compared across units, and their trend is in the unit of the target', () => {
  const weight = (value: number, unit: string, on: string) =>
    lab('29463-7', 'Weight', ucum(value, unit), { category: 'vital-signs', effectiveDateTime: on })
  const [progress] = goalProgress({ target: [numberTarget('weight', '<=', 180)] }, [
    weight(80, 'kg', '2026-10-01'),
    weight(200, '[lb_av]', '2026-01-01'),
  ])
  expect(progress?.standing).toBe('on-target')
  expect(progress?.points.map(({ value }) => Math.round(value))).toEqual([200, 176])
  expect(progress?.bounds).toEqual({ high: { value: 180, exclusive: false } })
})

test('a status in words is held against the wanted code', () => {
  const smoking = (code: string): Observation => ({
    ...lab('72166-2', 'Tobacco smoking status', undefined, { effectiveDateTime: '2026-10-01' }),
    valueCodeableConcept: { coding: [{ system: SNOMED, code }] },
  })
  const target = { measure: measureConcept('smoking'), detailCodeableConcept: exSmoker }
  expect(standing(target, smoking('8517006'))).toBe('on-target')
  expect(standing(target, smoking('449868002'))).toBe('off-target')
})

test('a value from before the goal began is shown as such', () => {
  const [progress] = goalProgress({ startDate: '2026-11-01', target: [under7] }, [a1c(6.5, '2026-10-01')])
  expect(progress?.latest).toMatchObject({ at: '2026-10-01', beforeStart: true })
})

test('goals without a target are not measured', () => {
  expect(goalProgress({}, [a1c(6, '2026-10-01')])).toEqual([])
  expect(standingOf([])).toBeUndefined()
})

test('every starter goal has a measure that is looked for', () => {
  for (const goal of starterGoals)
    expect(measureKeysOf({ target: [...goal.target] }).length, goal.text).toBeGreaterThan(0)
})
