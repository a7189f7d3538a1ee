/** Notes: drafts saved as you type, signing, addenda. A signed note's text never changes. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { clinicalNote, clinicalNoteContent } from '../resources/clinical-note.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

const versioned = z.object({ id, versionId: z.number().int() })

export const clinicalNoteContract = {
  ...clinicalContract('ClinicalNote'),
  /** Overwrites the draft in place: a draft has one version until it is signed. Only its author may. */
  saveDraft: base.input(versioned.extend({ content: clinicalNoteContent })).output(clinicalNote),
  /** Drafts of the signed-in user, over all patients: what is still to be signed. */
  drafts: base.output(z.array(clinicalNote)),
  /** BAD_REQUEST while the text holds `***`. */
  sign: base.input(versioned).output(clinicalNote),
  addendum: base.input(versioned.extend({ text: z.string().trim().min(1).max(100_000) })).output(clinicalNote),
  /** A draft nobody else saw may go; its last text stays in the history. */
  discardDraft: base.input(versioned),
}
