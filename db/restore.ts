/**
 * A backup becomes a database again: beside the practice, proven there, then swapped in. The swap is written down before it
 * begins, so that a computer that goes off in the middle of it finishes it at its next start.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { VerifyReport } from '../domain/contract/backup.ts'
import type { AuditHead } from '../domain/resources/index.ts'
import { appendAudit, auditHead, type NewAuditEvent } from './audit.ts'
import { witnessText, writeWitness } from './audit-witness.ts'
import type { Report } from './backup.ts'
import { type Manifest, NotABackup, readBackupFile } from './backup-file.ts'
import { type Connection, isDamage, NotReadable, openDatabase } from './connection.ts'
import { dataPaths, flushFolder, makePrivateFolder, writeFileDurably } from './files.ts'
import { unlockWithPassword, unlockWithRecoveryCode, writeKeyring } from './keyring.ts'
import { migrateDatabase, SchemaMismatch, schemaVersion } from './migrate.ts'
import { findUserByName } from './queries/practice.ts'
import { copyClosedFile, removeDatabase, requireRoom } from './snapshot.ts'
import { type Check, check, countRows, integrityCheck, unreadable, verifyContent, verifyFile } from './verify.ts'

/** What opens a backup: a user's password of that day, or the recovery code. */
export type BackupSecret = { userName: string; password: string } | { recoveryCode: string }

/** The database key of the backup. Throws NotABackup, KeyringDamaged, WrongPassword. */
export function unlockBackup(path: string, secret: BackupSecret): Buffer {
  const { keyring } = readBackupFile(path)
  return 'recoveryCode' in secret
    ? unlockWithRecoveryCode(keyring, secret.recoveryCode)
    : unlockWithPassword(keyring, secret.userName, secret.password)
}

export interface BackupContents {
  bytes: number
  madeAt: string
  /** Absent in backups of before there was a manifest. */
  manifest?: Manifest
  /** Made by a newer Chartkeep than this one. */
  tooNew: boolean
}

/** What is in a backup, from its sealed manifest; its database is not read. */
export function inspectBackup(path: string, key: Buffer): BackupContents {
  const { size, mtime } = statSync(path)
  const manifest = readBackupFile(path).readManifest(key)
  return {
    bytes: size,
    madeAt: manifest?.madeAt ?? mtime.toISOString(),
    ...(manifest ? { manifest } : {}),
    tooNew: manifest !== undefined && manifest.schemaVersion > schemaVersion(),
  }
}

/**
 * Makes the backup's database at `target`, brings it to the present schema, and checks all of it. Damage is reported; the caller
 * removes the target then. Throws NotABackup, NotReadable, SchemaMismatch, NoRoom.
 */
export async function restoreDatabase(
  path: string,
  key: Buffer,
  target: string,
  report: Report,
): Promise<Omit<VerifyReport, 'path'>> {
  const { databaseBytes, readManifest } = readBackupFile(path)
  const manifest = readManifest(key)
  if (manifest && manifest.schemaVersion > schemaVersion()) throw newerBackup()
  requireRoom(target, databaseBytes * 1.05)
  removeDatabase(target)
  const { sha256 } = await copyClosedFile(path, databaseBytes, target, (done, total) =>
    report('Restoring to a scratch place', (0.4 * done) / total),
  )
  const intact: Check = {
    name: 'File as it was written',
    ok: manifest === undefined || manifest.databaseSha256 === sha256,
  }
  if (!intact.ok) return { ok: false, checks: [intact] }
  const checks = manifest ? [intact] : []
  let connection: Connection
  try {
    connection = openDatabase(target, key)
  } catch (error) {
    if (error instanceof NotReadable) throw error
    return { ok: false, checks: [...checks, unreadable(integrityCheck, error)] }
  }
  try {
    return proveRestored(connection, manifest, checks, report)
  } finally {
    connection.close()
  }
}

const numberOfChecks = 6

function proveRestored(
  connection: Connection,
  manifest: Manifest | undefined,
  before: Check[],
  report: Report,
): Omit<VerifyReport, 'path'> {
  let told = 0
  const tell = (step: string) => report(`Checking: ${step}`, 0.4 + (0.6 * told++) / numberOfChecks)
  const checks = [...before, ...verifyFile(connection, tell)]
  if (manifest) checks.push(check(tell, 'Same as the original', () => compare(connection, manifest)))
  if (checks.some(({ ok }) => !ok)) return { ok: false, checks }
  migrateDatabase(connection)
  const { checks: content, patients } = verifyContent(connection, tell)
  checks.push(...content)
  connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  return { ok: checks.every(({ ok }) => ok), checks, ...(patients === undefined ? {} : { patients }) }
}

/** Every table has the rows that it had when it was copied, and the audit log ends where it ended. */
function compare(connection: Connection, { rows, auditHead: head }: Manifest): Omit<Check, 'name'> {
  const now = countRows(connection)
  const names = new Set([...Object.keys(rows), ...Object.keys(now)])
  const other = [...names].filter((name) => rows[name] !== now[name])
  if (other.length > 0) return { ok: false, detail: `other numbers of rows in ${other.join(', ')}` }
  if (auditHead(connection.db).hash !== head.hash) return { ok: false, detail: 'another last line of the audit log' }
  return {
    ok: true,
    detail: `${Object.values(rows).reduce((sum, count) => sum + count, 0)} rows in ${names.size} tables`,
  }
}

export function newerBackup(): SchemaMismatch {
  return new SchemaMismatch(
    'This backup was made with a newer version of Chartkeep. Install that version, or a newer one, then restore. Nothing was changed.',
  )
}

/**
 * First half: the backup's database and keyring stand proven beside the practice, which is untouched and may be in use. Nothing
 * stays of an attempt that fails. Throws what `restoreDatabase` throws, and NotABackup where a check fails.
 */
export async function prepareRestore(
  path: string,
  key: Buffer,
  dir: string,
  report: Report,
): Promise<{ patients: number }> {
  makePrivateFolder(dir)
  const { databaseIncoming, keyringIncoming } = incomingPaths(dir)
  try {
    const proof = await restoreDatabase(path, key, databaseIncoming, report)
    if (!proof.ok) {
      const failed = proof.checks.find((c) => !c.ok)
      throw new NotABackup(`The backup did not pass its check "${failed?.name}". Nothing was changed.`)
    }
    const backup = readBackupFile(path)
    writeKeyring(keyringIncoming, backup.keyring)
    return { patients: proof.patients ?? 0 }
  } catch (error) {
    discardRestore(dir)
    throw error
  }
}

/** A line of a log that nobody has open. Whose it is: `userId` where that is known, otherwise the user of that name there. */
export interface NotedRestore extends Omit<NewAuditEvent, 'recorded'> {
  userName?: string | undefined
}

/** The restored log begins again with the line that says so, and its head goes with it. */
export function noteInRestored(dir: string, key: Buffer, event: NotedRestore): void {
  const { databaseIncoming, headIncoming } = incomingPaths(dir)
  const head = appendClosed(databaseIncoming, key, event)
  writeFileDurably(headIncoming, witnessText(key, head))
}

/** The practice that is put aside says in its own log what became of it. One that is damaged is left as it is. */
export function noteInPresent(dir: string, key: Buffer, event: NotedRestore): void {
  const { database } = dataPaths(dir)
  try {
    writeWitness(dir, key, appendClosed(database, key, event))
  } catch (error) {
    if (!isDamage(error)) throw error
  }
}

function appendClosed(path: string, key: Buffer, { userName, userId, ...event }: NotedRestore): AuditHead {
  const { db, close } = openDatabase(path, key)
  try {
    const who = userId || (userName && findUserByName(db, userName)?.id)
    const recorded = new Date().toISOString()
    return db.transaction((tx) => appendAudit(tx, { ...event, recorded, ...(who && { userId: who }) }), {
      behavior: 'immediate',
    })
  } finally {
    close()
  }
}

/** What a prepared restore left, when it is not to be. Nothing is touched where the swap was begun: it will be finished. */
export function discardRestore(dir: string): void {
  if (existsSync(planPath(dir))) return
  const { databaseIncoming, keyringIncoming, headIncoming } = incomingPaths(dir)
  removeDatabase(databaseIncoming)
  rmSync(keyringIncoming, { force: true })
  rmSync(headIncoming, { force: true })
}

const plan = z.object({ aside: z.string().optional() })

/**
 * Second half: the present files are moved aside, never deleted, and the prepared ones take their place. The caller has closed the
 * database and keeps others away. From the moment the plan is on the disk the restore is done, if not now then at the next start.
 */
export function swapIn(dir: string): { keptAside?: string } {
  const present = practiceFiles.some((name) => existsSync(join(dir, name)))
  const aside = present ? `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '')}` : undefined
  writeFileDurably(planPath(dir), JSON.stringify(aside ? { aside } : {}))
  try {
    finishRestore(dir)
  } catch (error) {
    undoSwap(dir, aside)
    throw error
  }
  return aside ? { keptAside: join(dir, aside) } : {}
}

/** Everything back to its place; a computer that goes off in the middle of this finishes the restore instead. */
function undoSwap(dir: string, aside: string | undefined): void {
  const { database } = dataPaths(dir)
  const { databaseIncoming } = incomingPaths(dir)
  if (!existsSync(databaseIncoming) && existsSync(database)) renameSync(database, databaseIncoming)
  for (const name of practiceFiles) {
    if (aside === undefined) break
    const kept = join(dir, aside, name)
    if (existsSync(kept)) renameSync(kept, join(dir, name))
  }
  rmSync(planPath(dir), { force: true })
  flushFolder(dir)
}

/** At start, before anything is opened: a restore that was cut off in its second half is brought to its end. */
export function finishRestore(dir: string): void {
  const path = planPath(dir)
  if (!existsSync(path)) return
  const { aside } = plan.parse(JSON.parse(readFileSync(path, 'utf8')))
  const paths = dataPaths(dir)
  const { databaseIncoming, keyringIncoming, headIncoming } = incomingPaths(dir)
  // Each part moves while the one that replaces it still waits: after that, what stands there is the restored one.
  if (existsSync(databaseIncoming)) {
    moveAside(dir, aside, practiceFiles.slice(1))
    renameSync(databaseIncoming, paths.database)
  }
  if (existsSync(headIncoming)) renameSync(headIncoming, paths.auditHead)
  if (existsSync(keyringIncoming)) {
    moveAside(dir, aside, practiceFiles.slice(0, 1))
    renameSync(keyringIncoming, paths.keyring)
  }
  flushFolder(dir)
  rmSync(path)
  flushFolder(dir)
}

/** The keyring first. The audit log's head is that of the old database. */
const practiceFiles = ['keyring.json', 'chartkeep.db-wal', 'chartkeep.db-shm', 'audit-head.json', 'chartkeep.db']

/** The database file goes last: while it is there, its log has not been parted from it for good. */
function moveAside(dir: string, aside: string | undefined, names: readonly string[]): void {
  if (aside === undefined) return
  makePrivateFolder(join(dir, aside))
  for (const name of names) if (existsSync(join(dir, name))) renameSync(join(dir, name), join(dir, aside, name))
}

const planPath = (dir: string) => join(dir, 'restore.json')

function incomingPaths(dir: string) {
  const { database, keyring, auditHead: head } = dataPaths(dir)
  return {
    databaseIncoming: `${database}.incoming`,
    keyringIncoming: `${keyring}.incoming`,
    headIncoming: `${head}.incoming`,
  }
}
