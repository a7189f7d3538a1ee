/** Plans to review, and the observations that goals are measured by. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { isReviewOverdue, nextReview } from '../../domain/clinical/care-plan-review.ts'
import { measureKeysOf } from '../../domain/clinical/goal-progress.ts'
import type { CarePlan, Goal, Observation } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { carePlan, observation } from '../schema/index.ts'
import { toResource } from './clinical.ts'

export interface DueReview {
  plan: CarePlan
  /** The day on which it was to be reviewed. */
  due: string
}

/** Over all patients; the longest overdue first. */
export function listDueReviews(db: Db, before: string): DueReview[] {
  return db
    .select()
    .from(carePlan)
    .where(and(inArray(carePlan.status, ['draft', 'active', 'on-hold']), sql`${carePlan.activity} is not null`))
    .all()
    .map((row) => toResource('CarePlan', row))
    .flatMap((plan) => {
      const due = nextReview(plan)
      return due !== undefined && isReviewOverdue(plan, before) ? [{ plan, due }] : []
    })
    .sort((a, b) => a.due.localeCompare(b.due))
}

/** Values of each measure that are looked at: enough for a trend. */
const valuesPerMeasure = 60

/** What the targets of these goals are measured by, newest first within each measure. */
export function listMeasured(db: Db, patientId: string, goals: readonly Goal[]): Observation[] {
  const keys = [...new Set(goals.flatMap(measureKeysOf))]
  return keys.flatMap((codeKey) =>
    db
      .select()
      .from(observation)
      .where(
        and(
          eq(observation.patientId, patientId),
          eq(observation.codeKey, codeKey),
          ne(observation.status, 'entered-in-error'),
        ),
      )
      .orderBy(sql`${observation.effective} desc`)
      .limit(valuesPerMeasure)
      .all()
      .map((row) => toResource('Observation', row)),
  )
}
