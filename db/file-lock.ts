/**
 * One program at a time. The lock is SQLite's on an empty file beside the target: the operating system lets go of it when its
 * holder ends, however that ends, so none is ever left behind. The file itself stays, and stays empty.
 */
import Database from 'better-sqlite3'

const waitMilliseconds = 15_000

/** Waits for others, then runs `work` alone. Fails with SQLITE_BUSY where the other takes longer than 15 s. */
export function withFileLock<T>(target: string, work: () => T): T {
  const lock = new Database(`${target}.lock`, { timeout: waitMilliseconds })
  try {
    lock.exec('begin exclusive')
    return work()
  } finally {
    lock.close()
  }
}
