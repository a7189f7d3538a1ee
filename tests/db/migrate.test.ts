import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { appendAudit, verifyAuditChain } from '../../db/audit.ts'
import { type Connection, openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { createKeyring, writeKeyring } from '../../db/keyring.ts'
import { migrateDatabase, SchemaMismatch, UpdateFailed } from '../../db/migrate.ts'
import { openPractice } from '../../db/practice-files.ts'
import { createPatient } from '../../db/queries/patient.ts'
import { searchPatients } from '../../db/queries/patient-search.ts'
import { inspectBackup, restoreDatabase, unlockBackup } from '../../db/restore.ts'
import { saveBeforeUpdate } from '../../db/update-copy.ts'
import { verifyDatabase } from '../../db/verify.ts'
import { write } from '../../db/writer.ts'
import { toContractError } from '../../electron/service/errors.ts'
import { silentLog } from '../../electron/service/log.ts'
import {
  columnsOf,
  contentOf,
  databaseOfLevel,
  family,
  hasSearch,
  journal,
  literalsOf,
  migrationsFolder,
  newest,
  separator,
  statementsOf,
  tablesOf,
} from './levels.ts'
import { makePractice, password, patientContent, temporaryFolder } from './practice.ts'

const user = { userName: 'ann', password }
const levels = journal.entries.map((_, index) => index).slice(1)

/** The files of a practice as the version with `level` migrations left them, closed. */
function practiceOfLevel(level: number) {
  const dir = temporaryFolder()
  const { keyring, key } = createKeyring(user.userName, user.password)
  const connection = databaseOfLevel(level, dataPaths(dir).database, key)
  const content = contentOf(connection.sqlite)
  const indexed = hasSearch(connection.sqlite)
  connection.close()
  writeKeyring(dataPaths(dir).keyring, keyring)
  return { dir, key, content, indexed }
}

/** Of tables what their columns are, of everything else its words. */
function schemaOf(sqlite: Database): unknown {
  const others = sqlite
    .prepare(`select type, name, tbl_name, sql from sqlite_schema where type <> 'table' order by type, name`)
    .all()
  const tables = tablesOf(sqlite)
    .sort()
    .map((table) => [
      table,
      sqlite.prepare('select name, type, "notnull", dflt_value, pk, hidden from pragma_table_xinfo(?)').all(table),
      sqlite.prepare('select * from pragma_foreign_key_list(?) order by "from"').all(table),
    ])
  return { tables: JSON.parse(JSON.stringify(tables, sortColumns)), others }
}

/** A column that was added stands last; in a new database it stands where the schema says. */
const sortColumns = (_key: string, value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'name' in one)
    ? value.toSorted((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1))
    : value

/** Columns that a migration writes anew, as `table.column`: those may differ. */
function rewrittenAfter(level: number): ReadonlySet<string> {
  const all = levels.filter((index) => index >= level).flatMap(statementsOf)
  const updates = all.flatMap((sql) => [
    ...sql.matchAll(/^\s*UPDATE\s+[`"]?(\w+)[`"]?\s+SET\s+([\s\S]+?)(?:\bWHERE\b|$)/gim),
  ])
  return new Set(
    updates.flatMap(([, table = '', set = '']) =>
      [...set.matchAll(/(?:^|,)\s*[`"]?(\w+)[`"]?\s*=/g)].map(([, column]) => `${table}.${column}`),
    ),
  )
}

function literals({ sqlite }: Connection, level: number, content: Record<string, string[]>): Record<string, string[]> {
  const rewritten = rewrittenAfter(level)
  return Object.fromEntries(
    Object.entries(content).map(([table, [names = '']]) => {
      const columns = names.split(',').filter((name) => !rewritten.has(`${table}.${name}`))
      return [table, [names, ...literalsOf(sqlite, table, columns)]]
    }),
  )
}

test('the journal is strictly increasing', () => {
  const times = journal.entries.map((e) => e.when)
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
})

describe.each(levels)('from a practice of %i migrations, with rows in every table', (level) => {
  test('every row and every value is still there; the schema is that of a new practice', () => {
    const { dir, key, content } = practiceOfLevel(level)
    expect(Object.values(content).every((rows) => rows.length > 3)).toBe(true)
    const before = openDatabase(dataPaths(dir).database, key)
    const kept = literals(before, level, content)
    before.close()
    const connection = openPractice(dir, key)
    expect(literals(connection, level, content)).toEqual(kept)
    expect(schemaOf(connection.sqlite)).toEqual(schemaOf(makePractice().connection.sqlite))
    expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(migrateDatabase(connection)).toBe(0)
    connection.close()
  })

  test('file, references, audit chain, digests, triggers and search work as before', () => {
    const { dir, key, indexed } = practiceOfLevel(level)
    const connection = openPractice(dir, key)
    expect(verifyDatabase(connection)).toMatchObject({ ok: true, patients: 3 })
    const { db, sqlite } = connection
    const changing = [
      'update audit_event set user_id = null',
      'delete from audit_event',
      'update resource_version set id = 1',
      'delete from resource_version',
      'update disclosure set reason = null',
      'delete from disclosure',
    ]
    if (level < newest) ensureDisclosure(connection)
    for (const sql of changing) expect(() => sqlite.exec(sql), sql).toThrow(/append-only/)
    appendAudit(db, { recorded: '2026-02-01T00:00:00.000Z', action: 'read', type: 'view-chart', outcome: 'success' })
    expect(verifyAuditChain(db)).toEqual({ ok: true, lines: 4 })
    if (indexed) expect(searchPatients(db, family(2), 5)).toHaveLength(1)
    write(db, { userId: 'u' }, (w) => createPatient(w, patientContent('Newcomer', 'Kim')))
    expect(searchPatients(db, 'newcomer', 5)).toHaveLength(1)
    connection.close()
  })

  test('a copy is made first: a backup that opens with the old password and restores to all of it', async () => {
    const { dir, key, content } = practiceOfLevel(level)
    openPractice(dir, key).close()
    const folder = dataPaths(dir).backups
    const [name = '', ...more] = readdirSync(folder)
    expect(more).toEqual([])
    expect(name).toMatch(/^before-update-/)
    const path = join(folder, name)
    expect(unlockBackup(path, user)).toEqual(key)
    expect(inspectBackup(path, key)).toMatchObject({ tooNew: false, manifest: { schemaVersion: level } })
    const target = join(temporaryFolder(), 'restored.db')
    expect(await restoreDatabase(path, key, target, () => undefined)).toMatchObject({ ok: true, patients: 3 })
    const restored = openDatabase(target, key)
    for (const [table, rows] of Object.entries(content)) {
      expect(restored.sqlite.prepare(`select count(*) from "${table}"`).pluck().get(), table).toBe(rows.length - 1)
    }
    restored.close()
  })
})

/** Where the level had no such table there is nothing in it yet that a trigger could protect. */
function ensureDisclosure({ sqlite }: Connection): void {
  if (sqlite.prepare('select count(*) from disclosure').pluck().get() !== 0) return
  const columns = columnsOf(sqlite, 'disclosure').filter(({ notnull }) => notnull)
  const values = columns.map(({ name }) => (name === 'patient_id' ? 'patient-1' : name === 'bytes' ? 1 : name))
  sqlite
    .prepare(
      `insert into disclosure (${columns.map(({ name }) => name).join(', ')}) values (${values.map(() => '?').join(', ')})`,
    )
    .run(...values)
}

describe('a migration that fails', () => {
  const broken = levels.flatMap((index) =>
    statementsOf(index).map((_, at) => ({ index, at, name: journal.entries[index]?.tag })),
  )

  test('at whatever statement: not a byte of the database is another, and the version before opens it', () => {
    const { dir, key, content } = practiceOfLevel(1)
    const { database } = dataPaths(dir)
    const bytes = readFileSync(database)
    expect(broken.length).toBeGreaterThan(40)
    for (const { index, at, name } of broken) {
      const statements = statementsOf(index)
      statements.splice(at + 1, 0, '\nINSERT INTO missing VALUES (1);\n')
      const folder = migrationsFolder(newest, { changed: { [index]: statements.join(separator) } })
      const connection = openDatabase(database, key)
      expect(() => migrateDatabase(connection, { folder }), `${name} ${at}`).toThrow(UpdateFailed)
      expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
      connection.close()
      expect(readFileSync(database).equals(bytes), `${name} ${at}`).toBe(true)
      expect(existsSync(`${database}-wal`)).toBe(false)
    }
    const old = openDatabase(database, key)
    expect(migrateDatabase(old, { folder: migrationsFolder(1) })).toBe(0)
    expect(contentOf(old.sqlite)).toEqual(content)
    old.close()
    openPractice(dir, key).close()
  })

  test('says so in words, after a copy was made', () => {
    const { dir, key } = practiceOfLevel(newest - 1)
    const folder = migrationsFolder(newest, {
      changed: { [newest - 1]: 'CREATE TABLE extra (a);\n--> statement-breakpoint\nno sql' },
    })
    const connection = openDatabase(dataPaths(dir).database, key)
    const failed = () => migrateDatabase(connection, { folder, saveCopy: () => saveBeforeUpdate(connection, dir, key) })
    expect(failed).toThrow(UpdateFailed)
    expect(readdirSync(dataPaths(dir).backups)).toHaveLength(1)
    try {
      failed()
    } catch (error) {
      const { code, message } = toContractError(error, silentLog, 'session.signIn')
      expect([code, message]).toEqual([
        'STORAGE',
        expect.stringMatching(/Nothing was changed.*opens with the version before/),
      ])
    }
    connection.close()
  })

  test('a copy that can’t be made: the update is not begun', () => {
    const { dir, key } = practiceOfLevel(newest - 1)
    const { database } = dataPaths(dir)
    const kept = join(temporaryFolder(), 'kept.db')
    copyFileSync(database, kept)
    const connection = openDatabase(database, key)
    const saveCopy = () => {
      throw new Error('no room')
    }
    expect(() => migrateDatabase(connection, { saveCopy })).toThrow('no room')
    connection.close()
    expect(readFileSync(database).equals(readFileSync(kept))).toBe(true)
  })

  test('one that would leave a dangling reference is refused as a whole', () => {
    const { connection, userId } = makePractice()
    const sql = `INSERT INTO recent_patient (user_id, patient_id, opened_at) VALUES ('${userId}', 'nobody', 't');`
    const folder = migrationsFolder(newest, { extra: [{ tag: '9998_dangling', sql }] })
    expect(() => migrateDatabase(connection, { folder })).toThrow(SchemaMismatch)
    expect(connection.sqlite.prepare('select count(*) from recent_patient').pluck().get()).toBe(0)
  })
})

test('a database of a newer version is not opened', () => {
  const { connection } = makePractice()
  const folder = migrationsFolder(newest, { extra: [{ tag: '9998_newer', sql: 'CREATE TABLE newer (a);' }] })
  migrateDatabase(connection, { folder })
  expect(() => migrateDatabase(connection)).toThrow(/newer version/)
})

test('a database whose history is not ours is not opened', () => {
  const { connection } = makePractice()
  connection.sqlite.exec(`update __drizzle_migrations set hash = 'something else' where rowid = 1`)
  expect(() => migrateDatabase(connection)).toThrow(/something other than Chartkeep/)
})
