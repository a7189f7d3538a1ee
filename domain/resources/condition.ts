/** FHIR R4 Condition: problems, encounter diagnoses, health concerns. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, reference } from './datatypes.ts'

export const conditionContent = z.object({
  resourceType: z.literal('Condition'),
  ...contentFields,
  clinicalStatus: z.enum(['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved']).optional(),
  verificationStatus: z
    .enum(['unconfirmed', 'provisional', 'differential', 'confirmed', 'refuted', 'entered-in-error'])
    .optional(),
  category: z.enum(['problem-list-item', 'encounter-diagnosis', 'health-concern']),
  severity: codeableConcept.optional(),
  code: codeableConcept,
  bodySite: z.array(codeableConcept).optional(),
  encounter: reference.optional(),
  onsetDateTime: dateTime.optional(),
  onsetString: z.string().max(2000).optional(),
  abatementDateTime: dateTime.optional(),
  recordedDate: dateTime.optional(),
  recorder: reference.optional(),
  asserter: reference.optional(),
})
export type ConditionContent = z.infer<typeof conditionContent>
export const condition = conditionContent.extend(clinicalRowFields)
export type Condition = z.infer<typeof condition>
