/**
 * The one way anything is written: inside `write`, as one immediate transaction that holds the row, its prior version and
 * its audit line, or nothing of them. What changed is handed back for the change stream after the commit.
 */
import type { Change } from '../domain/contract/change.ts'
import type { AuditEvent, Instant } from '../domain/resources/index.ts'
import { appendAudit } from './audit.ts'
import type { Db } from './connection.ts'

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

export function write<T>(db: Db, actor: Actor, work: (w: Writer) => T): { result: T; changes: Change[] } {
  const changes: Change[] = []
  const result = db.transaction((tx) => work({ db: tx, actor, now: new Date().toISOString(), changes }), {
    behavior: 'immediate',
  })
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
  const { userId, chartAccess } = w.actor
  const detail = chartAccess ? { ...noted.detail, chartAccess } : noted.detail
  appendAudit(w.db, { outcome: 'success', ...noted, ...(detail && { detail }), recorded: w.now, userId })
}

export function changed(w: Writer, resourceType: string, id: string, patientId?: string): void {
  w.changes.push(patientId ? { resourceType, id, patientId } : { resourceType, id })
}
