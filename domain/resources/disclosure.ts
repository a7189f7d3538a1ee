/**
 * One release of patient information to somebody outside: what an accounting of disclosures lists (45 CFR 164.528(b)(2):
 * date, recipient, what, purpose). Written once, never changed.
 */
import { z } from 'zod'
import { id } from './base.ts'
import { address, contactPoint, instant, longText, reference, shortText } from './datatypes.ts'

export const disclosurePurpose = z.enum([
  'treatment',
  'patient-request',
  'payment',
  'operations',
  'public-health',
  'legal',
  'other',
])
export type DisclosurePurpose = z.infer<typeof disclosurePurpose>

export const disclosure = z.object({
  id,
  patientId: id,
  releasedAt: instant,
  releasedBy: id,
  /** `reference`: a row of the directory (Practitioner or Organization). */
  recipient: z.object({
    reference: reference.optional(),
    name: shortText,
    telecom: z.array(contactPoint).optional(),
    address: address.optional(),
  }),
  purpose: disclosurePurpose,
  /** Further words on why. */
  reason: longText.optional(),
  /** An export format of the contract, or `print`. */
  format: shortText,
  /** What it held: per part of the chart the number of entries, and which parts were kept back. No clinical content. */
  content: z.object({
    documents: z.array(shortText),
    sections: z.array(z.object({ key: shortText, count: z.number().int().nonnegative() })),
    partial: z.boolean(),
  }),
  bytes: z.number().int().nonnegative(),
  /** SHA-256 of the bytes that left, in hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the very bytes are kept (`file_content`); absent where they are not. */
  fileHash: z.string().optional(),
  referralId: id.optional(),
})
export type Disclosure = z.infer<typeof disclosure>
