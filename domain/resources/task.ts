/** FHIR R4 Task: a piece of work for somebody of the practice. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, longText, reference } from './datatypes.ts'

export const taskContent = z.object({
  resourceType: z.literal('Task'),
  ...contentFields,
  status: z.enum([
    'draft',
    'requested',
    'received',
    'accepted',
    'rejected',
    'ready',
    'cancelled',
    'in-progress',
    'on-hold',
    'failed',
    'completed',
    'entered-in-error',
  ]),
  /** Why it stands as it does: the action that was taken, or why a request was denied. */
  statusReason: codeableConcept.optional(),
  intent: z.enum(['unknown', 'proposal', 'plan', 'order']),
  priority: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  code: codeableConcept.optional(),
  description: longText.optional(),
  focus: reference.optional(),
  requester: reference.optional(),
  owner: reference.optional(),
  authoredOn: dateTime.optional(),
  dueDate: dateTime.optional(),
})
export type TaskContent = z.infer<typeof taskContent>
export const task = taskContent.extend(clinicalRowFields)
export type Task = z.infer<typeof task>
