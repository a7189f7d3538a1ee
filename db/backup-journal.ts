/**
 * What this computer knows about its backups: where and when they are made, which of them were proven when, and what went wrong
 * last. Kept beside the keyring, because restoring replaces the database but neither the folder nor the files in it. Holds no
 * patient data.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type BackupInfo, type BackupSchedule, backupInfo, backupSchedule } from '../domain/contract/backup.ts'
import { type Instant, instant } from '../domain/resources/datatypes.ts'
import { listBackups } from './backup.ts'
import { expendable } from './backup-rotation.ts'
import { withFileLock } from './file-lock.ts'
import { dataPaths, writeFileDurably } from './files.ts'

const journalFile = z.object({
  folder: z.string().optional(),
  schedule: backupSchedule.optional(),
  proven: z.array(backupInfo),
  /** When the schedule last began one, however it ended. */
  lastScheduled: instant.optional(),
  /** The end of the log of changes was damaged or missing; gone once somebody has looked into it. */
  lostChanges: z.object({ at: instant, transactions: z.number().int() }).optional(),
  /** Gone once a backup succeeds. */
  lastFailure: z.object({ at: instant, reason: z.string() }).optional(),
})
type Journal = z.infer<typeof journalFile>

export const standardSchedule: BackupSchedule = {
  daily: true,
  time: '12:30',
  onClose: true,
  keep: { daily: 7, weekly: 5, monthly: 12 },
}

/** Where backups go: the chosen folder, or the one beside the database. */
export function backupFolder(dir: string): string {
  return chosenBackupFolder(dir) ?? dataPaths(dir).backups
}

export function chosenBackupFolder(dir: string): string | undefined {
  return read(dir).folder
}

/** Stands in every chosen folder: where it is missing, the drive is. */
export const folderMarker = 'chartkeep-backups.txt'

export function chooseBackupFolder(dir: string, folder: string): void {
  writeFileSync(
    join(folder, folderMarker),
    'Chartkeep keeps encrypted backups in this folder. Leave this file here: by it the drive is known again.\n',
  )
  change(dir, (journal) => ({ ...journal, folder }))
}

export function scheduleOf(dir: string): BackupSchedule {
  return read(dir).schedule ?? standardSchedule
}

export function setSchedule(dir: string, schedule: BackupSchedule): void {
  change(dir, (journal) => ({ ...journal, schedule }))
}

export function lastScheduled(dir: string): string | undefined {
  return read(dir).lastScheduled
}

export function noteScheduled(dir: string, at: Date): void {
  change(dir, (journal) => ({ ...journal, lastScheduled: at.toISOString() }))
}

/** The backup was just found whole. */
export function noteProof(dir: string, backup: BackupInfo): void {
  change(dir, ({ proven, ...journal }) => ({ ...journal, proven: [...without(proven, [backup.path]), backup] }))
}

/** The backup is not known to be whole, whatever was found before. */
export function withdrawProof(dir: string, path: string): void {
  change(dir, ({ proven, ...journal }) => ({ ...journal, proven: without(proven, [path]) }))
}

export function lastFailure(dir: string): Journal['lastFailure'] {
  return read(dir).lastFailure
}

/** `reason` is in words for the user. */
export function noteFailure(dir: string, reason: string): void {
  change(dir, (journal) => ({ ...journal, lastFailure: { at: new Date().toISOString(), reason } }))
}

export function noteSuccess(dir: string): void {
  change(dir, ({ lastFailure: _, ...journal }) => journal)
}

export function lostChanges(dir: string): Journal['lostChanges'] {
  return read(dir).lostChanges
}

/** Two ways to find it out, at one opening: the larger number counts. */
export function noteLostChanges(dir: string, transactions: number): void {
  change(dir, (journal) => {
    const most = Math.max(transactions, journal.lostChanges?.transactions ?? 0)
    return { ...journal, lostChanges: { at: new Date().toISOString(), transactions: most } }
  })
}

/** Somebody has looked into it. */
export function settleLostChanges(dir: string): void {
  change(dir, ({ lostChanges: _, ...journal }) => journal)
}

/** Backups in the folder, newest first, each with its proof. A file that changed its size is not the one that was proven. */
export function knownBackups(dir: string): BackupInfo[] {
  const { proven } = read(dir)
  return listBackups(backupFolder(dir)).map((file) => {
    const proof = proven.find(({ path, bytes }) => path === file.path && bytes === file.bytes)
    return { ...file, ...proof }
  })
}

/** The newest backup, also one made elsewhere or on a drive that is not there now. */
export function lastBackup(dir: string): BackupInfo | undefined {
  return newest([...read(dir).proven, ...knownBackups(dir)])
}

/** The newest backup that was proven; what came after it and was not proven does not count. */
export function lastProven(dir: string): BackupInfo | undefined {
  const { proven, folder } = read(dir)
  return newest(proven.filter((backup) => stillThere(backup, folder)))
}

/** Removes what the schedule no longer keeps, after `justMade` was proven. Returns how many. */
export function rotateBackups(dir: string, justMade: string, salvagedAt?: Instant): number {
  const gone = expendable(knownBackups(dir), scheduleOf(dir).keep, justMade, salvagedAt)
  for (const path of gone) rmSync(path, { force: true })
  if (gone.length > 0) change(dir, ({ proven, ...journal }) => ({ ...journal, proven: without(proven, gone) }))
  return gone.length
}

/** A proof counts while its drive is away, and not when the drive is there and the file is not, or is another. */
function stillThere({ path, bytes }: BackupInfo, chosen: string | undefined): boolean {
  const folder = dirname(path)
  const away = !existsSync(folder) || (folder === chosen && !existsSync(join(folder, folderMarker)))
  return away || listBackups(folder).some((file) => file.path === path && file.bytes === bytes)
}

const newest = (backups: readonly BackupInfo[]): BackupInfo | undefined =>
  backups.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]

const without = (proven: readonly BackupInfo[], paths: readonly string[]) =>
  proven.filter(({ path }) => !paths.includes(path))

/** A journal that can't be read is as good as none: the files are listed all the same, as not proven. */
function read(dir: string): Journal {
  const { backupJournal } = dataPaths(dir)
  const none: Journal = { proven: [] }
  if (!existsSync(backupJournal)) return none
  try {
    return journalFile.parse(JSON.parse(readFileSync(backupJournal, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return none
    throw error
  }
}

/** The service and its second process both write here: each change is one step. */
function change(dir: string, next: (journal: Journal) => Journal): void {
  const { backupJournal } = dataPaths(dir)
  withFileLock(backupJournal, () => {
    writeFileDurably(backupJournal, `${JSON.stringify(next(read(dir)), undefined, 2)}\n`)
  })
}
