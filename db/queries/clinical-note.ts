/** Notes across charts: whose drafts they are, and whose co-signature they wait for. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { ClinicalNote, ClinicalNoteContent } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { clinicalNote } from '../schema/index.ts'
import { auditWhileTyping, changed, StaleVersion, type Writer } from '../writer.ts'
import { getClinical, toResource } from './clinical.ts'
import { nextStamp } from './resource-version.ts'

/** Of one author over all patients, newest first. */
export function listDrafts(db: Db, userId: string): ClinicalNote[] {
  return db
    .select()
    .from(clinicalNote)
    .where(and(eq(clinicalNote.recordedBy, userId), eq(clinicalNote.status, 'draft')))
    .orderBy(desc(clinicalNote.updatedAt))
    .all()
    .map((row) => toResource('ClinicalNote', row))
}

/** Signed notes that wait for this user's co-signature, over all patients, the longest waiting first. */
export function listToCosign(db: Db, userId: string): ClinicalNote[] {
  return db
    .select()
    .from(clinicalNote)
    .where(and(eq(clinicalNote.cosigner, userId), isNull(clinicalNote.cosignedAt), eq(clinicalNote.status, 'signed')))
    .orderBy(asc(clinicalNote.signedAt))
    .all()
    .map((row) => toResource('ClinicalNote', row))
}

/**
 * Saves what was typed, without a version or audit line for each second of typing: a draft is its author's desk, and becomes
 * part of the record when it is signed. `versionId` still guards against a second window.
 */
export function overwriteDraft(
  w: Writer,
  target: { id: string; versionId: number },
  content: ClinicalNoteContent,
): ClinicalNote {
  const before = getClinical(w.db, 'ClinicalNote', target.id)
  const { type, title, text, encounter, date, identifier, note, author } = content
  const { changes } = w.db
    .update(clinicalNote)
    .set({
      type,
      text,
      title: title ?? null,
      encounter: encounter ?? null,
      date: date ?? null,
      identifier: identifier ?? null,
      note: note ?? null,
      author: author ?? before.author ?? null,
      ...nextStamp(w, target),
    })
    .where(
      and(
        eq(clinicalNote.id, target.id),
        eq(clinicalNote.versionId, target.versionId),
        eq(clinicalNote.status, 'draft'),
      ),
    )
    .run()
  if (changes !== 1) throw new StaleVersion('ClinicalNote', target.id, before.versionId)
  const entity = `ClinicalNote/${before.id}`
  auditWhileTyping(w, {
    action: 'update',
    type: 'ClinicalNote',
    patientId: before.patientId,
    entity,
    detail: { change: 'draft' },
  })
  changed(w, 'ClinicalNote', target.id, before.patientId)
  return getClinical(w.db, 'ClinicalNote', target.id)
}
