/** What left the practice: to whom, when, why, by whom. Read only; each release writes its own line. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { disclosure } from '../resources/disclosure.ts'
import { base } from './base.ts'
import { patientSummary } from './patient.ts'

export const disclosureLine = disclosure.extend({
  patient: patientSummary,
  /** The user's name. */
  releasedByName: z.string().optional(),
})
export type DisclosureLine = z.infer<typeof disclosureLine>

export const disclosureContract = {
  /** Newest first, of one chart or of the practice. `since` and `until`: first and last day, both included. */
  list: base
    .input(
      z.object({
        patientId: id.optional(),
        since: z.iso.date().optional(),
        until: z.iso.date().optional(),
        /** Part of the recipient's name. */
        recipient: z.string().max(200).optional(),
        limit: z.number().int().min(1).max(5000).default(1000),
      }),
    )
    .output(z.array(disclosureLine)),
  /** The very bytes that left, where they were kept (`fileHash`); NOT_FOUND where not. Audited. */
  file: base.input(z.object({ id })).output(z.file()),
}
