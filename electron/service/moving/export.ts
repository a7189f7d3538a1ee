/**
 * The job that writes the whole practice out. One read transaction on a connection of its own: the files agree with each other
 * however much is written meanwhile. Memory holds one page of rows, or one attachment.
 */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { auditHead } from '../../../db/audit.ts'
import { type Connection, openDatabase } from '../../../db/connection.ts'
import { dataPaths } from '../../../db/files.ts'
import { schemaVersion } from '../../../db/migrate.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import { getOrganization } from '../../../db/queries/practice.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { countWhole, eachRow, eachVersion, versionedTypes, wholeTables } from '../../../db/queries/whole.ts'
import { audit } from '../../../db/writer.ts'
import type { WholeExport } from '../../../domain/contract/moving.ts'
import { type Row, writeLine } from '../../../exchange/whole/line.ts'
import {
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  type WholeFile,
  type WholeManifest,
} from '../../../exchange/whole/manifest.ts'
import { fhirTypeOf, resourceWriter } from '../../../exchange/whole/resource.ts'
import { commit, type WorkContext } from '../jobs/context.ts'
import { type Destination, openDestination, refuseTaken, removePartial } from './destination.ts'

export interface ExportInput {
  /** A folder that is new or empty, or a file that ends in `.zip`. */
  out: string
  /** Of the ZIP file. */
  password?: string | undefined
  program: string
}

/** The audit line of the export is part of it. On failure nothing of it stays. */
export async function exportWhole(context: WorkContext, input: ExportInput): Promise<WholeExport> {
  refuseTaken(input.out)
  commit(context, (w) => audit(w, { action: 'execute', type: 'export-all', detail: { encrypted: !!input.password } }))
  const connection = openDatabase(dataPaths(context.dir).database, context.key, { readonly: true })
  try {
    connection.sqlite.exec('BEGIN')
    const destination = openDestination(input.out, input.password)
    const manifest = await writeWhole(connection, destination, input.program, context.report)
    await destination.finish()
    const { files, attachments } = manifest
    const countOf = (name: string) => files.find((file) => file.name === name)?.count ?? 0
    return {
      out: input.out,
      encrypted: input.password !== undefined,
      patients: countOf('Patient.ndjson'),
      rows: files.reduce((sum, file) => sum + file.count, 0),
      attachments: attachments.count,
      bytes: files.reduce((sum, file) => sum + file.bytes, attachments.bytes),
    }
  } catch (error) {
    removePartial(input.out)
    throw error
  } finally {
    connection.close()
  }
}

async function writeWhole(
  { db }: Connection,
  destination: Destination,
  program: string,
  report: WorkContext['report'],
): Promise<WholeManifest> {
  const practice = getOrganization(db, getSetting(db, 'organizationId') ?? '')
  const resource = resourceWriter('UTC', practice)
  const total = countWhole(db)
  const files: WholeFile[] = []
  let written = 0

  const addRows = async (name: string, type: string, rows: Iterable<Row>, line: (row: Row) => string) => {
    const digest = createHash('sha256')
    const file: WholeFile = { name, type: fhirTypeOf(type), count: 0, bytes: 0, sha256: '' }
    function* lines() {
      for (const row of rows) {
        const bytes = Buffer.from(`${line(row)}\n`)
        digest.update(bytes)
        file.count += 1
        file.bytes += bytes.length
        written += 1
        if (written % 500 === 0) report('Writing', Math.min(written / total, 1))
        yield bytes
      }
    }
    await destination.add(name, lines())
    files.push({ ...file, sha256: digest.digest('hex') })
    await nextTurn()
  }

  for (const table of wholeTables) {
    const id = (row: Row) => table.key.map((key) => String(row[key])).join('.')
    await addRows(`${table.name}.ndjson`, table.name, eachRow(db, table), (row) =>
      writeLine(resource(table.name, row, id(row)), row),
    )
  }
  for (const type of versionedTypes(db)) {
    await addRows(`${type}.history.ndjson`, type, eachVersion(db, type), (row) =>
      writeLine(resource(type, row.body as Row, String(row.id)), row),
    )
  }
  const attachments = { count: 0, bytes: 0 }
  const binary = wholeTables.find(({ name }) => name === 'Binary')
  for (const row of binary ? eachRow(db, binary) : []) {
    const { bytes } = readFile(db, String(row.hash))
    report('Writing attachments')
    await destination.add(`files/${String(row.hash)}`, [bytes])
    attachments.count += 1
    attachments.bytes += bytes.length
  }
  const { sequence, hash } = auditHead(db)
  const manifest: WholeManifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    schema: schemaVersion(),
    program,
    createdAt: new Date().toISOString(),
    files,
    attachments,
    auditHead: { sequence, hash },
  }
  await destination.add(MANIFEST, [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)])
  return manifest
}
