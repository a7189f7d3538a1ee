/**
 * What every row of the record carries, whatever it is about.
 *
 * A resource has two layers:
 * - **content**: what a clinician or an outside document says. Editors submit it, readers produce it, writers emit it.
 * - **row**: content plus what the database knows of it (id, patient, version, who, when, from where).
 */
import { z } from 'zod'
import { annotation, identifier, instant } from './datatypes.ts'

export const id = z.uuid()
export type Id = string

/** `practice`: written here. `outside`: taken in from another record; its Provenance says from where. */
export const recordSource = z.enum(['practice', 'outside'])
export type RecordSource = z.infer<typeof recordSource>

/** FHIR `meta` flattened, plus where the row came from. */
export const rowFields = {
  id,
  versionId: z.number().int().positive(),
  recordedAt: instant,
  recordedBy: id,
  updatedAt: instant,
  updatedBy: id,
  source: recordSource,
}

/** Rows that belong to one patient's chart. */
export const clinicalRowFields = { ...rowFields, patientId: id }

/** Content that every clinical resource may have. `identifier` keeps the ids the item had in outside documents. */
export const contentFields = {
  identifier: z.array(identifier).optional(),
  note: z.array(annotation).optional(),
}

export interface RowMeta {
  id: Id
  versionId: number
  recordedAt: string
  recordedBy: Id
  updatedAt: string
  updatedBy: Id
  source: RecordSource
}

export interface ClinicalRowMeta extends RowMeta {
  patientId: Id
}
