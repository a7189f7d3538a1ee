/** FHIR R4 Organization: the own practice and outside ones. */
import { z } from 'zod'
import { rowFields } from './base.ts'
import { address, codeableConcept, contactPoint, identifier, shortText } from './datatypes.ts'

export const organizationContent = z.object({
  resourceType: z.literal('Organization'),
  active: z.boolean().optional(),
  identifier: z.array(identifier).optional(),
  type: z.array(codeableConcept).optional(),
  name: shortText,
  telecom: z.array(contactPoint).optional(),
  address: z.array(address).optional(),
})
export type OrganizationContent = z.infer<typeof organizationContent>
export const organization = organizationContent.extend(rowFields)
export type Organization = z.infer<typeof organization>
