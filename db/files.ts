/** Small file operations that survive a power cut: what is at the final name is whole, always. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where everything of one practice lives. */
export interface DataPaths {
  dir: string
  database: string
  keyring: string
  backupJournal: string
  codeLists: string
  backups: string
}

export function dataPaths(dir: string): DataPaths {
  return {
    dir,
    database: `${dir}/chartkeep.db`,
    keyring: `${dir}/keyring.json`,
    backupJournal: `${dir}/backups.json`,
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

/** Makes a rename itself durable. Windows has no folder handles to flush; NTFS journals the rename. */
export function flushFolder(dir: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dir, 'r')
  try {
    fsyncSync(folder)
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
