import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditEvent } from '../../domain/resources/index.ts'
import { json } from './columns.ts'

type R = AuditEvent

/** Append-only by trigger, hash-chained by db/audit.ts. */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    sequence: integer().primaryKey(),
    recorded: text().notNull(),
    userId: text(),
    action: text().$type<R['action']>().notNull(),
    type: text().notNull(),
    outcome: text().$type<R['outcome']>().notNull(),
    patientId: text(),
    entity: text(),
    detail: json<R['detail']>(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  // The report is filtered by one of these and read from its newest line on.
  (t) => [
    index('audit_event_patient').on(t.patientId, t.sequence),
    index('audit_event_user').on(t.userId, t.sequence),
    index('audit_event_type').on(t.type, t.sequence),
    index('audit_event_recorded').on(t.recorded),
  ],
)
