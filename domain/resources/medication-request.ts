/** FHIR R4 MedicationRequest: what was ordered or prescribed. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, dosage, period, quantity, reference } from './datatypes.ts'

export const medicationRequestContent = z.object({
  resourceType: z.literal('MedicationRequest'),
  ...contentFields,
  status: z.enum(['active', 'on-hold', 'cancelled', 'completed', 'entered-in-error', 'stopped', 'draft', 'unknown']),
  statusReason: codeableConcept.optional(),
  intent: z.enum([
    'proposal',
    'plan',
    'order',
    'original-order',
    'reflex-order',
    'filler-order',
    'instance-order',
    'option',
  ]),
  category: z.array(codeableConcept).optional(),
  reportedBoolean: z.boolean().optional(),
  medicationCodeableConcept: codeableConcept,
  encounter: reference.optional(),
  authoredOn: dateTime.optional(),
  requester: reference.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  dosageInstruction: z.array(dosage).optional(),
  dispenseRequest: z
    .object({
      validityPeriod: period.optional(),
      numberOfRepeatsAllowed: z.number().int().nonnegative().optional(),
      quantity: quantity.optional(),
      expectedSupplyDuration: quantity.optional(),
      performer: reference.optional(),
    })
    .optional(),
  substitutionAllowedBoolean: z.boolean().optional(),
  priorPrescription: reference.optional(),
})
export type MedicationRequestContent = z.infer<typeof medicationRequestContent>
export const medicationRequest = medicationRequestContent.extend(clinicalRowFields)
export type MedicationRequest = z.infer<typeof medicationRequest>
