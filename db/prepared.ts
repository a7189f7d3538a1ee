/**
 * Queries whose SQL is put together once for each database. What runs for every row of an import, or for every line of the
 * audit log, would else spend more on its text than on its work.
 */
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './connection.ts'

/** `make` gives a query that was prepared (`.prepare()`), with `sql.placeholder` where each run has values of its own. */
export function prepared<Query>(make: (db: Db) => Query): (db: Db) => Query {
  const known = new WeakMap<object, Query>()
  return (db) => {
    // A database and the transactions on it share this object, and no two databases do.
    const { tableNamesMap } = db._
    const query = known.get(tableNamesMap) ?? make(db)
    known.set(tableNamesMap, query)
    return query
  }
}

type Stored = readonly (readonly [name: string, column: SQLiteColumn])[]

const storedIn = (table: SQLiteTable): Stored =>
  Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>).filter(([, column]) => !column.generated)

/** A place for each column; the values are encoded beforehand, as null is null and not JSON's. */
export const places = (table: SQLiteTable): Record<string, SQL> =>
  Object.fromEntries(storedIn(table).map(([name]) => [name, sql`${sql.placeholder(name)}`]))

/** A row's values for `places`: every stored column, null where the row says nothing. */
export function encoder(table: SQLiteTable): (row: object) => Record<string, unknown> {
  const columns = storedIn(table)
  return (row) => {
    const source = row as Record<string, unknown>
    const encoded: Record<string, unknown> = {}
    for (const [name, column] of columns) {
      const value = source[name] ?? null
      encoded[name] = value === null ? null : column.mapToDriverValue(value)
    }
    return encoded
  }
}

/** Inserts whole rows into one table: every stored column, null where the row says nothing. */
export function inserter<T extends SQLiteTable>(table: T): (db: Db, row: T['$inferInsert']) => void {
  const encode = encoder(table)
  const insert = prepared((db) =>
    db
      .insert(table as SQLiteTable)
      .values(places(table))
      .prepare(),
  )
  return (db, row) => void insert(db).run(encode(row))
}
