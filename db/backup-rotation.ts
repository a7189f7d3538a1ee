/** Which backups may go: grandfather, father, son. Pure. */
import { basename } from 'node:path'
import type { BackupInfo } from '../domain/contract/backup.ts'
import type { Instant } from '../domain/resources/datatypes.ts'

/** The newest proven backup of so many days, weeks and months that have one. */
export interface Kept {
  daily: number
  weekly: number
  monthly: number
}

/** Names that Chartkeep gives. A backup that somebody named, or that an update made, is never removed. */
const ours = /^chartkeep-\d{4}-\d{2}-\d{2}-\d{6}\.chartkeep-backup$/

/**
 * The paths to remove. Only proven backups with our names are candidates, so that an unproven one neither goes nor takes the place
 * of a proven one; the newest proven one stays always, and so does `justMade`, whatever the clock said when the others were made.
 * `salvagedAt`: what is older may hold what was lost then, and stays until somebody removes it.
 */
export function expendable(
  backups: readonly BackupInfo[],
  keep: Kept,
  justMade?: string,
  salvagedAt: Instant = '',
): string[] {
  const proven = backups
    .filter((backup) => backup.verifiedAt !== undefined && backup.createdAt > salvagedAt)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const stay = new Set([proven[0]?.path, justMade])
  const periods: [number, (at: Date) => string][] = [
    [keep.daily, day],
    [keep.weekly, (at) => day(monday(at))],
    [keep.monthly, (at) => day(at).slice(0, 7)],
  ]
  for (const [count, periodOf] of periods) {
    const newest = new Map<string, string>()
    for (const { path, createdAt } of proven) {
      const period = periodOf(new Date(createdAt))
      if (!newest.has(period)) newest.set(period, path)
    }
    for (const path of [...newest.values()].slice(0, count)) stay.add(path)
  }
  return proven.filter(({ path }) => !stay.has(path) && ours.test(basename(path))).map(({ path }) => path)
}

/** In this computer's time zone: a day is the practice's day. */
function day(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function monday(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7))
}
