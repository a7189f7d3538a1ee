/** FHIR R4 FamilyMemberHistory: one relative and the conditions they had. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, partialDate, quantity, shortText } from './datatypes.ts'

export const familyMemberCondition = z.object({
  code: codeableConcept,
  outcome: codeableConcept.optional(),
  contributedToDeath: z.boolean().optional(),
  onsetAge: quantity.optional(),
  onsetString: shortText.optional(),
  onsetDateTime: dateTime.optional(),
  note: shortText.optional(),
})

export const familyMemberHistoryContent = z.object({
  resourceType: z.literal('FamilyMemberHistory'),
  ...contentFields,
  status: z.enum(['partial', 'completed', 'entered-in-error', 'health-unknown']),
  date: dateTime.optional(),
  name: shortText.optional(),
  relationship: codeableConcept,
  sex: codeableConcept.optional(),
  bornDate: partialDate.optional(),
  ageAge: quantity.optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedAge: quantity.optional(),
  deceasedDate: partialDate.optional(),
  condition: z.array(familyMemberCondition).optional(),
})
export type FamilyMemberHistoryContent = z.infer<typeof familyMemberHistoryContent>
export const familyMemberHistory = familyMemberHistoryContent.extend(clinicalRowFields)
export type FamilyMemberHistory = z.infer<typeof familyMemberHistory>
