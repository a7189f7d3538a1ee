/**
 * Notes. A draft belongs to its author and is overwritten in place while they type; signing makes it a document of the
 * record, whose text nobody changes any more. What is to be said later is an addendum.
 */

import {
  createClinical,
  getClinical,
  hasClinical,
  markEnteredInError,
  updateClinical,
} from '../../../db/queries/clinical.ts'
import { listDrafts, overwriteDraft } from '../../../db/queries/clinical-note.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { getUser, listUsers } from '../../../db/queries/practice.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { blank } from '../../../domain/clinical/note-text.ts'
import { clinicalNoteContent } from '../../../domain/resources/clinical-note.ts'
import type { ClinicalNote, ClinicalNoteContent, User } from '../../../domain/resources/index.ts'
import { gate } from '../access.ts'
import { authorOf } from '../author.ts'
import { clinical } from './clinical.ts'

const shared = clinical('ClinicalNote', gate.clinicalNote)

export const clinicalNote = {
  ...shared,

  create: gate.clinicalNote.create.handler(({ context, input }) => {
    if (input.content.status !== 'draft') throw new NotAllowed('A note begins as a draft; sign it when it is finished.')
    const { id, patientId } = input
    return context.write((w) => {
      getPatient(w.db, patientId)
      if (id && hasClinical(w.db, 'ClinicalNote', id))
        return overwriteDraft(w, begun(w, input, context.user), input.content)
      const content = { author: [authorOf(context.user)], ...input.content }
      return createClinical(w, 'ClinicalNote', patientId, content, { ...(id && { id }) })
    })
  }),

  update: gate.clinicalNote.update.handler(() => {
    throw new NotAllowed('Save a draft, or add an addendum to a signed note.')
  }),

  saveDraft: gate.clinicalNote.saveDraft.handler(({ context, input }) =>
    context.write((w) => {
      requireOwnDraft(getClinical(w.db, 'ClinicalNote', input.id), context.user)
      if (input.content.status !== 'draft') throw new NotAllowed('Saving a draft does not sign it.')
      return overwriteDraft(w, input, input.content)
    }),
  ),

  drafts: gate.clinicalNote.drafts.handler(({ context }) => listDrafts(context.db, context.user.id)),

  sign: gate.clinicalNote.sign.handler(({ context, input }) =>
    context.write((w) => {
      const draft = getClinical(w.db, 'ClinicalNote', input.id)
      requireOwnDraft(draft, context.user)
      if (draft.text.trim() === '') throw new NotAllowed('The note is empty.')
      if (draft.text.includes(blank))
        throw new NotAllowed('The note still has *** in it: fill in or delete each one, then sign.')
      const { cosigner } = input
      if (cosigner) requireCosigner(getUser(w.db, cosigner), context.user)
      const content: ClinicalNoteContent = {
        ...clinicalNoteContent.parse(draft),
        status: 'signed',
        author: draft.author ?? [authorOf(context.user)],
      }
      return updateClinical(w, 'ClinicalNote', input, content, {
        own: { signedAt: w.now, signedBy: context.user.id, ...(cosigner && { cosigner }) },
        detail: { change: 'signed' },
      })
    }),
  ),

  signers: gate.clinicalNote.signers.handler(({ context }) =>
    listUsers(context.db)
      .filter(({ roles }) => roles.includes('clinician'))
      .map(({ id, displayName, active }) => ({ id, displayName, active })),
  ),

  askCosignature: gate.clinicalNote.askCosignature.handler(({ context, input }) =>
    context.write((w) => {
      const note = getClinical(w.db, 'ClinicalNote', input.id)
      if (note.status !== 'signed') throw new NotAllowed('Sign the note first.')
      if (note.signedBy !== context.user.id) throw new NotAllowed('Only who signed the note asks for a co-signature.')
      if (note.cosignedAt) throw new NotAllowed('This note is co-signed already.')
      if (input.cosigner) requireCosigner(getUser(w.db, input.cosigner), context.user)
      return updateClinical(w, 'ClinicalNote', input, clinicalNoteContent.parse(note), {
        own: { cosigner: input.cosigner },
        detail: { change: 'co-signature asked' },
      })
    }),
  ),

  cosign: gate.clinicalNote.cosign.handler(({ context, input }) =>
    context.write((w) => {
      const note = getClinical(w.db, 'ClinicalNote', input.id)
      if (note.status !== 'signed') throw new NotAllowed('Only a signed note is co-signed.')
      if (note.cosigner !== context.user.id) throw new NotAllowed('Somebody else is asked to co-sign this note.')
      if (note.cosignedAt) throw new NotAllowed('You co-signed this note already.')
      return updateClinical(w, 'ClinicalNote', input, clinicalNoteContent.parse(note), {
        own: { cosignedAt: w.now },
        detail: { change: 'co-signed' },
      })
    }),
  ),

  addendum: gate.clinicalNote.addendum.handler(({ context, input }) =>
    context.write((w) => {
      const note = getClinical(w.db, 'ClinicalNote', input.id)
      if (note.status !== 'signed') throw new NotAllowed('Only a signed note gets an addendum.')
      const addenda = [...(note.addenda ?? []), { text: input.text, author: authorOf(context.user), at: w.now }]
      return updateClinical(w, 'ClinicalNote', input, clinicalNoteContent.parse(note), {
        own: { addenda },
        detail: { change: 'addendum' },
      })
    }),
  ),

  discardDraft: gate.clinicalNote.discardDraft.handler(({ context, input }) => {
    context.write((w) => {
      requireOwnDraft(getClinical(w.db, 'ClinicalNote', input.id), context.user)
      markEnteredInError(w, 'ClinicalNote', input, 'Draft discarded by its author')
    })
  }),
}

function requireOwnDraft(note: ClinicalNote, user: User): void {
  if (note.status !== 'draft') throw new NotAllowed('This note is signed. Its text stays as it is; write an addendum.')
  if (note.recordedBy !== user.id) throw new NotAllowed('This draft belongs to somebody else.')
}

/** The draft that an earlier request of the same id began; its answer was lost on the way. */
function begun(w: Writer, asked: { id?: string | undefined; patientId: string }, user: User): ClinicalNote {
  const note = getClinical(w.db, 'ClinicalNote', asked.id ?? '')
  requireOwnDraft(note, user)
  if (note.patientId !== asked.patientId) throw new NotAllowed('This draft is about another patient.')
  return note
}

function requireCosigner(cosigner: User, author: User): void {
  if (cosigner.id === author.id) throw new NotAllowed('A co-signature is somebody else’s.')
  if (!cosigner.active || !cosigner.roles.includes('clinician')) {
    throw new NotAllowed('Only a clinician who works here can co-sign.')
  }
}
