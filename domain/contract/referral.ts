/** Referrals: drafted, released as a packet, followed until the answer is here. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { dateTime, longText, reference, shortText } from '../resources/datatypes.ts'
import { disclosure } from '../resources/disclosure.ts'
import { referral, referralContent, referralStatus, referralStep } from '../resources/referral.ts'
import { base } from './base.ts'
import { rowVersion } from './clinical.ts'
import { exportRecipient, exportScope, exportStamp, packetContents, packetPassword } from './exporting.ts'
import { patientSummary } from './patient.ts'

const versioned = z.object({ id, versionId: z.number().int() })
const reason = z.string().trim().min(1).max(500)

/** What is written before it is sent. `recipient`: a row of the directory, or a name alone. */
export const referralDraft = referralContent.pick({
  serviceRequest: true,
  recipient: true,
  service: true,
  reason: true,
  question: true,
  urgency: true,
  replyDue: true,
})
export type ReferralDraft = z.infer<typeof referralDraft>

/** One line of the list over all patients. */
export const referralLine = z.object({
  referral,
  patient: patientSummary,
  /** Whole days since it was sent, while it is open. */
  daysWaiting: z.number().int().optional(),
  overdue: z.boolean(),
})
export type ReferralLine = z.infer<typeof referralLine>

/** What of the chart goes along: the same choices as for an export. */
export const referralPacket = z.object({
  recipient: exportRecipient,
  packet: packetContents,
  scope: exportScope.optional(),
  password: packetPassword.optional(),
})
export type ReferralPacket = z.infer<typeof referralPacket>

/** How an outside document was recognised as the answer to a referral. */
export const replyMatch = z.object({
  referral,
  patient: patientSummary,
  /** `code`: the referral's code stands in it. `order`: it names the referral or its order by id. */
  by: z.enum(['code', 'order']),
})
export type ReplyMatch = z.infer<typeof replyMatch>

export const referralContract = {
  /** All of one chart, those in error included, newest first. */
  list: base.input(z.object({ patientId: id })).output(z.array(referral)),
  get: base.input(z.object({ id })).output(referral),
  history: base.input(z.object({ id })).output(z.array(rowVersion)),
  /** Oldest first, each with the name of who recorded it. */
  steps: base.input(z.object({ id })).output(z.array(referralStep.extend({ byName: z.string().optional() }))),
  /** Of all patients, without those in error: overdue ones first, then the longest waiting, drafts, and those that are closed. */
  worklist: base.output(z.array(referralLine)),
  create: base.input(z.object({ patientId: id, content: referralDraft })).output(referral),
  /** Drafts only. */
  update: base.input(versioned.extend({ content: referralDraft })).output(referral),
  /**
   * The packet leaves: its bytes are kept, the disclosure is recorded, the referral and its order are marked sent, all at once or
   * nothing. `shown`: the preview that was looked at; CONFLICT where the chart changed since.
   */
  release: base
    .input(versioned.extend({ packet: referralPacket, shown: exportStamp }))
    .output(z.object({ referral, disclosure, file: z.file() })),
  /** One step further. BAD_REQUEST where it cannot follow. `date`: when it happened; `scheduledFor` with `scheduled`. */
  step: base
    .input(
      versioned.extend({
        status: referralStatus,
        date: dateTime.optional(),
        scheduledFor: dateTime.optional(),
        note: longText.optional(),
      }),
    )
    .output(referral),
  /** The last step was a mistake: the referral stands again where it stood. What left cannot be taken back. */
  takeBack: base.input(versioned.extend({ reason })).output(referral),
  /** The answer is expected on another day. */
  setDue: base.input(versioned.extend({ replyDue: z.iso.date(), reason: reason.optional() })).output(referral),
  enteredInError: base.input(versioned.extend({ reason })).output(referral),
  /** Which referrals an outside document may answer, by the code or ids in it. Nothing is written. */
  recognise: base.input(z.object({ importDocumentId: id })).output(z.array(replyMatch)),
  /**
   * This is the answer: an outside document that was taken in and whose patient is confirmed, or a document of the chart. The
   * referral is then `consulted`, and with `close` at once `completed`; its order is done with it.
   */
  attachReply: base
    .input(
      versioned.extend({
        reply: reference.extend({ reference: shortText.regex(/^(ImportDocument|DocumentReference)\//) }),
        close: z.boolean(),
        note: longText.optional(),
      }),
    )
    .output(referral),
}
