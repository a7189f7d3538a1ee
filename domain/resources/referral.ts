/** A referral and where it stands: the order (ServiceRequest), the packet that left, and the answer that came back. */
import { z } from 'zod'
import { clinicalRowFields, contentFields, id } from './base.ts'
import { dateTime, instant, longText, reference, shortText } from './datatypes.ts'

export const referralStatus = z.enum([
  'draft',
  'sent',
  'acknowledged',
  'scheduled',
  'consulted',
  'completed',
  'declined',
  'no-show',
  'entered-in-error',
])
export type ReferralStatus = z.infer<typeof referralStatus>

/** `date`: when it happened; `at` and `by`: when and by whom it was recorded here. */
export const referralStep = z.object({
  status: referralStatus,
  date: dateTime,
  at: instant,
  by: id,
  note: longText.optional(),
})
export type ReferralStep = z.infer<typeof referralStep>

export const referralContent = z.object({
  resourceType: z.literal('Referral'),
  ...contentFields,
  status: referralStatus,
  serviceRequest: reference.optional(),
  /** Who refers. */
  requester: reference.optional(),
  /** A row of the directory. */
  recipient: reference.optional(),
  /** The service asked for: "Cardiology consultation". */
  service: shortText.optional(),
  reason: longText.optional(),
  question: longText.optional(),
  urgency: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  sentAt: dateTime.optional(),
  /** From this day on a missing answer is overdue. */
  replyDue: z.iso.date().optional(),
  /** When the consultant sees the patient. */
  scheduledFor: dateTime.optional(),
  /** Each step as it was taken, oldest first. */
  statusHistory: z.array(referralStep).optional(),
  packet: reference.optional(),
  reply: reference.optional(),
})
export type ReferralContent = z.infer<typeof referralContent>
export const referral = referralContent.extend(clinicalRowFields)
export type Referral = z.infer<typeof referral>
