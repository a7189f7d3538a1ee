/**
 * A database as an older version left it: the first migrations alone, and rows in every table that they made. What stands in the rows
 * is made from the schema itself, so that a table of a later migration has rows without anybody thinking of it.
 */
import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { appendAudit } from '../../db/audit.ts'
import { type Connection, openDatabase } from '../../db/connection.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { indexPatient } from '../../db/queries/patient.ts'
import { temporaryFolder } from './practice.ts'

export const shipped = join(import.meta.dirname, '../../db/migrations')

interface Journal {
  entries: { idx: number; when: number; tag: string }[]
}

export const journal = JSON.parse(readFileSync(join(shipped, 'meta/_journal.json'), 'utf8')) as Journal

/** How many migrations there are. */
export const newest = journal.entries.length

/** The statements of one migration, as they are shipped. */
export function statementsOf(index: number): string[] {
  const { tag = '' } = journal.entries[index] ?? {}
  return readFileSync(join(shipped, `${tag}.sql`), 'utf8').split('--> statement-breakpoint')
}

export const separator = '--> statement-breakpoint\n'

/** A folder with the first `count` shipped migrations, some of them `changed`, and `extra` after them. */
export function migrationsFolder(
  count: number,
  { changed = {}, extra = [] }: { changed?: Record<number, string>; extra?: { tag: string; sql: string }[] } = {},
): string {
  const folder = temporaryFolder()
  cpSync(shipped, folder, { recursive: true })
  const entries = journal.entries.slice(0, count).map((entry) => ({ ...entry, version: '6', breakpoints: true }))
  for (const [index, sql] of Object.entries(changed)) {
    writeFileSync(join(folder, `${journal.entries[Number(index)]?.tag}.sql`), sql)
  }
  for (const { tag, sql } of extra) {
    writeFileSync(join(folder, `${tag}.sql`), sql)
    entries.push({ idx: entries.length, version: '6', when: (entries.at(-1)?.when ?? 0) + 1, tag, breakpoints: true })
  }
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
}

/** As the version with `level` migrations left it, filled. */
export function databaseOfLevel(level: number, path: string, key: Buffer): Connection {
  const connection = openDatabase(path, key, { create: true })
  migrateDatabase(connection, { folder: migrationsFolder(level) })
  fill(connection)
  return connection
}

/** Tables of ours by name, the ones that others refer to before those. Not those of SQLite, nor of the word index. */
export function tablesOf(sqlite: Database): string[] {
  const names = sqlite
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
       and name not like 'sqlite\\_%' escape '\\' and name <> '__drizzle_migrations' order by name`,
    )
    .pluck()
    .all() as string[]
  const sorted: string[] = []
  const put = (name: string) => {
    if (sorted.includes(name)) return
    for (const { table } of referencesOf(sqlite, name)) if (table !== name) put(table)
    sorted.push(name)
  }
  names.forEach(put)
  return sorted
}

interface Reference {
  table: string
  from: string
  to: string
}

const referencesOf = (sqlite: Database, table: string) =>
  sqlite.prepare('select "table", "from", "to" from pragma_foreign_key_list(?)').all(table) as Reference[]

export interface Column {
  name: string
  type: string
  notnull: 0 | 1
  pk: number
}

/** Those that are stored: what SQLite computes is left out. */
export const columnsOf = (sqlite: Database, table: string) =>
  sqlite.prepare('select name, type, "notnull", pk from pragma_table_xinfo(?) where hidden = 0').all(table) as Column[]

const rowsEach = 3

function fill({ db, sqlite }: Connection): void {
  for (const table of tablesOf(sqlite)) {
    if (table === 'audit_event') continue
    for (let row = 1; row <= rowsEach; row += 1) insert(sqlite, table, row)
  }
  if (hasSearch(sqlite))
    for (const seq of sqlite.prepare('select seq from patient').pluck().all() as number[]) {
      indexPatient(db, seq, { resourceType: 'Patient', name: [{ family: family(seq) }], recordNumber: String(seq) })
    }
  db.transaction((tx) => {
    for (let i = 1; i <= rowsEach; i += 1) {
      const recorded = new Date(Date.UTC(2026, 0, i)).toISOString()
      appendAudit(tx, { recorded, userId: 'u', action: 'read', type: 'view-chart', outcome: 'success', detail: { i } })
    }
  })
}

/** The very first migration is the record alone; the second brings the word index and the guards. */
export const hasSearch = (sqlite: Database) =>
  sqlite.prepare(`select 1 from sqlite_schema where name = 'patient_search'`).get() !== undefined

export const family = (row: number) => `Łoś-Ñandú${row}`

/** The first row says something in every column; the last one is empty wherever it may be. */
function insert(sqlite: Database, table: string, row: number): void {
  const references = referencesOf(sqlite, table)
  const columns = columnsOf(sqlite, table)
  const values = columns.map((column) => {
    const reference = references.find(({ from }) => from === column.name)
    if (row === rowsEach && !column.notnull && column.pk === 0 && !(`${table}.${column.name}` in needed)) return null
    // A row may refer to one of its own table: to the first one.
    if (reference) return cellOf(reference.table, reference.to, 'text', reference.table === table ? 1 : row)
    return cellOf(table, column.name, column.type, row)
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  sqlite.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`).run(...values)
}

const bytesOf = (row: number) => Buffer.from(`file ${row} \u0000\u00ff`, 'latin1')

/** What the product itself reads in these: names to find by, digests that must fit. */
const needed: Readonly<Record<string, (row: number) => unknown>> = {
  'patient.seq': (row) => row,
  'patient.name': (row) => JSON.stringify([{ family: family(row) }]),
  'file_content.bytes': bytesOf,
  'file_content.hash': (row) => createHash('sha256').update(bytesOf(row)).digest('hex'),
}

function cellOf(table: string, column: string, type: string, row: number): unknown {
  const own = needed[`${table}.${column}`]
  if (own) return own(row)
  if (/int/i.test(type)) return row
  if (/real|num/i.test(type)) return row + 0.1
  if (/blob/i.test(type)) return bytesOf(row)
  // Text is JSON in many columns, and computed columns read some of it.
  return column === 'id' || column.endsWith('_id')
    ? `${table}-${row}`
    : JSON.stringify([{ text: `${table}.${column} ${row} “é”` }])
}

/** Each row, each of `columns` as an SQL literal: type and bytes, not only what compares equal. */
export function literalsOf(sqlite: Database, table: string, columns: readonly string[]): string[] {
  const each = columns.map((name) => `quote("${name}")`).join(` || ',' || `)
  return sqlite.prepare(`select ${each} from "${table}" order by rowid`).pluck().all() as string[]
}

/** Everything that is stored, by table: the names of its columns, then its rows. */
export function contentOf(sqlite: Database): Record<string, string[]> {
  const content = tablesOf(sqlite).map((table): [string, string[]] => {
    const names = columnsOf(sqlite, table).map(({ name }) => name)
    return [table, [names.join(','), ...literalsOf(sqlite, table, names)]]
  })
  return Object.fromEntries(content)
}
