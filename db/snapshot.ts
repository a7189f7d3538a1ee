/** Whole, consistent copies of a live database, encrypted under the same key, while others go on working. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Connection, openDatabase } from './connection.ts'
import { readFully } from './files.ts'

/** Hears how many bytes of how many are done; whatever it throws ends the work. */
export type Progress = (done: number, total: number) => void

/** The drive has not enough room for what was about to be written. Nothing was begun. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom'
}

const MEBIBYTE = 1024 * 1024
const chunkBytes = 4 * MEBIBYTE
/** Flushed this often, so that nobody's commit has to wait behind gigabytes (measured: VACUUM INTO of 2 GB held commits up for 185 ms). */
const flushBytes = 16 * MEBIBYTE

/** VACUUM INTO: one statement that blocks this process. For the copy before a migration, when nobody works yet. */
export function saveDatabaseCopy(sqlite: Database.Database, path: string): void {
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

export interface Copied<T> {
  bytes: number
  /** SHA-256 of the copy's bytes, in hex. */
  sha256: string
  /** What `describe` said of exactly the state that was copied. */
  described: T
}

/**
 * Copies the database file as it stands, page by encrypted page, in pieces that let others in. The file does not change
 * meanwhile: `withFrozenFile` says why.
 */
export function copyLiveDatabase<T>(
  path: string,
  key: Buffer,
  target: string,
  describe: (snapshot: Connection) => T,
  progress: Progress,
): Promise<Copied<T>> {
  return withFrozenFile(path, key, async (snapshot) => {
    const described = describe(snapshot)
    const file = liveFile(path)
    return { ...(await copyBytes(file, fstatSync(file).size, target, progress)), described }
  })
}

/**
 * The files of a damaged database as they stand, the log beside the file: nothing is moved into the file first, as a backup would,
 * because nothing is written to what is damaged. Where there is a log, somebody may be at work: a reader keeps the log from being
 * begun anew meanwhile. Blocks this process. Throws NotReadable.
 */
export function copyAsItStands(path: string, key: Buffer, target: string): void {
  const log = `${path}-wal`
  const reader = existsSync(log) ? openDatabase(path, key, { readonly: true }) : undefined
  try {
    reader?.sqlite.exec('begin')
    reader?.sqlite.prepare('select count(*) from sqlite_schema').get()
    copyWhole(liveFile(path), target)
    if (reader) copyWhole(liveFile(log), `${target}-wal`)
  } finally {
    reader?.close()
  }
}

function copyWhole(from: number, target: string): void {
  const to = openSync(target, 'w', 0o600)
  try {
    const { size } = fstatSync(from)
    const chunk = Buffer.alloc(chunkBytes)
    for (let at = 0; at < size; at += chunk.length) {
      const part = chunk.subarray(0, Math.min(chunk.length, size - at))
      readFully(from, part, at)
      for (let done = 0; done < part.length; ) done += writeSync(to, part, done)
    }
    fsyncSync(to)
  } finally {
    closeSync(to)
  }
}

/** Copies the first `bytes` bytes of a file that nobody has open as a database. */
export async function copyClosedFile(
  path: string,
  bytes: number,
  target: string,
  progress: Progress,
): Promise<{ bytes: number; sha256: string }> {
  const file = openSync(path, 'r')
  try {
    return await copyBytes(file, bytes, target, progress)
  } finally {
    closeSync(file)
  }
}

/** Throws NoRoom where the drive of `path` has fewer than `bytes` bytes free. */
export function requireRoom(path: string, bytes: number): void {
  const free = freeBytes(dirname(path))
  if (free >= bytes) return
  const words = (count: number) => `${(count / 1e9).toFixed(count < 1e8 ? 3 : 1)} GB`
  throw new NoRoom(
    `The disk is too full: ${words(bytes)} are needed and ${words(free)} are free. Nothing was begun, and nothing was changed.`,
  )
}

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

async function copyBytes(from: number, bytes: number, target: string, progress: Progress) {
  const hash = createHash('sha256')
  const to = await open(target, 'w', 0o600)
  try {
    const chunk = Buffer.alloc(Math.min(chunkBytes, bytes))
    let unflushed = 0
    for (let at = 0; at < bytes; ) {
      const part = chunk.subarray(0, Math.min(chunk.length, bytes - at))
      readFully(from, part, at)
      hash.update(part)
      await writeFully(to, part)
      at += part.length
      unflushed += part.length
      if (unflushed >= flushBytes || at === bytes) {
        await to.datasync()
        unflushed = 0
      }
      progress(at, bytes)
    }
    await to.sync()
  } finally {
    await to.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function writeFully(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

/** Longer than the quick check of a large file, which reads one state from its beginning to its end. */
const patienceMilliseconds = 5 * 60_000
const longestPauseMilliseconds = 500

/** So often nobody is held off: in between, the log is empty for long enough. */
const gentleTries = 20

/**
 * Runs `work` while the whole of one committed state is in the database file and stays there. Everything in the write-ahead log
 * is first moved into the file; then a read transaction is opened whose state ends where the file does: SQLite moves nothing into
 * the file past the oldest reader, and writers go on in the log (sqlite.org/walformat.html, 2.3.3 and 3). When it ends, what piled
 * up in the log is moved here, not in somebody's commit.
 */
async function withFrozenFile<T>(path: string, key: Buffer, work: (snapshot: Connection) => Promise<T>): Promise<T> {
  const snapshot = openDatabase(path, key)
  try {
    const beside = openDatabase(path, key)
    try {
      await freeze(snapshot, beside)
    } finally {
      beside.close()
    }
    try {
      return await work(snapshot)
    } finally {
      snapshot.sqlite.exec('rollback')
      snapshot.sqlite.pragma('wal_checkpoint(PASSIVE)')
    }
  } finally {
    snapshot.close()
  }
}

async function freeze(snapshot: Connection, beside: Connection): Promise<void> {
  for (let waited = 0, pause = 20, tries = 0; waited < patienceMilliseconds; waited += pause, tries += 1) {
    // Most of the log goes before anything else.
    moveLog(snapshot)
    if (tries < gentleTries ? freezeBetween(snapshot, beside) : freezeBehindGate(snapshot, beside)) return
    await wait(pause)
    pause = Math.min(pause * 1.2, longestPauseMilliseconds)
  }
  throw new Database.SqliteError('Somebody reads an older state all the time', 'SQLITE_BUSY')
}

/** True where all of the log is in the file now. */
function moveLog({ sqlite }: Connection): boolean {
  const [state] = sqlite.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[]
  return state?.busy === 0 && state.log === state.checkpointed
}

function beginReading({ sqlite }: Connection): void {
  sqlite.exec('begin')
  sqlite.prepare('select count(*) from sqlite_schema').get()
}

/** Reads, and looks whether all of the log is still in the file: then nobody wrote in between, and what is read is the file. */
function freezeBetween(snapshot: Connection, beside: Connection): boolean {
  beginReading(snapshot)
  if (moveLog(beside)) return true
  snapshot.sqlite.exec('rollback')
  return false
}

/** Where somebody writes all the time: writers wait until the rest of the log is in the file. */
function freezeBehindGate(snapshot: Connection, gate: Connection): boolean {
  gate.sqlite.exec('begin immediate')
  try {
    if (!moveLog(snapshot)) return false
    beginReading(snapshot)
    return true
  } finally {
    gate.sqlite.exec('rollback')
  }
}

/** Descriptors of live database files, by path. */
const liveFiles = new Map<string, number>()

/**
 * A descriptor of a file that this process also has open through SQLite. It stays open: POSIX drops all of a process's locks on a
 * file when any descriptor of it is closed, SQLite's among them (sqlite.org/howtocorrupt.html, 2.2).
 */
function liveFile(path: string): number {
  const known = liveFiles.get(path)
  if (known !== undefined) {
    if (fstatSync(known).ino === statSync(path).ino) return known
    // Another database has taken this place since; nobody has the old one open any more.
    closeSync(known)
  }
  const file = openSync(path, 'r')
  liveFiles.set(path, file)
  return file
}
