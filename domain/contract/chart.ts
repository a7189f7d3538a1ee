/** The chart's front page: everything a clinician needs to see at once. */
import { z } from 'zod'
import { allergyIntolerance } from '../resources/allergy-intolerance.ts'
import { id } from '../resources/base.ts'
import { clinicalTypes } from '../resources/chart-types.ts'
import { clinicalNote } from '../resources/clinical-note.ts'
import { condition } from '../resources/condition.ts'
import { immunization } from '../resources/immunization.ts'
import { medicationRequest } from '../resources/medication-request.ts'
import { medicationStatement } from '../resources/medication-statement.ts'
import { patient } from '../resources/patient.ts'
import { provenance } from '../resources/provenance.ts'
import { base } from './base.ts'
import { observationSeries } from './observation.ts'

/** Exactly one of three: unknown is not none. */
export const allergyState = z.enum(['known', 'no-known', 'not-recorded'])
export type AllergyState = z.infer<typeof allergyState>

export const chartSummary = z.object({
  patient,
  allergyState,
  allergies: z.array(allergyIntolerance),
  problems: z.array(condition),
  medicationRequests: z.array(medicationRequest),
  medicationStatements: z.array(medicationStatement),
  vitals: z.array(observationSeries),
  results: z.array(observationSeries),
  immunizations: z.array(immunization),
  notes: z.array(clinicalNote),
  /** Rows that are not entered in error, per type. */
  counts: z.record(z.enum(clinicalTypes), z.number().int()),
  /** Imported documents with items nobody has decided on yet. */
  pendingImports: z.array(z.object({ importDocumentId: id, title: z.string(), pending: z.number().int() })),
})
export type ChartSummary = z.infer<typeof chartSummary>

export const chartContract = {
  /** Opens the chart: remembered as recent, audited as a view. */
  summary: base.input(z.object({ patientId: id })).output(chartSummary),
  /** Where the outside rows of this chart came from. */
  provenance: base.input(z.object({ patientId: id })).output(z.array(provenance)),
}
