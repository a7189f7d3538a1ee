/**
 * What was filed to the wrong chart, moved to the right one. The row keeps its id and all its versions; what it referred to in the
 * wrong chart (visit, order) is cut, and what referred to it there no longer does. Both charts' audit logs say so: the wrong one
 * without a word of what it said or where it went.
 */
import { and, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { type MovableType, type MovedOut, movableTypes } from '../../domain/contract/refile.ts'
import {
  type ClinicalRow,
  type ClinicalType,
  type ContentOf,
  clinicalResources,
  clinicalTypes,
  isEnteredInError,
  type Reference,
  type RowOf,
} from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { auditEvent, clinicalTables, diagnosticReport, observation, provenance, task, user } from '../schema/index.ts'
import { audit, changed, NotAllowed, type Writer } from '../writer.ts'
import { getClinical, hasClinical, toResource, updateClinical } from './clinical.ts'
import { getPatient } from './patient.ts'

export interface RefileArgs {
  resourceType: MovableType
  /** Of one chart. */
  rows: readonly { id: string; versionId: number }[]
  toPatientId: string
  reason: string
}

type Key = Pick<ClinicalRow, 'resourceType' | 'id'>
const movedOutMark = 'moved-out'

/** Moves the rows and what belongs to them; returns what was moved, the rows themselves first. */
export function refile(w: Writer, args: RefileArgs): Key[] {
  const asked = args.rows.map(({ id }) => getClinical(w.db, args.resourceType, id) as ClinicalRow)
  for (const row of asked) requireMovable(row, args.toPatientId)
  const from = new Set(asked.map((row) => row.patientId))
  const [chart] = from
  if (chart === undefined || from.size > 1) throw new NotAllowed('Only what stands in one chart is moved together.')
  getPatient(w.db, args.toPatientId)

  const moving = withBelongings(w.db, asked)
  const references = new Set(moving.map(referenceOf))
  for (const one of rowsReferringTo(w.db, chart, references)) cutIn(w, one, references)
  // A stale version stops the whole move; what belongs to a row is moved as it stands now.
  const seen = new Map(args.rows.map(({ id, versionId }) => [id, versionId]))
  for (const row of moving) move(w, row, seen.get(row.id) ?? row.versionId, references, args)
  return moving.map(({ resourceType, id }) => ({ resourceType, id }))
}

function requireMovable(row: ClinicalRow, toPatientId: string): void {
  if (row.patientId === toPatientId) throw new NotAllowed('This is in that chart already.')
  if (isEnteredInError(row)) throw new NotAllowed('This was entered in error. It stays where it is.')
}

/** The rows, reports' results and documents (unless another report in force holds them too), and tasks about any of them. */
function withBelongings(db: Db, rows: readonly ClinicalRow[]): ClinicalRow[] {
  const members = rows.flatMap((row) => (row.resourceType === 'DiagnosticReport' ? membersOf(db, row) : []))
  const moved = [...new Map([...rows, ...members].map((row) => [row.id, row])).values()]
  const about = new Set(moved.map(referenceOf))
  const tasks = db
    .select()
    .from(task)
    .where(
      and(
        inArray(task.patientId, [...new Set(rows.map((row) => row.patientId))]),
        inArray(sql`json_extract(focus, '$.reference')`, [...about]),
      ),
    )
    .all()
    .map((one) => toResource('Task', one))
  return [...moved, ...tasks]
}

function membersOf(db: Db, report: RowOf<'DiagnosticReport'>): ClinicalRow[] {
  const others = db
    .select()
    .from(diagnosticReport)
    .where(and(eq(diagnosticReport.patientId, report.patientId), sql`status <> 'entered-in-error'`))
    .all()
    .filter((one) => one.id !== report.id)
  const held = new Set(others.flatMap((one) => [...(one.result ?? []), ...(one.presentedForm ?? [])].map(textOf)))
  return [...(report.result ?? []), ...(report.presentedForm ?? [])]
    .filter((reference) => !held.has(textOf(reference)))
    .flatMap((reference) => {
      const [type, id = ''] = textOf(reference).split('/')
      const known = (['Observation', 'DocumentReference'] as const).find((one) => one === type)
      if (!known || !hasClinical(db, known, id)) return []
      const member = getClinical(db, known, id) as ClinicalRow
      return member.patientId === report.patientId ? [member] : []
    })
}

/** Rows of the wrong chart that stay there and name something that moves. Notes are signed text and name none. */
function rowsReferringTo(db: Db, patientId: string, references: ReadonlySet<string>): ClinicalRow[] {
  return clinicalTypes
    .filter((type) => type !== 'ClinicalNote')
    .flatMap((type) => candidates(db, type, patientId))
    .filter((row) => !references.has(referenceOf(row)) && JSON.stringify(cut(row, references)) !== JSON.stringify(row))
}

/** A chart has thousands of observations, and few of them refer to anything but their visit. */
function candidates(db: Db, type: ClinicalType, patientId: string): ClinicalRow[] {
  const table = clinicalTables[type] as unknown as (typeof clinicalTables)['Condition']
  const referring: SQL | undefined =
    type === 'Observation' ? or(isNotNull(observation.hasMember), isNotNull(observation.derivedFrom)) : undefined
  return db
    .select()
    .from(table)
    .where(and(eq(table.patientId, patientId), referring))
    .all()
    .map((row) => toResource(type, row) as ClinicalRow)
}

/** The reason given for the move may name the other patient: the wrong chart does not hold it. */
function cutIn(w: Writer, row: ClinicalRow, references: ReadonlySet<string>): void {
  updateClinical(w, row.resourceType, row, contentOf(cut(row, references)), {
    reason: 'Moved to another chart',
    detail: { change: 'reference-to-moved' },
  })
}

function move(w: Writer, row: ClinicalRow, versionId: number, moving: ReadonlySet<string>, args: RefileArgs): void {
  const type = row.resourceType
  const { id, patientId: from } = row
  const stays = (reference: string) => isOfChart(reference) && !moving.has(reference)
  updateClinical(w, type, { id, versionId }, contentOf(cutWhere(row, stays)), {
    reason: args.reason,
    detail: { change: movedOutMark },
  })
  const table = clinicalTables[type] as unknown as (typeof clinicalTables)['Condition']
  w.db.update(table).set({ patientId: args.toPatientId }).where(eq(table.id, id)).run()
  w.db
    .update(provenance)
    .set({ patientId: args.toPatientId })
    .where(and(eq(provenance.target, `${type}/${id}`), eq(provenance.patientId, from)))
    .run()
  audit(w, {
    action: 'update',
    type,
    patientId: args.toPatientId,
    entity: `${type}/${id}`,
    detail: { change: 'moved-in' },
  })
  changed(w, type, id, args.toPatientId)
}

/** What left a chart, from its audit log. Newest first. */
export function listMovedOut(db: Db, patientId: string): MovedOut[] {
  return db
    .select({ event: auditEvent, by: user.displayName })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.userId))

    .where(
      and(
        eq(auditEvent.patientId, patientId),
        eq(auditEvent.action, 'update'),
        inArray(auditEvent.type, [...movableTypes]),
        sql`json_extract(detail, '$.change') = ${movedOutMark}`,
      ),
    )
    .orderBy(desc(auditEvent.sequence))
    .all()
    .map(({ event, by }) => ({
      sequence: event.sequence,
      resourceType: event.type,
      at: event.recorded,
      ...(by && { by }),
    }))
}

const referenceOf = ({ resourceType, id }: Key) => `${resourceType}/${id}`
const textOf = (reference: Reference) => reference.reference ?? ''

/** References to rows of a chart: those of one patient mean nothing in another's. Practitioners and laboratories are of the practice. */
function isOfChart(reference: string): boolean {
  const [type] = reference.split('/')
  return clinicalTypes.some((one) => one === type)
}

const cut = (row: ClinicalRow, references: ReadonlySet<string>) => cutWhere(row, (text) => references.has(text))

/** The row without the references that `gone` names, wherever they stand; lists and objects left empty go with them. */
function cutWhere<T extends ClinicalRow>(row: T, gone: (reference: string) => boolean): T {
  return without(row, gone) as T
}

function without(value: unknown, gone: (reference: string) => boolean): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one) => without(one, gone)).filter((one) => one !== undefined)
    return kept.length > 0 || value.length === 0 ? kept : undefined
  }
  if (value === null || typeof value !== 'object') return value
  const { reference } = value as Reference
  if (typeof reference === 'string' && gone(reference)) return undefined
  const entries = Object.entries(value)
  const kept = entries.flatMap(([name, part]) => {
    const left = without(part, gone)
    return left === undefined ? [] : [[name, left] as const]
  })
  return kept.length > 0 || entries.length === 0 ? Object.fromEntries(kept) : undefined
}

function contentOf<T extends ClinicalType>(row: ClinicalRow): ContentOf<T> {
  return clinicalResources[row.resourceType].content.parse(row) as ContentOf<T>
}

/** For the question before the move: what would go along. */
export function previewRefile(db: Db, resourceType: MovableType, ids: readonly string[]): Key[] {
  const rows = ids.map((id) => getClinical(db, resourceType, id) as ClinicalRow)
  return withBelongings(db, rows).map((one) => ({ resourceType: one.resourceType, id: one.id }))
}
