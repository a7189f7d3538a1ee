/**
 * The audit log: append-only by trigger, and chained. Each line's hash is SHA-256 over the hash before it and the line's
 * canonical JSON, so that whoever edits, drops, reorders or inserts a line has to rewrite all that follow. Whoever does that too,
 * or cuts off the end, is found out by a head that was recorded elsewhere: in the file beside the database
 * (db/audit-witness.ts), on a backup, on a packet, on paper.
 */
import { hash as digest } from 'node:crypto'
import { desc, eq, gte, sql } from 'drizzle-orm'
import type { AuditEvent, AuditHead } from '../domain/resources/index.ts'
import type { Db } from './connection.ts'
import { inserter, prepared } from './prepared.ts'
import { withoutNulls } from './rows.ts'
import { auditEvent } from './schema/index.ts'

export type NewAuditEvent = Omit<AuditEvent, 'sequence' | 'previousHash' | 'hash'>

const genesis = '0'.repeat(64)

const insertLine = inserter(auditEvent)
const headQuery = prepared((db) =>
  db
    .select({ sequence: auditEvent.sequence, hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.sequence))
    .limit(1)
    .prepare(),
)

/** Appends within the caller's transaction, which must be an immediate one so that no other line slips between. */
export function appendAudit(db: Db, event: NewAuditEvent): AuditEvent {
  const head = auditHead(db)
  const line = { ...event, sequence: head.sequence + 1, previousHash: head.hash }
  const row = { ...line, hash: hashOf(line) }
  insertLine(db, row)
  return row
}

/** The newest line's number and hash: the whole log in 64 characters. */
export function auditHead(db: Db): AuditHead {
  return headQuery(db).get() ?? { sequence: 0, hash: genesis }
}

/** A head as it was recorded outside the database, and where. */
export interface RecordedHead extends AuditHead {
  where: string
}

export interface ChainReport {
  ok: boolean
  /** How many lines fit, from the first on. */
  lines: number
  /** The first sequence number that does not fit. */
  firstBad?: number
  /**
   * Why, where the chain itself holds. `cut-off`: lines are missing after the last one. `rewritten`: every line from one between
   * `firstBad` and `lastBad` on was written anew. `unguarded`: a trigger that keeps the log append-only is gone.
   */
  because?: 'cut-off' | 'rewritten' | 'unguarded'
  lastBad?: number
  /** Where the recorded head stands that the log contradicts. */
  where?: string
}

export interface VerifyOptions {
  /** The first line that is looked at, and taken at its word for what stands before it. */
  from?: number
  /** Heads that must be part of this log. */
  recorded?: readonly RecordedHead[]
  /** Called after each page of lines; may throw to stop. */
  onProgress?: (lines: number) => void
}

const pageLines = 5000

/** Walks the whole chain, a page at a time. About 7 s for a million lines. */
export function verifyAuditChain(db: Db, { from = 1, recorded = [], onProgress }: VerifyOptions = {}): ChainReport {
  const heads = recorded.filter(({ sequence }) => sequence >= from).toSorted((a, b) => a.sequence - b.sequence)
  let previousHash = from === 1 ? genesis : previousHashOf(db, from)
  let expected = from
  let nextHead = 0
  for (;;) {
    const page = db
      .select()
      .from(auditEvent)
      .where(gte(auditEvent.sequence, expected === 1 ? Number.MIN_SAFE_INTEGER : expected))
      .orderBy(auditEvent.sequence)
      .limit(pageLines)
      .all()
    for (const row of page) {
      const { hash, ...line } = row
      if (row.sequence !== expected || row.previousHash !== previousHash || hashOf(withoutNulls(line)) !== hash) {
        return { ok: false, lines: expected - 1, firstBad: Math.min(row.sequence, expected) }
      }
      for (; heads[nextHead]?.sequence === expected; nextHead++) {
        if (heads[nextHead]?.hash !== hash) return rewritten(heads, nextHead)
      }
      previousHash = hash
      expected += 1
    }
    onProgress?.(expected - 1)
    if (page.length < pageLines) break
  }
  const lines = expected - 1
  const missing = heads[nextHead]
  if (missing) return { ok: false, lines, firstBad: expected, because: 'cut-off', where: missing.where }
  if (!hasGuards(db)) return { ok: false, lines, because: 'unguarded' }
  return { ok: true, lines }
}

/** The chain holds and yet says something else than was recorded: somewhere after the last head that fits it was made anew. */
function rewritten(heads: readonly RecordedHead[], at: number): ChainReport {
  const lastBad = heads[at]?.sequence ?? 0
  const lines = heads[at - 1]?.sequence ?? 0
  const where = heads[at]?.where ?? ''
  return { ok: false, lines, firstBad: lines + 1, lastBad, because: 'rewritten', where }
}

/** Both triggers of migration 0001 are there. */
function hasGuards(db: Db): boolean {
  const triggers = db.all<{ sql: string }>(
    sql`select sql from sqlite_schema where type = 'trigger' and tbl_name = 'audit_event'`,
  )
  return ['UPDATE', 'DELETE'].every((event) =>
    triggers.some((trigger) => new RegExp(`BEFORE ${event}[^;]*RAISE\\(ABORT`, 'i').test(trigger.sql)),
  )
}

/** The hash of one line, where there is such a line. */
export function auditHashAt(db: Db, sequence: number): string | undefined {
  return db.select({ hash: auditEvent.hash }).from(auditEvent).where(eq(auditEvent.sequence, sequence)).get()?.hash
}

function previousHashOf(db: Db, sequence: number): string | undefined {
  const line = db.select({ hash: auditEvent.previousHash }).from(auditEvent).where(eq(auditEvent.sequence, sequence))
  return line.get()?.hash
}

function hashOf(line: object): string {
  return digest('sha256', canonicalJson(line))
}

/** JSON with sorted keys and nothing undefined: the same value gives the same text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = value as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}
