/** The head of the audit log beside the database, kept by whoever has just written. */
import { auditHead } from '../../db/audit.ts'
import type { Connection } from '../../db/connection.ts'
import type { AuditHead } from '../../domain/resources/audit-event.ts'

/** Where it can't be written, the older head stays and is as true as it was: what was committed before is not taken back for it. */
export function keepHead(
  dir: string,
  { connection, key }: { readonly connection: Connection; readonly key: Buffer },
  keep: (dir: string, key: Buffer, head: AuditHead) => void,
): void {
  try {
    keep(dir, key, auditHead(connection.db))
  } catch (error) {
    if (!isStorageFailure(error)) throw error
  }
}

/** The disk is full or gone, the folder may not be written to, or another program holds the database. */
export function isStorageFailure(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(SQLITE_(FULL|IOERR|READONLY|BUSY)|E[A-Z]+$)/.test(code)
}
