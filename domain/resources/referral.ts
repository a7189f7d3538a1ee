/** A referral and where it stands: the order (ServiceRequest), the packet that left, and the answer that came back. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { dateTime, longText, reference } from './datatypes.ts'

export const referralContent = z.object({
  resourceType: z.literal('Referral'),
  ...contentFields,
  status: z.enum([
    'draft',
    'sent',
    'acknowledged',
    'scheduled',
    'consulted',
    'completed',
    'declined',
    'no-show',
    'entered-in-error',
  ]),
  serviceRequest: reference.optional(),
  recipient: reference.optional(),
  reason: longText.optional(),
  question: longText.optional(),
  urgency: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  sentAt: dateTime.optional(),
  packet: reference.optional(),
  reply: reference.optional(),
})
export type ReferralContent = z.infer<typeof referralContent>
export const referral = referralContent.extend(clinicalRowFields)
export type Referral = z.infer<typeof referral>
