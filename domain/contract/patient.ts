/** Patients: search as you type, registration, demographics. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import { patient, patientContent } from '../resources/patient.ts'
import { base } from './base.ts'
import { rowVersion } from './clinical.ts'

/** One line of a patient list. `name` is ready to read: `FAMILY, Given`. */
export const patientSummary = z.object({
  id,
  recordNumber: z.string(),
  name: z.string(),
  birthDate: z.string().optional(),
  gender: z.string().optional(),
  phone: z.string().optional(),
  deceased: z.boolean(),
  active: z.boolean(),
  /** The chart is opened with a reason only, unless one looks after the patient. */
  restricted: z.boolean().optional(),
})
export type PatientSummary = z.infer<typeof patientSummary>

/** Why two records may be one person, strongest first. */
export const duplicateCandidate = z.object({
  patient: patientSummary,
  /** 0 to 1; from 0.95 on the same person but for a clerical error. */
  score: z.number(),
  evidence: z.array(z.string()),
})
export type DuplicateCandidate = z.infer<typeof duplicateCandidate>

export const patientContract = {
  /** Names (any order, accents ignored), record number, other identifiers, phone, birth date in common forms. */
  search: base
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }))
    .output(z.array(patientSummary)),
  /** All of them by name, a page at a time: `after` is what the page before gave as `next`; without `next` it was the last. */
  list: base
    .input(z.object({ after: id.optional(), limit: z.number().int().min(1).max(1000).default(500) }))
    .output(z.object({ patients: z.array(patientSummary), next: id.optional() })),
  recent: base.output(z.array(patientSummary.extend({ openedAt: instant }))),
  count: base.output(z.number().int()),
  get: base.input(z.object({ id })).output(patient),
  duplicates: base
    .input(z.object({ content: patientContent, exceptId: id.optional() }))
    .output(z.array(duplicateCandidate)),
  create: base.input(z.object({ content: patientContent })).output(patient),
  update: base
    .input(
      z.object({ id, versionId: z.number().int(), content: patientContent, reason: z.string().max(500).optional() }),
    )
    .output(patient),
  /** All versions of the registration data, oldest first. */
  history: base.input(z.object({ id })).output(z.array(rowVersion)),
}
