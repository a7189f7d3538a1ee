import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { migrateDatabase, SchemaMismatch } from '../../db/migrate.ts'
import { makePractice, temporaryFolder } from './practice.ts'

const shipped = join(import.meta.dirname, '../../db/migrations')

/** A folder with the first `count` shipped migrations, and `extra` after them. */
function migrationsFolder(count: number, extra: { tag: string; sql: string }[] = []): string {
  const folder = temporaryFolder()
  cpSync(shipped, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8'))
  const entries = journal.entries.slice(0, count)
  for (const { tag, sql } of extra) {
    writeFileSync(join(folder, `${tag}.sql`), sql)
    entries.push({ idx: entries.length, version: '6', when: entries.at(-1).when + 1, tag, breakpoints: true })
  }
  writeFileSync(path, JSON.stringify({ ...journal, entries }))
  return folder
}

const journal = JSON.parse(readFileSync(join(shipped, 'meta/_journal.json'), 'utf8')) as { entries: { when: number }[] }

test('the journal is strictly increasing', () => {
  const times = journal.entries.map((e) => e.when)
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
})

test.each(journal.entries.map((_, i) => i).slice(1))('migration %i: from the one before it, with data in it', (n) => {
  const connection = openDatabase(join(temporaryFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrateDatabase(connection, { folder: migrationsFolder(n) })
  connection.sqlite.exec(`insert into patient (id, version_id, recorded_at, recorded_by, updated_at, updated_by, source, record_number, name, sort_name)
    values ('p1', 1, 't', 'u', 't', 'u', 'practice', '000001', '[{"family":"Lee"}]', 'lee')`)
  connection.sqlite.exec(`insert into condition (id, version_id, recorded_at, recorded_by, updated_at, updated_by, source, patient_id, category, code)
    values ('c1', 1, 't', 'u', 't', 'u', 'practice', 'p1', 'problem-list-item', '{"text":"Asthma"}')`)
  let saved = 0
  migrateDatabase(connection, { saveCopy: () => saved++ })
  expect(saved).toBe(1)
  expect(connection.sqlite.prepare('select patient_id from condition').pluck().all()).toEqual(['p1'])
  expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(migrateDatabase(connection)).toBe(0)
  connection.close()
})

test('a migration that fails half way leaves the database as it was', () => {
  const { connection } = makePractice()
  const count = journal.entries.length
  const before = connection.sqlite.prepare('select name from sqlite_schema order by name').all()
  const folder = migrationsFolder(count, [
    { tag: '9998_bad', sql: 'CREATE TABLE extra (a);\n--> statement-breakpoint\nINSERT INTO missing VALUES (1);' },
  ])
  expect(() => migrateDatabase(connection, { folder })).toThrow(/missing/)
  expect(connection.sqlite.prepare('select name from sqlite_schema order by name').all()).toEqual(before)
  expect(migrateDatabase(connection)).toBe(0)
})

test('a migration that would leave a dangling reference is refused as a whole', () => {
  const { connection, userId } = makePractice()
  const folder = migrationsFolder(journal.entries.length, [
    {
      tag: '9998_dangling',
      sql: `INSERT INTO recent_patient (user_id, patient_id, opened_at) VALUES ('${userId}', 'nobody', 't');`,
    },
  ])
  expect(() => migrateDatabase(connection, { folder })).toThrow(SchemaMismatch)
  expect(connection.sqlite.prepare('select count(*) from recent_patient').pluck().get()).toBe(0)
})

test('a database of a newer version is not opened', () => {
  const { connection } = makePractice()
  const count = journal.entries.length
  migrateDatabase(connection, {
    folder: migrationsFolder(count, [{ tag: '9998_newer', sql: 'CREATE TABLE newer (a);' }]),
  })
  expect(() => migrateDatabase(connection)).toThrow(/newer version/)
})

test('a database whose history is not ours is not opened', () => {
  const { connection } = makePractice()
  connection.sqlite.exec(`update __drizzle_migrations set hash = 'something else' where rowid = 1`)
  expect(() => migrateDatabase(connection)).toThrow(/something other than Chartkeep/)
})
