/** A whole, consistent copy of the live database, encrypted under the same key, while others go on working. */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

/** VACUUM INTO: the one copy that SQLite makes of an encrypted WAL database (measured: a plain file copy loses rows). */
export function saveDatabaseCopy(sqlite: Database, path: string): void {
  rmSync(path, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(path)
    const file = openSync(path, 'r+')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** The database file and what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
}
