/** Charts that a list of patients made: which run made them, and taking a whole run back. */
import { eq, sql } from 'drizzle-orm'
import { LIST_RUN, type ListRun } from '../../domain/contract/patient-list.ts'
import type { PatientContent } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { patient, provenance, recentPatient, user } from '../schema/index.ts'
import { audit, changed, NotAllowed, RowNotFound, type Writer } from '../writer.ts'
import { createProvenance, listProvenance } from './import.ts'
import { createPatient, getPatient } from './patient.ts'
import { keepVersion } from './resource-version.ts'
import { getSetting, setSetting } from './setting.ts'

export interface NewRun {
  fileName: string
  hash: string
  source: string
  patients: readonly { patient: PatientContent; line: number }[]
}

/** All charts, each with its origin. `told` hears of each. */
export function createListRun(w: Writer, run: NewRun, told: (made: number) => void): string {
  const id = newId()
  for (const [index, { patient: content, line }] of run.patients.entries()) {
    told(index)
    const chart = createPatient(w, content, { source: 'outside' })
    createProvenance(w, {
      patientId: chart.id,
      target: `Patient/${chart.id}`,
      authorOrganization: { display: run.source },
      sourceIdentifier: [
        { system: LIST_RUN, value: id },
        { system: `${LIST_RUN}:line`, value: String(line) },
      ],
    })
  }
  const { fileName, hash, source } = run
  const made = { id, fileName, hash, source, at: w.now, by: w.actor.userId, added: run.patients.length }
  setSetting(w, 'patientLists', [...(getSetting(w.db, 'patientLists') ?? []), made])
  audit(w, { action: 'execute', type: 'patient-list', detail: { added: made.added } })
  announceAll(w, id)
  return id
}

/** Newest first; `by` is the user's name. */
export function listRuns(db: Db): ListRun[] {
  const names = new Map(
    db
      .select({ id: user.id, name: user.displayName })
      .from(user)
      .all()
      .map(({ id, name }) => [id, name]),
  )
  return (getSetting(db, 'patientLists') ?? []).map((run) => ({ ...run, by: names.get(run.by) ?? run.by })).toReversed()
}

/** The run that made this chart, and its line. @throws RowNotFound where no list did. */
export function findListOrigin(db: Db, patientId: string): { run: ListRun; line: number } {
  const ids = listProvenance(db, patientId).find(({ target }) => target === `Patient/${patientId}`)?.sourceIdentifier
  const numberOf = (system: string) => ids?.find((one) => one.system === system)?.value
  const run = listRuns(db).find(({ id }) => id === numberOf(LIST_RUN))
  if (!run) throw new RowNotFound('PatientList', patientId)
  return { run, line: Number(numberOf(`${LIST_RUN}:line`)) }
}

/**
 * The charts of the run leave the record; what they were stays as their last version, and the audit log names each. Only while nobody
 * has used them: a chart that anything refers to, or that was changed, keeps the whole run.
 */
export function removeListRun(w: Writer, runId: string): number {
  const runs = getSetting(w.db, 'patientLists') ?? []
  const run = runs.find(({ id, undoneAt }) => id === runId && undoneAt === undefined)
  if (!run) throw new RowNotFound('PatientList', runId)
  const charts = w.db
    .select({ id: provenance.patientId })
    .from(provenance)
    .where(sql`json_extract(${provenance.sourceIdentifier}, '$[0].value') = ${runId}`)
    .all()
  for (const { id } of charts) removeChart(w, id)
  setSetting(
    w,
    'patientLists',
    runs.map((one) => (one.id === runId ? { ...one, undoneAt: w.now } : one)),
  )
  audit(w, { action: 'execute', type: 'patient-list', detail: { removed: charts.length } })
  announceAll(w, runId)
  return charts.length
}

function removeChart(w: Writer, id: string): void {
  const chart = getPatient(w.db, id)
  if (chart.versionId !== 1) throw used()
  keepVersion(w, { ...chart, patientId: id }, 'The list of patients was taken back')
  w.db.delete(provenance).where(eq(provenance.patientId, id)).run()
  w.db.delete(recentPatient).where(eq(recentPatient.patientId, id)).run()
  w.db.run(sql`delete from patient_search where rowid = (select seq from patient where id = ${id})`)
  try {
    w.db.delete(patient).where(eq(patient.id, id)).run()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('SQLITE_CONSTRAINT') ? used() : error
  }
  audit(w, { action: 'delete', type: 'Patient', patientId: id, entity: `Patient/${id}` })
}

const used = () =>
  new NotAllowed(
    'A chart of this list has been changed or used since. Nothing was taken back; correct the charts one by one.',
  )

/** Nobody watches for thousands of single charts: everything that shows patients is asked for again. */
function announceAll(w: Writer, id: string): void {
  w.changes.splice(0)
  changed(w, 'Patient', id)
  changed(w, 'Setting', 'patientLists')
}
