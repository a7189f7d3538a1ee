/** FHIR R4 Immunization. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, partialDate, quantity, reference, shortText } from './datatypes.ts'

export const immunizationContent = z.object({
  resourceType: z.literal('Immunization'),
  ...contentFields,
  status: z.enum(['completed', 'entered-in-error', 'not-done']),
  statusReason: codeableConcept.optional(),
  vaccineCode: codeableConcept,
  encounter: reference.optional(),
  occurrenceDateTime: dateTime.optional(),
  occurrenceString: shortText.optional(),
  recorded: dateTime.optional(),
  primarySource: z.boolean().optional(),
  location: reference.optional(),
  manufacturer: reference.optional(),
  lotNumber: shortText.optional(),
  expirationDate: partialDate.optional(),
  site: codeableConcept.optional(),
  route: codeableConcept.optional(),
  doseQuantity: quantity.optional(),
  performer: z.array(reference).optional(),
  reasonCode: z.array(codeableConcept).optional(),
  programEligibility: z.array(codeableConcept).optional(),
  fundingSource: codeableConcept.optional(),
  reaction: z.array(z.object({ date: dateTime.optional(), detail: codeableConcept.optional() })).optional(),
  protocolApplied: z
    .array(
      z.object({
        series: shortText.optional(),
        targetDisease: z.array(codeableConcept).optional(),
        doseNumberPositiveInt: z.number().int().positive().optional(),
        doseNumberString: shortText.optional(),
        seriesDosesPositiveInt: z.number().int().positive().optional(),
      }),
    )
    .optional(),
})
export type ImmunizationContent = z.infer<typeof immunizationContent>
export const immunization = immunizationContent.extend(clinicalRowFields)
export type Immunization = z.infer<typeof immunization>
