/**
 * Restricted charts, and the access that users gave themselves.
 *   patientsOf, restrictedAmong   whose rows are these, and which of those charts are restricted
 *   caresFor                      needs no reason: general practitioner or care team
 *   presentAccess                 what a user gave themselves that has not ended
 *   giveAccess, endAccess, listAccess, reviewAccess
 *   setConfidentiality
 */
import { and, asc, desc, eq, getTableColumns, gt, inArray, is, isNotNull, like, lte, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ChartAccess, Patient, Reference, User } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { withoutNulls } from '../rows.ts'
import * as schema from '../schema/index.ts'
import { auditEvent, careTeam, chartAccess, patient } from '../schema/index.ts'
import { audit, changed, RowNotFound, StaleVersion, type Writer } from '../writer.ts'
import { getPatient } from './patient.ts'
import { keepVersion, nextStamp } from './resource-version.ts'

/** Every table whose rows belong to a patient: a new one is covered from its first day. */
const tablesOfPatients: SQL[] = Object.values<unknown>(schema)
  .filter((table) => is(table, SQLiteTable))
  .filter((table) => 'id' in getTableColumns(table) && 'patientId' in getTableColumns(table))
  .map((table) => sql`select patient_id from ${sql.identifier(getTableConfig(table).name)} where id in asked`)

/** Rows that reach their patient through the outside record that they came with. */
const throughDocuments: SQL[] = [
  sql`select d.patient_id from import_item i join import_document d on d.id = i.import_document_id where i.id in asked`,
  sql`select d.patient_id from reconcile_decision r join import_document d on d.id = r.import_document_id
      where r.batch_id in asked`,
]

const owners = sql.join(
  [sql`select id from patient where id in asked`, ...tablesOfPatients, ...throughDocuments],
  sql` union `,
)

/** The patients that these ids are, or whose rows they are of. Ids of anything else give nothing. */
export function patientsOf(db: Db, ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  return db
    .all<{ id: string | null }>(
      sql`with asked as materialized (select value as id from json_each(${JSON.stringify(ids)})),
          owner(id) as (${owners}) select id from owner`,
    )
    .flatMap(({ id }) => (id === null ? [] : [id]))
}

export function restrictedAmong(db: Db, patientIds: readonly string[]): string[] {
  if (patientIds.length === 0) return []
  return db
    .select({ id: patient.id })
    .from(patient)
    .where(and(inArray(patient.id, [...patientIds]), eq(patient.confidentiality, 'R')))
    .all()
    .map(({ id }) => id)
}

/** General practitioner of the patient, or a member of a care team that is not over. */
export function caresFor(db: Db, { id, practitionerId }: User, patientId: string): boolean {
  const self = [`User/${id}`, ...(practitionerId ? [`Practitioner/${practitionerId}`] : [])]
  const isSelf = (one: Reference | undefined) => one?.reference !== undefined && self.includes(one.reference)
  if (getPatient(db, patientId).generalPractitioner?.some(isSelf)) return true
  return db
    .select({ status: careTeam.status, participant: careTeam.participant })
    .from(careTeam)
    .where(eq(careTeam.patientId, patientId))
    .all()
    .filter(({ status }) => status === null || status === 'active')
    .some(({ participant }) => participant?.some(({ member, period }) => isSelf(member) && !period?.end))
}

const toAccess = (row: typeof chartAccess.$inferSelect): ChartAccess => withoutNulls(row)

/** Not ended at `now`. An access that seems to begin later was given before the clock went back: it counts no more. */
export function presentAccess(db: Db, userId: string, now: string): ChartAccess[] {
  return db
    .select()
    .from(chartAccess)
    .where(and(eq(chartAccess.userId, userId), gt(chartAccess.endsAt, now), lte(chartAccess.startedAt, now)))
    .all()
    .map(toAccess)
}

export interface GivenAccess {
  kind: ChartAccess['kind']
  patientId?: string
  reason: string
  minutes: number
}

export function giveAccess(w: Writer, { minutes, ...given }: GivenAccess): ChartAccess {
  const endsAt = new Date(Date.parse(w.now) + minutes * 60_000).toISOString()
  const row = { id: newId(), ...given, userId: w.actor.userId, startedAt: w.now, endsAt }
  w.db.insert(chartAccess).values(row).run()
  audit(w, {
    action: 'execute',
    type: given.kind === 'emergency' ? 'emergency-access' : 'chart-access',
    entity: `ChartAccess/${row.id}`,
    detail: { minutes, chartAccess: row.id },
    ...(given.patientId && { patientId: given.patientId }),
  })
  changed(w, 'ChartAccess', row.id, given.patientId)
  return row
}

/** Only one's own. What has ended already stays as it is. */
export function endAccess(w: Writer, id: string): void {
  const before = accessRow(w.db, id)
  if (before.userId !== w.actor.userId) throw new RowNotFound('ChartAccess', id)
  if (before.endsAt <= w.now) return
  w.db.update(chartAccess).set({ endsAt: w.now }).where(eq(chartAccess.id, id)).run()
  audit(w, { action: 'execute', type: 'chart-access', entity: `ChartAccess/${id}`, detail: { change: 'ended' } })
  changed(w, 'ChartAccess', id, before.patientId ?? undefined)
}

/** Those that nobody has reviewed before all others, each newest first. */
export function listAccess(db: Db, limit: number): ChartAccess[] {
  return db
    .select()
    .from(chartAccess)
    .orderBy(sql`${chartAccess.reviewedAt} is not null`, desc(chartAccess.startedAt))
    .limit(limit)
    .all()
    .map(toAccess)
}

/** By access: the charts that were looked at under it, as the audit log knows, with the first look at each. */
export function chartsLookedAt(db: Db): ReadonlyMap<string, { patientId: string; at: string }[]> {
  const access = sql<string>`json_extract(${auditEvent.detail}, '$.chartAccess')`
  const at = sql<string>`min(${auditEvent.recorded})`
  const rows = db
    .select({ access, patientId: auditEvent.patientId, at })
    .from(auditEvent)
    .where(and(like(auditEvent.detail, '%"chartAccess"%'), isNotNull(auditEvent.patientId)))
    .groupBy(access, auditEvent.patientId)
    .orderBy(asc(at))
    .all()
  const looked = rows.flatMap((row) => (row.patientId ? [{ ...row, patientId: row.patientId }] : []))
  return new Map(
    [...Map.groupBy(looked, (row) => row.access)].map(([id, charts]) => [
      id,
      charts.map(({ patientId, at: first }) => ({ patientId, at: first })),
    ]),
  )
}

export function getAccess(db: Db, id: string): ChartAccess {
  return toAccess(accessRow(db, id))
}

export function reviewAccess(w: Writer, id: string, note: string | undefined): void {
  const before = accessRow(w.db, id)
  const change = before.userId === w.actor.userId ? 'reviewed by oneself' : 'reviewed'
  const review = { reviewedAt: w.now, reviewedBy: w.actor.userId, reviewNote: note ?? null }
  w.db.update(chartAccess).set(review).where(eq(chartAccess.id, id)).run()
  audit(w, { action: 'update', type: 'chart-access', entity: `ChartAccess/${id}`, detail: { change } })
  changed(w, 'ChartAccess', id, before.patientId ?? undefined)
}

export function setConfidentiality(
  w: Writer,
  target: { id: string; versionId: number },
  restricted: boolean,
  reason: string,
): Patient {
  const before = getPatient(w.db, target.id)
  if (before.versionId !== target.versionId) throw new StaleVersion('Patient', target.id, before.versionId)
  keepVersion(w, { ...before, patientId: before.id }, reason)
  w.db
    .update(patient)
    .set({
      confidentiality: restricted ? 'R' : null,
      ...nextStamp(w, before),
    })
    .where(eq(patient.id, target.id))
    .run()
  audit(w, {
    action: 'update',
    type: 'confidentiality',
    patientId: target.id,
    entity: `Patient/${target.id}`,
    detail: { restricted },
  })
  changed(w, 'Patient', target.id, target.id)
  return getPatient(w.db, target.id)
}

function accessRow(db: Db, id: string): typeof chartAccess.$inferSelect {
  const row = db.select().from(chartAccess).where(eq(chartAccess.id, id)).get()
  if (!row) throw new RowNotFound('ChartAccess', id)
  return row
}
