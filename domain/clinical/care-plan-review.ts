/**
 * Reviews of a care plan are activities of it, coded as C-CDA's Care Plan codes them (C-CDA R2.1, Care Plan review participant):
 * they travel with the plan. `scheduled` ones are to come, `completed` ones were held.
 */
import type { CarePlanContent, CodeableConcept } from '../resources/index.ts'
import { SNOMED } from '../terminology/systems.ts'

type Activity = NonNullable<CarePlanContent['activity']>[number]

const review = { system: SNOMED, code: '425268008', display: 'Review of Care Plan' }

export function isReview({ code }: Activity): boolean {
  return code?.coding?.some((coding) => coding.system === review.system && coding.code === review.code) ?? false
}

export function reviewActivity(on: string, status: 'scheduled' | 'completed' = 'scheduled'): Activity {
  return { code: reviewConcept(), status, scheduledPeriod: { start: on } }
}

const reviewConcept = (): CodeableConcept => ({ coding: [{ ...review }], text: 'Review of the plan' })

/** What is done about the problems: everything but the reviews. */
export function interventionsOf(plan: Pick<CarePlanContent, 'activity'>): Activity[] {
  return (plan.activity ?? []).filter((activity) => !isReview(activity))
}

/** The day of the next review: the earliest that was not held. Undefined where none is planned. */
export function nextReview(plan: Pick<CarePlanContent, 'activity'>): string | undefined {
  return reviewsOf(plan, isToCome)[0]
}

/** The day of the last review that was held. */
export function lastReview(plan: Pick<CarePlanContent, 'activity'>): string | undefined {
  return reviewsOf(plan, (status) => status === 'completed').at(-1)
}

const isToCome = (status: Activity['status']) =>
  status !== 'completed' && status !== 'cancelled' && status !== 'stopped' && status !== 'entered-in-error'

function reviewsOf(plan: Pick<CarePlanContent, 'activity'>, is: (status: Activity['status']) => boolean): string[] {
  return (plan.activity ?? [])
    .filter((activity) => isReview(activity) && is(activity.status))
    .flatMap(({ scheduledPeriod }) => scheduledPeriod?.start?.slice(0, 10) ?? [])
    .sort()
}

/** A plan that is over needs no review. A review is overdue from the day after its day. */
export function isReviewOverdue(plan: Pick<CarePlanContent, 'activity' | 'status'>, today: string): boolean {
  const next = nextReview(plan)
  return isOpen(plan) && next !== undefined && next < today
}

export const isOpen = ({ status }: Pick<CarePlanContent, 'status'>): boolean =>
  status === 'active' || status === 'on-hold' || status === 'draft'

/** The plan with its next review on that day, or with none; reviews that were held stay. */
export function withNextReview<P extends Pick<CarePlanContent, 'activity'>>(plan: P, on: string | undefined): P {
  if (nextReview(plan) === on) return plan
  const kept = (plan.activity ?? []).filter((activity) => !isReview(activity) || !isToCome(activity.status))
  const activity = on === undefined ? kept : [...kept, reviewActivity(on)]
  return { ...plan, activity: activity.length > 0 ? activity : undefined }
}

/** The plan after a review on `held`, with the next one, or none, to come. */
export function reviewed<P extends Pick<CarePlanContent, 'activity'>>(
  plan: P,
  held: string,
  next: string | undefined,
): P {
  const { activity = [] } = withNextReview(plan, undefined)
  return withNextReview({ ...plan, activity: [...activity, reviewActivity(held, 'completed')] }, next)
}
