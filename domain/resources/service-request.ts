/** FHIR R4 ServiceRequest: lab, imaging, procedure and referral orders, and planned ones. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, longText, period, reference } from './datatypes.ts'

export const serviceRequestContent = z.object({
  resourceType: z.literal('ServiceRequest'),
  ...contentFields,
  status: z.enum(['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown']),
  intent: z.enum([
    'proposal',
    'plan',
    'directive',
    'order',
    'original-order',
    'reflex-order',
    'filler-order',
    'instance-order',
    'option',
  ]),
  category: z.array(codeableConcept).optional(),
  priority: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  doNotPerform: z.boolean().optional(),
  code: codeableConcept,
  encounter: reference.optional(),
  occurrenceDateTime: dateTime.optional(),
  occurrencePeriod: period.optional(),
  authoredOn: dateTime.optional(),
  requester: reference.optional(),
  performer: z.array(reference).optional(),
  reasonCode: z.array(codeableConcept).optional(),
  bodySite: z.array(codeableConcept).optional(),
  patientInstruction: longText.optional(),
})
export type ServiceRequestContent = z.infer<typeof serviceRequestContent>
export const serviceRequest = serviceRequestContent.extend(clinicalRowFields)
export type ServiceRequest = z.infer<typeof serviceRequest>
