/**
 * Requests to amend a note. Each step writes the request and the note's own history together, or neither: whoever reads the
 * history of the note finds what was asked and what became of it, denied or not.
 */
import type { Db } from '../../../db/connection.ts'
import { createClinical, getClinical, listClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { listUsers } from '../../../db/queries/practice.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { amendmentRequest, isAmendmentRequest } from '../../../domain/clinical/note-amendment.ts'
import { clinicalNoteContent } from '../../../domain/resources/clinical-note.ts'
import type { ClinicalNote, Reference, Task, TaskContent, User } from '../../../domain/resources/index.ts'
import { taskContent } from '../../../domain/resources/task.ts'
import { gate } from '../access.ts'
import { authorOf } from '../author.ts'
import { referenceTo } from '../ordering/people.ts'

export const amendment = {
  list: gate.amendment.list.handler(({ context, input }) =>
    listClinical(context.db, 'Task', input.patientId)
      .filter(isAmendmentRequest)
      .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt)),
  ),

  request: gate.amendment.request.handler(({ context, input }) =>
    context.write((w) => {
      const note = signedNote(w.db, input.noteId)
      remember(w, note, `Amendment requested by ${input.requester}: ${input.text}`)
      return createClinical(
        w,
        'Task',
        note.patientId,
        amendmentRequest({ ...input, owner: deciderOf(w.db, note, context.user) }),
      )
    }),
  ),

  accept: gate.amendment.accept.handler(({ context, input }) =>
    context.write((w) => {
      const asked = openRequest(w.db, input.id)
      const note = noteOf(w.db, asked)
      const one = {
        text: input.text,
        author: authorOf(context.user),
        at: w.now,
        kind: 'amendment' as const,
        request: { reference: `Task/${asked.id}` },
      }
      const amended = remember(w, note, 'Amendment accepted', { addenda: [...(note.addenda ?? []), one] })
      return { task: decide(w, context.user, asked, input.versionId, { status: 'accepted' }), note: amended }
    }),
  ),

  deny: gate.amendment.deny.handler(({ context, input }) =>
    context.write((w) => {
      const asked = openRequest(w.db, input.id)
      const decision = { status: 'rejected' as const, statusReason: { text: input.reason } }
      remember(w, noteOf(w.db, asked), `Amendment denied: ${input.reason}`)
      return decide(w, context.user, asked, input.versionId, decision)
    }),
  ),
}

/** Who decided stands as the task's owner, when as its last change. */
function decide(w: Writer, user: User, asked: Task, versionId: number, decision: Partial<TaskContent>): Task {
  const content = { ...taskContent.parse(asked), ...decision, owner: authorOf(user) }
  return updateClinical(w, 'Task', { id: asked.id, versionId }, content, {
    reason: decision.statusReason?.text,
    detail: { change: String(decision.status) },
  })
}

/** A version of the note that says what happened around it. Its text stays as it was signed. */
function remember(w: Writer, note: ClinicalNote, reason: string, own: Partial<ClinicalNote> = {}): ClinicalNote {
  const detail = { change: 'amendment' }
  return updateClinical(w, 'ClinicalNote', note, clinicalNoteContent.parse(note), { own, reason, detail })
}

/** Who signed the note; where they are not here any more, whoever took the request. */
function deciderOf(db: Db, { signedBy }: ClinicalNote, asking: User): Reference {
  const author = listUsers(db).find(({ id, active }) => active && id === signedBy)
  return referenceTo(author ?? asking)
}

const noteOf = (db: Db, asked: Task) => signedNote(db, asked.focus?.reference?.replace(/^ClinicalNote\//, '') ?? '')

function signedNote(db: Db, id: string): ClinicalNote {
  const note = getClinical(db, 'ClinicalNote', id)
  if (note.status !== 'signed') throw new NotAllowed('Only a signed note is amended; a draft can still be changed.')
  return note
}

function openRequest(db: Db, id: string): Task {
  const task = getClinical(db, 'Task', id)
  if (!isAmendmentRequest(task)) throw new NotAllowed('This is no request to amend a note.')
  if (task.status !== 'requested') throw new NotAllowed('This request was decided already.')
  return task
}
