/** FHIR R4 Encounter. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, coding, period, reference, shortText } from './datatypes.ts'

/** A problem that was addressed at the visit; the first is the main one. */
export const visitDiagnosis = z.object({ condition: reference, use: codeableConcept.optional() })
export type VisitDiagnosis = z.infer<typeof visitDiagnosis>

export const encounterContent = z.object({
  resourceType: z.literal('Encounter'),
  ...contentFields,
  status: z.enum([
    'planned',
    'arrived',
    'triaged',
    'in-progress',
    'onleave',
    'finished',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  /** v3 ActCode: AMB, IMP, EMER, VR, HH … */
  class: coding.optional(),
  type: z.array(codeableConcept).optional(),
  period: period.optional(),
  participant: z
    .array(z.object({ type: z.array(codeableConcept).optional(), individual: reference.optional() }))
    .optional(),
  reasonCode: z.array(codeableConcept).optional(),
  diagnosis: z.array(visitDiagnosis).optional(),
  location: z.array(reference).optional(),
  serviceProvider: reference.optional(),
  dischargeDisposition: codeableConcept.optional(),
  appointmentId: shortText.optional(),
})
export type EncounterContent = z.infer<typeof encounterContent>
export const encounter = encounterContent.extend(clinicalRowFields)
export type Encounter = z.infer<typeof encounter>
