/**
 * The whole practice, table by table, for moving it: pages in the order of the primary key, and rows put back as they were.
 * What SQLite derives, and the search index, are made again from the rows.
 */
import { and, asc, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ClinicalType, PatientContent } from '../../domain/resources/index.ts'
import { clinicalTypes } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { inserter } from '../prepared.ts'
import { storedColumns, withoutNulls } from '../rows.ts'
import * as schema from '../schema/index.ts'
import { indexPatient } from './patient.ts'

type Row = Record<string, unknown>

export interface WholeTable {
  /** The record's name of these rows; names the file. */
  name: string
  table: SQLiteTable
  /** Property names of the primary key. */
  key: readonly string[]
  /** A whole row, as it was. */
  insert: (db: Db, row: object) => void
}

const whole = (name: string, table: SQLiteTable, key: readonly string[] = ['id']): WholeTable => ({
  name,
  table,
  key,
  insert: inserter(table),
})

/** Each row after those it refers to. What belongs to this computer alone stays: second factors, and what a server was sent. */
export const wholeTables: readonly WholeTable[] = [
  whole('Organization', schema.organization),
  whole('Practitioner', schema.practitioner),
  whole('User', schema.user),
  whole('Setting', schema.setting, ['key']),
  whole('NoteTemplate', schema.noteTemplate),
  whole('Patient', schema.patient),
  whole('ChartOrder', schema.chartOrder, ['patientId', 'list']),
  whole('RecentPatient', schema.recentPatient, ['userId', 'patientId']),
  whole('Binary', schema.fileContent, ['hash']),
  whole('FileText', schema.fileText, ['hash']),
  ...clinicalTypes.map((type: ClinicalType) => whole(type, schema.clinicalTables[type])),
  whole('ImportDocument', schema.importDocument),
  whole('ImportItem', schema.importItem),
  whole('ReconcileDecision', schema.reconcileDecision),
  whole('Provenance', schema.provenance),
  whole('Disclosure', schema.disclosure),
  whole('ChartAccess', schema.chartAccess),
  whole('ReceivedFile', schema.receivedFile, ['hash']),
  whole('AuditEvent', schema.auditEvent, ['sequence']),
]

const insertVersion = inserter(schema.resourceVersion)

const pageRows = 200

/** All rows of a table, without the bytes of files, in the order of its key. At most one page is in memory. */
export function* eachRow(db: Db, { table, key }: WholeTable): Generator<Row> {
  yield* pages(db, table, key)
}

/** Kinds of which earlier versions are kept, sorted. */
export function versionedTypes(db: Db): string[] {
  const rows = db.selectDistinct({ type: schema.resourceVersion.resourceType }).from(schema.resourceVersion).all()
  return rows.map(({ type }) => type).sort()
}

export function* eachVersion(db: Db, resourceType: string): Generator<Row> {
  yield* pages(
    db,
    schema.resourceVersion,
    ['id', 'versionId'],
    sql`${schema.resourceVersion.resourceType} = ${resourceType}`,
  )
}

function* pages(db: Db, table: SQLiteTable, key: readonly string[], only?: SQL): Generator<Row> {
  const all = getTableColumns(table) as Record<string, SQLiteColumn>
  const columns = Object.fromEntries(storedColumns(table).flatMap((name) => columnOf(all, name)))
  const keys = key.map((name) => all[name] as SQLiteColumn)
  const list = (parts: readonly unknown[]) =>
    sql.join(
      parts.map((part) => sql`${part}`),
      sql`, `,
    )
  let after: SQL | undefined
  for (;;) {
    const rows = db
      .select(columns)
      .from(table)
      .where(and(only, after))
      .orderBy(...keys.map((column) => asc(column)))
      .limit(pageRows)
      .all() as Row[]
    for (const row of rows) yield withoutNulls(row) as Row
    const last = rows.at(-1)
    if (rows.length < pageRows || !last) return
    after = sql`(${list(keys)}) > (${list(key.map((name) => last[name]))})`
  }
}

/** Contents of files are taken one at a time, by their hash. */
const columnOf = (all: Record<string, SQLiteColumn>, name: string): [string, SQLiteColumn][] => {
  const column = all[name]
  return column && column.getSQLType() !== 'blob' ? [[name, column]] : []
}

/** Rows in all tables, for progress. */
export function countWhole(db: Db): number {
  const tables = [...wholeTables.map(({ table }) => table), schema.resourceVersion]
  return tables.reduce((sum, table) => sum + (db.select({ n: sql<number>`count(*)` }).from(table).get()?.n ?? 0), 0)
}

/** A row as it was; a patient is found again by the search. */
export function putRow(db: Db, { name, insert }: WholeTable, row: Row): void {
  insert(db, row)
  if (name === 'Patient') indexPatient(db, Number(row.seq), row as unknown as PatientContent & { recordNumber: string })
}

export function putVersion(db: Db, row: Row): void {
  insertVersion(db, row as typeof schema.resourceVersion.$inferInsert)
}

/** Names in the row that the table has no column for: it was written by something else. */
export function unknownColumns(table: SQLiteTable, row: Row): string[] {
  const known = new Set(storedColumns(table))
  return Object.keys(row).filter((name) => !known.has(name))
}
