import { expect, test } from 'vitest'
import { type BackupFacts, judge } from '../../db/backup-health.ts'
import { isDue } from '../../electron/service/backups/due.ts'

const now = new Date('2026-11-22T12:00:00Z')
const days = (count: number) => new Date(now.getTime() - count * 24 * 3_600_000).toISOString()
const proven = (age: number) => ({ path: '/usb/a', bytes: 1, createdAt: days(age), verifiedAt: days(age) })
const fine: BackupFacts = {
  now,
  daily: true,
  lastProven: proven(1),
  folder: 'usable',
  freeBytes: 100,
  neededBytes: 10,
  damaged: false,
}

test.each<[string, Partial<BackupFacts>, string, string[]]>([
  ['all is well', {}, 'good', []],
  ['never', { lastProven: undefined }, 'bad', ['never']],
  ['a weekend with a holiday', { lastProven: proven(3) }, 'good', []],
  ['overdue by the schedule', { lastProven: proven(3.1) }, 'bad', ['overdue']],
  ['by hand once a week', { daily: false, lastProven: proven(6.9) }, 'good', []],
  ['by hand, longer ago', { daily: false, lastProven: proven(7.1) }, 'bad', ['overdue']],
  ['from the future', { lastProven: proven(-2) }, 'bad', ['overdue']],
  ['no drive', { folder: 'missing', freeBytes: undefined }, 'bad', ['folder-missing']],
  ['read-only', { folder: 'read-only' }, 'bad', ['folder-read-only']],
  ['the last one failed', { failure: { at: days(0), reason: 'x' } }, 'bad', ['failed']],
  ['little room', { freeBytes: 9 }, 'warning', ['low-space']],
  ['damaged', { damaged: true }, 'bad', ['damaged']],
  ['changes lost', { lost: { at: days(0), transactions: 3 } }, 'bad', ['changes-lost']],
])('%s', (_, facts, level, concerns) => {
  expect(judge({ ...fine, ...facts })).toMatchObject({ level, concerns })
})

const schedule = { daily: true, time: '12:30', onClose: true, keep: { daily: 1, weekly: 1, monthly: 1 } }
const local = (text: string) => new Date(`2026-11-${text}`)

test.each([
  ['before its time, made yesterday', local('21T12:31:00'), local('22T12:29:00'), false],
  ['at its time', local('21T12:31:00'), local('22T12:30:00'), true],
  ['made already', local('22T12:30:05'), local('22T18:00:00'), false],
  ['the computer was off yesterday at noon', local('20T12:31:00'), local('22T08:00:00'), true],
  ['the clock went back a month', local('30T12:31:00'), local('02T13:00:00'), true],
])('due: %s', (_, last, at, due) => {
  expect(isDue(schedule, last.toISOString(), at)).toBe(due)
  expect(isDue({ ...schedule, daily: false }, last.toISOString(), at)).toBe(false)
})

test('due: never made one', () => {
  expect(isDue(schedule, undefined, local('22T08:00:00'))).toBe(true)
})
