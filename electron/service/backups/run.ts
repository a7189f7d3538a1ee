/** Starting a backup, by hand or by the schedule, and what is remembered of how it ended. */
import { join } from 'node:path'
import { backupFileName, removeUnfinished } from '../../../db/backup.ts'
import { requireBackupFolder } from '../../../db/backup-health.ts'
import { backupFolder, noteFailure, noteSuccess } from '../../../db/backup-journal.ts'
import type { Job } from '../../../domain/contract/job.ts'
import { toContractError } from '../errors.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { silentLog } from '../log.ts'
import type { Practice } from '../practice.ts'

export interface BackupOrder {
  /** A file of its own, which the rotation leaves alone. Otherwise it goes into the folder. */
  path?: string | undefined
  userId: string
  /** For the audit log. */
  by: 'hand' | 'schedule' | 'close'
}

/** Throws STORAGE where the folder is not there; that too is remembered. One backup at a time: one that runs already is the answer. */
export function startBackup(practice: Practice, jobs: Jobs, { path, userId, by }: BackupOrder): Job {
  const { dir } = practice
  const running = jobs.running.find(({ kind }) => kind === 'backup')
  if (running) return running
  const target = path ?? intoFolder(dir)
  const job = jobs.start('backup', { path: target, rotate: path === undefined, by }, userId)
  void jobs.finished(job.id)?.then(({ state, error }) => {
    if (state !== 'done') removeUnfinished(target)
    if (state === 'done') noteSuccess(dir)
    else if (state === 'failed') noteFailure(dir, error?.message ?? '')
    // After a failure nothing was written that would tell the screens.
    practice.announce([{ resourceType: 'Backup', id: 'health' }])
  })
  return job
}

function intoFolder(dir: string): string {
  try {
    requireBackupFolder(dir)
    return join(backupFolder(dir), backupFileName(new Date()))
  } catch (error) {
    noteFailure(dir, toContractError(error, silentLog, 'backup').message)
    throw error
  }
}
