/** A whole chart, or the part of it that fits on the first page. */
import { and, desc, eq, inArray, isNull, ne, notInArray, or, sql } from 'drizzle-orm'
import { allergyStateOf } from '../../domain/clinical/allergy-state.ts'
import { inOrder } from '../../domain/clinical/row-order.ts'
import type { ChartSummary } from '../../domain/contract/chart.ts'
import {
  type ChartRow,
  type ClinicalType,
  chartTypes,
  clinicalTypes,
  type RowOf,
} from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import {
  allergyIntolerance,
  clinicalNote,
  clinicalTables,
  condition,
  immunization,
  medicationRequest,
  medicationStatement,
} from '../schema/index.ts'
import { getOrder } from './chart-order.ts'
import { listClinical, toResource } from './clinical.ts'
import { listPendingImports } from './import.ts'
import { listByCategory, listSeries } from './observation.ts'
import { getPatient } from './patient.ts'

/** Every row that travels between practices, entered-in-error ones included. */
export function listChart(db: Db, patientId: string): ChartRow[] {
  return chartTypes.flatMap((type) => listClinical(db, type, patientId) as ChartRow[])
}

const recentTests = 24

export function summariseChart(db: Db, patientId: string): ChartSummary {
  const allergies = currentAllergies(db, patientId)
  return {
    patient: getPatient(db, patientId),
    allergyState: allergyStateOf(allergies),
    allergies,
    problems: inOrder(currentProblems(db, patientId), getOrder(db, patientId, 'problems')),
    medicationRequests: currentRequests(db, patientId),
    medicationStatements: currentStatements(db, patientId),
    vitals: listSeries(db, { patientId, category: 'vital-signs', depth: 2, limit: recentTests }),
    results: listSeries(db, { patientId, category: 'laboratory', depth: 2, limit: recentTests }),
    immunizations: recentImmunizations(db, patientId),
    notes: recentNotes(db, patientId),
    directives: listByCategory(db, { patientId, category: 'advance-directive', limit: 100 }).filter(
      (row) => row.status !== 'entered-in-error',
    ),
    counts: countRows(db, patientId),
    pendingImports: listPendingImports(db, patientId),
  }
}

function currentAllergies(db: Db, patientId: string): RowOf<'AllergyIntolerance'>[] {
  return db
    .select()
    .from(allergyIntolerance)
    .where(
      and(
        eq(allergyIntolerance.patientId, patientId),
        or(isNull(allergyIntolerance.clinicalStatus), eq(allergyIntolerance.clinicalStatus, 'active')),
        or(
          isNull(allergyIntolerance.verificationStatus),
          notInArray(allergyIntolerance.verificationStatus, ['entered-in-error', 'refuted']),
        ),
      ),
    )
    .orderBy(sql`criticality = 'high' desc`, desc(allergyIntolerance.recordedAt))
    .all()
    .map((row) => toResource('AllergyIntolerance', row))
}

function currentProblems(db: Db, patientId: string): RowOf<'Condition'>[] {
  return db
    .select()
    .from(condition)
    .where(
      and(
        eq(condition.patientId, patientId),
        inArray(condition.category, ['problem-list-item', 'health-concern']),
        or(isNull(condition.clinicalStatus), inArray(condition.clinicalStatus, ['active', 'recurrence', 'relapse'])),
        or(
          isNull(condition.verificationStatus),
          notInArray(condition.verificationStatus, ['entered-in-error', 'refuted']),
        ),
      ),
    )
    .orderBy(sql`coalesce(onset_date_time, recorded_date) desc nulls last`)
    .all()
    .map((row) => toResource('Condition', row))
}

function currentRequests(db: Db, patientId: string): RowOf<'MedicationRequest'>[] {
  return db
    .select()
    .from(medicationRequest)
    .where(
      and(
        eq(medicationRequest.patientId, patientId),
        inArray(medicationRequest.status, ['active', 'on-hold', 'draft', 'unknown']),
      ),
    )
    .orderBy(desc(medicationRequest.authoredOn))
    .all()
    .map((row) => toResource('MedicationRequest', row))
}

function currentStatements(db: Db, patientId: string): RowOf<'MedicationStatement'>[] {
  return db
    .select()
    .from(medicationStatement)
    .where(
      and(
        eq(medicationStatement.patientId, patientId),
        inArray(medicationStatement.status, ['active', 'intended', 'on-hold', 'unknown']),
      ),
    )
    .orderBy(sql`coalesce(json_extract(effective_period, '$.start'), effective_date_time) desc nulls last`)
    .all()
    .map((row) => toResource('MedicationStatement', row))
}

function recentImmunizations(db: Db, patientId: string): RowOf<'Immunization'>[] {
  return db
    .select()
    .from(immunization)
    .where(and(eq(immunization.patientId, patientId), ne(immunization.status, 'entered-in-error')))
    .orderBy(desc(immunization.occurrenceDateTime))
    .limit(12)
    .all()
    .map((row) => toResource('Immunization', row))
}

function recentNotes(db: Db, patientId: string): RowOf<'ClinicalNote'>[] {
  return db
    .select()
    .from(clinicalNote)
    .where(and(eq(clinicalNote.patientId, patientId), ne(clinicalNote.status, 'entered-in-error')))
    .orderBy(sql`status = 'draft' desc`, sql`coalesce(date, recorded_at) desc`)
    .limit(5)
    .all()
    .map((row) => toResource('ClinicalNote', row))
}

/** The column that says "entered in error", per type. */
const errorColumn = (type: ClinicalType) =>
  type === 'Condition' || type === 'AllergyIntolerance'
    ? sql`verification_status`
    : type === 'Goal'
      ? sql`lifecycle_status`
      : sql`status`

/** Rows of one patient that are not entered in error. */
export function countRows(db: Db, patientId: string): Record<ClinicalType, number> {
  const counts = clinicalTypes.map((type) => {
    const table = clinicalTables[type] as typeof condition
    const row = db
      .select({ n: sql<number>`count(*)` })
      .from(table)
      .where(and(eq(table.patientId, patientId), sql`${errorColumn(type)} is not 'entered-in-error'`))
      .get()
    return [type, row?.n ?? 0] as const
  })
  return Object.fromEntries(counts) as Record<ClinicalType, number>
}
