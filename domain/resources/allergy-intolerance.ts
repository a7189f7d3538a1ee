/**
 * FHIR R4 AllergyIntolerance. "No known allergies" is a recorded assertion: a resource whose `code` is SNOMED CT
 * 716186003 (or one of its kinds), never an empty list.
 */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, reference, shortText } from './datatypes.ts'

export const allergyReaction = z.object({
  substance: codeableConcept.optional(),
  manifestation: z.array(codeableConcept).min(1),
  description: shortText.optional(),
  onset: dateTime.optional(),
  severity: z.enum(['mild', 'moderate', 'severe']).optional(),
})

export const allergyIntoleranceContent = z.object({
  resourceType: z.literal('AllergyIntolerance'),
  ...contentFields,
  clinicalStatus: z.enum(['active', 'inactive', 'resolved']).optional(),
  verificationStatus: z.enum(['unconfirmed', 'confirmed', 'refuted', 'entered-in-error']).optional(),
  type: z.enum(['allergy', 'intolerance']).optional(),
  category: z.array(z.enum(['food', 'medication', 'environment', 'biologic'])).optional(),
  criticality: z.enum(['low', 'high', 'unable-to-assess']).optional(),
  code: codeableConcept,
  encounter: reference.optional(),
  onsetDateTime: dateTime.optional(),
  abatementDateTime: dateTime.optional(),
  recordedDate: dateTime.optional(),
  recorder: reference.optional(),
  asserter: reference.optional(),
  lastOccurrence: dateTime.optional(),
  reaction: z.array(allergyReaction).optional(),
})
export type AllergyIntoleranceContent = z.infer<typeof allergyIntoleranceContent>
export const allergyIntolerance = allergyIntoleranceContent.extend(clinicalRowFields)
export type AllergyIntolerance = z.infer<typeof allergyIntolerance>
