/** FHIR R4 Practitioner: people of this practice and outside clinicians. */
import { z } from 'zod'
import { rowFields } from './base.ts'
import { address, codeableConcept, contactPoint, humanName, identifier, reference } from './datatypes.ts'

export const practitionerContent = z.object({
  resourceType: z.literal('Practitioner'),
  active: z.boolean().optional(),
  identifier: z.array(identifier).optional(),
  name: z.array(humanName).min(1),
  telecom: z.array(contactPoint).optional(),
  address: z.array(address).optional(),
  /** Specialty (NUCC provider taxonomy where coded). */
  specialty: z.array(codeableConcept).optional(),
  organization: reference.optional(),
})
export type PractitionerContent = z.infer<typeof practitionerContent>
export const practitioner = practitionerContent.extend(rowFields)
export type Practitioner = z.infer<typeof practitioner>
