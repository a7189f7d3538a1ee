/** Small file operations that survive a power cut: what is at the final name is whole, always. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where everything of one practice lives. */
export interface DataPaths {
  dir: string
  database: string
  keyring: string
  backupJournal: string
  auditHead: string
  attempts: string
  codeLists: string
  backups: string
}

export function dataPaths(dir: string): DataPaths {
  return {
    dir,
    database: `${dir}/chartkeep.db`,
    keyring: `${dir}/keyring.json`,
    backupJournal: `${dir}/backups.json`,
    auditHead: `${dir}/audit-head.json`,
    attempts: `${dir}/attempts.json`,
    codeLists: `${dir}/code-lists.db`,
    backups: `${dir}/backups`,
  }
}

/** Writes beside the target, flushes, then renames over it. Readable by this user of the machine only. */
export function writeFileDurably(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.partial`
  const file = openSync(temporary, 'w', 0o600)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } catch (error) {
    closeSync(file)
    rmSync(temporary, { force: true })
    throw error
  }
  closeSync(file)
  renameSync(temporary, path)
  flushFolder(dirname(path))
}

/** Fills `into` from the file, from byte `at` on. Fails with EIO where the file ends before. */
export function readFully(file: number, into: Buffer, at: number): void {
  for (let done = 0; done < into.length; ) {
    const count = readSync(file, into, done, into.length - done, at + done)
    if (count === 0) throw Object.assign(new Error('The file ends too early'), { code: 'EIO' })
    done += count
  }
}

/** What a file system says that knows no flushing of folders: network shares of Linux, FUSE drives. The file itself is on it by then. */
const notForFolders: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Makes a rename itself durable. Windows has no folder handles to flush; NTFS journals the rename. */
export function flushFolder(dir: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dir, 'r')
  try {
    fsyncSync(folder)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && notForFolders.has(String(error.code)))) throw error
  } finally {
    closeSync(folder)
  }
}

/**
 * Makes a folder and what is missing above it. One level at a time: `mkdir` with `recursive` never returns where the file
 * system refuses a parent with ENOENT (measured on Linux under /proc).
 */
export function makePrivateFolder(dir: string): void {
  if (existsSync(dir)) return
  const parent = dirname(dir)
  if (parent !== dir) makePrivateFolder(parent)
  mkdirSync(dir, { mode: 0o700 })
}
