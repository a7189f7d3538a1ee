/** Making, opening and closing the files of one practice: database and keyring in one folder. */
import { existsSync } from 'node:fs'
import { auditHead } from './audit.ts'
import { writeWitness } from './audit-witness.ts'
import { type Connection, openDatabase } from './connection.ts'
import { dataPaths, makePrivateFolder } from './files.ts'
import { createKeyring, type Keyring, readKeyring, updateKeyring, writeKeyring } from './keyring.ts'
import { type LogFrames, lostTransactions, readLogFrames } from './log-check.ts'
import { migrateDatabase } from './migrate.ts'
import { removeDatabase } from './snapshot.ts'
import { saveBeforeUpdate } from './update-copy.ts'

export function practiceExists(dir: string): boolean {
  const paths = dataPaths(dir)
  return existsSync(paths.database) || existsSync(paths.keyring)
}

/**
 * A new practice. `fill` writes its first rows; when it fails, no file of the attempt stays. The keyring is written last:
 * a database without one is only ever an attempt that was cut off.
 */
export function createPractice(
  dir: string,
  user: { userName: string; password: string },
  fill: (connection: Connection) => void,
): { connection: Connection; key: Buffer; recoveryCode: string } {
  makePrivateFolder(dir)
  const paths = dataPaths(dir)
  const { keyring, key, recoveryCode } = createKeyring(user.userName, user.password)
  const connection = openDatabase(paths.database, key, { create: true })
  try {
    migrateDatabase(connection)
    fill(connection)
    writeWitness(dir, key, auditHead(connection.db))
    writeKeyring(paths.keyring, keyring)
  } catch (error) {
    connection.close()
    removeDatabase(paths.database)
    throw error
  }
  return { connection, key, recoveryCode }
}

/**
 * Opens with an unwrapped key and brings the schema up to date, saving a copy first. `onLoss` hears how many transactions of a damaged
 * write-ahead log could not be read.
 */
export function openPractice(
  dir: string,
  key: Buffer,
  onLoss: (transactions: number) => void = () => undefined,
): Connection {
  const paths = dataPaths(dir)
  const log = readLogFrames(paths.database)
  const connection = openDatabase(paths.database, key)
  try {
    if (log) reportLoss(connection, paths.database, log, onLoss)
    migrateDatabase(connection, {
      saveCopy: () => saveBeforeUpdate(connection, dir, key),
    })
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}

function reportLoss(
  { sqlite }: Connection,
  database: string,
  before: LogFrames,
  onLoss: (transactions: number) => void,
): void {
  const [read] = sqlite.pragma('wal_checkpoint(PASSIVE)') as { log: number }[]
  const lost = lostTransactions(before, read?.log ?? 0, readLogFrames(database))
  if (lost > 0) onLoss(lost)
}

export function loadKeyring(dir: string): Keyring {
  return readKeyring(dataPaths(dir).keyring)
}

/** Changes one user's entry, or takes it out, whatever other programs do to the keyring meanwhile. */
export function changeKeyring(dir: string, change: (keyring: Keyring) => Keyring): void {
  updateKeyring(dataPaths(dir).keyring, change)
}
