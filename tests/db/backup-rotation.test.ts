import { expect, test } from 'vitest'
import { expendable } from '../../db/backup-rotation.ts'
import type { BackupInfo } from '../../domain/contract/backup.ts'

const keep = { daily: 3, weekly: 2, monthly: 2 }

/** Local time, as the practice's days are. */
function made(date: string, more: Partial<BackupInfo> = {}): BackupInfo {
  const createdAt = new Date(`${date}T12:30:00`).toISOString()
  const path = `/usb/chartkeep-${date}-123000.chartkeep-backup`
  return { path, bytes: 1, createdAt, verifiedAt: createdAt, ...more }
}

const names = (paths: string[]) =>
  paths.map((path) => path.slice('/usb/chartkeep-'.length, -'-123000.chartkeep-backup'.length))
/** One a day from 1 to 28 September 2026, a Tuesday to a Monday, and one in August. */
const many = Array.from({ length: 28 }, (_, i) => made(`2026-09-${String(i + 1).padStart(2, '0')}`))

test('the newest of three days, two weeks and two months stay', () => {
  const gone = new Set(names(expendable([...many, made('2026-08-10'), made('2026-07-10')], keep)))
  const stay = [...many, made('2026-08-10'), made('2026-07-10')].filter(({ path }) => !gone.has(names([path])[0] ?? ''))
  // 28 is the Monday of a week of its own; 27 the Sunday of the week before.
  expect(names(stay.map(({ path }) => path))).toEqual(['2026-09-26', '2026-09-27', '2026-09-28', '2026-08-10'])
})

test('what is older than a salvage stays: it may hold what was lost', () => {
  const salvagedAt = new Date('2026-09-20T08:00:00').toISOString()
  const gone = names(expendable(many, keep, undefined, salvagedAt))
  expect(gone).toEqual(['2026-09-25', '2026-09-24', '2026-09-23', '2026-09-22', '2026-09-21', '2026-09-20'])
})

test('fewer than are kept: none goes', () => {
  expect(expendable([made('2026-09-01'), made('2026-09-02')], keep)).toEqual([])
  expect(expendable([], keep)).toEqual([])
})

test('an unproven backup neither goes nor takes the place of a proven one', () => {
  const unproven = ['2026-09-29', '2026-09-30'].map((date) => {
    const { verifiedAt: _, ...backup } = made(date)
    return backup
  })
  expect(expendable([...many, ...unproven], keep)).toEqual(expendable(many, keep))
})

test('a file that Chartkeep did not name is left alone, and so is the copy before an update', () => {
  const foreign = [
    made('2026-01-01', { path: '/usb/before-the-move.chartkeep-backup' }),
    made('2026-01-02', { path: '/usb/before-update-5-2026.chartkeep-backup' }),
  ]
  expect(expendable([...many, ...foreign], keep)).toEqual(expendable(many, keep))
})

test('the one just made stays, though the clock says that it is the oldest; so does the newest proven one', () => {
  const justMade = made('2001-01-01')
  const gone = expendable([...many, justMade], { daily: 1, weekly: 0, monthly: 0 }, justMade.path)
  expect(gone).toHaveLength(27)
  expect(gone).not.toContain(justMade.path)
  expect(names(gone)).not.toContain('2026-09-28')
  expect(expendable(many, { daily: 0, weekly: 0, monthly: 0 })).toHaveLength(27)
})
