/** FHIR R4 CarePlan: the plan of treatment. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, longText, period, reference, shortText } from './datatypes.ts'

/** What an activity may stand at, in the order of its course. */
export const activityStatuses = [
  'not-started',
  'scheduled',
  'in-progress',
  'on-hold',
  'completed',
  'cancelled',
  'stopped',
  'unknown',
] as const

export const carePlanActivity = z.object({
  code: codeableConcept.optional(),
  status: z.enum([...activityStatuses, 'entered-in-error']).optional(),
  scheduledPeriod: period.optional(),
  scheduledString: shortText.optional(),
  performer: z.array(reference).optional(),
  description: longText.optional(),
  /** The planned order or request itself, when it is one (`ServiceRequest/…`, `MedicationRequest/…`). */
  reference: reference.optional(),
})

export const carePlanContent = z.object({
  resourceType: z.literal('CarePlan'),
  ...contentFields,
  status: z.enum(['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown']),
  intent: z.enum(['proposal', 'plan', 'order', 'option']),
  category: z.array(codeableConcept).optional(),
  title: shortText.optional(),
  description: longText.optional(),
  encounter: reference.optional(),
  period: period.optional(),
  created: dateTime.optional(),
  author: reference.optional(),
  addresses: z.array(reference).optional(),
  goal: z.array(reference).optional(),
  activity: z.array(carePlanActivity).optional(),
})
export type CarePlanContent = z.infer<typeof carePlanContent>
export const carePlan = carePlanContent.extend(clinicalRowFields)
export type CarePlan = z.infer<typeof carePlan>
