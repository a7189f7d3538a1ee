/**
 * Access that users give themselves with a reason, until it ends: to a restricted chart, or in an emergency to all
 * (45 CFR 164.312(a)(2)(ii); certification criterion (d)(6)). Somebody else reviews each.
 */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { chartAccess } from '../resources/chart-access.ts'
import { instant } from '../resources/datatypes.ts'
import { patient } from '../resources/patient.ts'
import { base } from './base.ts'
import { patientSummary } from './patient.ts'

const reason = z.string().trim().min(5).max(500)

/**
 * `looked`: the charts that were opened under it, and when first. `own`: the asker's, so somebody else reviews it; where nobody else
 * could, they do so themselves, with a reason, from `selfFrom` on.
 */
export const accessReview = chartAccess.extend({
  userName: z.string(),
  reviewerName: z.string().optional(),
  own: z.boolean(),
  selfFrom: instant.optional(),
  looked: z.array(z.object({ patient: patientSummary, at: instant })),
})
export type AccessReview = z.infer<typeof accessReview>

export const chartAccessContract = {
  /** One restricted chart, for eight hours. */
  open: base.input(z.object({ patientId: id, reason })).output(chartAccess),
  /** All charts, for an hour. */
  startEmergency: base.input(z.object({ reason })).output(chartAccess),
  /** Ends one's own access before its time. */
  end: base.input(z.object({ id })),
  /** Sets or takes away the mark "restricted". */
  restrict: base
    .input(z.object({ patientId: id, versionId: z.number().int(), restricted: z.boolean(), reason }))
    .output(patient),
  /** Newest first; those nobody has reviewed before all others. Whoever is no administrator sees those that no administrator can review. */
  reviews: base.input(z.object({ limit: z.number().int().min(1).max(500).default(100) })).output(z.array(accessReview)),
  /** BAD_REQUEST for one's own, unless nobody else could: then with a note, a day after it began. */
  review: base.input(z.object({ id, note: z.string().trim().max(2000).optional() })),
}
