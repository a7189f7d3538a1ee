/** Between database rows (null for absent, derived columns) and resources (absent is absent). */
import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Every row that is read comes through here: a plain loop takes a fifth of what lists of entries take. */
export function withoutNulls<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], null> } {
  const left: Partial<T> = {}
  for (const key in row) {
    const value = row[key]
    if (value !== null) left[key] = value
  }
  return left as { [K in keyof T]: Exclude<T[K], null> }
}

/** Names of the columns a resource fills: all but those SQLite derives. */
export function storedColumns(table: SQLiteTable): string[] {
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => column.generated === undefined)
    .map(([name]) => name)
}

/** Every stored column of the table, null where the resource says nothing: so an update clears what was taken out. */
export function toRow(columns: readonly string[], resource: object): Record<string, unknown> {
  const source = resource as Record<string, unknown>
  return Object.fromEntries(columns.map((name) => [name, source[name] ?? null]))
}
