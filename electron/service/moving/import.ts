/**
 * An export becomes a practice, in a data folder that has none: the audit log must go on from its first line. The database is
 * filled beside its place and gets its name when every digest, reference and line of the audit log has been checked.
 */
import { createHash } from 'node:crypto'
import { renameSync } from 'node:fs'
import { auditHead } from '../../../db/audit.ts'
import { writeWitness } from '../../../db/audit-witness.ts'
import { type Connection, openDatabase } from '../../../db/connection.ts'
import { dataPaths, flushFolder, makePrivateFolder } from '../../../db/files.ts'
import { createKeyring, writeKeyring } from '../../../db/keyring.ts'
import { migrateDatabase, schemaVersion } from '../../../db/migrate.ts'
import { practiceExists } from '../../../db/practice-files.ts'
import { countPatients } from '../../../db/queries/patient.ts'
import { findUserByName, getOrganization } from '../../../db/queries/practice.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { putRow, putVersion, unknownColumns, type WholeTable, wholeTables } from '../../../db/queries/whole.ts'
import { removeDatabase } from '../../../db/snapshot.ts'
import { verifyLog } from '../../../db/verify.ts'
import { audit, write } from '../../../db/writer.ts'
import { type AuditHead, type ClinicalType, clinicalResources } from '../../../domain/resources/index.ts'
import { DocumentRejected } from '../../../exchange/types.ts'
import { type Row, readLine } from '../../../exchange/whole/line.ts'
import { MANIFEST, MANIFEST_BYTES, readManifest, type WholeFile } from '../../../exchange/whole/manifest.ts'
import { badRequest } from '../errors.ts'
import { limited, type Origin, openOrigin, readSmall } from './origin.ts'

export interface ImportInput {
  dir: string
  /** Folder or ZIP file. */
  from: string
  /** Of the ZIP file. */
  filePassword?: string | undefined
  /** An active user of the export, and their password from now on: passwords are never in an export. */
  userName: string
  password: string
  /** Hears how much of the rows is in, from 0 to 1. */
  report?: ((progress: number) => void) | undefined
}

/** The longest line that is read: one row with its resource. */
const lineBytes = 64 * 1024 * 1024
const rowsBetweenReports = 500

/** Nothing stays of an import that fails. @throws DocumentRejected */
export async function importWhole(
  input: ImportInput,
): Promise<{ practice: string; patients: number; recoveryCode: string }> {
  const { dir, userName, password } = input
  if (practiceExists(dir)) {
    throw badRequest(
      'There is a practice in this data folder already. Choose a folder without one. Nothing was taken in.',
    )
  }
  const origin = await openOrigin(input.from, input.filePassword)
  const paths = dataPaths(dir)
  const incoming = `${paths.database}.incoming`
  try {
    const text = (await readSmall(origin, MANIFEST, MANIFEST_BYTES)).toString('utf8')
    makePrivateFolder(dir)
    removeDatabase(incoming)
    const { keyring, key, recoveryCode } = createKeyring(userName, password)
    const connection = openDatabase(incoming, key, { create: true })
    let patients: number
    let practice: string
    let head: AuditHead
    try {
      migrateDatabase(connection)
      await fill(connection, origin, text, input.report)
      noteImport(connection, userName)
      patients = countPatients(connection.db)
      const own = getSetting(connection.db, 'organizationId')
      practice = own ? getOrganization(connection.db, own).name : ''
      head = auditHead(connection.db)
      connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      connection.close()
    }
    renameSync(incoming, paths.database)
    try {
      writeWitness(dir, key, head)
      writeKeyring(paths.keyring, keyring)
    } catch (error) {
      removeDatabase(paths.database)
      throw error
    }
    flushFolder(dir)
    return { practice, patients, recoveryCode }
  } finally {
    removeDatabase(incoming)
    await origin.close()
  }
}

function noteImport({ db }: Connection, userName: string): void {
  const user = findUserByName(db, userName)
  if (!user?.active) {
    throw badRequest('This user name is not among the active users of the export. Nothing was taken in.', 'userName')
  }
  write(db, { userId: user.id }, (w) => audit(w, { action: 'execute', type: 'import-all' }))
}

async function fill(
  { db, sqlite }: Connection,
  origin: Origin,
  text: string,
  report: (progress: number) => void = () => undefined,
): Promise<void> {
  const manifest = readManifest(text, schemaVersion())
  const rows = manifest.files.reduce((sum, { count }) => sum + count, 0)
  let taken = 0
  const told = () => {
    taken += 1
    if (taken % rowsBetweenReports === 0) report(taken / rows)
  }
  const named = new Set(manifest.files.map(({ name }) => name))
  refuseOthers(origin.names, named)
  const attachments = { count: 0, bytes: 0 }
  sqlite.exec('BEGIN IMMEDIATE')
  for (const table of wholeTables) {
    const file = manifest.files.find(({ name }) => name === `${table.name}.ndjson`)
    if (!file) throw rejected(`The manifest names no ${table.name}.ndjson.`, MANIFEST)
    for await (const { row, line } of rowsOf(origin, file)) {
      told()
      checkRow(table, row, file.name, line)
      if (table.name === 'Binary') {
        const bytes = await readAttachment(origin, row, file.name, line)
        attachments.count += 1
        attachments.bytes += bytes.length
        insert(() => putRow(db, table, { ...row, bytes }), file.name, line)
      } else insert(() => putRow(db, table, row), file.name, line)
    }
  }
  for (const file of manifest.files.filter(({ name }) => name.endsWith('.history.ndjson'))) {
    for await (const { row, line } of rowsOf(origin, file)) {
      told()
      insert(() => putVersion(db, row), file.name, line)
    }
  }
  if (attachments.count !== manifest.attachments.count || attachments.bytes !== manifest.attachments.bytes) {
    throw rejected('The attachments are not those that the manifest counts.', MANIFEST)
  }
  const head = auditHead(db)
  const { sequence, hash } = manifest.auditHead
  if (!verifyLog(db).ok || head.sequence !== sequence || head.hash !== hash) {
    throw rejected('The audit log does not fit together.', 'AuditEvent.ndjson')
  }
  sqlite.exec('COMMIT')
}

/** A file of rows that nobody announced may not be left behind without a word; what a computer adds by itself may. */
function refuseOthers(names: readonly string[], known: ReadonlySet<string>): void {
  const other = names.find((name) => name.endsWith('.ndjson') && !known.has(name))
  if (other !== undefined) throw rejected('There is a file of rows that the manifest does not name.', MANIFEST)
  const history = [...known].map((name) => name.split('.')[0] ?? '')
  const unknown = history.find((name) => !wholeTables.some((table) => table.name === name))
  if (unknown !== undefined) throw rejected(`Rows of the kind ${unknown} are not known here.`, MANIFEST)
}

async function* rowsOf(origin: Origin, file: WholeFile): AsyncGenerator<{ row: Row; line: number }> {
  const digest = createHash('sha256')
  let rest = Buffer.alloc(0)
  let line = 0
  let size = 0
  for await (const part of limited(origin.open(file.name), file.name, file.bytes)) {
    digest.update(part)
    size += part.length
    rest = Buffer.concat([rest, part])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      line += 1
      yield { row: readLine(rest.toString('utf8', 0, end), { path: file.name, line }), line }
      rest = rest.subarray(end + 1)
    }
    if (rest.length > lineBytes) throw rejected('A line is too long.', file.name, line + 1)
  }
  if (rest.length > 0 || line !== file.count || size !== file.bytes || digest.digest('hex') !== file.sha256) {
    throw rejected(`The file ${file.name} is damaged: it is not what the manifest says.`, file.name)
  }
}

function checkRow({ name, table }: WholeTable, row: Row, path: string, line: number): void {
  if (unknownColumns(table, row).length > 0) throw rejected('The row has fields that are not known here.', path, line)
  if (!(name in clinicalResources)) return
  const { success } = clinicalResources[name as ClinicalType].row.safeParse({ ...row, resourceType: name })
  if (!success) throw rejected(`The row is no ${name} of this record.`, path, line)
}

async function readAttachment(origin: Origin, row: Row, path: string, line: number): Promise<Buffer> {
  const hash = String(row.hash)
  if (!/^[0-9a-f]{64}$/.test(hash)) throw rejected('The digest of an attachment is none.', path, line)
  const bytes = await readSmall(origin, `files/${hash}`, Number(row.size))
  if (createHash('sha256').update(bytes).digest('hex') === hash) return bytes
  throw rejected('An attachment is damaged: its bytes do not fit its digest.', `files/${hash}`)
}

/** What the database itself refuses: a reference to a row that is not there, a value that must be there, a second row. */
function insert(put: () => void, path: string, line: number): void {
  try {
    put()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('SQLITE_CONSTRAINT') && !(error instanceof TypeError)) throw error
    throw rejected('The row does not fit the record.', path, line)
  }
}

function rejected(message: string, path: string, line?: number): DocumentRejected {
  return new DocumentRejected('not-well-formed', `${message} Nothing was taken in.`, {
    path,
    ...(line !== undefined && { line }),
  })
}
