/** What a backup says of the practice it holds. Plain SQL: also for a database of an earlier schema, before it is brought up to date. */
import type { Manifest } from './backup-file.ts'
import type { Connection } from './connection.ts'
import { appliedMigrations } from './migrate.ts'
import { countRows } from './verify.ts'

export type Description = Omit<Manifest, 'keyringSha256' | 'databaseSha256'>

/** Within one read transaction of the caller. */
export function describePractice(connection: Connection): Description {
  const { sqlite } = connection
  const one = (sql: string) => sqlite.prepare(sql).pluck().get()
  const rows = countRows(connection)
  const head = sqlite.prepare('select sequence, hash from audit_event order by sequence desc limit 1').get()
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
    auditHead: (head as Manifest['auditHead'] | undefined) ?? { sequence: 0, hash: '' },
  }
}
