/**
 * One host at a time works on a data folder. The lock is SQLite's on an empty file in it, as in db/file-lock.ts: it ends with the
 * process that holds it, so a killed one leaves none behind.
 */
import Database from 'better-sqlite3'
import { makePrivateFolder } from './files.ts'

/** Another program works on this data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  constructor() {
    super(
      'Chartkeep is open on this data folder already, on this computer or another. Close it there first. Nothing was changed.',
    )
  }
}

/** Throws FolderInUse, at once. The function returned lets go. */
export function lockFolder(dir: string): () => void {
  makePrivateFolder(dir)
  const lock = new Database(`${dir}/chartkeep.lock`, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw new FolderInUse()
    throw error
  }
  return () => void lock.close()
}
