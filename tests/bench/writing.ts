/** Rows written through the store (validated, versioned, audited) beside bare statements that insert the same rows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { newId } from '../../db/id.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { createPractice } from '../../db/practice-files.ts'
import { createUser } from '../../db/queries/practice.ts'
import { type Writer, write } from '../../db/writer.ts'
import { generatePatient } from '../../domain/demo/index.ts'
import { addPatient, recordTeam } from '../../electron/service/demo.ts'
import { perSecond, type Row, timeOnce, times } from './measure.ts'
import { user } from './practice.ts'

const patients = 60

export async function writingRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartkeep-bench-'))
  try {
    const generated = Array.from({ length: patients }, (_, index) => generatePatient(5, index, '2026-11-22'))
    const charted = generated.reduce((sum, { resources }) => sum + resources.length + 1, 0)
    const userId = newId()
    const { connection, key } = createPractice(folder, user, ({ db }) => {
      write(db, { userId }, (w) => createUser(w, { ...user, displayName: 'Bench', roles: ['admin'] }, userId))
    })
    const run = <T>(work: (w: Writer) => T) => write(connection.db, { userId }, work).result
    const team = run(recordTeam)
    const store = await timeOnce(() => run((w) => generated.forEach((patient) => void addPatient(w, patient, team))))
    connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    connection.close()

    const { rows, milliseconds } = await insertBare(folder, key)
    const [ours, bare] = [charted / (store / 1000), rows / (milliseconds / 1000)]
    return [
      {
        what: `chart rows written, one transaction (${charted.toLocaleString('en-US')})`,
        measured: perSecond(ours, 'rows'),
        beside: `with their audit lines and index entries ${perSecond(rows / (store / 1000), 'rows')}; bare inserts of the same ${perSecond(bare, 'rows')}: ${times(bare / (rows / (store / 1000)))} faster`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface TableRows {
  table: string
  columns: string[]
  values: unknown[][]
}

/** Every row of that database, inserted by prepared statements into an empty one of the same schema, key and pragmas. */
async function insertBare(folder: string, key: Buffer): Promise<{ rows: number; milliseconds: number }> {
  const source = openDatabase(dataPaths(folder).database, key)
  const tables = tablesOf(source.sqlite)
  source.close()
  const target = openDatabase(path.join(folder, 'bare.db'), key, { create: true })
  migrateDatabase(target)
  target.sqlite.pragma('foreign_keys=OFF')
  const milliseconds = await timeOnce(() => {
    target.sqlite.transaction(() => {
      for (const { table, columns, values } of tables) {
        const marks = columns.map(() => '?').join(', ')
        const insert = target.sqlite.prepare(
          `insert into "${table}" (${columns.map((c) => `"${c}"`).join(', ')}) values (${marks})`,
        )
        for (const row of values) insert.run(row)
      }
    })()
  })
  target.close()
  return { rows: tables.reduce((sum, { values }) => sum + values.length, 0), milliseconds }
}

/** Ordinary tables only: a full-text index keeps its own. */
function tablesOf(sqlite: Database.Database): TableRows[] {
  const names = sqlite
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'`,
    )
    .pluck()
    .all() as string[]
  return names.map((table) => {
    const columns = sqlite
      .prepare('select name from pragma_table_xinfo(?) where hidden = 0')
      .pluck()
      .all(table) as string[]
    const values = sqlite
      .prepare(`select ${columns.map((c) => `"${c}"`).join(', ')} from "${table}"`)
      .raw()
      .all() as unknown[][]
    return { table, columns, values }
  })
}
