/**
 * Brings a database to this version's schema, or leaves it exactly as it was. The migrations and their journal are
 * drizzle-kit's; the applying is ours, for two facts that were measured with drizzle's own: it can't check references
 * before it commits, and a table rebuild under foreign keys deletes child rows.
 */
import path from 'node:path'
import { type Database, SqliteError } from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Connection } from './connection.ts'

/** The database was made by a newer Chartkeep, or changed by something else. It is not opened. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch'
}

/** A step of the update went wrong. The database is as it was, and opens with the version before. */
export class UpdateFailed extends Error {
  override readonly name = 'UpdateFailed'
}

export interface MigrationOptions {
  /** Saves a copy of the database before the first change; not called for an empty one. */
  saveCopy?: () => void
  /** Where the migrations are, other than beside this file. */
  folder?: string
}

const defaultFolder = path.join(import.meta.dirname, 'migrations')

/** How many migrations this version ships: the schema's version number. */
export function schemaVersion(): number {
  return readMigrationFiles({ migrationsFolder: defaultFolder }).length
}

/** Returns how many migrations were applied. All of them, or none: one exclusive transaction. */
export function migrateDatabase({ sqlite }: Connection, options: MigrationOptions = {}): number {
  const shipped = readMigrationFiles({ migrationsFolder: options.folder ?? defaultFolder })
  const applied = appliedMigrations(sqlite)
  refuseDivergence(
    applied,
    shipped.map((m) => m.hash),
  )
  const pending = shipped.slice(applied.length)
  if (pending.length === 0) return 0
  if (applied.length > 0) options.saveCopy?.()

  sqlite.pragma('foreign_keys=OFF')
  try {
    sqlite
      .transaction(() => {
        sqlite.exec(
          'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
        )
        const record = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
        for (const migration of pending) {
          for (const statement of migration.sql) sqlite.exec(statement)
          record.run(migration.hash, migration.folderMillis)
        }
        const broken = sqlite.pragma('foreign_key_check') as { table: string }[]
        if (broken[0])
          throw new SchemaMismatch(`The update would break references in "${broken[0].table}". Nothing was changed.`)
      })
      .exclusive()
  } catch (error) {
    throw isStepFailure(error) ? updateFailed(error) : error
  } finally {
    sqlite.pragma('foreign_keys=ON')
  }
  return pending.length
}

/** Not the disk, and not a lock: these have words of their own. */
function isStepFailure(error: unknown): error is Error {
  return error instanceof SqliteError && !/^SQLITE_(FULL|IOERR|READONLY|BUSY|CORRUPT|NOTADB|NOMEM)/.test(error.code)
}

function updateFailed(cause: Error): UpdateFailed {
  return new UpdateFailed(
    'The practice could not be brought up to this version of Chartkeep. Nothing was changed, and a copy was saved first: it opens with the version before. Tell the maintainers.',
    { cause },
  )
}

/** The hashes of the migrations that this database has had, in their order. */
export function appliedMigrations(sqlite: Database): string[] {
  const exists = sqlite.prepare(`select 1 from sqlite_schema where name = '__drizzle_migrations'`).get()
  if (!exists) return []
  return sqlite.prepare('select hash from __drizzle_migrations order by created_at').pluck().all() as string[]
}

function refuseDivergence(applied: string[], shipped: string[]): void {
  const at = applied.findIndex((hash, i) => hash !== shipped[i])
  if (at === -1) return
  throw new SchemaMismatch(
    at >= shipped.length
      ? 'This practice was last opened with a newer version of Chartkeep. Install that version, or a newer one.'
      : 'This database was changed by something other than Chartkeep and is not opened, so that nothing gets lost.',
  )
}
