/** The life of a referral: each step is dated, named, kept beside those before it, and carries its order along. */
import {
  createClinical,
  getClinical,
  hasClinical,
  markEnteredInError,
  updateClinical,
} from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { findReferralOf } from '../../../db/queries/referral.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { orderIdOf } from '../../../domain/clinical/referral-packet.ts'
import { canFollow, isOpenReferral, lastStep, statusAfter } from '../../../domain/clinical/referral-state.ts'
import type { ReferralDraft } from '../../../domain/contract/referral.ts'
import { localDate, localDateTime } from '../../../domain/format/date.ts'
import type { Referral, ReferralContent, ReferralStatus, ReferralStep, User } from '../../../domain/resources/index.ts'
import { referralContent } from '../../../domain/resources/referral.ts'
import { orderKindOf } from '../../../domain/terminology/orders.ts'
import { contentOf as orderContentOf, stateOf } from '../ordering/orders.ts'
import { referenceTo } from '../ordering/people.ts'

const type = 'Referral'

export interface Target {
  id: string
  versionId: number
}

export const contentOf = (referral: Referral): ReferralContent => referralContent.parse(referral)

export function createReferral(w: Writer, user: User, patientId: string, draft: ReferralDraft): Referral {
  getPatient(w.db, patientId)
  requireOrder(w, patientId, draft)
  return createClinical(w, type, patientId, {
    resourceType: type,
    status: 'draft',
    requester: referenceTo(user),
    ...draft,
  })
}

export function updateDraft(w: Writer, target: Target, draft: ReferralDraft): Referral {
  const before = getClinical(w.db, type, target.id)
  requireDraft(before)
  requireOrder(w, before.patientId, draft, before.id)
  const { resourceType, status, requester } = before
  return updateClinical(w, type, target, { resourceType, status, requester, ...draft })
}

export function requireDraft({ status }: Referral): void {
  if (status !== 'draft') throw new NotAllowed('This referral was sent already: what it asks for stands as it left.')
}

/** Of the same chart, signed, a referral, and not referred already. */
function requireOrder(w: Writer, patientId: string, { serviceRequest }: ReferralDraft, self?: string): void {
  const orderId = orderIdOf({ serviceRequest })
  if (orderId === undefined) return
  const order = getClinical(w.db, 'ServiceRequest', orderId)
  if (order.patientId !== patientId || orderKindOf(order) !== 'referral') {
    throw new NotAllowed('This is no referral order of this chart.')
  }
  if (!order.signedAt || order.status !== 'active') throw new NotAllowed('Sign the order, then refer.')
  const other = findReferralOf(w.db, orderId)
  if (other && other.id !== self) throw new NotAllowed('This order has a referral already. Open that one.')
}

interface Step extends Target {
  status: ReferralStatus
  date?: string | undefined
  scheduledFor?: string | undefined
  note?: string | undefined
}

/** Everything but sending, which is a release. */
export function takeStep(w: Writer, user: User, { status, date, scheduledFor, note, ...target }: Step): Referral {
  const before = getClinical(w.db, type, target.id)
  if (status === 'sent' || !canFollow(before.status, status)) {
    throw new NotAllowed('This step cannot follow where the referral stands now.')
  }
  if (date && date.slice(0, 10) > localDate()) throw new NotAllowed('What has not happened yet cannot be recorded.')
  const step = stepOf(w, user, status, { date, note })
  const content: ReferralContent = {
    ...contentOf(before),
    status,
    statusHistory: [...(before.statusHistory ?? []), step],
    ...(status === 'scheduled' && { scheduledFor }),
  }
  if (status === 'completed' || status === 'declined') closeOrder(w, before, note)
  return updateClinical(w, type, target, content, { detail: { change: status } })
}

export function stepOf(
  w: Writer,
  user: User,
  status: ReferralStatus,
  { date = localDateTime(), note }: { date?: string | undefined; note?: string | undefined } = {},
): ReferralStep {
  const words = note?.trim()
  return { status, date, at: w.now, by: user.id, ...(words && { note: words }) }
}

/** The order asks for nothing more: answered, or it will never be. */
export function closeOrder(w: Writer, referral: Referral, note: string | undefined): void {
  const id = orderIdOf(referral)
  if (id === undefined || !hasClinical(w.db, 'ServiceRequest', id)) return
  const order = getClinical(w.db, 'ServiceRequest', id)
  if (order.status !== 'active') return
  const text = ['The referral is closed', note?.trim()].filter(Boolean).join(': ')
  const content = {
    ...orderContentOf(order),
    status: 'completed' as const,
    note: [...(order.note ?? []), { text, time: w.now }],
  }
  updateClinical(w, 'ServiceRequest', order, content, { detail: { change: 'closed' } })
}

/** With the step goes what it brought: the appointment, the answer, the closing of the order. */
export function takeBack(w: Writer, target: Target, reason: string): Referral {
  const before = getClinical(w.db, type, target.id)
  const last = lastStep(before)
  if (!last) throw new NotAllowed('There is no step that can be taken back. What left the practice has left it.')
  const statusHistory = (before.statusHistory ?? []).slice(0, -1)
  const status = statusAfter(statusHistory)
  const present = contentOf(before)
  const content: ReferralContent = {
    ...present,
    status,
    statusHistory,
    scheduledFor: last.status === 'scheduled' ? undefined : present.scheduledFor,
    reply: last.status === 'consulted' ? undefined : present.reply,
  }
  if (last.status === 'completed' || last.status === 'declined') reopenOrder(w, before)
  return updateClinical(w, type, target, content, { reason, detail: { change: 'taken-back', step: last.status } })
}

function reopenOrder(w: Writer, referral: Referral): void {
  const id = orderIdOf(referral)
  if (id === undefined || !hasClinical(w.db, 'ServiceRequest', id)) return
  const order = getClinical(w.db, 'ServiceRequest', id)
  if (stateOf(w.db, order) !== 'closed') return
  updateClinical(
    w,
    'ServiceRequest',
    order,
    { ...orderContentOf(order), status: 'active' },
    { detail: { change: 'reopened' } },
  )
}

export function setDue(
  w: Writer,
  { replyDue, reason, ...target }: Target & { replyDue: string; reason?: string | undefined },
): Referral {
  const before = getClinical(w.db, type, target.id)
  if (!isOpenReferral(before) && before.status !== 'draft') throw new NotAllowed('This referral waits for nothing.')
  if (replyDue < localDate()) throw new NotAllowed('Choose today or a day to come.')
  return updateClinical(
    w,
    type,
    target,
    { ...contentOf(before), replyDue },
    { reason, detail: { change: 'due', replyDue } },
  )
}

/** The disclosure of what left stays in the log: it did leave. */
export const markReferralInError = (w: Writer, target: Target, reason: string): Referral =>
  markEnteredInError(w, type, target, reason)
