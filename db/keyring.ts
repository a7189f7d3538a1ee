/**
 * The keyring: one random 256-bit database key, wrapped once per user with a key derived from their password, and once
 * with the printed recovery code. No password is stored, and without one the database can't be opened.
 *
 * Wrapping: scrypt (RFC 7914) to a 256-bit key, AES-256-GCM with the entry's kind and name as additional data, so that
 * entries can't be swapped. The file is small JSON beside the database and is part of every backup.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
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
    .max(2 ** 22),
  nonce: base64,
  wrapped: base64,
  tag: base64,
})
const keyringFile = z.object({
  format: z.literal('chartkeep-keyring'),
  version: z.literal(1),
  entries: z.array(entry).min(1),
})

type Entry = z.infer<typeof entry>
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
  const recoveryCode = newRecoveryCode()
  const keyring: Keyring = {
    format: 'chartkeep-keyring',
    version: 1,
    entries: [
      wrap(key, 'password', userName, password),
      wrap(key, 'recovery', 'recovery', normaliseRecoveryCode(recoveryCode)),
    ],
  }
  return { keyring, key, recoveryCode }
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

export function keyringUsers(keyring: Keyring): string[] {
  return keyring.entries.filter((e) => e.kind === 'password').map((e) => e.name)
}

/** The database key, or WrongPassword. An unknown name costs as much time as a wrong password. */
export function unlockWithPassword(keyring: Keyring, userName: string, password: string): Buffer {
  const found = keyring.entries.find((e) => e.kind === 'password' && sameName(e.name, userName))
  if (found) return unwrap(found, password)
  scryptSync(password, randomBytes(16), 32, scryptOptions(keyring.entries[0]?.cost ?? kdfCost()))
  throw new WrongPassword()
}

export function unlockWithRecoveryCode(keyring: Keyring, code: string): Buffer {
  const found = keyring.entries.find((e) => e.kind === 'recovery')
  if (!found) throw new WrongPassword()
  return unwrap(found, normaliseRecoveryCode(code))
}

/** Adds or replaces one user's entry; nobody else's changes. */
export function withPassword(keyring: Keyring, key: Buffer, userName: string, password: string): Keyring {
  const others = keyring.entries.filter((e) => !(e.kind === 'password' && sameName(e.name, userName)))
  return { ...keyring, entries: [...others, wrap(key, 'password', userName, password)] }
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}

function scryptOptions(cost: number) {
  return { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
}

function additionalData(kind: Entry['kind'], name: string): Buffer {
  return Buffer.from(`chartkeep-keyring/1/${kind}/${name}`)
}

function wrap(key: Buffer, kind: Entry['kind'], name: string, secret: string): Entry {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cost = kdfCost()
  const cipher = createCipheriv(
    'aes-256-gcm',
    scryptSync(secret.normalize('NFC'), salt, 32, scryptOptions(cost)),
    nonce,
  )
  cipher.setAAD(additionalData(kind, name))
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
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

function unwrap(e: Entry, secret: string): Buffer {
  const bytes = (s: string) => Buffer.from(s, 'base64')
  const wrappingKey = scryptSync(secret.normalize('NFC'), bytes(e.salt), 32, scryptOptions(e.cost))
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, bytes(e.nonce))
    decipher.setAAD(additionalData(e.kind, e.name))
    decipher.setAuthTag(bytes(e.tag))
    return Buffer.concat([decipher.update(bytes(e.wrapped)), decipher.final()])
  } catch {
    throw new WrongPassword()
  }
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
