/** Making and proving backups, and what a folder holds of them. The file itself: db/backup-file.ts. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupInfo, VerifyReport } from '../domain/contract/backup.ts'
import { appendTrailer, backupExtension, NotABackup } from './backup-file.ts'
import { describePractice } from './describe.ts'
import { dataPaths, flushFolder, makePrivateFolder } from './files.ts'
import { loadKeyring } from './practice-files.ts'
import { restoreDatabase } from './restore.ts'
import { copyLiveDatabase, removeDatabase, requireRoom } from './snapshot.ts'

/** Hears what is being done, and how far it is from 0 to 1. May throw to stop. */
export type Report = (step: string, progress?: number) => void

/** Room for the copy, and for the scratch database that proves it. */
const roomFactor = 2.1

/** The name says when, by this computer's clock; backups that Chartkeep rotates are known by it. */
export function backupFileName(at: Date): string {
  return `chartkeep-${at.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}${backupExtension}`
}

/**
 * Writes beside the target, proves the copy, and only then gives it its name. An older file of that name stays until then.
 * People go on working. Throws NoRoom, NotABackup.
 */
export async function makeBackup(dir: string, key: Buffer, path: string, report: Report): Promise<BackupInfo> {
  const { database } = dataPaths(dir)
  makePrivateFolder(dirname(path))
  requireRoom(path, statSync(database).size * roomFactor)
  const temporary = unfinished(path)
  try {
    const { described, sha256 } = await copyLiveDatabase(database, key, temporary, describePractice, (done, total) =>
      report('Copying', (0.45 * done) / total),
    )
    appendTrailer(temporary, loadKeyring(dir), key, { ...described, databaseSha256: sha256 })
    const proof = await verifyBackup(temporary, key, (step, done = 0) => report(step, 0.45 + 0.55 * done))
    if (!proof.ok) {
      const failed = proof.checks.find((c) => !c.ok)
      throw new NotABackup(
        `The copy did not pass its check "${failed?.name}". It was not kept; the practice is untouched.`,
      )
    }
    renameSync(temporary, path)
    flushFolder(dirname(path))
    return { ...provenBackup({ ...proof, path }), auditHead: described.auditHead }
  } catch (error) {
    removeUnfinished(path)
    throw error
  }
}

const unfinished = (path: string) => `${path}.partial`
const scratch = (path: string) => `${path}.scratch`

/** What a run that was ended half way left of this backup. */
export function removeUnfinished(path: string): void {
  rmSync(unfinished(path), { force: true })
  for (const proof of [scratch(path), scratch(unfinished(path))]) removeDatabase(proof)
}

/** The file that `report` has just found whole. */
export function provenBackup({ path, patients }: Pick<VerifyReport, 'path' | 'patients'>): BackupInfo {
  return { ...backupFile(path), verifiedAt: new Date().toISOString(), ...(patients === undefined ? {} : { patients }) }
}

/** What the file system says of a backup. */
function backupFile(path: string): BackupInfo {
  const { size, mtime } = statSync(path)
  return { path, bytes: size, createdAt: mtime.toISOString() }
}

/** Restores the backup to a scratch database beside it and checks it there: the file itself is only read. */
export async function verifyBackup(path: string, key: Buffer, report: Report): Promise<VerifyReport> {
  const target = scratch(path)
  try {
    return { ...(await restoreDatabase(path, key, target, report)), path }
  } finally {
    removeDatabase(target)
  }
}

/** Backups in a folder, newest first, by what the file system says; other files are not looked at. */
export function listBackups(folder: string): BackupInfo[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(backupExtension))
    .map((name) => backupFile(join(folder, name)))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}
