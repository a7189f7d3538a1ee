import { expect, test } from 'vitest'
import {
  interventionsOf,
  isReviewOverdue,
  lastReview,
  nextReview,
  reviewActivity,
  reviewed,
  withNextReview,
} from '../../../domain/clinical/care-plan-review.ts'
import { planOf } from '../../../domain/clinical/note-plan.ts'
import type { CarePlanContent } from '../../../domain/resources/index.ts'

const plan = (
  activity: CarePlanContent['activity'],
  status: CarePlanContent['status'] = 'active',
): CarePlanContent => ({
  resourceType: 'CarePlan',
  status,
  intent: 'plan',
  ...(activity && { activity }),
})
const walk = { description: 'Walk', status: 'in-progress' as const }

test('the next review is the earliest to come; it is overdue from the day after, and never in a plan that is over', () => {
  const planned = plan([walk, reviewActivity('2027-05-01'), reviewActivity('2026-11-22')])
  expect(nextReview(planned)).toBe('2026-11-22')
  expect(isReviewOverdue(planned, '2026-11-22')).toBe(false)
  expect(isReviewOverdue(planned, '2026-11-23')).toBe(true)
  expect(isReviewOverdue({ ...planned, status: 'completed' }, '2026-11-23')).toBe(false)
  expect(interventionsOf(planned)).toEqual([walk])
})

test('a review that was held is kept, the one that was planned is replaced', () => {
  const held = reviewed(plan([walk, reviewActivity('2026-11-01')]), '2026-11-22', '2027-02-01')
  expect(lastReview(held)).toBe('2026-11-22')
  expect(nextReview(held)).toBe('2027-02-01')
  expect(held.activity).toHaveLength(3)
  expect(nextReview(reviewed(held, '2027-02-03', undefined))).toBeUndefined()
  expect(lastReview(reviewed(held, '2027-02-03', undefined))).toBe('2027-02-03')
})

test('another day for the next review touches nothing else; the same day touches nothing', () => {
  const planned = plan([
    walk,
    reviewActivity('2026-11-22'),
    { ...reviewActivity('2026-01-05'), status: 'cancelled' as const },
  ])
  expect(withNextReview(planned, '2026-11-22')).toBe(planned)
  const moved = withNextReview(planned, '2026-12-01')
  expect(moved.activity?.map(({ status, scheduledPeriod }) => [status, scheduledPeriod?.start])).toEqual([
    ['in-progress', undefined],
    ['cancelled', '2026-01-05'],
    ['scheduled', '2026-12-01'],
  ])
  expect(withNextReview(plan([reviewActivity('2026-11-22')]), undefined).activity).toBeUndefined()
})

test.each([
  ['Subjective\nCough.\n\nPlan\n- Rest.\n- Fluids.', '- Rest.\n- Fluids.'],
  ['Assessment and plan: Bronchitis. Rest.\n\nFollow-up: in a week', 'Bronchitis. Rest.\n\nin a week'],
  ['S: cough\n\nA/P: rest', 'rest'],
  ['He plans to move.', undefined],
])('the plan in %j', (text, wanted) => {
  expect(planOf(text)).toBe(wanted)
})
