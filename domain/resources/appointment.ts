/** FHIR R4 Appointment. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, longText, reference } from './datatypes.ts'

export const appointmentContent = z.object({
  resourceType: z.literal('Appointment'),
  ...contentFields,
  status: z.enum([
    'proposed',
    'pending',
    'booked',
    'arrived',
    'fulfilled',
    'cancelled',
    'noshow',
    'entered-in-error',
    'checked-in',
    'waitlist',
  ]),
  appointmentType: codeableConcept.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  description: longText.optional(),
  start: dateTime.optional(),
  end: dateTime.optional(),
  minutesDuration: z.number().int().positive().optional(),
  participant: z.array(reference).optional(),
})
export type AppointmentContent = z.infer<typeof appointmentContent>
export const appointment = appointmentContent.extend(clinicalRowFields)
export type Appointment = z.infer<typeof appointment>
