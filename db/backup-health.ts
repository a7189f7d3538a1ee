/** Would the charts survive the loss of this computer today, and the next backup: can it be made? */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupConcern, BackupHealth, BackupInfo } from '../domain/contract/backup.ts'
import {
  backupFolder,
  chosenBackupFolder,
  folderMarker,
  lastFailure,
  lastProven,
  lostChanges,
  scheduleOf,
} from './backup-journal.ts'
import { dataPaths } from './files.ts'
import { freeBytes } from './snapshot.ts'

export interface BackupFacts {
  now: Date
  daily: boolean
  lastProven?: BackupInfo | undefined
  failure?: { at: string; reason: string } | undefined
  folder: 'usable' | 'missing' | 'read-only'
  freeBytes?: number | undefined
  neededBytes: number
  /** The database in use was found damaged. */
  damaged: boolean
  /** At an opening, changes in a damaged write-ahead log could not be read. */
  lost?: { at: string; transactions: number } | undefined
}

const DAY = 24 * 3_600_000
/** Over a weekend with a holiday nobody is there to be warned; after that somebody must be. */
const dailyOverdue = 3 * DAY
const byHandOverdue = 7 * DAY

const bad: readonly BackupConcern[] = [
  'damaged',
  'changes-lost',
  'never',
  'overdue',
  'folder-missing',
  'folder-read-only',
  'failed',
]

/** Pure: what the facts mean. A backup that seems to come from the future says nothing of its age: overdue. */
export function judge(facts: BackupFacts): BackupHealth {
  const age = facts.lastProven ? facts.now.getTime() - Date.parse(facts.lastProven.createdAt) : undefined
  const limit = facts.daily ? dailyOverdue : byHandOverdue
  const concerns: BackupConcern[] = [
    ...(facts.damaged ? (['damaged'] as const) : []),
    ...(facts.lost ? (['changes-lost'] as const) : []),
    ...(age === undefined ? (['never'] as const) : age > limit || age < -DAY ? (['overdue'] as const) : []),
    ...(facts.folder === 'missing' ? (['folder-missing'] as const) : []),
    ...(facts.folder === 'read-only' ? (['folder-read-only'] as const) : []),
    ...(facts.failure ? (['failed'] as const) : []),
    ...(facts.freeBytes !== undefined && facts.freeBytes < facts.neededBytes ? (['low-space'] as const) : []),
  ]
  return {
    level: concerns.some((concern) => bad.includes(concern)) ? 'bad' : concerns.length > 0 ? 'warning' : 'good',
    concerns,
    ...(facts.lastProven ? { lastProven: facts.lastProven } : {}),
    ...(facts.failure ? { failure: facts.failure } : {}),
    ...(facts.lost ? { lost: facts.lost } : {}),
    ...(facts.freeBytes === undefined ? {} : { freeBytes: facts.freeBytes }),
    neededBytes: facts.neededBytes,
  }
}

export function backupHealth(dir: string, damaged: boolean, now = new Date()): BackupHealth {
  const folder = folderState(dir)
  return judge({
    now,
    daily: scheduleOf(dir).daily,
    lastProven: lastProven(dir),
    failure: lastFailure(dir),
    folder,
    freeBytes: folder === 'missing' ? undefined : freeBytes(nearestFolder(backupFolder(dir))),
    neededBytes: Math.ceil((statSync(dataPaths(dir).database, { throwIfNoEntry: false })?.size ?? 0) * 2.1),
    damaged,
    lost: lostChanges(dir),
  })
}

/**
 * A chosen folder has our marker in it. Where the marker is gone the drive is: what stands there is only the place where it was
 * mounted, and a backup would land on the disk that it is to protect from. The standard folder is made when it is needed.
 */
export function folderState(dir: string): BackupFacts['folder'] {
  const chosen = chosenBackupFolder(dir)
  if (chosen && !existsSync(join(chosen, folderMarker))) return 'missing'
  try {
    accessSync(nearestFolder(backupFolder(dir)), constants.W_OK)
    return 'usable'
  } catch {
    return 'read-only'
  }
}

/** The folder for backups, or the drive it is on, is not there. */
export class NoFolder extends Error {
  override readonly name = 'NoFolder'
}

/** Throws NoFolder. */
export function requireBackupFolder(dir: string): void {
  if (folderState(dir) !== 'missing') return
  throw new NoFolder(
    'The folder for backups is not there. Connect its drive, or choose another folder in the settings.',
  )
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}
