/**
 * Backups: one file that holds everything needed to open the practice on another PC with a password or the recovery code.
 *
 * Layout: the encrypted database exactly as SQLite wrote it, then the keyring's JSON, then a 24-byte footer:
 * `CHARTKEEP-BKP-01` and the length of the keyring in 8 bytes, big-endian. Nothing in it is readable without a password.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupInfo, VerifyReport } from '../domain/contract/backup.ts'
import { verifyAuditChain } from './audit.ts'
import { type Connection, NotReadable, openDatabase } from './connection.ts'
import { dataPaths, flushFolder, makePrivateFolder } from './files.ts'
import { type Keyring, parseKeyring, unlockWithPassword, writeKeyring } from './keyring.ts'
import { migrateDatabase } from './migrate.ts'
import { countPatients } from './queries/patient.ts'
import { removeDatabase, saveDatabaseCopy } from './snapshot.ts'

const magic = Buffer.from('CHARTKEEP-BKP-01')
const footerBytes = magic.length + 8
export const backupExtension = '.chartkeep-backup'

/** The file is no Chartkeep backup, or not a whole one. */
export class NotABackup extends Error {
  override readonly name = 'NotABackup'
}

export function backupFileName(at: Date): string {
  return `chartkeep-${at.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}${backupExtension}`
}

/** Writes beside the target, proves the copy, and only then gives it its name. An older file of that name stays until then. */
export function makeBackup(connection: Connection, keyring: Keyring, key: Buffer, path: string): BackupInfo {
  makePrivateFolder(dirname(path))
  const temporary = `${path}.partial`
  try {
    saveDatabaseCopy(connection.sqlite, temporary)
    appendKeyring(temporary, keyring)
    const report = verifyBackup(temporary, key)
    if (!report.ok) {
      const failed = report.checks.find((c) => !c.ok)
      throw new NotABackup(
        `The copy did not pass its check "${failed?.name}". It was not kept; the practice is untouched.`,
      )
    }
    renameSync(temporary, path)
    flushFolder(dirname(path))
    return provenBackup({ ...report, path })
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
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

/** Restores the backup into a scratch copy and checks it there: the file itself is only read. */
export function verifyBackup(path: string, key: Buffer): VerifyReport {
  const scratch = `${path}.scratch`
  try {
    extractDatabase(path, scratch)
    return { path, ...verifyFile(scratch, key) }
  } finally {
    removeDatabase(scratch)
  }
}

/** Damage that keeps the file from being opened is a finding like any other; a key of another practice is none. */
function verifyFile(path: string, key: Buffer): Omit<VerifyReport, 'path'> {
  let connection: Connection
  try {
    connection = openDatabase(path, key, { readonly: true })
  } catch (error) {
    if (error instanceof NotReadable) throw error
    return { ok: false, checks: [unreadable('Database integrity', error)] }
  }
  try {
    return verifyDatabase(connection)
  } finally {
    connection.close()
  }
}

/** SQLite's own integrity, every reference, the audit chain, and the patients. Damage is reported, not thrown. */
export function verifyDatabase({ db, sqlite }: Connection): Omit<VerifyReport, 'path'> {
  let patients: number | undefined
  const checks = [
    check('Database integrity', () => {
      const found = sqlite.pragma('integrity_check', { simple: true }) as string
      return found === 'ok' ? { ok: true } : { ok: false, detail: found.slice(0, 200) }
    }),
    check('References between records', () => {
      const broken = (sqlite.pragma('foreign_key_check') as unknown[]).length
      return broken === 0 ? { ok: true } : { ok: false, detail: `${broken} broken` }
    }),
    check('Audit log', () => {
      const chain = verifyAuditChain(db)
      return { ok: chain.ok, detail: chain.ok ? `${chain.lines} lines` : `line ${chain.firstBad} does not fit` }
    }),
    check('Patients', () => {
      patients = countPatients(db)
      return { ok: true, detail: String(patients) }
    }),
  ]
  return { ok: checks.every((c) => c.ok), checks, ...(patients === undefined ? {} : { patients }) }
}

type Check = VerifyReport['checks'][number]

function check(name: string, run: () => Omit<Check, 'name'>): Check {
  try {
    return { name, ...run() }
  } catch (error) {
    return unreadable(name, error)
  }
}

function unreadable(name: string, error: unknown): Check {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
  return { name, ok: false, detail: `could not be read (${code})` }
}

export interface RestoreResult {
  /** Where the database that was there before is now. */
  keptAside?: string
  patients: number
}

/**
 * Puts the backup in the place of the practice in `dir`. Proven first; the present files are moved aside, never deleted; if
 * the swap fails half way they are moved back. The caller has closed the database.
 * Throws WrongPassword, NotABackup, SchemaMismatch.
 */
export function restoreBackup(path: string, dir: string, user: { userName: string; password: string }): RestoreResult {
  if (!existsSync(path)) throw new NotABackup('There is no such backup file.')
  const keyring = readBackupKeyring(path)
  const key = unlockWithPassword(keyring, user.userName, user.password)
  const report = verifyBackup(path, key)
  if (!report.ok)
    throw new NotABackup(
      `The backup did not pass its check "${report.checks.find((c) => !c.ok)?.name}". Nothing was changed.`,
    )

  makePrivateFolder(dir)
  const paths = dataPaths(dir)
  const incoming = `${paths.database}.incoming`
  removeDatabase(incoming)
  extractDatabase(path, incoming)
  try {
    const connection = openDatabase(incoming, key)
    try {
      migrateDatabase(connection)
      connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      connection.close()
    }
  } catch (error) {
    removeDatabase(incoming)
    throw error
  }
  const keptAside = moveAside(dir)
  try {
    renameSync(incoming, paths.database)
    writeKeyring(paths.keyring, keyring)
    flushFolder(dir)
  } catch (error) {
    removeDatabase(paths.database)
    if (keptAside) moveBack(keptAside, dir)
    throw error
  }
  return { patients: report.patients ?? 0, ...(keptAside ? { keptAside } : {}) }
}

/** Backups in a folder, newest first, by what the file system says; other files are not looked at. */
export function listBackups(folder: string): BackupInfo[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(backupExtension))
    .map((name) => backupFile(join(folder, name)))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

export function readBackupKeyring(path: string): Keyring {
  const { size, keyringLength } = readFooter(path)
  const file = openSync(path, 'r')
  try {
    const text = Buffer.alloc(keyringLength)
    readSync(file, text, 0, keyringLength, size - footerBytes - keyringLength)
    return parseKeyring(text.toString('utf8'))
  } finally {
    closeSync(file)
  }
}

function appendKeyring(path: string, keyring: Keyring): void {
  const text = Buffer.from(JSON.stringify(keyring))
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(text.length))
  const file = openSync(path, 'a')
  try {
    writeSync(file, Buffer.concat([text, magic, length]))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function readFooter(path: string): { size: number; keyringLength: number } {
  const { size } = statSync(path)
  const footer = Buffer.alloc(footerBytes)
  if (size > footerBytes) {
    const file = openSync(path, 'r')
    try {
      readSync(file, footer, 0, footerBytes, size - footerBytes)
    } finally {
      closeSync(file)
    }
  }
  const keyringLength = Number(footer.readBigUInt64BE(magic.length))
  if (!footer.subarray(0, magic.length).equals(magic) || keyringLength > size - footerBytes) {
    throw new NotABackup('This file is no Chartkeep backup, or its end is missing.')
  }
  return { size, keyringLength }
}

function extractDatabase(path: string, target: string): void {
  const { size, keyringLength } = readFooter(path)
  copyFileSync(path, target)
  truncateSync(target, size - footerBytes - keyringLength)
}

const practiceFiles = ['chartkeep.db', 'chartkeep.db-wal', 'chartkeep.db-shm', 'keyring.json']

function moveAside(dir: string): string | undefined {
  const present = practiceFiles.filter((name) => existsSync(join(dir, name)))
  if (present.length === 0) return undefined
  const aside = join(dir, `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '')}`)
  makePrivateFolder(aside)
  for (const name of present) renameSync(join(dir, name), join(aside, name))
  return aside
}

function moveBack(aside: string, dir: string): void {
  for (const name of practiceFiles) {
    if (existsSync(join(aside, name))) renameSync(join(aside, name), join(dir, name))
  }
}
