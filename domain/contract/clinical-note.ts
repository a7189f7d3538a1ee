/** Notes: drafts saved as you type, signing, co-signing, addenda. A signed note's text never changes. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { clinicalNote, clinicalNoteContent } from '../resources/clinical-note.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

const versioned = z.object({ id, versionId: z.number().int() })

/** Somebody whose name may stand under a note. */
export const signer = z.object({ id, displayName: z.string(), active: z.boolean() })
export type Signer = z.infer<typeof signer>

export const clinicalNoteContract = {
  ...clinicalContract('ClinicalNote'),
  /**
   * Begins a draft. `id`: chosen by the caller, so that asking again after an answer was lost gives the same draft and not a
   * second one.
   */
  create: base.input(z.object({ patientId: id, id: id.optional(), content: clinicalNoteContent })).output(clinicalNote),
  /** Overwrites the draft in place: a draft has one version until it is signed. Only its author may. */
  saveDraft: base.input(versioned.extend({ content: clinicalNoteContent })).output(clinicalNote),
  /** Drafts of the signed-in user, over all patients: what is still to be signed. */
  drafts: base.output(z.array(clinicalNote)),
  /** BAD_REQUEST while the text holds `***`. `cosigner`: the user who is asked to sign as well. */
  sign: base.input(versioned.extend({ cosigner: id.optional() })).output(clinicalNote),
  /** Clinicians of the practice. Those who left are among them: their names stand under notes. */
  signers: base.output(z.array(signer)),
  /** By the note's author, after signing, until it is co-signed. Without `cosigner`: the question is taken back. */
  askCosignature: base.input(versioned.extend({ cosigner: id.optional() })).output(clinicalNote),
  /** Only by the user who was asked. */
  cosign: base.input(versioned).output(clinicalNote),
  addendum: base.input(versioned.extend({ text: z.string().trim().min(1).max(100_000) })).output(clinicalNote),
  /** A draft nobody else saw may go; its last text stays in the history. */
  discardDraft: base.input(versioned),
}
