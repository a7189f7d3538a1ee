/**
 * The keyring: one random 256-bit database key, wrapped once per user with a key derived from their password, and once
 * with the printed recovery code. No password is stored, and without one the database can't be opened.
 *
 * Wrapping: scrypt (RFC 7914) to a 256-bit key, AES-256-GCM with the entry's kind and name as additional data, so that
 * entries can't be swapped. The file is small JSON beside the database and is part of every backup.
 *
 * Changes go through `updateKeyring`, one entry at a time under a lock: two programs on one folder lose nothing of each other.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { withFileLock } from './file-lock.ts'
import { writeFileDurably } from './files.ts'

/** scrypt cost N (r=8, p=1): 2^17 takes 128 MiB and about 0.3 s (OWASP Password Storage Cheat Sheet). */
const defaultCost = 2 ** 17

/** Under the test runner, and only there, the environment may lower the cost. */
export function kdfCost(env: NodeJS.ProcessEnv = process.env): number {
  const wanted = Number(env.CHARTKEEP_TEST_KDF_COST)
  const lowered = env.VITEST !== undefined && Number.isInteger(Math.log2(wanted)) && wanted >= 1024
  return lowered ? wanted : defaultCost
}

const base64 = z.base64()
const entry = z.object({
  kind: z.enum(['password', 'recovery']),
  /** The user name; for the recovery code `recovery`. */
  name: z.string(),
  salt: base64,
  cost: z
    .number()
    .int()
    .min(1024)
    .max(2 ** 22)
    // scrypt takes no other; a digit that was damaged is told as such.
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  nonce: base64,
  wrapped: base64,
  tag: base64,
})
const keyringFile = z.object({
  format: z.literal('chartkeep-keyring'),
  version: z.literal(1),
  entries: z.array(entry).min(1),
})

export type KeyringEntry = z.infer<typeof entry>
export type Keyring = z.infer<typeof keyringFile>

export class WrongPassword extends Error {
  override readonly name = 'WrongPassword'
  constructor() {
    super('The user name or password is not right.')
  }
}

/** The keyring file is missing, unreadable or damaged: without it, or a backup of it, nothing opens. */
export class KeyringDamaged extends Error {
  override readonly name = 'KeyringDamaged'
}

/** A new practice: its database key, the first user's entry and the recovery entry. Nothing is written yet. */
export function createKeyring(
  userName: string,
  password: string,
): { keyring: Keyring; key: Buffer; recoveryCode: string } {
  const key = randomBytes(32)
  const { entry: recovery, recoveryCode } = newRecoveryEntry(key)
  const entries = [passwordEntry(key, userName, password), recovery]
  return { keyring: { format: 'chartkeep-keyring', version: 1, entries }, key, recoveryCode }
}

export function readKeyring(path: string): Keyring {
  if (!existsSync(path)) throw new KeyringDamaged('The keyring file (keyring.json) is missing from the data folder.')
  return parseKeyring(readFileSync(path, 'utf8'))
}

export function parseKeyring(text: string): Keyring {
  try {
    return keyringFile.parse(JSON.parse(text))
  } catch {
    throw new KeyringDamaged('The keyring file (keyring.json) is damaged. Take it from a backup.')
  }
}

export function writeKeyring(path: string, keyring: Keyring): void {
  writeFileDurably(path, `${JSON.stringify(keyring, null, 2)}\n`)
}

/** Reads, changes and writes the keyring as one step: nobody else changes it in between. */
export function updateKeyring(path: string, change: (keyring: Keyring) => Keyring): void {
  withFileLock(path, () => writeKeyring(path, keyringFile.parse(change(readKeyring(path)))))
}

export function keyringUsers(keyring: Keyring): string[] {
  return keyring.entries.filter((e) => e.kind === 'password').map((e) => e.name)
}

/** The database key, or WrongPassword. An unknown name costs as much time as a wrong password. */
export function unlockWithPassword(keyring: Keyring, userName: string, password: string): Buffer {
  const found = keyring.entries.find((e) => e.kind === 'password' && sameName(e.name, userName))
  if (found) return unwrap(found, password)
  derive(password, randomBytes(16), keyring.entries[0]?.cost ?? kdfCost())
  throw new WrongPassword()
}

export function unlockWithRecoveryCode(keyring: Keyring, code: string): Buffer {
  const found = keyring.entries.find((e) => e.kind === 'recovery')
  if (!found) throw new WrongPassword()
  return unwrap(found, normaliseRecoveryCode(code))
}

/** Takes about 0.3 s: make it before `updateKeyring`, whose lock others wait for. */
export function passwordEntry(key: Buffer, userName: string, password: string): KeyringEntry {
  return wrap(key, 'password', userName, password)
}

/** A new recovery code, which is nowhere but in the answer. */
export function newRecoveryEntry(key: Buffer): { entry: KeyringEntry; recoveryCode: string } {
  const recoveryCode = newRecoveryCode()
  return { entry: wrap(key, 'recovery', 'recovery', normaliseRecoveryCode(recoveryCode)), recoveryCode }
}

/** Adds the entry, or puts it in the place of the one with its kind and name; nobody else's changes. */
export function withEntry(keyring: Keyring, added: KeyringEntry): Keyring {
  const isReplaced = ({ kind, name }: KeyringEntry) => kind === added.kind && sameName(name, added.name)
  const at = keyring.entries.findIndex(isReplaced)
  const entries = at < 0 ? [...keyring.entries, added] : keyring.entries.with(at, added)
  return { ...keyring, entries }
}

/** Whoever has no entry does not get in. */
export function withoutUser(keyring: Keyring, userName: string): Keyring {
  const isTheirs = ({ kind, name }: KeyringEntry) => kind === 'password' && sameName(name, userName)
  return { ...keyring, entries: keyring.entries.filter((one) => !isTheirs(one)) }
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}

function additionalData(kind: KeyringEntry['kind'], name: string): Buffer {
  return Buffer.from(`chartkeep-keyring/1/${kind}/${name}`)
}

function wrap(key: Buffer, kind: KeyringEntry['kind'], name: string, secret: string): KeyringEntry {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cost = kdfCost()
  const wrappingKey = derive(secret, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(additionalData(kind, name))
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  wrappingKey.fill(0)
  const text = (b: Buffer) => b.toString('base64')
  return {
    kind,
    name,
    salt: text(salt),
    cost,
    nonce: text(nonce),
    wrapped: text(wrapped),
    tag: text(cipher.getAuthTag()),
  }
}

function unwrap(e: KeyringEntry, secret: string): Buffer {
  const bytes = (s: string) => Buffer.from(s, 'base64')
  const wrappingKey = derive(secret, bytes(e.salt), e.cost)
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, bytes(e.nonce))
    decipher.setAAD(additionalData(e.kind, e.name))
    decipher.setAuthTag(bytes(e.tag))
    const start = decipher.update(bytes(e.wrapped))
    const key = Buffer.concat([start, decipher.final()])
    start.fill(0)
    return key
  } catch {
    throw new WrongPassword()
  } finally {
    wrappingKey.fill(0)
  }
}

/** The secret itself is a string, which nothing can wipe; what is derived from it is wiped by the caller. */
function derive(secret: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(secret.normalize('NFC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 })
}

/** Crockford's alphabet: no I, L, O, U to misread on paper. 32 characters hold 160 bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function newRecoveryCode(): string {
  const characters = [...randomBytes(32)].map((b) => alphabet[b & 31])
  return Array.from({ length: 8 }, (_, i) => characters.slice(i * 4, i * 4 + 4).join('')).join('-')
}

/** As typed from paper: case, spaces and hyphens don't matter; O is 0, I and L are 1. */
function normaliseRecoveryCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}
