/** A list of patients from another system: its columns, the dry run, the import, and taking it back. */
import { readFile } from '../../../db/queries/file-content.ts'
import { findListOrigin, listRuns } from '../../../db/queries/patient-list.ts'
import { RowNotFound } from '../../../db/writer.ts'
import { maxImportBytes } from '../../../domain/contract/importing.ts'
import type { ListMapping } from '../../../domain/contract/patient-list.ts'
import { recognised, suggestDateOrder } from '../../../exchange/csv/columns.ts'
import { readTable, rowAt } from '../../../exchange/csv/table.ts'
import { DocumentRejected } from '../../../exchange/types.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import type { PatientListInput } from '../importing/patient-list.ts'

const samples = 3
/** Rows that samples and the order of dates are taken from. */
const looked = 2000

export const patientList = {
  preview: gate.patientList.preview.handler(async ({ input }) => {
    const { header, rows, delimiter, notices } = readTable(await bytesOf(input.file))
    const fields = recognised(header)
    const birthDate = fields.indexOf('birthDate')
    const beginning = rows.slice(0, looked)
    return {
      columns: header.map((name, column) => {
        const field = fields[column]
        const said = beginning.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean)
        return { header: name, samples: said.slice(0, samples), ...(field !== undefined && { field }) }
      }),
      delimiter,
      rows: rows.length,
      dateOrder: suggestDateOrder(beginning, birthDate < 0 ? undefined : birthDate),
      notices,
    }
  }),

  check: gate.patientList.check.handler(async ({ context, input }) => {
    const work = await workOf(input.file, input.mapping, [], true)
    return { jobId: context.jobs.start('patient-list', work, context.user.id).id }
  }),

  import: gate.patientList.import.handler(async ({ context, input }) => {
    const work = await workOf(input.file, input.mapping, input.addLines, false)
    return { jobId: context.jobs.start('patient-list', work, context.user.id).id }
  }),

  runs: gate.patientList.runs.handler(({ context }) => listRuns(context.db)),

  origin: gate.patientList.origin.handler(({ context, input }) => {
    const { run, line } = findListOrigin(context.db, input.patientId)
    const row = rowAt(readFile(context.db, run.hash).bytes, line)
    if (!row) throw new RowNotFound('PatientList', run.id)
    const { header, cells, text } = row
    const columns = Array.from({ length: Math.max(header.length, cells.length) }, (_, column) => column)
    return {
      run,
      line,
      text,
      cells: columns.map((column) => ({ header: header[column] ?? '', value: cells[column] ?? '' })),
    }
  }),

  undo: gate.patientList.undo.handler(
    ({ context, input }) =>
      context.beside.run('take-back-patient-list', { runId: input.runId }, context.user.id) as Promise<{
        removed: number
      }>,
  ),
}

async function workOf(
  file: File,
  mapping: ListMapping,
  addLines: number[],
  dryRun: boolean,
): Promise<PatientListInput> {
  requireNames(mapping)
  return { fileName: file.name, bytes: await bytesOf(file), mapping, addLines, dryRun }
}

function requireNames({ fields }: ListMapping): void {
  const chosen = fields.filter((field) => field !== null)
  if (new Set(chosen).size < chosen.length) throw badRequest('Two columns are mapped to the same field.', 'fields')
  if (!chosen.some((field) => field === 'family' || field === 'fullName')) {
    throw badRequest('Say which column holds the last name, or the whole name.', 'fields')
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > maxImportBytes) {
    throw new DocumentRejected('too-large', `This file is larger than ${maxImportBytes / 1024 / 1024} MB.`)
  }
  return new Uint8Array(await file.arrayBuffer())
}
