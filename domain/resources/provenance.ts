/** Where a row came from: FHIR R4 Provenance for one target, with its place in the outside document. */
import { z } from 'zod'
import { id } from './base.ts'
import { dateTime, identifier, instant, reference, shortText } from './datatypes.ts'

export const provenance = z.object({
  resourceType: z.literal('Provenance'),
  id,
  patientId: id,
  /** `Condition/…` */
  target: shortText,
  recorded: instant,
  recordedBy: id,
  /** FHIR Provenance.agent: author and custodian of the outside document. */
  author: z.array(reference).optional(),
  authorOrganization: reference.optional(),
  custodian: reference.optional(),
  occurred: dateTime.optional(),
  importDocumentId: id.optional(),
  importItemId: id.optional(),
  /** Ids of the item in the outside document. */
  sourceIdentifier: z.array(identifier).optional(),
})
export type Provenance = z.infer<typeof provenance>
