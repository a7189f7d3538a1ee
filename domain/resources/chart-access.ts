/**
 * Access that a user gave themselves with a reason: to one restricted chart, or in an emergency to all of them
 * (45 CFR 164.312(a)(2)(ii); certification criterion (d)(6)). It ends by itself, and somebody else reviews it.
 */
import { z } from 'zod'
import { id } from './base.ts'
import { instant, longText } from './datatypes.ts'

export const chartAccess = z.object({
  id,
  kind: z.enum(['restricted-chart', 'emergency']),
  userId: id,
  patientId: id.optional(),
  reason: longText,
  startedAt: instant,
  endsAt: instant,
  reviewedAt: instant.optional(),
  reviewedBy: id.optional(),
  reviewNote: longText.optional(),
})
export type ChartAccess = z.infer<typeof chartAccess>
