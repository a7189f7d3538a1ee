/**
 * The one way anything is written: inside `write`, as one immediate transaction that holds the row, its prior version and
 * its audit line, or nothing of them. What changed is handed back for the change stream after the commit.
 */
import type { Change } from '../domain/contract/change.ts'
import type { AuditEvent, Instant } from '../domain/resources/index.ts'
import { appendAudit } from './audit.ts'
import type { Db } from './connection.ts'
import { listNewest } from './queries/audit-report.ts'

export interface Actor {
  userId: string
  /** The access this user gave themselves and works under: every line of the audit log bears it. */
  chartAccess?: string | undefined
}

export interface Writer {
  db: Db
  actor: Actor
  now: Instant
  changes: Change[]
  /** Something was said of it in the audit log. */
  noted: boolean
}

/** The row is not there (any more). */
export class RowNotFound extends Error {
  override readonly name = 'RowNotFound'
  readonly resourceType: string
  readonly id: string
  constructor(resourceType: string, id: string) {
    super(`${resourceType} ${id} is not in the record.`)
    this.resourceType = resourceType
    this.id = id
  }
}

/** Somebody else changed the row since the caller read it; `versionId` is the present one. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion'
  readonly resourceType: string
  readonly id: string
  readonly versionId: number
  constructor(resourceType: string, id: string, versionId: number) {
    super(`${resourceType} ${id} was changed meanwhile.`)
    this.resourceType = resourceType
    this.id = id
    this.versionId = versionId
  }
}

/** The state of the row forbids it (a signed note's text, a decided import). The message is for the user. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** What is changed without a line in the audit log is not changed: the transaction is rolled back. */
export function write<T>(db: Db, actor: Actor, work: (w: Writer) => T): { result: T; changes: Change[] } {
  const changes: Change[] = []
  const result = db.transaction(
    (tx) => {
      const w: Writer = { db: tx, actor, now: new Date().toISOString(), changes, noted: false }
      const done = work(w)
      if (changes.length > 0 && !w.noted) {
        throw new Error(`${changes[0]?.resourceType} was changed without a line in the audit log`)
      }
      return done
    },
    { behavior: 'immediate' },
  )
  return { result, changes }
}

export interface Noted {
  action: AuditEvent['action']
  type: string
  patientId?: string
  entity?: string
  outcome?: AuditEvent['outcome']
  detail?: AuditEvent['detail']
}

/** One audit line for what the writer does. */
export function audit(w: Writer, noted: Noted): void {
  w.noted = true
  const { userId, chartAccess } = w.actor
  const detail = chartAccess ? { ...noted.detail, chartAccess } : noted.detail
  appendAudit(w.db, { outcome: 'success', ...noted, ...(detail && { detail }), recorded: w.now, userId })
}

const onePieceOfWorkMs = 10 * 60_000
/** Of one chart; so many lines back one's own last save is looked for. */
const recentLines = 40

/** For what is saved again and again while somebody types: one line stands for ten minutes of it. */
export function auditWhileTyping(w: Writer, noted: Noted & { patientId: string; entity: string }): void {
  const since = new Date(Date.parse(w.now) - onePieceOfWorkMs).toISOString()
  w.noted = listNewest(w.db, { patientId: noted.patientId, limit: recentLines }).some(
    ({ recorded, userId, action, entity }) =>
      recorded > since && userId === w.actor.userId && action === noted.action && entity === noted.entity,
  )
  if (!w.noted) audit(w, noted)
}

export function changed(w: Writer, resourceType: string, id: string, patientId?: string): void {
  w.changes.push(patientId ? { resourceType, id, patientId } : { resourceType, id })
}
