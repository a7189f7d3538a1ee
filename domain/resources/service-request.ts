/** FHIR R4 ServiceRequest: lab, imaging, procedure and referral orders, and planned ones. */
import { z } from 'zod'
import { clinicalRowFields, contentFields, id } from './base.ts'
import { codeableConcept, dateTime, instant, longText, partialDate, period, reference, shortText } from './datatypes.ts'

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
  /** What the one who carries it out should know: fasting, laterality, a question. */
  orderDetail: z.array(codeableConcept).optional(),
  reasonReference: z.array(reference).optional(),
})
export type ServiceRequestContent = z.infer<typeof serviceRequestContent>

/** One time that the order left: on paper, by fax, in the patient's hand. */
export const orderSending = z.object({
  at: instant,
  by: id,
  how: z.enum(['printed', 'faxed', 'given-to-patient', 'phoned', 'electronic']),
  to: shortText.optional(),
})
export type OrderSending = z.infer<typeof orderSending>

/** Signed and sent are the practice's own steps; FHIR's `status` knows only draft, active and completed. */
export const serviceRequest = serviceRequestContent.extend({
  ...clinicalRowFields,
  signedAt: instant.optional(),
  signedBy: id.optional(),
  sent: z.array(orderSending).optional(),
  /** The day the result is missed. */
  resultDue: partialDate.optional(),
})
export type ServiceRequest = z.infer<typeof serviceRequest>
