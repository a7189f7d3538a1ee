import type { BackupInfo } from '../../../domain/contract/backup.ts'

const freshDays = 7

/** `unproven`: written, but its check has not been done or did not succeed. */
export type BackupAge = 'none' | 'unproven' | 'old' | 'fresh'

export function backupAge(last: BackupInfo | undefined, now: Date): BackupAge {
  if (!last) return 'none'
  if (!last.verifiedAt) return 'unproven'
  return now.getTime() - Date.parse(last.createdAt) > freshDays * 86_400_000 ? 'old' : 'fresh'
}
