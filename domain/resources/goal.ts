/** FHIR R4 Goal. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, partialDate, quantity, range, reference, shortText } from './datatypes.ts'

export const goalContent = z.object({
  resourceType: z.literal('Goal'),
  ...contentFields,
  lifecycleStatus: z.enum([
    'proposed',
    'planned',
    'accepted',
    'active',
    'on-hold',
    'completed',
    'cancelled',
    'entered-in-error',
    'rejected',
  ]),
  achievementStatus: codeableConcept.optional(),
  category: z.array(codeableConcept).optional(),
  priority: codeableConcept.optional(),
  description: codeableConcept,
  startDate: partialDate.optional(),
  statusDate: dateTime.optional(),
  target: z
    .array(
      z.object({
        measure: codeableConcept.optional(),
        detailQuantity: quantity.optional(),
        detailRange: range.optional(),
        detailCodeableConcept: codeableConcept.optional(),
        detailString: shortText.optional(),
        dueDate: partialDate.optional(),
      }),
    )
    .optional(),
  expressedBy: reference.optional(),
  addresses: z.array(reference).optional(),
})
export type GoalContent = z.infer<typeof goalContent>
export const goal = goalContent.extend(clinicalRowFields)
export type Goal = z.infer<typeof goal>
