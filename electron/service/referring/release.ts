/** A referral leaves: what was previewed, once, with everything that is to be known of it afterwards, in one transaction. */

import { createClinical, getClinical, updateClinical } from '../../../db/queries/clinical.ts'
import type { NewDisclosure } from '../../../db/queries/disclosure.ts'
import { recordDisclosure } from '../../../db/queries/disclosure.ts'
import type { Writer } from '../../../db/writer.ts'
import { orderIdOf, releasedPacket } from '../../../domain/clinical/referral-packet.ts'
import { defaultReplyDue } from '../../../domain/clinical/referral-state.ts'
import type { ReferralPacket } from '../../../domain/contract/referral.ts'
import { localDate, localDateTime } from '../../../domain/format/date.ts'
import { recipientText } from '../../../domain/format/directory.ts'
import type { Disclosure, Referral, User } from '../../../domain/resources/index.ts'
import { contentOf as orderContentOf } from '../ordering/orders.ts'
import { contentOf, requireDraft, stepOf, type Target } from './referrals.ts'

interface Leaving {
  target: Target
  recipient: ReferralPacket['recipient']
  /** What the log of disclosures is told. */
  told: Omit<NewDisclosure, 'file'>
  bytes: Uint8Array
  contentType: string
  fileName: string
}

/** @throws NotAllowed where it was sent already, StaleVersion where somebody changed it meanwhile: then nothing left. */
export function release(
  w: Writer,
  user: User,
  { target, recipient, told, bytes, contentType, fileName }: Leaving,
): { referral: Referral; disclosure: Disclosure } {
  const before = getClinical(w.db, 'Referral', target.id)
  requireDraft(before)
  const disclosure = recordDisclosure(w, { ...told, file: bytes, keepAs: contentType, referralId: before.id })
  const name = recipientText(recipient)
  const packet = createClinical(
    w,
    'DocumentReference',
    before.patientId,
    releasedPacket({
      to: name,
      date: localDateTime(),
      contentType,
      fileName,
      size: bytes.length,
      hash: disclosure.digest,
    }),
  )
  const today = localDate()
  const replyDue = before.replyDue ?? defaultReplyDue(before.urgency, today)
  const referral = updateClinical(
    w,
    'Referral',
    target,
    {
      ...contentOf(before),
      status: 'sent',
      recipient: { ...(recipient.reference && { reference: recipient.reference }), display: name },
      sentAt: localDateTime(),
      replyDue,
      statusHistory: [...(before.statusHistory ?? []), stepOf(w, user, 'sent')],
      packet: { reference: `DocumentReference/${packet.id}`, display: packet.description },
    },
    { detail: { change: 'sent' } },
  )
  sendOrder(w, user, referral, name, replyDue)
  return { referral, disclosure }
}

/** The order left with the packet, and waits as long as the referral does. */
function sendOrder(w: Writer, user: User, referral: Referral, to: string, resultDue: string): void {
  const id = orderIdOf(referral)
  if (id === undefined) return
  const order = getClinical(w.db, 'ServiceRequest', id)
  const sent = [...(order.sent ?? []), { at: w.now, by: user.id, how: 'electronic' as const, to }]
  updateClinical(w, 'ServiceRequest', order, orderContentOf(order), {
    own: { sent, resultDue },
    detail: { change: 'sent', how: 'electronic' },
  })
}
