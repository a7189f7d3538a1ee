/** FHIR R4 Procedure. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, period, reference, shortText } from './datatypes.ts'

export const procedureContent = z.object({
  resourceType: z.literal('Procedure'),
  ...contentFields,
  status: z.enum([
    'preparation',
    'in-progress',
    'not-done',
    'on-hold',
    'stopped',
    'completed',
    'entered-in-error',
    'unknown',
  ]),
  statusReason: codeableConcept.optional(),
  category: codeableConcept.optional(),
  code: codeableConcept,
  encounter: reference.optional(),
  performedDateTime: dateTime.optional(),
  performedPeriod: period.optional(),
  performedString: shortText.optional(),
  performer: z.array(reference).optional(),
  location: reference.optional(),
  reasonCode: z.array(codeableConcept).optional(),
  bodySite: z.array(codeableConcept).optional(),
  outcome: codeableConcept.optional(),
  complication: z.array(codeableConcept).optional(),
  /** Devices that were implanted or changed by this procedure (`Device/…`). */
  focalDevice: z.array(reference).optional(),
})
export type ProcedureContent = z.infer<typeof procedureContent>
export const procedure = procedureContent.extend(clinicalRowFields)
export type Procedure = z.infer<typeof procedure>
