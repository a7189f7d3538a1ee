/** Patients: rows, the search index that follows them, and who was opened lately. */

import { and, desc, eq, gt, gte, inArray, lt, or, sql } from 'drizzle-orm'
import type { Known } from '../../domain/clinical/patient-match.ts'
import type { PatientSummary } from '../../domain/contract/patient.ts'
import { fold } from '../../domain/format/fold.ts'
import { formatPatientName, presentName } from '../../domain/format/name.ts'
import type { Patient, PatientContent, RecordSource } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { storedColumns, toRow, withoutNulls } from '../rows.ts'
import { patient, recentPatient } from '../schema/index.ts'
import { audit, changed, RowNotFound, StaleVersion, type Writer } from '../writer.ts'
import { keepVersion, nextVersion } from './resource-version.ts'

type PatientRow = typeof patient.$inferSelect
const columns = storedColumns(patient)

export function toPatient(row: PatientRow): Patient {
  const { seq: _seq, sortName: _sortName, ...rest } = withoutNulls(row)
  return { ...rest, resourceType: 'Patient' } as Patient
}

export function toSummary(row: PatientRow): PatientSummary {
  const phone = row.telecom?.find((t) => t.system === 'phone' && t.value)?.value
  return {
    id: row.id,
    recordNumber: row.recordNumber,
    name: formatPatientName(row.name),
    ...(row.birthDate ? { birthDate: row.birthDate } : {}),
    ...(row.gender ? { gender: row.gender } : {}),
    ...(phone ? { phone } : {}),
    deceased: row.deceasedBoolean === true || row.deceasedDateTime !== null,
    active: row.active !== false,
    ...(row.confidentiality === 'R' ? { restricted: true } : {}),
  }
}

export function getPatient(db: Db, id: string): Patient {
  return toPatient(patientRow(db, id))
}

export function getPatientSummary(db: Db, id: string): PatientSummary {
  return toSummary(patientRow(db, id))
}

export function countPatients(db: Db): number {
  return db.select({ n: sql<number>`count(*)` }).from(patient).get()?.n ?? 0
}

export function listPatientIds(db: Db): string[] {
  return db
    .select({ id: patient.id })
    .from(patient)
    .orderBy(patient.id)
    .all()
    .map(({ id }) => id)
}

/** Summaries in the order of their names: `limit` of them, after the patient `after`. `next` where there are more. */
export function listPatients(
  db: Db,
  { after, limit }: { after?: string | undefined; limit: number },
): { patients: PatientSummary[]; next?: string } {
  const from = after === undefined ? undefined : patientRow(db, after)
  const rows = db
    .select()
    .from(patient)
    .where(from && sql`(${patient.sortName}, ${patient.id}) > (${from.sortName}, ${from.id})`)
    .orderBy(patient.sortName, patient.id)
    .limit(limit + 1)
    .all()
  const patients = rows.slice(0, limit).map(toSummary)
  const last = patients.at(-1)
  return rows.length > limit && last ? { patients, next: last.id } : { patients }
}

interface Registration {
  source?: RecordSource
  id?: string
  /** Of a registration that was lost: its record number, and the version after the last that is known. */
  seq?: number
  versionId?: number
}

export function createPatient(w: Writer, content: PatientContent, given: Registration = {}): Patient {
  const seq = given.seq ?? lastSeq(w.db) + 1
  const row = {
    ...content,
    id: given.id ?? newId(),
    seq,
    recordNumber: String(seq).padStart(6, '0'),
    versionId: given.versionId ?? 1,
    recordedAt: w.now,
    recordedBy: w.actor.userId,
    updatedAt: w.now,
    updatedBy: w.actor.userId,
    source: given.source ?? ('practice' as const),
    sortName: sortName(content),
  }
  w.db.insert(patient).values(asTableRow(row)).run()
  indexPatient(w.db, seq, row)
  audit(w, { action: 'create', type: 'Patient', patientId: row.id, entity: `Patient/${row.id}` })
  changed(w, 'Patient', row.id, row.id)
  return toPatient(asTableRow(row) as PatientRow)
}

/** Counts also those that are no more: a record number is never given twice. */
const lastSeq = (db: Db): number =>
  db.get<{ seq: number } | undefined>(sql`select seq from sqlite_sequence where name = 'patient'`)?.seq ?? 0

export function updatePatient(
  w: Writer,
  target: { id: string; versionId: number },
  content: PatientContent,
  reason?: string,
): Patient {
  const before = patientRow(w.db, target.id)
  if (before.versionId !== target.versionId) throw new StaleVersion('Patient', target.id, before.versionId)
  keepVersion(w, { ...toPatient(before), patientId: before.id }, reason)
  const { id, seq, recordNumber, confidentiality } = before
  const row = {
    ...content,
    ...nextVersion(w, before),
    seq,
    recordNumber,
    confidentiality,
    sortName: sortName(content),
  }
  w.db.update(patient).set(asTableRow(row)).where(eq(patient.id, id)).run()
  w.db.run(sql`delete from patient_search where rowid = ${seq}`)
  indexPatient(w.db, seq, row)
  audit(w, {
    action: 'update',
    type: 'Patient',
    patientId: id,
    entity: `Patient/${id}`,
    detail: { versionId: row.versionId },
  })
  changed(w, 'Patient', id, id)
  return toPatient(asTableRow(row) as PatientRow)
}

/** Remembers that this user opened this chart; the newest twenty are kept. */
export function touchRecent(w: Writer, patientId: string): void {
  const userId = w.actor.userId
  w.db
    .insert(recentPatient)
    .values({ userId, patientId, openedAt: w.now })
    .onConflictDoUpdate({ target: [recentPatient.userId, recentPatient.patientId], set: { openedAt: w.now } })
    .run()
  w.db.run(sql`delete from recent_patient where user_id = ${userId} and patient_id not in
    (select patient_id from recent_patient where user_id = ${userId} order by opened_at desc limit 20)`)
}

export function listRecent(db: Db, userId: string): (PatientSummary & { openedAt: string })[] {
  return db
    .select({ row: patient, openedAt: recentPatient.openedAt })
    .from(recentPatient)
    .innerJoin(patient, eq(patient.id, recentPatient.patientId))
    .where(eq(recentPatient.userId, userId))
    .orderBy(desc(recentPatient.openedAt))
    .limit(20)
    .all()
    .map(({ row, openedAt }) => ({ ...toSummary(row), openedAt }))
}

/**
 * Whoever could be the same person: same birth date, same identifier or phone, or the same family name. The judging is
 * domain/clinical/patient-match.ts; this only narrows 50,000 rows to a few hundred.
 */
export function listMatchCandidates(db: Db, content: PatientContent, limit = 300): Patient[] {
  const terms = [
    ...(content.identifier ?? [])
      .map((i) => i.value)
      .filter((v) => v !== undefined)
      .map((v) => `identifier:${phrase(v)}`),
    ...(content.telecom ?? [])
      .map((t) => digits(t.value ?? ''))
      .filter((d) => d.length >= 7)
      .map((d) => `phone:${phrase(d)}`),
  ]
  const byIndex =
    terms.length > 0
      ? db
          .all<{ rowid: number }>(
            sql`select rowid from patient_search where patient_search match ${terms.join(' OR ')} limit ${limit}`,
          )
          .map((r) => r.rowid)
      : []
  const families = [...new Set(content.name.map((n) => foldName(n.family ?? '')).filter((f) => f !== ''))]
  return db
    .select()
    .from(patient)
    .where(
      or(
        content.birthDate ? eq(patient.birthDate, content.birthDate) : undefined,
        byIndex.length > 0 ? inArray(patient.seq, byIndex) : undefined,
        ...families.map((f) => and(gte(patient.sortName, `${f},`), lt(patient.sortName, `${f}-`))),
      ),
    )
    .limit(limit)
    .all()
    .map(toPatient)
}

/** What is compared of each chart of the practice when many people are looked for in one go. */
export function* eachKnownPatient(db: Db): Generator<Known> {
  const { id, recordNumber, name, birthDate, gender, identifier, telecom, address } = patient
  const compared = { id, recordNumber, name, birthDate, gender, identifier, telecom, address }
  let after = ''
  for (;;) {
    const rows = db.select(compared).from(patient).where(gt(id, after)).orderBy(id).limit(1000).all()
    for (const row of rows) yield { resourceType: 'Patient', ...withoutNulls(row) }
    after = rows.at(-1)?.id ?? ''
    if (after === '') return
  }
}

/** `O’Brien-Müller` -> `o'brien-muller`. */
export function foldName(text: string): string {
  return fold(text)
    .replace(/[‘’`´]/g, "'")
    .trim()
}

function sortName(content: PatientContent): string {
  const name = presentName(content.name)
  return foldName(
    name?.family ? `${name.family}, ${(name.given ?? []).join(' ')}` : (name?.given?.join(' ') ?? name?.text ?? ''),
  )
}

export const digits = (text: string) => text.replace(/\D/g, '')

/** One FTS5 string: quoted, so that nothing in it is taken for syntax. */
export const phrase = (text: string) => `"${text.replaceAll('"', ' ')}"`

export function indexPatient(db: Db, seq: number, content: PatientContent & { recordNumber: string }): void {
  const names = content.name
    .flatMap((n) => [n.family, ...(n.given ?? []), ...(n.suffix ?? []), n.text])
    .filter(Boolean)
    .join(' ')
  const identifiers = [content.recordNumber, ...(content.identifier ?? []).map((i) => i.value)]
    .filter(Boolean)
    .join(' ')
  const phones = (content.telecom ?? [])
    .filter((t) => t.system !== 'email')
    .map((t) => digits(t.value ?? ''))
    .join(' ')
  db.run(
    sql`insert into patient_search (rowid, name, identifier, phone) values (${seq}, ${names}, ${identifiers}, ${phones})`,
  )
}

function patientRow(db: Db, id: string): PatientRow {
  const row = db.select().from(patient).where(eq(patient.id, id)).get()
  if (!row) throw new RowNotFound('Patient', id)
  return row
}

function asTableRow(resource: object): typeof patient.$inferInsert {
  return toRow(columns, resource) as typeof patient.$inferInsert
}
