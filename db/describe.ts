/** What a backup says of the practice it holds. Plain SQL: also for a database of an earlier schema, before it is brought up to date. */
import { auditHead } from './audit.ts'
import type { Manifest } from './backup-file.ts'
import type { Connection } from './connection.ts'
import { appliedMigrations } from './migrate.ts'
import { countRows } from './verify.ts'

export type Description = Omit<Manifest, 'keyringSha256' | 'databaseSha256'>

/** Within one read transaction of the caller. */
export function describePractice(connection: Connection): Description {
  const { db, sqlite } = connection
  const one = (sql: string) => sqlite.prepare(sql).pluck().get()
  const rows = countRows(connection)
  return {
    madeAt: new Date().toISOString(),
    practice: String(
      one(
        `select name from organization where id = (select json_extract(value, '$') from setting where key = 'organizationId')`,
      ) ?? '',
    ),
    schemaVersion: appliedMigrations(sqlite).length,
    patients: rows.patient ?? 0,
    rows,
    auditHead: auditHead(db),
  }
}
