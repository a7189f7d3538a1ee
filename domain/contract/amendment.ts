/** Requests of patients to amend a note: asked, then accepted or denied. Each is a Task whose focus is the note. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { clinicalNote } from '../resources/clinical-note.ts'
import { partialDate } from '../resources/datatypes.ts'
import { task } from '../resources/task.ts'
import { base } from './base.ts'

const words = z.string().trim().min(1).max(20_000)
const line = z.string().trim().min(1).max(500)
const decided = z.object({ id, versionId: z.number().int() })

export const amendmentContract = {
  /** All of one chart, the oldest first. */
  list: base.input(z.object({ patientId: id })).output(z.array(task)),
  /** BAD_REQUEST unless the note is signed. */
  request: base.input(z.object({ noteId: id, text: words, requester: line, askedOn: partialDate })).output(task),
  /** The amendment goes below the note, with the request it answers. BAD_REQUEST when it was decided before. */
  accept: base.input(decided.extend({ text: words })).output(z.object({ task, note: clinicalNote })),
  deny: base.input(decided.extend({ reason: line })).output(task),
}
