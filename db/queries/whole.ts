/**
 * The whole practice, table by table, for moving it: pages in the order of the primary key, and rows put back as they were.
 * What SQLite derives, and the search index, are made again from the rows.
 */
import { and, asc, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ClinicalType, PatientContent } from '../../domain/resources/index.ts'
import { clinicalTypes } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { storedColumns, toRow, withoutNulls } from '../rows.ts'
import * as schema from '../schema/index.ts'
import { indexPatient } from './patient.ts'

type Row = Record<string, unknown>

export interface WholeTable {
  /** The record's name of these rows; names the file. */
  name: string
  table: SQLiteTable
  /** Property names of the primary key. */
  key: readonly string[]
}

const byId = (name: string, table: SQLiteTable): WholeTable => ({ name, table, key: ['id'] })

/** Each row after those it refers to. What belongs to this computer alone stays: second factors, and what a server was sent. */
export const wholeTables: readonly WholeTable[] = [
  byId('Organization', schema.organization),
  byId('Practitioner', schema.practitioner),
  byId('User', schema.user),
  { name: 'Setting', table: schema.setting, key: ['key'] },
  byId('NoteTemplate', schema.noteTemplate),
  byId('Patient', schema.patient),
  { name: 'ChartOrder', table: schema.chartOrder, key: ['patientId', 'list'] },
  { name: 'RecentPatient', table: schema.recentPatient, key: ['userId', 'patientId'] },
  { name: 'Binary', table: schema.fileContent, key: ['hash'] },
  { name: 'FileText', table: schema.fileText, key: ['hash'] },
  ...clinicalTypes.map((type: ClinicalType) => byId(type, schema.clinicalTables[type])),
  byId('ImportDocument', schema.importDocument),
  byId('ImportItem', schema.importItem),
  byId('ReconcileDecision', schema.reconcileDecision),
  byId('Provenance', schema.provenance),
  byId('Disclosure', schema.disclosure),
  byId('ChartAccess', schema.chartAccess),
  { name: 'ReceivedFile', table: schema.receivedFile, key: ['hash'] },
  { name: 'AuditEvent', table: schema.auditEvent, key: ['sequence'] },
]

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

/** Bytes of files are taken one at a time, by their hash. */
const columnOf = (all: Record<string, SQLiteColumn>, name: string): [string, SQLiteColumn][] => {
  const column = all[name]
  return column && name !== 'bytes' ? [[name, column]] : []
}

/** Rows in all tables, for progress. */
export function countWhole(db: Db): number {
  const tables = [...wholeTables.map(({ table }) => table), schema.resourceVersion]
  return tables.reduce((sum, table) => sum + (db.select({ n: sql<number>`count(*)` }).from(table).get()?.n ?? 0), 0)
}

/** A row as it was; a patient is found again by the search. */
export function putRow(db: Db, { name, table }: WholeTable, row: Row): void {
  put(db, table, row)
  if (name === 'Patient') indexPatient(db, Number(row.seq), row as unknown as PatientContent & { recordNumber: string })
}

export function putVersion(db: Db, row: Row): void {
  put(db, schema.resourceVersion, row)
}

/** Names in the row that the table has no column for: it was written by something else. */
export function unknownColumns(table: SQLiteTable, row: Row): string[] {
  const known = new Set(storedColumns(table))
  return Object.keys(row).filter((name) => !known.has(name))
}

function put(db: Db, table: SQLiteTable, row: Row): void {
  db.insert(table)
    .values(toRow(storedColumns(table), row) as never)
    .run()
}
