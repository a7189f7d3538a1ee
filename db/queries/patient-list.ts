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
  /** Charts that it will make. */
  planned: number
}

export interface ListedChart {
  patient: PatientContent
  line: number
}

/** A run begins, or goes on: the same file of the same source, of which a run was stopped. */
export function beginListRun(w: Writer, { planned, ...file }: NewRun): string {
  const runs = getSetting(w.db, 'patientLists') ?? []
  const stopped = runs.find(
    (run) => run.of !== undefined && !run.undoneAt && run.hash === file.hash && run.source === file.source,
  )
  if (stopped) {
    changeRun(w, stopped.id, (run) => ({ ...run, of: run.added + planned }))
    return stopped.id
  }
  const run = { ...file, id: newId(), at: w.now, by: w.actor.userId, added: 0, of: planned }
  setSetting(w, 'patientLists', [...runs, run])
  return run.id
}

/** Some of its charts, each with its origin. */
export function addToListRun(w: Writer, runId: string, charts: readonly ListedChart[]): void {
  const run = changeRun(w, runId, (before) => ({ ...before, added: before.added + charts.length }))
  for (const { patient: content, line } of charts) {
    const chart = createPatient(w, content, { source: 'outside' })
    createProvenance(w, {
      patientId: chart.id,
      target: `Patient/${chart.id}`,
      authorOrganization: { display: run.source },
      sourceIdentifier: [
        { system: LIST_RUN, value: runId },
        { system: `${LIST_RUN}:line`, value: String(line) },
      ],
    })
  }
  announceRun(w)
}

export function endListRun(w: Writer, runId: string): void {
  const { added } = changeRun(w, runId, ({ of: _, ...run }) => run)
  audit(w, { action: 'execute', type: 'patient-list', detail: { added } })
  announceAll(w, runId)
}

function changeRun(w: Writer, runId: string, change: (run: ListRun) => ListRun): ListRun {
  const runs = getSetting(w.db, 'patientLists') ?? []
  const before = runs.find(({ id, undoneAt }) => id === runId && undoneAt === undefined)
  if (!before) throw new RowNotFound('PatientList', runId)
  const after = change(before)
  setSetting(
    w,
    'patientLists',
    runs.map((one) => (one === before ? after : one)),
  )
  return after
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
 * The charts of a run that are still there. @throws RowNotFound where there is no such run; NotAllowed where one of its charts was
 * changed, or anything refers to it.
 */
export function listUnusedCharts(db: Db, runId: string): string[] {
  const run = (getSetting(db, 'patientLists') ?? []).find(({ id, undoneAt }) => id === runId && undoneAt === undefined)
  if (!run) throw new RowNotFound('PatientList', runId)
  const ofRun = sql`select patient_id from provenance where json_extract(source_identifier, '$[0].value') = ${runId}`
  const referring = db.all<{ table: string; column: string }>(sql`
    select m.name as "table", f."from" as "column" from sqlite_schema m, pragma_foreign_key_list(m.name) f
    where m.type = 'table' and f."table" = 'patient' and m.name not in ('provenance', 'recent_patient')`)
  const isUsed = [
    sql`exists (select 1 from patient where version_id > 1 and id in (${ofRun}))`,
    ...referring.map(
      ({ table, column }) =>
        sql`exists (select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} in (${ofRun}))`,
    ),
  ].some((asked) => db.get<{ used: number }>(sql`select ${asked} as used`)?.used === 1)
  if (isUsed) throw used(0)
  return db.all<{ id: string }>(sql`select patient_id as id from (${ofRun})`).map(({ id }) => id)
}

/**
 * Some charts of the run leave the record; what they were stays as their last version, and the audit log names each.
 * @throws NotAllowed where one of them was used meanwhile.
 */
export function removeFromListRun(w: Writer, runId: string, charts: readonly string[]): void {
  const { added, of = added } = changeRun(w, runId, (run) => ({
    ...run,
    of: run.of ?? run.added,
    added: run.added - charts.length,
  }))
  for (const id of charts) removeChart(w, id, of - added - charts.length)
  announceRun(w)
}

/** Its last chart is gone. */
export function endRemoval(w: Writer, runId: string, removed: number): void {
  changeRun(w, runId, ({ of: _, ...run }) => ({ ...run, added: removed, undoneAt: w.now }))
  audit(w, { action: 'execute', type: 'patient-list', detail: { removed } })
  announceAll(w, runId)
}

function removeChart(w: Writer, id: string, removed: number): void {
  const chart = getPatient(w.db, id)
  if (chart.versionId !== 1) throw used(removed)
  keepVersion(w, { ...chart, patientId: id }, 'The list of patients was taken back')
  w.db.delete(provenance).where(eq(provenance.patientId, id)).run()
  w.db.delete(recentPatient).where(eq(recentPatient.patientId, id)).run()
  w.db.run(sql`delete from patient_search where rowid = (select seq from patient where id = ${id})`)
  try {
    w.db.delete(patient).where(eq(patient.id, id)).run()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('SQLITE_CONSTRAINT') ? used(removed) : error
  }
  audit(w, { action: 'delete', type: 'Patient', patientId: id, entity: `Patient/${id}` })
}

const used = (removed: number) =>
  new NotAllowed(
    removed === 0
      ? 'A chart of this list has been changed or used since. Nothing was taken back; correct the charts one by one.'
      : `${removed} charts were taken back; then one of the others was changed or used. Correct the others one by one.`,
  )

/** Nobody watches for thousands of single charts: who looks at the lists sees the counts grow. */
function announceRun(w: Writer): void {
  w.changes.splice(0)
  changed(w, 'Setting', 'patientLists')
}

/** It is over: everything that shows patients is asked for again. */
function announceAll(w: Writer, id: string): void {
  announceRun(w)
  changed(w, 'Patient', id)
}
