/**
 * The audit log's head outside the database: `audit-head.json` beside it, rewritten shortly after the log has grown. Signed with
 * HMAC-SHA-256 under a key derived from the database key, so that it cannot be made up without that key. It is never ahead of the
 * database, because a line is on the disk before its head is written here: a log that ends before it was cut off.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type AuditHead, auditHead as auditHeadSchema } from '../domain/resources/audit-event.ts'
import { dataPaths, writeFileDurably } from './files.ts'

const witnessFile = auditHeadSchema.extend({ format: z.literal('chartkeep-audit-head'), signature: z.string() })

/** `missing`: also in a practice that was just restored. `forged`: the file is damaged, or was not written by this practice. */
export type Witness = AuditHead | 'missing' | 'forged'

export function writeWitness(dir: string, key: Buffer, head: AuditHead): void {
  writeFileDurably(dataPaths(dir).auditHead, witnessText(key, head))
}

/** What the file holds. */
export function witnessText(key: Buffer, head: AuditHead): string {
  const content = { format: 'chartkeep-audit-head', ...head, signature: signatureOf(key, head) }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

export function readWitness(dir: string, key: Buffer): Witness {
  const text = readText(dataPaths(dir).auditHead)
  if (text === undefined) return 'missing'
  const parsed = witnessFile.safeParse(parseJson(text))
  if (!parsed.success) return 'forged'
  const { sequence, hash, signature } = parsed.data
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(key, { sequence, hash }))]
  return given.length === right.length && timingSafeEqual(given, right) ? { sequence, hash } : 'forged'
}

function signatureOf(key: Buffer, { sequence, hash }: AuditHead): string {
  const signingKey = Buffer.from(hkdfSync('sha256', key, '', 'chartkeep/audit-head/1', 32))
  return createHmac('sha256', signingKey).update(`${sequence}:${hash}`).digest('hex')
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
