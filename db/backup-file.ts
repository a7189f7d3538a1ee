/**
 * A backup: one file that holds everything needed to open the practice on another PC with a password or the recovery code.
 *
 * Layout: the encrypted database, byte for byte; then a trailer in JSON with the keyring and the sealed manifest; then a 24-byte
 * footer: `CHARTKEEP-BKP-02` and the length of the trailer in 8 bytes, big-endian. `CHARTKEEP-BKP-01` has the bare keyring for a
 * trailer and no manifest. The manifest is sealed under the database key (AES-256-GCM) and holds the SHA-256 of the other two parts:
 * no byte of the file can change unnoticed. Nothing in it is readable without a password, beside the user names of the keyring.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { instant } from '../domain/resources/datatypes.ts'
import { readFully } from './files.ts'
import { type Keyring, parseKeyring } from './keyring.ts'

export const backupExtension = '.chartkeep-backup'
const magics = ['CHARTKEEP-BKP-01', 'CHARTKEEP-BKP-02'] as const
const footerBytes = 24

/** The file is no Chartkeep backup, not a whole one, or not what it was when it was written. */
export class NotABackup extends Error {
  override readonly name = 'NotABackup'
}

/** What was copied, as it stood when it was copied. */
export const manifest = z.object({
  madeAt: instant,
  practice: z.string(),
  /** How many migrations the database had. */
  schemaVersion: z.number().int(),
  patients: z.number().int(),
  /** Rows of every table. */
  rows: z.record(z.string(), z.number().int()),
  /** The audit log's last line. */
  auditHead: z.object({ sequence: z.number().int(), hash: z.string() }),
  databaseSha256: z.string(),
  keyringSha256: z.string(),
})
export type Manifest = z.infer<typeof manifest>

const sealed = z.object({ nonce: z.base64(), sealed: z.base64(), tag: z.base64() })
const trailer = z.object({ keyring: z.string(), manifest: sealed })

export interface BackupParts {
  keyring: Keyring
  /** How many bytes of the file, from its start, are the database. */
  databaseBytes: number
  /** Undefined for the older kind. Throws NotABackup where the key is another or a byte was changed. */
  readManifest(key: Buffer): Manifest | undefined
}

/** Takes the file apart without reading its database. Throws NotABackup, KeyringDamaged. */
export function readBackupFile(path: string): BackupParts {
  if (!existsSync(path)) throw new NotABackup('There is no such backup file. If it is on a drive, connect the drive.')
  const { size } = statSync(path)
  if (size <= footerBytes) throw notWhole()
  const file = openSync(path, 'r')
  try {
    const footer = Buffer.alloc(footerBytes)
    readFully(file, footer, size - footerBytes)
    const magic = magics.find((known) => footer.subarray(0, known.length).equals(Buffer.from(known)))
    const length = Number(footer.readBigUInt64BE(footerBytes - 8))
    if (!magic || length > size - footerBytes) throw notWhole()
    const text = Buffer.alloc(length)
    const databaseBytes = size - footerBytes - length
    readFully(file, text, databaseBytes)
    if (magic === 'CHARTKEEP-BKP-01') {
      return { keyring: parseKeyring(text.toString('utf8')), databaseBytes, readManifest: () => undefined }
    }
    const parts = parseTrailer(text.toString('utf8'))
    return { keyring: parseKeyring(parts.keyring), databaseBytes, readManifest: (key) => openManifest(parts, key) }
  } finally {
    closeSync(file)
  }
}

/** Puts the trailer and the footer behind the database in `path`, flushed to the disk. */
export function appendTrailer(
  path: string,
  keyring: Keyring,
  key: Buffer,
  content: Omit<Manifest, 'keyringSha256'>,
): void {
  const keyringText = JSON.stringify(keyring)
  const text = Buffer.from(
    JSON.stringify({
      keyring: keyringText,
      manifest: seal({ ...content, keyringSha256: sha256(keyringText) }, key),
    }),
  )
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(text.length))
  const bytes = Buffer.concat([text, Buffer.from('CHARTKEEP-BKP-02'), length])
  const file = openSync(path, 'a')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function parseTrailer(text: string): z.infer<typeof trailer> {
  const parsed = trailer.safeParse(parseJson(text))
  if (!parsed.success) throw notWhole()
  return parsed.data
}

function openManifest({ keyring, manifest: box }: z.infer<typeof trailer>, key: Buffer): Manifest {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  let text: string
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes(box.nonce))
    decipher.setAuthTag(bytes(box.tag))
    text = Buffer.concat([decipher.update(bytes(box.sealed)), decipher.final()]).toString('utf8')
  } catch {
    throw new NotABackup('This backup belongs to another practice, or was damaged after it was made.')
  }
  const content = manifest.parse(JSON.parse(text))
  if (sha256(keyring) !== content.keyringSha256) throw changedSince()
  return content
}

function seal(content: Manifest, key: Buffer): z.infer<typeof sealed> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce)
  const bytes = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  const text = (b: Buffer) => b.toString('base64')
  return { nonce: text(nonce), sealed: text(bytes), tag: text(cipher.getAuthTag()) }
}

function sealingKey(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'chartkeep/backup-manifest/1', 32))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function notWhole(): NotABackup {
  return new NotABackup('This file is no Chartkeep backup, or its end is missing.')
}

function changedSince(): NotABackup {
  return new NotABackup('This backup file was changed or damaged after it was made. Use another backup.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
