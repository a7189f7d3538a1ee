/** Goals, and where each stands: its targets held against what was measured. */
import { z } from 'zod'
import { goalStandings } from '../clinical/goal-progress.ts'
import { id } from '../resources/base.ts'
import { dateTime } from '../resources/datatypes.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

const bound = z.object({ value: z.number(), exclusive: z.boolean() }).optional()

export const targetStanding = z.object({
  standing: z.enum(goalStandings),
  /** The newest value in words, when it was, and whether that was before the goal began. */
  latest: z.object({ text: z.string(), at: dateTime.optional(), beforeStart: z.boolean() }).optional(),
  /** Oldest first, in the unit of the target; `at` in milliseconds (observation-key.ts, timeOf). */
  points: z.array(z.object({ at: z.number(), value: z.number() })),
  bounds: z.object({ low: bound, high: bound }),
})
export type TargetStanding = z.infer<typeof targetStanding>

export const goalContract = {
  ...clinicalContract('Goal'),
  /** For each goal of a chart one entry a target, in the goal's order. */
  progress: base
    .input(z.object({ patientId: id }))
    .output(z.array(z.object({ goalId: id, targets: z.array(targetStanding) }))),
}
