import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referralCode, referralCodesIn } from '../../../domain/clinical/referral-code.ts'
import {
  awaitsReply,
  canFollow,
  daysWaiting,
  defaultReplyDue,
  isReplyOverdue,
  lastStep,
  nextSteps,
} from '../../../domain/clinical/referral-state.ts'
import { isNpi } from '../../../domain/format/npi.ts'
import { type ReferralStatus, referralStatus } from '../../../domain/resources/referral.ts'

const id = '0198c0de-1234-7abc-8def-0123456789ab'

test('every status can be reached from a draft, and every way ends closed', () => {
  const reached = new Set<ReferralStatus>(['draft'])
  for (const from of reached) for (const to of referralStatus.options) if (canFollow(from, to)) reached.add(to)
  expect([...reached].sort()).toEqual(referralStatus.options.filter((s) => s !== 'entered-in-error').toSorted())
  const ends = [...reached].filter((status) => nextSteps(status).length === 0 && !canFollow(status, 'sent'))
  expect(ends.sort()).toEqual(['completed', 'declined'])
})

test('nobody can record by hand that something was sent', () => {
  for (const status of referralStatus.options) expect(nextSteps(status)).not.toContain('sent')
})

test('nothing is completed before the visit took place or was missed', () => {
  expect(referralStatus.options.filter((status) => canFollow(status, 'completed'))).toEqual(['consulted', 'no-show'])
})

test('an answer is missed from the day after it was due on, also when the visit took place; not once it is here', () => {
  const referral = { status: 'sent', replyDue: '2026-03-10' } as const
  expect(isReplyOverdue(referral, '2026-03-10')).toBe(false)
  expect(isReplyOverdue(referral, '2026-03-11')).toBe(true)
  expect(isReplyOverdue({ ...referral, status: 'consulted' }, '2026-03-11')).toBe(true)
  expect(isReplyOverdue({ ...referral, status: 'consulted', reply: { display: 'Letter' } }, '2026-03-11')).toBe(false)
  for (const status of ['draft', 'declined', 'completed', 'entered-in-error'] as const)
    expect(isReplyOverdue({ ...referral, status }, '2026-03-11')).toBe(false)
  expect(awaitsReply({ status: 'no-show' })).toBe(true)
})

test('the more urgent, the sooner the answer is due', () => {
  const due = (['stat', 'asap', 'urgent', 'routine'] as const).map((urgency) => defaultReplyDue(urgency, '2026-01-01'))
  expect(due).toEqual(['2026-01-03', '2026-01-08', '2026-01-15', '2026-03-02'])
  expect(defaultReplyDue(undefined, '2026-01-01')).toBe('2026-03-02')
})

test('days of waiting are counted over the change to summer time, and only while it is open', () => {
  const sentAt = '2026-03-07T23:50-05:00'
  expect(daysWaiting({ status: 'sent', sentAt }, '2026-03-09')).toBe(2)
  expect(daysWaiting({ status: 'sent', sentAt }, '2026-03-07')).toBe(0)
  expect(daysWaiting({ status: 'completed', sentAt }, '2026-03-09')).toBeUndefined()
  expect(daysWaiting({ status: 'draft' }, '2026-03-09')).toBeUndefined()
})

test('the last step can be taken back, but for what left', () => {
  const step = (status: ReferralStatus) => ({ status, date: '2026-01-01', at: '2026-01-01T00:00:00.000Z', by: id })
  expect(lastStep({ statusHistory: [step('sent'), step('declined')] })?.status).toBe('declined')
  expect(lastStep({ statusHistory: [step('sent')] })).toBeUndefined()
  expect(lastStep({})).toBeUndefined()
})

test('a code is found again however it was typed, scanned or broken over lines', () => {
  const code = referralCode(id)
  expect(code).toMatch(/^CKR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  const [, a = '', b = '', c = ''] = code.split('-')
  for (const text of [
    `Re: referral ${code}.`,
    code.toLowerCase(),
    `ckr ${a} ${b} ${c}`,
    `CKR${a}${b}${c}`,
    `CKR - ${a} - ${b} -\n${c}`,
    `CKR–${a}–${b}–${c}, thank you`,
    `<id root="1.2.3" extension="${code}"/>`,
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
  ])
    expect(referralCodesIn(text), text).toEqual([code])
})

test('codes of different referrals differ, each is found in a text, and a changed character makes it none', () => {
  const uuids = fc.uuid({ version: 7 })
  fc.assert(
    fc.property(uuids, fc.nat(11), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (uuid, at, other) => {
      const code = referralCode(uuid)
      expect(referralCodesIn(`see ${code} below`)).toEqual([code])
      const body = code.slice(4).replaceAll('-', '')
      const changed = body.slice(0, at) + other + body.slice(at + 1)
      fc.pre(changed !== body)
      // Of 32 characters, those three apart by the modulus stay unseen; what is found is then another code, never this one.
      expect(referralCodesIn(`CKR-${changed}`)).not.toContain(code)
    }),
  )
})

test('what only looks like a code is none', () => {
  for (const text of ['CKR', 'CKR-1234', 'CKR-0000-0000-0001', 'CKR-ABCD-EFGH-JKMNP', 'backrest', 'CKR-UUUU-UUUU-UUUU'])
    expect(referralCodesIn(text), text).toEqual([])
})

test('an NPI has ten digits that fit together', () => {
  // The example of the standard's own text (CMS, "Requirements for NPI and NPI check digit").
  expect(isNpi('1234567893')).toBe(true)
  expect(isNpi('123-456-7893')).toBe(true)
  for (const wrong of ['1234567890', '1234567839', '123456789', '12345678933', '3234567893', '', 'abcdefghij'])
    expect(isNpi(wrong), wrong).toBe(false)
})
