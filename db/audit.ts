/**
 * The audit log: append-only by trigger, and chained. Each line's hash is SHA-256 over the hash before it and the line's
 * canonical JSON, so that whoever edits, drops, reorders or inserts a line has to rewrite all that follow, and the head
 * that was printed elsewhere no longer fits.
 */
import { createHash } from 'node:crypto'
import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { AuditEvent } from '../domain/resources/index.ts'
import type { Db } from './connection.ts'
import { withoutNulls } from './rows.ts'
import { auditEvent, user } from './schema/index.ts'

export type NewAuditEvent = Omit<AuditEvent, 'sequence' | 'previousHash' | 'hash'>

const genesis = '0'.repeat(64)

/** Appends within the caller's transaction, which must be an immediate one so that no other line slips between. */
export function appendAudit(db: Db, event: NewAuditEvent): AuditEvent {
  const head = auditHead(db)
  const line = { ...event, sequence: head.sequence + 1, previousHash: head.hash }
  const row = { ...line, hash: hashOf(line) }
  db.insert(auditEvent).values(row).run()
  return row
}

/** The newest line's number and hash: the whole log in 64 characters. */
export function auditHead(db: Db): { sequence: number; hash: string } {
  const head = db
    .select({ sequence: auditEvent.sequence, hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.sequence))
    .limit(1)
    .get()
  return head ?? { sequence: 0, hash: genesis }
}

/** Walks the whole chain. `firstBad` is the first sequence number that does not fit. */
export function verifyAuditChain(db: Db): { ok: boolean; lines: number; firstBad?: number } {
  let previousHash = genesis
  let expected = 1
  for (;;) {
    const page = db
      .select()
      .from(auditEvent)
      .where(gte(auditEvent.sequence, expected === 1 ? Number.MIN_SAFE_INTEGER : expected))
      .orderBy(auditEvent.sequence)
      .limit(5000)
      .all()
    for (const row of page) {
      const { hash, ...line } = row
      if (row.sequence !== expected || row.previousHash !== previousHash || hashOf(withoutNulls(line)) !== hash) {
        return { ok: false, lines: expected - 1, firstBad: Math.min(row.sequence, expected) }
      }
      previousHash = hash
      expected += 1
    }
    if (page.length < 5000) return { ok: true, lines: expected - 1 }
  }
}

export interface AuditFilter {
  patientId?: string
  before?: number
  limit: number
}

/** Newest first, with the user's name. */
export function listAudit(db: Db, filter: AuditFilter): (AuditEvent & { userName?: string })[] {
  const rows = db
    .select({ event: auditEvent, userName: user.displayName })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.userId))
    .where(
      and(
        filter.patientId ? eq(auditEvent.patientId, filter.patientId) : undefined,
        filter.before ? lt(auditEvent.sequence, filter.before) : undefined,
      ),
    )
    .orderBy(desc(auditEvent.sequence))
    .limit(filter.limit)
    .all()
  return rows.map((r) => ({
    ...(withoutNulls(r.event) as AuditEvent),
    ...(r.userName ? { userName: r.userName } : {}),
  }))
}

function hashOf(line: object): string {
  return createHash('sha256').update(canonicalJson(line)).digest('hex')
}

/** JSON with sorted keys and nothing undefined: the same value gives the same text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
}
