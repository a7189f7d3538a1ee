/**
 * The audit log's head outside the database: `audit-head.json` beside it, written after each commit and before anybody is told that
 * something is saved. Signed with HMAC-SHA-256 under a key derived from the database key, so that it cannot be made up without that
 * key. It is never ahead of the database, because a line is on the disk before its head is written here: a log that ends before it
 * was cut off, or has lost what was saved last.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { type AuditHead, auditHead as auditHeadSchema } from '../domain/resources/audit-event.ts'
import { dataPaths, writeFileDurably } from './files.ts'

const witnessFile = auditHeadSchema.extend({ format: z.literal('chartkeep-audit-head'), signature: z.string() })

/** `missing`: also in a practice that was just restored. `forged`: the file is damaged, or was not written by this practice. */
export type Witness = AuditHead | 'missing' | 'forged'

/** Flushed, and in the place of whatever stood there: where a log begins, goes on from another one, or ends for today. */
export function writeWitness(dir: string, key: Buffer, head: AuditHead): void {
  writeFileDurably(dataPaths(dir).auditHead, witnessText(key, head))
}

/**
 * After each commit: in place and not flushed, which costs 0.05 ms where a flush would cost as much as the commit. A killed program
 * leaves it as it is; after a power cut it may be an older one, which is true as well. One sector, so that it is never half there.
 */
export function advanceWitness(dir: string, key: Buffer, head: AuditHead): void {
  let file: number
  try {
    file = openSync(dataPaths(dir).auditHead, 'r+')
  } catch (error) {
    if (!isMissing(error)) throw error
    writeWitness(dir, key, head)
    return
  }
  try {
    writeSync(file, witnessText(key, head), 0, 'utf8')
  } finally {
    closeSync(file)
  }
}

const sectorBytes = 512

/** What the file holds: always as long, so that a newer head covers the older one. */
export function witnessText(key: Buffer, head: AuditHead): string {
  const content = { format: 'chartkeep-audit-head', ...head, signature: signatureOf(key, head) }
  return `${JSON.stringify(content).padEnd(sectorBytes - 1)}\n`
}

/** Read a second time where it does not fit: somebody may have been writing it. */
export function readWitness(dir: string, key: Buffer): Witness {
  const witness = readOnce(dir, key)
  return witness === 'forged' ? readOnce(dir, key) : witness
}

function readOnce(dir: string, key: Buffer): Witness {
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
    if (isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
