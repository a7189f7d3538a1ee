/** FHIR R4 CareTeam: who else looks after the patient, inside the practice and outside. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, period, reference, shortText } from './datatypes.ts'

/** `member` names a Practitioner, Organization, RelatedPerson or Patient; `display` alone is enough. */
export const careTeamParticipant = z.object({
  role: z.array(codeableConcept).optional(),
  member: reference.optional(),
  onBehalfOf: reference.optional(),
  period: period.optional(),
})
export type CareTeamParticipant = z.infer<typeof careTeamParticipant>

export const careTeamContent = z.object({
  resourceType: z.literal('CareTeam'),
  ...contentFields,
  status: z.enum(['proposed', 'active', 'suspended', 'inactive', 'entered-in-error']).optional(),
  category: z.array(codeableConcept).optional(),
  name: shortText.optional(),
  encounter: reference.optional(),
  period: period.optional(),
  participant: z.array(careTeamParticipant).optional(),
  reasonCode: z.array(codeableConcept).optional(),
  managingOrganization: z.array(reference).optional(),
})
export type CareTeamContent = z.infer<typeof careTeamContent>
export const careTeam = careTeamContent.extend(clinicalRowFields)
export type CareTeam = z.infer<typeof careTeam>
