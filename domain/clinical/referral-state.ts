/**
 * How a referral moves on, and when its answer is missed. The loop is closed only by somebody's hand: `completed` says that a
 * clinician has the answer and knows of it, `declined` that there will be none.
 */
import { addDays } from '../format/date.ts'
import type { PartialDate, Referral, ReferralContent, ReferralStatus, ReferralStep } from '../resources/index.ts'

/** From each status to those that may follow it. `sent` is reached by releasing a packet and by nothing else. */
const following: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  draft: ['sent'],
  sent: ['acknowledged', 'scheduled', 'consulted', 'declined'],
  acknowledged: ['scheduled', 'consulted', 'declined'],
  /** Scheduled again: another day was given. */
  scheduled: ['consulted', 'no-show', 'scheduled', 'declined'],
  'no-show': ['scheduled', 'consulted', 'declined', 'completed'],
  consulted: ['completed'],
  declined: [],
  completed: [],
  'entered-in-error': [],
}

/** The steps that somebody can record now, in the order in which they usually come. */
export const nextSteps = (status: ReferralStatus): readonly ReferralStatus[] =>
  following[status].filter((next) => next !== 'sent')

export const canFollow = (from: ReferralStatus, to: ReferralStatus): boolean => following[from].includes(to)

/** Something of the patient is outside, and nobody here knows yet how it ended. */
const open: ReadonlySet<ReferralStatus> = new Set(['sent', 'acknowledged', 'scheduled', 'no-show', 'consulted'])
export const isOpenReferral = ({ status }: Pick<ReferralContent, 'status'>): boolean => open.has(status)

/** Open, and no answer is here: also after the visit took place. */
export const awaitsReply = (referral: Pick<ReferralContent, 'status' | 'reply'>): boolean =>
  isOpenReferral(referral) && referral.reply === undefined

/** On the day it is due the answer is not late yet. */
export const isReplyOverdue = (
  referral: Pick<ReferralContent, 'status' | 'reply' | 'replyDue'>,
  today: PartialDate,
): boolean => referral.replyDue !== undefined && referral.replyDue < today && awaitsReply(referral)

/** Days after sending: time for an appointment and the report of it. */
const daysToReply: Readonly<Record<NonNullable<ReferralContent['urgency']>, number>> = {
  routine: 60,
  urgent: 14,
  asap: 7,
  stat: 2,
}

export const defaultReplyDue = (urgency: ReferralContent['urgency'], sentOn: PartialDate): PartialDate =>
  addDays(sentOn, daysToReply[urgency ?? 'routine'])

/** The last thing that happened, where it may be taken back: what left the practice has left it. */
export function lastStep({ statusHistory = [] }: Pick<Referral, 'statusHistory'>): ReferralStep | undefined {
  const last = statusHistory.at(-1)
  return last && last.status !== 'sent' && last.status !== 'draft' ? last : undefined
}

/** Where the referral stands after its steps. */
export const statusAfter = (steps: readonly ReferralStep[]): ReferralStatus => steps.at(-1)?.status ?? 'draft'

/** Whole days since it was sent; undefined before that and once it is closed. */
export function daysWaiting(
  referral: Pick<ReferralContent, 'status' | 'sentAt'>,
  today: PartialDate,
): number | undefined {
  if (!referral.sentAt || !isOpenReferral(referral)) return undefined
  const day = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00Z`)
  return Math.max(0, Math.round((day(today) - day(referral.sentAt)) / 86_400_000))
}
