/**
 * The audit log as a report. A log of years has millions of lines, and only the patient is indexed: so a search looks at one
 * stretch of the log at a time, and the caller lets others in between.
 */
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { AuditCursor, AuditFilter, AuditLine, AuditSort } from '../../domain/contract/audit.ts'
import { auditTypesOf, knownAuditTypes } from '../../domain/contract/audit-category.ts'
import { formatPatientName } from '../../domain/format/name.ts'
import type { AuditEvent } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { withoutNulls } from '../rows.ts'
import { auditEvent, patient, user } from '../schema/index.ts'

/** Lines of the log from `first` to `last`, both included. */
export interface Stretch {
  first: number
  last: number
}

export interface StretchQuery {
  filter: AuditFilter
  sort: AuditSort
  after?: AuditCursor | undefined
  limit: number
}

/** A line and what the sorted column says of it. */
export interface Sorted {
  event: AuditEvent
  cursor: AuditCursor
}

/** Those of one stretch that come after `after`, in the order of the report. */
export function listStretch(db: Db, { first, last }: Stretch, query: StretchQuery): Sorted[] {
  const { filter, sort, after, limit } = query
  const value = columnOf(sort.by)
  return db
    .select({ event: auditEvent, value })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.userId))
    .leftJoin(patient, eq(patient.id, auditEvent.patientId))
    .where(
      and(
        gte(auditEvent.sequence, first),
        lte(auditEvent.sequence, last),
        matches(filter),
        after && isAfter(after, value, sort),
      ),
    )
    .orderBy(
      ...(sort.by === 'recorded'
        ? [sort.ascending ? asc(auditEvent.sequence) : desc(auditEvent.sequence)]
        : [sort.ascending ? asc(value) : desc(value), desc(auditEvent.sequence)]),
    )
    .limit(limit)
    .all()
    .map((row) => ({
      event: withoutNulls(row.event) as AuditEvent,
      cursor: { value: row.value, sequence: row.event.sequence },
    }))
}

/** The order of the report between lines of different stretches; the same that SQLite sorts by. */
export function inOrder(sort: AuditSort): (a: Sorted, b: Sorted) => number {
  return ({ cursor: a }, { cursor: b }) => {
    if (sort.by === 'recorded') return sort.ascending ? a.sequence - b.sequence : b.sequence - a.sequence
    const compared = Buffer.compare(Buffer.from(a.value), Buffer.from(b.value))
    return (sort.ascending ? compared : -compared) || b.sequence - a.sequence
  }
}

/** With the names that people know, as they are now. */
export function withNames(db: Db, events: readonly AuditEvent[]): AuditLine[] {
  const ids = (key: 'userId' | 'patientId') => [...new Set(events.flatMap((event) => event[key] ?? []))]
  const users = new Map(
    db
      .select({ id: user.id, name: user.displayName })
      .from(user)
      .where(inArray(user.id, ids('userId')))
      .all()
      .map(({ id, name }) => [id, name]),
  )
  const patients = new Map(
    db
      .select({ id: patient.id, name: patient.name, recordNumber: patient.recordNumber })
      .from(patient)
      .where(inArray(patient.id, ids('patientId')))
      .all()
      .map(({ id, name, recordNumber }) => [id, { name: formatPatientName(name), recordNumber }]),
  )
  return events.map(({ previousHash: _previousHash, ...event }) => {
    const userName = users.get(event.userId ?? '')
    const about = patients.get(event.patientId ?? '')
    return { ...event, ...(userName && { userName }), ...(about && { patient: about }) }
  })
}

export interface NewestQuery {
  patientId?: string | undefined
  /** Lines before this one. */
  before?: number | undefined
  limit: number
}

/** Newest first. One chart's lines come by the index, whatever the length of the log. */
export function listNewest(db: Db, { patientId, before, limit }: NewestQuery): AuditEvent[] {
  return db
    .select()
    .from(auditEvent)
    .where(
      and(
        patientId === undefined ? undefined : eq(auditEvent.patientId, patientId),
        before === undefined ? undefined : lt(auditEvent.sequence, before),
      ),
    )
    .orderBy(desc(auditEvent.sequence))
    .limit(limit)
    .all()
    .map((row) => withoutNulls(row) as AuditEvent)
}

/** What was found out about the log when the practice was opened, oldest first. */
export function listAuditAlarms(db: Db): AuditEvent[] {
  return db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.type, 'audit-alarm'))
    .all()
    .map((row) => withoutNulls(row) as AuditEvent)
}

function columnOf(by: AuditSort['by']): SQL<string> {
  switch (by) {
    case 'recorded':
      return sql<string>`''`
    case 'user':
      return sql<string>`lower(coalesce(${user.displayName}, ''))`
    case 'patient':
      return sql<string>`coalesce(${patient.sortName}, '')`
    case 'type':
      return sql<string>`${auditEvent.type}`
    case 'action':
      return sql<string>`${auditEvent.action}`
    case 'outcome':
      return sql<string>`${auditEvent.outcome}`
  }
}

function matches({ patientId, userId, category, action, outcome, from, to }: AuditFilter): SQL | undefined {
  return and(
    patientId === undefined ? undefined : eq(auditEvent.patientId, patientId),
    userId === undefined ? undefined : eq(auditEvent.userId, userId),
    category === undefined ? undefined : isOfCategory(category),
    action && eq(auditEvent.action, action),
    outcome && eq(auditEvent.outcome, outcome),
    from === undefined ? undefined : gte(auditEvent.recorded, from),
    to === undefined ? undefined : lt(auditEvent.recorded, to),
  )
}

function isOfCategory(category: NonNullable<AuditFilter['category']>): SQL {
  if (category === 'other') return notInArray(auditEvent.type, [...knownAuditTypes])
  return inArray(auditEvent.type, [...auditTypesOf(category)])
}

function isAfter(after: AuditCursor, value: SQL<string>, { by, ascending }: AuditSort): SQL | undefined {
  if (by === 'recorded') {
    return ascending ? gt(auditEvent.sequence, after.sequence) : lt(auditEvent.sequence, after.sequence)
  }
  return or(
    ascending ? gt(value, after.value) : lt(value, after.value),
    and(eq(value, after.value), lt(auditEvent.sequence, after.sequence)),
  )
}
