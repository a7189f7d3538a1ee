import { and, gt, ne, notInArray } from 'drizzle-orm'
import type { Db } from '../connection.ts'
import { auditEvent } from '../schema/index.ts'

/** What is written about the keeping and the opening of the record, not into it. */
const aboutTheRecord = ['backup', 'verify', 'verify-audit', 'sign-in', 'sign-out', 'lock', 'unlock']

/** True where something was written after this line of the audit log that a backup should hold. */
export function workSince(db: Db, sequence: number): boolean {
  const line = db
    .select({ sequence: auditEvent.sequence })
    .from(auditEvent)
    .where(
      and(
        gt(auditEvent.sequence, sequence),
        ne(auditEvent.action, 'read'),
        notInArray(auditEvent.type, aboutTheRecord),
      ),
    )
    .limit(1)
    .get()
  return line !== undefined
}
