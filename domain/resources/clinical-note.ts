/**
 * A clinical note. FHIR carries it as DocumentReference (US Core clinical note); here it has a life of its own:
 * draft -> signed, then only addenda. `text` is plain text.
 */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, instant, reference, shortText } from './datatypes.ts'

export const noteText = z.string().max(500_000)

/** `amendment`: what the patient asked to have corrected and the author accepted; `request` names that Task. */
export const addendum = z.object({
  text: noteText.min(1),
  author: reference,
  at: instant,
  kind: z.enum(['addendum', 'amendment']).optional(),
  request: reference.optional(),
})
export type Addendum = z.infer<typeof addendum>

export const clinicalNoteContent = z.object({
  resourceType: z.literal('ClinicalNote'),
  ...contentFields,
  status: z.enum(['draft', 'signed', 'entered-in-error']),
  /** LOINC document type, e.g. 11506-3 Progress note. */
  type: codeableConcept,
  title: shortText.optional(),
  text: noteText,
  encounter: reference.optional(),
  /** When the care happened that the note tells of. */
  date: dateTime.optional(),
  author: z.array(reference).optional(),
})
export type ClinicalNoteContent = z.infer<typeof clinicalNoteContent>
export const clinicalNote = clinicalNoteContent.extend({
  ...clinicalRowFields,
  signedAt: instant.optional(),
  signedBy: z.string().optional(),
  addenda: z.array(addendum).optional(),
  /** The user whose co-signature was asked for, and when it was given. */
  cosigner: z.string().optional(),
  cosignedAt: instant.optional(),
})
export type ClinicalNote = z.infer<typeof clinicalNote>
