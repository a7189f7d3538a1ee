/** Reading and writing of every clinical resource type. All writes go through here, so none can forget its history. */
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { ClinicalType, ContentOf, RecordSource, RowOf } from '../../domain/resources/index.ts'
import { asEnteredInError, clinicalTypes } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { newId } from '../id.ts'
import { encoder, inserter, places, prepared } from '../prepared.ts'
import { withoutNulls } from '../rows.ts'
import { clinicalTables } from '../schema/index.ts'
import { audit, changed, RowNotFound, StaleVersion, type Writer } from '../writer.ts'
import { keepVersion, nextVersion } from './resource-version.ts'

/** The columns this file works with; every clinical table has them. */
type AnyClinicalTable = (typeof clinicalTables)['Condition']
const tableOf = (type: ClinicalType) => clinicalTables[type] as unknown as AnyClinicalTable

/** The clinically meaningful date of a row, for "newest first". */
const dateOf: Record<ClinicalType, SQL> = {
  Encounter: sql`json_extract(period, '$.start')`,
  Condition: sql`coalesce(onset_date_time, recorded_date)`,
  AllergyIntolerance: sql`coalesce(onset_date_time, recorded_date)`,
  MedicationRequest: sql`authored_on`,
  MedicationStatement: sql`coalesce(json_extract(effective_period, '$.start'), effective_date_time, date_asserted)`,
  Observation: sql`effective`,
  DiagnosticReport: sql`coalesce(effective_date_time, json_extract(effective_period, '$.start'), issued)`,
  Immunization: sql`occurrence_date_time`,
  Procedure: sql`coalesce(performed_date_time, json_extract(performed_period, '$.start'))`,
  FamilyMemberHistory: sql`date`,
  Device: sql`implanted_date`,
  CarePlan: sql`coalesce(json_extract(period, '$.start'), created)`,
  CareTeam: sql`json_extract(period, '$.start')`,
  Goal: sql`start_date`,
  ServiceRequest: sql`coalesce(occurrence_date_time, authored_on)`,
  ClinicalNote: sql`date`,
  DocumentReference: sql`date`,
  Appointment: sql`start`,
  Task: sql`coalesce(due_date, authored_on)`,
  Referral: sql`sent_at`,
}

/** The statements that run for every row of an import, and those that read charts. */
function statementsFor(type: ClinicalType) {
  const table = tableOf(type)
  const byId = eq(table.id, sql.placeholder('id'))
  const ofPatient = eq(table.patientId, sql.placeholder('patientId'))
  const newestFirst = [sql`${dateOf[type]} desc nulls last`, desc(table.recordedAt)]
  const amongIds = sql`${table.id} in (select value from json_each(${sql.placeholder('ids')}))`
  return {
    insert: inserter(table),
    encode: encoder(table),
    get: prepared((db) => db.select().from(table).where(byId).prepare()),
    update: prepared((db) => db.update(table).set(places(table)).where(byId).prepare()),
    ofChart: prepared((db) => db.select().from(table).where(ofPatient).prepare()),
    among: prepared((db) => db.select().from(table).where(amongIds).prepare()),
    idsByDate: prepared((db) =>
      db
        .select({ id: table.id })
        .from(table)
        .where(ofPatient)
        .orderBy(...newestFirst)
        .limit(sql.placeholder('limit'))
        .prepare(),
    ),
  }
}

const statements = Object.fromEntries(clinicalTypes.map((type) => [type, statementsFor(type)])) as Record<
  ClinicalType,
  ReturnType<typeof statementsFor>
>

export function toResource<T extends ClinicalType>(type: T, row: object): RowOf<T> {
  const { effective: _effective, codeKey: _codeKey, ...rest } = withoutNulls(row) as Record<string, unknown>
  return { ...rest, resourceType: type } as unknown as RowOf<T>
}

/**
 * Every row of one type of one chart, newest first; rows without a date last. The order is found beforehand, on ids alone: SQLite
 * would carry whole rows through its sorter, which takes as long again as reading them.
 */
export function listClinical<T extends ClinicalType>(db: Db, type: T, patientId: string, limit = 100_000): RowOf<T>[] {
  const ids = statements[type]
    .idsByDate(db)
    .all({ patientId, limit })
    .map(({ id }) => id)
  const rows = statements[type].among(db).all({ ids: JSON.stringify(ids) })
  const rowOf = new Map(rows.map((row) => [row.id, toResource(type, row)]))
  return ids.flatMap((id) => rowOf.get(id) ?? [])
}

/** Every row of one type of one chart, in no order. */
export function readClinical<T extends ClinicalType>(db: Db, type: T, patientId: string): RowOf<T>[] {
  return statements[type]
    .ofChart(db)
    .all({ patientId })
    .map((row) => toResource(type, row))
}

export function hasClinical(db: Db, type: ClinicalType, id: string): boolean {
  const table = tableOf(type)
  return db.select({ id: table.id }).from(table).where(eq(table.id, id)).get() !== undefined
}

export function getClinical<T extends ClinicalType>(db: Db, type: T, id: string): RowOf<T> {
  const row = statements[type].get(db).get({ id })
  if (!row) throw new RowNotFound(type, id)
  return toResource(type, row)
}

export interface CreateOptions {
  source?: RecordSource
  /** The id to use, where others already refer to it. */
  id?: string
}

export function createClinical<T extends ClinicalType>(
  w: Writer,
  type: T,
  patientId: string,
  content: ContentOf<T>,
  options: CreateOptions = {},
): RowOf<T> {
  const row = {
    ...content,
    id: options.id ?? newId(),
    patientId,
    versionId: 1,
    recordedAt: w.now,
    recordedBy: w.actor.userId,
    updatedAt: w.now,
    updatedBy: w.actor.userId,
    source: options.source ?? 'practice',
  }
  statements[type].insert(w.db, row as unknown as AnyClinicalTable['$inferInsert'])
  audit(w, { action: 'create', type, patientId, entity: `${type}/${row.id}` })
  changed(w, type, row.id, patientId)
  return toResource(type, row)
}

/** Replaces the content. The row's own fields (signing, addenda) that `content` does not name stay, unless `own` sets them. */
export function updateClinical<T extends ClinicalType>(
  w: Writer,
  type: T,
  target: { id: string; versionId: number },
  content: ContentOf<T>,
  options: { reason?: string; own?: Partial<RowOf<T>>; detail?: Record<string, string> } = {},
): RowOf<T> {
  const before = getClinical(w.db, type, target.id)
  requireVersion(type, before, target.versionId)
  keepVersion(w, before, options.reason)
  const row = {
    ...ownFields(type, before),
    ...options.own,
    ...content,
    ...nextVersion(w, before),
    patientId: before.patientId,
  }
  const { changes } = statements[type].update(w.db).run(statements[type].encode(row))
  if (changes !== 1) throw new RowNotFound(type, target.id)
  audit(w, {
    action: 'update',
    type,
    patientId: before.patientId,
    entity: `${type}/${before.id}`,
    detail: { versionId: row.versionId, ...options.detail },
  })
  changed(w, type, before.id, before.patientId)
  return toResource(type, row)
}

export function markEnteredInError<T extends ClinicalType>(
  w: Writer,
  type: T,
  target: { id: string; versionId: number },
  reason: string,
): RowOf<T> {
  const before = getClinical(w.db, type, target.id)
  const content = asEnteredInError(before as never) as ContentOf<T>
  return updateClinical(w, type, target, content, { reason, detail: { change: 'entered-in-error' } })
}

function requireVersion(type: ClinicalType, row: { id: string; versionId: number }, versionId: number): void {
  if (row.versionId !== versionId) throw new StaleVersion(type, row.id, row.versionId)
}

/** Fields of the row that are no content: notes and orders have some. */
function ownFields(type: ClinicalType, before: object): object {
  if (type === 'ClinicalNote') {
    const { signedAt, signedBy, addenda, cosigner, cosignedAt } = before as RowOf<'ClinicalNote'>
    return { signedAt, signedBy, addenda, cosigner, cosignedAt }
  }
  if (type === 'ServiceRequest') {
    const { signedAt, signedBy, sent, resultDue } = before as RowOf<'ServiceRequest'>
    return { signedAt, signedBy, sent, resultDue }
  }
  return {}
}
