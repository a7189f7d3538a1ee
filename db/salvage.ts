/**
 * All that can be read of a damaged database, as a new practice under the same keyring. Each table is read row by row in the order of
 * its rowids; where a page can't be read, the next row that can be is looked for. The damaged files are only copied: what is read is
 * the copy, and not a byte of the original changes, for whoever can get more out of it. The new practice's log says what was done,
 * and its setting `salvaged` what was lost, so that later checks find what is new. It comes with a backup of itself, which a restore
 * puts in the place of the damaged one.
 */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { SalvageReport } from '../domain/contract/backup.ts'
import { appendAudit, auditHead, verifyAuditChain } from './audit.ts'
import { writeWitness } from './audit-witness.ts'
import { backupFileName, makeBackup, type Report } from './backup.ts'
import { NotABackup } from './backup-file.ts'
import { type Connection, type Db, openDatabase } from './connection.ts'
import { dataPaths, makePrivateFolder, writeFileDurably } from './files.ts'
import { writeKeyring } from './keyring.ts'
import { migrateDatabase } from './migrate.ts'
import { loadKeyring, practiceExists } from './practice-files.ts'
import { indexPatient } from './queries/patient.ts'
import { findUserByName } from './queries/practice.ts'
import type { Salvaged } from './queries/setting.ts'
import { withoutNulls } from './rows.ts'
import { restoreRegistrations } from './salvage-registrations.ts'
import { patient, setting } from './schema/index.ts'
import { copyAsItStands, NoRoom, removeDatabase, requireRoom } from './snapshot.ts'

/** There is something in the folder that was to be filled. */
export class FolderNotEmpty extends NotABackup {}

type Row = Record<string, unknown> & { '~rowid': number }

/** Who asked for it: the line in the new log is theirs. */
export type SalvagedBy = { userId: string } | { userName: string }

/** Room for the copy and for the new database. */
const roomFactor = 2.1

/**
 * Writes the new practice into `out`, and what was lost into `salvage-report.json` beside it. Throws NotReadable where not even the
 * first page opens: then only a backup helps. Throws NoRoom.
 */
export async function salvagePractice(
  dir: string,
  key: Buffer,
  out: string,
  by: SalvagedBy,
  report: Report,
): Promise<SalvageReport> {
  const salvaged = salvageFiles(dir, key, out, by, (step, done = 0) => report(step, done / 2))
  return { ...salvaged, ...(await asBackup(out, key, (step, done = 0) => report(step, 0.5 + done / 2))) }
}

async function asBackup(out: string, key: Buffer, report: Report): Promise<Partial<SalvageReport>> {
  try {
    return { backup: (await makeBackup(out, key, join(out, backupFileName(new Date())), report)).path }
  } catch (error) {
    if (error instanceof NotABackup || error instanceof NoRoom) return { notBackedUp: error.message }
    throw error
  }
}

function salvageFiles(dir: string, key: Buffer, out: string, by: SalvagedBy, report: Report): SalvageReport {
  if (practiceExists(out))
    throw new FolderNotEmpty('There is a practice in this folder already. Name an empty folder; nothing was changed.')
  makePrivateFolder(out)
  const paths = dataPaths(out)
  const { database: damaged } = dataPaths(dir)
  const copy = `${paths.database}.scratch`
  requireRoom(copy, (bytesOf(damaged) + bytesOf(`${damaged}-wal`)) * roomFactor)
  try {
    report('Copying the damaged files', 0)
    copyAsItStands(damaged, key, copy)
    const source = openDatabase(copy, key, { readonly: true })
    try {
      return salvageInto(out, source, key, by, report, () => writeKeyring(paths.keyring, loadKeyring(dir)))
    } finally {
      source.close()
    }
  } finally {
    removeDatabase(copy)
  }
}

const bytesOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)

/** `finish` comes last: a database without a keyring is only ever an attempt that was cut off. */
function salvageInto(
  out: string,
  source: Connection,
  key: Buffer,
  by: SalvagedBy,
  report: Report,
  finish: () => void,
): SalvageReport {
  const { database } = dataPaths(out)
  const target = openDatabase(database, key, { create: true })
  try {
    const result = { out, ...copyAll(source, target, by, report) }
    noteSalvage(target, result, by)
    writeWitness(out, key, auditHead(target.db))
    target.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    writeFileDurably(`${out}/salvage-report.json`, `${JSON.stringify(result, undefined, 2)}\n`)
    finish()
    return result
  } catch (error) {
    target.close()
    removeDatabase(database)
    throw error
  } finally {
    target.close()
  }
}

const userOf = (db: Db, by: SalvagedBy): string | undefined =>
  'userId' in by ? by.userId : findUserByName(db, by.userName)?.id

function noteSalvage({ db }: Connection, report: SalvageReport, by: SalvagedBy): void {
  const { tables, brokenReferences, auditFirstBad } = report
  const userId = userOf(db, by)
  const sum = (of: 'kept' | 'lostAtMost') => tables.reduce((total, table) => total + table[of], 0)
  const at = new Date().toISOString()
  db.transaction(
    (tx) => {
      const { sequence } = appendAudit(tx, {
        recorded: at,
        action: 'execute',
        type: 'salvage',
        outcome: 'success',
        detail: { kept: sum('kept'), lostAtMost: sum('lostAtMost') },
        ...(userId && { userId }),
      })
      const value: Salvaged = { at, brokenReferences, auditLine: sequence, ...(auditFirstBad && { auditFirstBad }) }
      const row = { key: 'salvaged', value, updatedAt: at, updatedBy: userId ?? '' }
      tx.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row }).run()
    },
    { behavior: 'immediate' },
  )
}

function copyAll(source: Connection, target: Connection, by: SalvagedBy, report: Report): Omit<SalvageReport, 'out'> {
  migrateDatabase(target)
  const names = target.sqlite
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
       and name not like 'sqlite\\_%' escape '\\' and name <> '__drizzle_migrations' order by name`,
    )
    .pluck()
    .all() as string[]
  target.sqlite.pragma('foreign_keys=OFF')
  const tables = names.map((table, at) => {
    report(`Reading ${table}`, at / names.length)
    return copyTable(source.sqlite, target.sqlite, table)
  })
  for (const row of target.db.select().from(patient).all()) {
    indexPatient(target.db, row.seq, { ...withoutNulls(row), resourceType: 'Patient' } as Parameters<
      typeof indexPatient
    >[2])
  }
  keepSequence(source.sqlite, target.sqlite)
  const registrations = restoreRegistrations(target.db, { userId: userOf(target.db, by) ?? '' })
  const chain = verifyAuditChain(target.db)
  return {
    tables,
    ...(registrations.earlier + registrations.unknown > 0 && { registrations }),
    brokenReferences: (target.sqlite.pragma('foreign_key_check') as unknown[]).length,
    ...(chain.ok ? {} : { auditFirstBad: chain.firstBad ?? chain.lines + 1 }),
  }
}

/** Record numbers go on where they were, also behind patients that were lost. */
function keepSequence(source: Database.Database, target: Database.Database): void {
  const of = `select seq from sqlite_sequence where name = 'patient'`
  const last = attempt(() => source.prepare(of).pluck().get() as number | undefined)
  if (last === undefined) return
  target.prepare(`delete from sqlite_sequence where name = 'patient' and seq < ?`).run(last)
  target.prepare(`insert into sqlite_sequence (name, seq) select 'patient', ? where not exists (${of})`).run(last)
}

const batchRows = 500

function copyTable(
  source: Database.Database,
  target: Database.Database,
  table: string,
): SalvageReport['tables'][number] {
  const columns = sharedColumns(source, target, table)
  if (columns.length === 0) return { table, kept: 0, lostAtMost: 0 }
  const quoted = columns.map((name) => `"${name}"`).join(', ')
  const read = source.prepare<[number, number], Row>(
    `select rowid as "~rowid", ${quoted} from "${table}" where rowid >= ? order by rowid limit ?`,
  )
  const write = target.prepare(
    `insert into "${table}" (rowid, ${quoted}) values (?, ${columns.map(() => '?').join(', ')})`,
  )
  const writeAll = target.transaction((rows: readonly Row[]) => {
    for (const row of rows) write.run(row['~rowid'], ...columns.map((name) => row[name]))
  })
  const last = attempt(() => source.prepare(`select max(rowid) from "${table}"`).pluck().get() as number | null)
  const end = last === undefined ? undefined : (last ?? 0)

  let kept = 0
  let missed = 0
  let limit = batchRows
  for (let at = 1; ; ) {
    const rows = attempt(() => read.all(at, limit))
    if (rows) {
      writeAll(rows)
      kept += rows.length
      const lastRead = rows.at(-1)
      if (!lastRead || rows.length < limit) break
      at = lastRead['~rowid'] + 1
    } else if (limit > 1) {
      limit = 1
    } else {
      const next = nextReadable(at, end, (rowid) => attempt(() => read.all(rowid, 1)))
      if (next === undefined) {
        missed += end === undefined ? 1 : end - at + 1
        break
      }
      missed += next - at
      at = next
      limit = batchRows
    }
  }
  // Counted by an index where one can be read; otherwise the numbers that were passed over, some of which may never have been rows.
  const total = attempt(() => source.prepare(`select count(*) from "${table}"`).pluck().get() as number)
  return { table, kept, lostAtMost: total === undefined ? missed : Math.max(total - kept, 0) }
}

/** Beyond this no table of a practice has rows, where the last one can't be read. */
const farthest = 2 ** 32
const lookedAtOneByOne = 2000

/** The first rowid after the break at `at` from which reading works again: found in growing steps, then closely. */
function nextReadable(
  at: number,
  end: number | undefined,
  probe: (rowid: number) => Row[] | undefined,
): number | undefined {
  let broken = at
  for (let step = 1; ; step *= 2) {
    const there = Math.min(at + step, end ?? farthest)
    const rows = probe(there)
    if (rows) {
      const good = firstGood(broken, there, probe)
      return probe(good)?.length ? good : undefined
    }
    if (there === (end ?? farthest)) return undefined
    broken = there
  }
}

/** Between a rowid that fails and one that works. */
function firstGood(broken: number, good: number, probe: (rowid: number) => Row[] | undefined): number {
  let [low, high] = [broken, good]
  while (high - low > lookedAtOneByOne) {
    const middle = Math.floor((low + high) / 2)
    if (probe(middle)) high = middle
    else low = middle
  }
  for (let rowid = low + 1; rowid < high; rowid++) if (probe(rowid)) return rowid
  return high
}

function sharedColumns(source: Database.Database, target: Database.Database, table: string): string[] {
  const columnsOf = (database: Database.Database) =>
    database.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]
  const known = new Set(columnsOf(target))
  return (attempt(() => columnsOf(source)) ?? []).filter((name) => known.has(name))
}

const damage = /^SQLITE_(CORRUPT|NOTADB|IOERR)/

/** Undefined where the damage is met. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Database.SqliteError && damage.test(error.code)) return undefined
    throw error
  }
}
