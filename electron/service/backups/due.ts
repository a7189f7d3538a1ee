import type { BackupSchedule } from '../../../domain/contract/backup.ts'

const DAY = 24 * 3_600_000

/**
 * True from the scheduled time on until one was begun: a computer that was off then makes it up. Pure. A `last` in the future is a
 * clock that went backwards; it holds nothing up.
 */
export function isDue({ daily, time }: BackupSchedule, last: string | undefined, now: Date): boolean {
  if (!daily) return false
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, hours, minutes)
  const moment = today <= now ? today : yesterday
  const before = last === undefined ? Number.NEGATIVE_INFINITY : Date.parse(last)
  return before < moment.getTime() || before > now.getTime() + DAY
}
