/**
 * Who may put a backup in the place of what is here. Restoring is offered before anybody signed in, for a new computer and for a
 * practice that nobody can open any more. Where a practice can be opened it is an administrator's: otherwise anybody at the
 * keyboard could swap it for an older backup, or for a practice of their own.
 */
import { existsSync } from 'node:fs'
import { type Connection as Database, isDamage, openDatabase } from '../../../db/connection.ts'
import { dataPaths } from '../../../db/files.ts'
import {
  type Keyring,
  KeyringDamaged,
  unlockWithPassword,
  unlockWithRecoveryCode,
  WrongPassword,
} from '../../../db/keyring.ts'
import { findUserByName } from '../../../db/queries/practice.ts'
import { findSecondFactor } from '../../../db/queries/user.ts'
import { permissionsOf } from '../../../domain/access/permissions.ts'
import type { BackupContents, BackupSecret } from '../../../domain/contract/backup.ts'
import type { User } from '../../../domain/resources/index.ts'
import { guess } from '../access/guess.ts'
import type { ServiceContext } from '../access.ts'
import type { Practice } from '../practice.ts'

export interface Standing {
  replaces: BackupContents['replaces']
  allowed: boolean
  /** Of the present practice, where what the caller knows opens it. The caller wipes it. */
  presentKey?: Buffer
}

type Asking = Pick<ServiceContext, 'practice' | 'connection' | 'throttle'>

/** `backupKey`: what `secret` opened the backup with. */
export function standingOf(context: Asking, secret: BackupSecret, backupKey: Buffer): Standing {
  const { practice, connection } = context
  if (!practice.exists) return { replaces: 'nothing', allowed: true }
  if (connection.session) {
    const { user, locked } = connection.session
    return { replaces: 'practice', allowed: !locked && looksAfterBackups(user) }
  }
  const keyring = readableKeyring(practice)
  if (!keyring || !existsSync(dataPaths(practice.dir).database) || practice.unreadable) {
    return { replaces: 'unreadable', allowed: true }
  }
  return 'recoveryCode' in secret
    ? byRecoveryCode(context, keyring, secret.recoveryCode, backupKey)
    : byPassword(context, keyring, secret)
}

/**
 * Whoever holds the practice's recovery code gets in anyway, and says who they are by it. A code that was replaced since still opens
 * the backups of its time, and through them the same practice.
 */
function byRecoveryCode(context: Asking, keyring: Keyring, code: string, backupKey: Buffer): Standing {
  const { dir } = context.practice
  if (opens(dir, backupKey)) return { replaces: 'practice', allowed: true, presentKey: Buffer.from(backupKey) }
  const key = triedOn(context, 'recovery', () => unlockWithRecoveryCode(keyring, code))
  if (!key) return { replaces: 'practice', allowed: false }
  return opens(dir, key)
    ? { replaces: 'practice', allowed: true, presentKey: key }
    : { replaces: 'unreadable', allowed: true }
}

/** The backup's user and password, where they are an administrator's here as well. One with a code on a phone signs in with it. */
function byPassword(
  context: Asking,
  keyring: Keyring,
  { userName, password }: { userName: string; password: string },
): Standing {
  const key = triedOn(context, userName, () => unlockWithPassword(keyring, userName, password))
  if (!key) return { replaces: 'practice', allowed: false }
  const database = tryOpen(context.practice.dir, key)
  if (!database) return { replaces: 'unreadable', allowed: true }
  try {
    const user = findUserByName(database.db, userName)
    const code = user && findSecondFactor(database.db, user.id)?.confirmedAt
    return { replaces: 'practice', allowed: user !== undefined && !code && looksAfterBackups(user), presentKey: key }
  } finally {
    database.close()
  }
}

const looksAfterBackups = (user: User) =>
  user.active && !user.mustChangePassword && permissionsOf(user.roles).has('manage-backups')

/** As slow as signing in, and as loud: a backup of one's own must not be a way to guess the passwords of this practice. */
function triedOn(context: Asking, name: string, unlock: () => Buffer): Buffer | undefined {
  try {
    return guess(context, name, unlock)
  } catch (error) {
    if (error instanceof WrongPassword) return undefined
    throw error
  }
}

function readableKeyring(practice: Practice): Keyring | undefined {
  try {
    return practice.keyring()
  } catch (error) {
    if (error instanceof KeyringDamaged) return undefined
    throw error
  }
}

function opens(dir: string, key: Buffer): boolean {
  const database = tryOpen(dir, key)
  database?.close()
  return database !== undefined
}

function tryOpen(dir: string, key: Buffer): Database | undefined {
  try {
    return openDatabase(dataPaths(dir).database, key, { readonly: true })
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}
