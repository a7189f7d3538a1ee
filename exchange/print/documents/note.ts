/** A note as it stands in the record: its text, who signed it, and everything that was added later. */
import { requestsAbout } from '../../../domain/clinical/note-amendment.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { type ClinicalNote, isEnteredInError, type Task } from '../../../domain/resources/index.ts'
import { facts, joined, paragraph, signatureLine, warning, words } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import type { PrintedDocument } from '../page.ts'
import { noteText } from '../parts/notes.ts'
import { nameOf, namesOf, type PrintSource } from '../source.ts'

export function noteDocument(source: PrintSource, note: ClinicalNote): PrintedDocument {
  const visit = source.find('Encounter', note.encounter)
  return {
    title: conceptText(note.type),
    subtitle: note.title,
    body: [
      isEnteredInError(note) && warning('ENTERED IN ERROR. This note does not count.'),
      note.status === 'draft' && warning('DRAFT. Not signed: this note does not count yet.'),
      note.source === 'outside' && warning('This note came from an outside record.'),
      facts([
        ['Date', formatDateTime(note.date)],
        ['Author', namesOf(source, note.author)],
        ['Visit', joined([conceptText(visit?.type?.[0]), formatDate(visit?.period?.start)])],
      ]),
      noteText(note.text),
      signatures(source, note),
      (note.addenda ?? []).map((addendum) => addendumBlock(source, addendum)),
      requestsAbout(source.list('Task'), note.id).map((request) => requestBlock(source, request)),
    ],
  }
}

function signatures(source: PrintSource, note: ClinicalNote): Html {
  const { signedAt, signedBy, cosigner, cosignedAt } = note
  if (note.status === 'draft') return signatureLine('Signature of the author')
  if (!signedAt && !cosigner) return html``
  const author = source.userName(signedBy) ?? namesOf(source, note.author)
  return html`<div class="signature">${signedAt && paragraph(`Signed electronically by ${author}, ${formatDateTime(signedAt)}`)}
${cosigner && paragraph(cosignedAt ? `Co-signed electronically by ${source.userName(cosigner) ?? 'a user who is not known any more'}, ${formatDateTime(cosignedAt)}` : `Co-signature asked of ${source.userName(cosigner) ?? 'a user who is not known any more'}: not given yet`)}</div>`
}

function addendumBlock(source: PrintSource, addendum: NonNullable<ClinicalNote['addenda']>[number]): Html {
  const kind = addendum.kind === 'amendment' ? 'Amendment (asked for by the patient)' : 'Addendum'
  return html`<section class="addendum"><h2>${kind} by ${nameOf(source, addendum.author) || 'an author not named'}, ${formatDateTime(addendum.at)}</h2>${words(addendum.text)}</section>`
}

/** What was asked and what became of it goes wherever the note goes, a denial above all (45 CFR 164.526(d)(4)). */
function requestBlock(source: PrintSource, request: Task): Html {
  const asked = joined([request.requester?.display, formatDate(request.authoredOn)])
  return html`<section class="addendum"><h2>Request to amend this note${asked && `: ${asked}`}</h2>${words(request.description ?? '')}${paragraph(decisionOn(source, request))}</section>`
}

function decisionOn(source: PrintSource, { status, statusReason, owner, updatedAt }: Task): string {
  const who = joined([nameOf(source, owner), formatDateTime(updatedAt)])
  if (status === 'accepted') return `Accepted: ${who}. The amendment stands above.`
  if (status === 'rejected') return `Denied: ${who}. ${conceptText(statusReason)}`
  return 'Not decided yet.'
}
