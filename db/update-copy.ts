/** Before a new version changes the schema: a whole backup of the practice as the version before left it, kept for good. */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, renameSync, statSync } from 'node:fs'
import { appendTrailer, backupExtension, NotABackup } from './backup-file.ts'
import { type Connection, openDatabase } from './connection.ts'
import { describePractice } from './describe.ts'
import { dataPaths, flushFolder, makePrivateFolder, readFully } from './files.ts'
import { readKeyring } from './keyring.ts'
import { schemaVersion } from './migrate.ts'
import { removeDatabase, requireRoom, saveDatabaseCopy } from './snapshot.ts'
import { verifyFile } from './verify.ts'

/**
 * The copy stands beside the data, whatever drive backups go to, because this must not wait for a drive. Rotation leaves it alone.
 * Throws NoRoom, or NotABackup where the copy is not whole: the update is not begun then.
 */
export function saveBeforeUpdate(connection: Connection, dir: string, key: Buffer): string {
  const { backups, database, keyring } = dataPaths(dir)
  makePrivateFolder(backups)
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '')
  const path = `${backups}/before-update-${schemaVersion()}-${stamp}${backupExtension}`
  const temporary = `${path}.partial`
  requireRoom(path, statSync(database).size * 1.05)
  try {
    const described = describePractice(connection)
    saveDatabaseCopy(connection.sqlite, temporary)
    prove(temporary, key)
    appendTrailer(temporary, readKeyring(keyring), key, { ...described, databaseSha256: digest(temporary) })
    renameSync(temporary, path)
    flushFolder(backups)
  } catch (error) {
    removeDatabase(temporary)
    throw error
  }
  return path
}

function prove(path: string, key: Buffer): void {
  const copy = openDatabase(path, key, { readonly: true })
  try {
    const failed = verifyFile(copy, () => undefined).find(({ ok }) => !ok)
    if (!failed) return
    throw new NotABackup(
      `Before the update a copy is made; it did not pass its check "${failed.name}". The update was not begun: restore the last good backup.`,
    )
  } finally {
    copy.close()
  }
}

function digest(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const chunk = Buffer.alloc(4 * 1024 * 1024)
    for (let at = 0; at < size; at += chunk.length) {
      const part = chunk.subarray(0, Math.min(chunk.length, size - at))
      readFully(file, part, at)
      hash.update(part)
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
