/** FHIR R4 DocumentReference: a scan, PDF, image or outside document. Bytes are stored apart, by SHA-256. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, period, reference, shortText } from './datatypes.ts'

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** FHIR Attachment; `hash` is SHA-256 in hex, `size` bytes. */
export const attachment = z.object({
  contentType: shortText,
  title: shortText.optional(),
  language: shortText.optional(),
  creation: dateTime.optional(),
  size: z.number().int().nonnegative(),
  hash: sha256,
})
export type Attachment = z.infer<typeof attachment>

export const documentReferenceContent = z.object({
  resourceType: z.literal('DocumentReference'),
  ...contentFields,
  status: z.enum(['current', 'superseded', 'entered-in-error']),
  docStatus: z.enum(['preliminary', 'final', 'amended', 'entered-in-error']).optional(),
  type: codeableConcept.optional(),
  category: z.array(codeableConcept).optional(),
  date: dateTime.optional(),
  author: z.array(reference).optional(),
  custodian: reference.optional(),
  description: shortText.optional(),
  content: z.array(attachment).min(1),
  context: z.object({ encounter: reference.optional(), period: period.optional() }).optional(),
})
export type DocumentReferenceContent = z.infer<typeof documentReferenceContent>
export const documentReference = documentReferenceContent.extend(clinicalRowFields)
export type DocumentReference = z.infer<typeof documentReference>
