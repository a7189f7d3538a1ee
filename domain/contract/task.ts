/** Work for somebody of the practice: results to review, messages about a patient. Who has it, and what became of it. */
import { z } from 'zod'
import { reviewActionNames } from '../clinical/review.ts'
import { id } from '../resources/base.ts'
import { longText, shortText } from '../resources/datatypes.ts'
import { task } from '../resources/task.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

const versioned = z.object({ id, versionId: z.number().int() })
const comment = longText.max(5000).optional()

/** Somebody who can be given work. `reference` is what `Task.owner` names them by. */
export const taskOwner = z.object({ reference: shortText, display: shortText, self: z.boolean() })
export type TaskOwner = z.infer<typeof taskOwner>

const { list, get, history } = clinicalContract('Task')

export const taskContract = {
  list,
  get,
  history,
  owners: base.output(z.array(taskOwner)),
  /** What was done about a result: the only way it leaves the in-basket. */
  review: base.input(versioned.extend({ action: z.enum(reviewActionNames), comment })).output(task),
  /** Somebody else takes it over. */
  forward: base.input(versioned.extend({ to: shortText, comment })).output(task),
  /** A message or something to do, about one patient. */
  send: base
    .input(
      z.object({
        patientId: id,
        to: shortText,
        text: z.string().trim().min(1).max(5000),
        priority: z.enum(['routine', 'urgent']).default('routine'),
        dueDate: z.iso.date().optional(),
      }),
    )
    .output(task),
  /** A message was dealt with. */
  complete: base.input(versioned.extend({ comment })).output(task),
}
