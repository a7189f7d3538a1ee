/**
 * A patient asks to have a note corrected (45 CFR 164.526). The request is a Task about the note; it is accepted, which adds an
 * amendment to the note, or denied with a reason. Both stay beside the note.
 */
import { addDays } from '../format/date.ts'
import type { CodeableConcept, Reference, Task, TaskContent } from '../resources/index.ts'

const code = 'amendment-request'

export const amendmentRequestCode: CodeableConcept = {
  coding: [{ system: 'urn:chartkeep:task', code, display: 'Amendment request' }],
  text: 'Amendment request',
}

export function isAmendmentRequest(task: Pick<TaskContent, 'code'>): boolean {
  return task.code?.coding?.some((coding) => coding.code === code) ?? false
}

/** A practice answers within 60 days (45 CFR 164.526(b)(2)(i)). */
const daysToAnswer = 60

export interface AmendmentAsked {
  noteId: string
  /** What is to be changed, in the words of who asks. */
  text: string
  /** Who asked: the patient, a parent, a representative. */
  requester: string
  /** The day they asked; part of a date where no more is known. */
  askedOn: string
  /** Whose note it is, and so who decides. */
  owner: Reference
}

export function amendmentRequest({ noteId, text, requester, askedOn, owner }: AmendmentAsked): TaskContent {
  return {
    resourceType: 'Task',
    status: 'requested',
    intent: 'proposal',
    code: amendmentRequestCode,
    description: text,
    focus: { reference: `ClinicalNote/${noteId}`, type: 'DocumentReference' },
    requester: { display: requester },
    owner,
    authoredOn: askedOn,
    ...(askedOn.length === 10 && { dueDate: addDays(askedOn, daysToAnswer) }),
  }
}

/** Requests about one note, the oldest first. */
export function requestsAbout(tasks: readonly Task[], noteId: string): Task[] {
  return tasks
    .filter((task) => isAmendmentRequest(task) && task.focus?.reference === `ClinicalNote/${noteId}`)
    .filter(({ status }) => status !== 'entered-in-error')
    .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))
}
