/** Prescriptions: what every clinical type has, and one that takes the place of another. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { codeableConcept, partialDate } from '../resources/datatypes.ts'
import { medicationRequest, medicationRequestContent } from '../resources/medication-request.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

/** `change`: another dose or drug; the one before is stopped. `renew`: the same goes on; the one before is completed. */
export const replacement = z.object({
  replaces: z.object({
    resourceType: z.enum(['MedicationRequest', 'MedicationStatement']),
    id,
    versionId: z.number().int(),
  }),
  how: z.enum(['change', 'renew']),
  /** The day on which the one before ends. */
  on: partialDate,
  reason: codeableConcept,
  content: medicationRequestContent,
})
export type Replacement = z.infer<typeof replacement>

export const medicationRequestContract = {
  ...clinicalContract('MedicationRequest'),
  /** The new prescription and the end of the one before are one write: both, or neither. Answers the new one. */
  replace: base.input(replacement).output(medicationRequest),
}
