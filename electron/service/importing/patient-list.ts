/**
 * A list of patients: every row is found to be new, in the practice already, a repetition, somebody who could be somebody else, or
 * refused; then, unless it is a dry run, all new charts are made, a few in one transaction: the others write in between.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../../../db/connection.ts'
import { storeFile } from '../../../db/queries/file-content.ts'
import { eachKnownPatient } from '../../../db/queries/patient.ts'
import {
  addToListRun,
  beginListRun,
  endListRun,
  endRemoval,
  listUnusedCharts,
  removeFromListRun,
} from '../../../db/queries/patient-list.ts'
import { PatientIndex } from '../../../domain/clinical/patient-index.ts'
import { type Known, matchPatients, outcome } from '../../../domain/clinical/patient-match.ts'
import { type ListMapping, type ListOutcome, mostListed } from '../../../domain/contract/patient-list.ts'
import { localDate } from '../../../domain/format/date.ts'
import { fold } from '../../../domain/format/fold.ts'
import { formatPatientName } from '../../../domain/format/name.ts'
import type { Identifier, PatientContent } from '../../../domain/resources/index.ts'
import { type ListedPatient, patientOf, RECORD_NUMBER_SYSTEM } from '../../../exchange/csv/patient-row.ts'
import { readTable } from '../../../exchange/csv/table.ts'
import { DocumentRejected } from '../../../exchange/types.ts'
import { commit, type WorkContext } from '../jobs/context.ts'

export interface PatientListInput {
  fileName: string
  bytes: Uint8Array
  mapping: ListMapping
  /** Ambiguous lines that get a chart of their own. */
  addLines: readonly number[]
  dryRun: boolean
}

const samples = 5
const rowsBetweenReports = 200

/** @throws DocumentRejected where the file is no table. */
export async function takePatientList(context: WorkContext, input: PatientListInput): Promise<ListOutcome> {
  const { mapping, bytes, fileName } = input
  context.report('Reading')
  const { header, rows } = readTable(bytes)
  if (header.length !== mapping.fields.length) {
    throw new DocumentRejected('not-well-formed', 'The columns of the file are not those that were mapped.')
  }
  const today = localDate()
  const sorting = new Sorting(context.connection.db, input.addLines)
  for (const [index, row] of rows.entries()) {
    if (index % rowsBetweenReports === 0) context.report(`Row ${index + 1} of ${rows.length}`, index / rows.length / 2)
    sorting.take(patientOf(row, mapping, today))
  }
  const found = sorting.outcome(rows.length)
  if (input.dryRun || sorting.fresh.length === 0) return found
  const { fresh } = sorting
  const runId = commit(context, (w) => {
    const { hash } = storeFile(w, bytes, 'text/csv')
    return beginListRun(w, { fileName, hash, source: mapping.source, planned: fresh.length })
  })
  await inSlices(fresh, (charts, made) => {
    context.report(`Chart ${made + 1} of ${fresh.length}`, 0.5 + made / fresh.length / 2)
    commit(context, (w) => addToListRun(w, runId, charts))
  })
  commit(context, (w) => endListRun(w, runId))
  return { ...found, runId }
}

/** @throws NotAllowed where a chart of the run was changed or used; RowNotFound. */
export async function takeBackPatientList(
  context: WorkContext,
  { runId }: { runId: string },
): Promise<{ removed: number }> {
  const charts = listUnusedCharts(context.connection.db, runId)
  await inSlices(charts, (some) => commit(context, (w) => removeFromListRun(w, runId, some)))
  commit(context, (w) => endRemoval(w, runId, charts.length))
  return { removed: charts.length }
}

/** Charts of one transaction, some hundredths of a second; and how long the database is then free for whoever waits. */
const slice = 50
const breathMs = 15

async function inSlices<T>(all: readonly T[], run: (some: T[], before: number) => void): Promise<void> {
  for (let before = 0; before < all.length; before += slice) {
    run(all.slice(before, before + slice), before)
    await pause(breathMs)
  }
}

interface Fresh {
  line: number
  patient: PatientContent
}

interface Earlier extends Fresh {
  recordNumber: string
}

/** What each row is, beside the practice and beside the rows before it. */
class Sorting {
  readonly fresh: Fresh[] = []
  readonly #addLines: ReadonlySet<number>
  readonly #charts: PatientIndex<Known>
  /** Rows before, by what the same person would share. */
  readonly #earlier = new Map<string, Earlier[]>()
  readonly #counts = { matched: 0, repeated: 0, ambiguous: 0, refused: 0, warned: 0 }
  readonly #ambiguousRows: ListOutcome['ambiguousRows'] = []
  readonly #refusedRows: ListOutcome['refusedRows'] = []
  readonly #warnedRows: ListOutcome['warnedRows'] = []

  constructor(db: Db, addLines: readonly number[]) {
    this.#addLines = new Set(addLines)
    this.#charts = new PatientIndex(eachKnownPatient(db))
  }

  take(row: ListedPatient): void {
    const { line, told } = row
    if ('refused' in row) {
      this.#counts.refused += 1
      list(this.#refusedRows, { line, reason: row.refused })
      return
    }
    const { patient, recordNumber } = row
    const charts = matchPatients(patient, this.#chartsLike(patient))
    const inPractice = outcome(charts)
    if (inPractice === 'matched') {
      this.#counts.matched += 1
      return
    }
    const lines = matchPatients(patient, this.#earlierLike(patient, recordNumber))
    const inList = outcome(lines)
    if (inList === 'matched') {
      this.#counts.repeated += 1
      return
    }
    const asked = this.#addLines.has(line)
    if (!asked && (inPractice === 'ambiguous' || inList === 'ambiguous')) {
      this.#counts.ambiguous += 1
      const candidates = [...charts, ...lines].slice(0, 5).map(({ candidate, evidence }) => ({
        ...(isLine(candidate.id) ? { line: Number(candidate.id.slice(LINE.length)) } : { patientId: candidate.id }),
        name: formatPatientName(candidate.name),
        evidence,
      }))
      const { birthDate } = patient
      const name = formatPatientName(patient.name)
      list(this.#ambiguousRows, { line, name, ...(birthDate !== undefined && { birthDate }), candidates })
      return
    }
    if (told.length > 0) this.#counts.warned += 1
    for (const reason of told) list(this.#warnedRows, { line, reason })
    this.fresh.push({ line, patient })
    this.#remember({ line, patient, recordNumber })
  }

  outcome(rows: number): ListOutcome {
    return {
      rows,
      fresh: this.fresh.length,
      ...this.#counts,
      ambiguousRows: this.#ambiguousRows,
      refusedRows: this.#refusedRows,
      warnedRows: this.#warnedRows,
      samples: this.fresh.slice(0, samples).map(({ patient: { name, birthDate, gender } }) => ({
        name: formatPatientName(name),
        ...(birthDate !== undefined && { birthDate }),
        ...(gender !== undefined && { sex: gender }),
      })),
    }
  }

  /** Without charts that have another record number of the same list. */
  #chartsLike(patient: PatientContent): Known[] {
    const own = listNumber(patient)
    return this.#charts.like(patient).filter((chart) => {
      const theirs = listNumber(chart, own?.system)
      return !own || !theirs || theirs.value === own.value
    })
  }

  /** Two record numbers are two people: who kept the list knew them apart. */
  #earlierLike(patient: PatientContent, recordNumber: string): Known[] {
    const found = new Set(keysOf(patient, recordNumber).flatMap((key) => this.#earlier.get(key) ?? []))
    return [...found]
      .filter((one) => recordNumber === '' || one.recordNumber === '' || one.recordNumber === recordNumber)
      .map((one) => asCandidate(one))
  }

  #remember(row: Earlier): void {
    for (const key of keysOf(row.patient, row.recordNumber)) {
      const rows = this.#earlier.get(key)
      if (rows) rows.push(row)
      else this.#earlier.set(key, [row])
    }
  }
}

function listNumber({ identifier = [] }: PatientContent, system?: string): Identifier | undefined {
  return identifier.find((one) =>
    system === undefined ? one.system?.startsWith(RECORD_NUMBER_SYSTEM) : one.system === system,
  )
}

const LINE = 'line '
const isLine = (id: string): boolean => id.startsWith(LINE)

const list = <T>(rows: T[], row: T): void => {
  if (rows.length < mostListed) rows.push(row)
}

function keysOf({ birthDate, name, identifier }: PatientContent, recordNumber: string): string[] {
  const family = fold(name[0]?.family ?? name[0]?.text ?? '')
  const ssn = identifier?.find(({ system }) => system?.endsWith('us-ssn'))?.value
  return [
    ...(recordNumber === '' ? [] : [`number ${recordNumber}`]),
    ...(birthDate === undefined ? [`family ${family}`] : [`born ${birthDate}`]),
    ...(ssn === undefined ? [] : [`ssn ${ssn}`]),
  ]
}

/** As the matcher wants it: a row of the list has no chart yet. */
const asCandidate = ({ line, patient }: Earlier): Known => ({ ...patient, id: `${LINE}${line}`, recordNumber: '' })
