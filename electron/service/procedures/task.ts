/** Work for somebody: recorded actions on results, messages, and passing both on. Everything said stays with the task. */
import { createClinical, getClinical, listClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { listVersions } from '../../../db/queries/resource-version.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import {
  hasTaskCode,
  isOpen,
  messageCode,
  reviewActionConcept,
  reviewResultCode,
} from '../../../domain/clinical/review.ts'
import type { Annotation, Reference, Task, User } from '../../../domain/resources/index.ts'
import { taskContent } from '../../../domain/resources/task.ts'
import { gate } from '../access.ts'
import { findOwner, listOwners, referenceTo } from '../ordering/people.ts'

const type = 'Task'

export const task = {
  list: gate.task.list.handler(({ context, input }) => listClinical(context.db, type, input.patientId, input.limit)),
  get: gate.task.get.handler(({ context, input }) => getClinical(context.db, type, input.id)),
  history: gate.task.history.handler(({ context, input }) =>
    listVersions(context.db, getClinical(context.db, type, input.id)),
  ),
  owners: gate.task.owners.handler(({ context }) => listOwners(context.db, context.user)),

  /** Also by somebody else than the owner: who stands in for a colleague is from then on the one who has done it. */
  review: gate.task.review.handler(({ context, input }) =>
    context.write((w) => {
      const before = openTask(w, input.id)
      if (!hasTaskCode(before, reviewResultCode)) throw new NotAllowed('This is no result to review.')
      const statusReason = reviewActionConcept(input.action)
      const note = said(before, input.comment, w, context.user)
      const owner = referenceTo(context.user)
      const content = { ...taskContent.parse(before), status: 'completed' as const, statusReason, owner, note }
      return updateClinical(w, type, input, content, { detail: { change: 'reviewed', action: input.action } })
    }),
  ),

  forward: gate.task.forward.handler(({ context, input }) =>
    context.write((w) => {
      const before = openTask(w, input.id)
      const owner = ownerOf(w, input.to)
      if (owner.reference === before.owner?.reference) throw new NotAllowed(`${owner.display} has it already.`)
      const words = [`Forwarded to ${owner.display}`, input.comment].filter(Boolean).join(': ')
      const content = { ...taskContent.parse(before), owner, note: said(before, words, w, context.user) }
      return updateClinical(w, type, input, content, { reason: words, detail: { change: 'forwarded' } })
    }),
  ),

  send: gate.task.send.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      const { text, priority, dueDate } = input
      return createClinical(w, type, input.patientId, {
        resourceType: type,
        status: 'requested',
        intent: 'order',
        code: messageCode,
        description: text,
        priority,
        dueDate,
        requester: referenceTo(context.user),
        owner: ownerOf(w, input.to),
        authoredOn: w.now,
      })
    }),
  ),

  complete: gate.task.complete.handler(({ context, input }) =>
    context.write((w) => {
      const before = openTask(w, input.id)
      if (!hasTaskCode(before, messageCode)) {
        throw new NotAllowed('This is not done by ticking it off. Open it, and record what was done.')
      }
      const note = said(before, input.comment, w, context.user)
      const content = { ...taskContent.parse(before), status: 'completed' as const, note }
      return updateClinical(w, type, input, content, { detail: { change: 'completed' } })
    }),
  ),
}

function openTask(w: Writer, id: string): Task {
  const found = getClinical(w.db, type, id)
  if (!isOpen(found)) throw new NotAllowed('This was dealt with already. Open it in the chart to see how.')
  return found
}

function ownerOf(w: Writer, reference: string): Reference {
  const owner = findOwner(w.db, reference)
  if (!owner) throw new NotAllowed('Nobody of this practice is known by that name.')
  return owner
}

function said(task: Task, text: string | undefined, w: Writer, user: User): Annotation[] | undefined {
  const words = text?.trim()
  return words ? [...(task.note ?? []), { text: words, time: w.now, authorString: user.displayName }] : task.note
}
