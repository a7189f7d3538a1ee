/** FHIR R4 MedicationStatement: what the patient takes or took, whoever ordered it. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, dosage, period, reference } from './datatypes.ts'

export const medicationStatementContent = z.object({
  resourceType: z.literal('MedicationStatement'),
  ...contentFields,
  status: z.enum(['active', 'completed', 'entered-in-error', 'intended', 'stopped', 'on-hold', 'unknown', 'not-taken']),
  statusReason: z.array(codeableConcept).optional(),
  category: codeableConcept.optional(),
  medicationCodeableConcept: codeableConcept,
  encounter: reference.optional(),
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period.optional(),
  dateAsserted: dateTime.optional(),
  informationSource: reference.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  dosage: z.array(dosage).optional(),
})
export type MedicationStatementContent = z.infer<typeof medicationStatementContent>
export const medicationStatement = medicationStatementContent.extend(clinicalRowFields)
export type MedicationStatement = z.infer<typeof medicationStatement>
