/**
 * What this computer knows about its backups: where they go, and which of them were proven when. Kept beside the keyring,
 * because restoring replaces the database but neither the folder nor the files in it. Holds no patient data.
 */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type BackupInfo, backupInfo } from '../domain/contract/backup.ts'
import { listBackups } from './backup.ts'
import { dataPaths, writeFileDurably } from './files.ts'

const journalFile = z.object({ folder: z.string().optional(), proven: z.array(backupInfo) })
type Journal = z.infer<typeof journalFile>

/** Where backups go: the chosen folder, or the one beside the database. */
export function backupFolder(dir: string): string {
  return chosenBackupFolder(dir) ?? dataPaths(dir).backups
}

export function chosenBackupFolder(dir: string): string | undefined {
  return read(dir).folder
}

export function chooseBackupFolder(dir: string, folder: string): void {
  save(dir, { ...read(dir), folder })
}

/** The backup was just found whole. */
export function noteProof(dir: string, backup: BackupInfo): void {
  save(dir, { ...read(dir), proven: [...otherProofs(dir, backup.path), backup] })
}

/** The backup is not known to be whole, whatever was found before. */
export function withdrawProof(dir: string, path: string): void {
  save(dir, { ...read(dir), proven: otherProofs(dir, path) })
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
  const all = [...read(dir).proven, ...knownBackups(dir)]
  return all.sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
}

function otherProofs(dir: string, path: string): BackupInfo[] {
  return read(dir).proven.filter((proof) => proof.path !== path)
}

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

function save(dir: string, journal: Journal): void {
  writeFileDurably(dataPaths(dir).backupJournal, `${JSON.stringify(journal, undefined, 2)}\n`)
}
