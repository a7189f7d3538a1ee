/** Treatment plans, each written together with its goals, and reviewed on a day that was set. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { carePlan, carePlanContent } from '../resources/care-plan.ts'
import { partialDate } from '../resources/datatypes.ts'
import { goal, goalContent } from '../resources/goal.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'
import { patientSummary } from './patient.ts'

/** A row that is there, or a new one. */
const target = { id: id.optional(), versionId: z.number().int().optional() }

export const savedCarePlan = z.object({ plan: carePlan, goals: z.array(goal) })

export const carePlanContract = {
  ...clinicalContract('CarePlan'),
  /**
   * A plan and its goals, all or none: `plan.content.goal` becomes these goals, in this order. What says the same as before gets
   * no new version. CONFLICT where the plan or one of its goals was changed meanwhile.
   */
  save: base
    .input(
      z.object({
        patientId: id,
        plan: z.object({ ...target, content: carePlanContent }),
        goals: z.array(z.object({ ...target, content: goalContent })).max(50),
        reason: z.string().trim().min(1).max(500).optional(),
      }),
    )
    .output(savedCarePlan),
  /** Open plans of all patients whose next review was due before a day (default today), the longest overdue first. */
  dueReviews: base
    .input(z.object({ before: partialDate.optional() }))
    .output(z.array(z.object({ patient: patientSummary, plan: carePlan, due: partialDate }))),
}
