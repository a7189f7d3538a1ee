/** Notes and files: a section for each kind of note, and one for each text that is a section of its own. */
import { conceptText } from '../../../domain/format/name.ts'
import type { Coding } from '../../../domain/resources/index.ts'
import { GENERAL_NOTE } from '../../terminology/codes.ts'
import { LOINC } from '../../terminology/systems.ts'
import type { Row, WriteContext } from '../context.write.ts'
import { type ClinicalNote, clinicalNote } from '../entries/clinical-note.write.ts'
import { bytesOf, type DocumentReference, documentFile } from '../entries/document-reference.write.ts'
import { lines, newestFirst, notePieces, paragraph, place } from '../narrative.write.ts'
import type { SectionBody, SectionWriter } from '../section.write.ts'
import { type SectionName, sections } from '../section-templates.ts'
import { each, el, join, text, type Xml } from '../xml.write.ts'
import { names } from './cells.write.ts'

/** The section's code: the note's type, if LOINC names it. */
function typeOf(row: ClinicalNote | DocumentReference): Coding {
  const coding = row.type?.coding?.find(({ system, code }) => system === LOINC && code !== undefined)
  if (coding === undefined) return GENERAL_NOTE
  return { system: LOINC, code: coding.code, display: coding.display ?? conceptText(row.type) }
}

/** Title, date and author over the text. */
function heading(context: WriteContext, row: ClinicalNote | DocumentReference, title: string | undefined): Xml {
  const facts = [
    context.readable(row.date),
    names(context, row.author),
    row.resourceType === 'ClinicalNote' && row.status !== 'signed' && row.status.replaceAll('-', ' '),
  ]
  return el(
    'paragraph',
    {},
    el('content', { styleCode: 'Bold' }, text(title ?? (conceptText(row.type) || 'Note'))),
    text(
      facts
        .filter(Boolean)
        .map((fact) => `, ${fact}`)
        .join(''),
    ),
  )
}

const remarks = (row: Row, id: string): Xml | undefined =>
  each(notePieces(row.note), ({ text: words, part }) => paragraph(words, `${id}-${part}`))

function note(context: WriteContext, row: ClinicalNote, index: number, id: string, title: string): SectionBody {
  const at = place(`${id}.${index + 1}`)
  return {
    narrative: join([heading(context, row, row.title), paragraph(row.text, at()), remarks(row, at())]) ?? paragraph(''),
    entries: [clinicalNote(context, row, at, title)],
  }
}

const megabytes = (size: number): string => `${Math.max(0.1, size / 1024 / 1024).toFixed(1)} MB`

/** The file by name, kind and size; its bytes stand in the entry. */
function files(context: WriteContext, row: DocumentReference, index: number, id: string): SectionBody {
  const parts = row.content.map((attachment, which) => {
    const at = place(`${id}.${index + 1}.${which + 1}`)
    const isHere = bytesOf(context, attachment) !== undefined
    const facts = [
      attachment.title ?? row.description,
      attachment.contentType,
      megabytes(attachment.size),
      isHere ? 'in this document' : 'kept by the sender and not part of this document',
    ]
    return {
      narrative: join([paragraph(facts.filter(Boolean).join(', '), at()), which === 0 && remarks(row, at())]),
      entry: documentFile(context, row, which, at),
    }
  })
  return {
    narrative:
      join([heading(context, row, row.description), ...parts.map(({ narrative }) => narrative)]) ?? paragraph(''),
    entries: parts.map(({ entry }) => entry),
  }
}

export const notes: SectionWriter = (context) => {
  const rows: (ClinicalNote | DocumentReference)[] = [
    ...context.rows('notes', 'ClinicalNote'),
    ...context.rows('notes', 'DocumentReference'),
  ]
  const byType = Map.groupBy(
    newestFirst(rows, (row) => row.date),
    (row) => typeOf(row).code ?? '',
  )
  return [...byType.values()].map((group, kind) => {
    const [first] = group
    const code = first ? typeOf(first) : GENERAL_NOTE
    const title = code.display ?? sections.notes.title
    const id = `note${kind + 1}`
    const parts = group.map((row, index) =>
      row.resourceType === 'ClinicalNote' ? note(context, row, index, id, title) : files(context, row, index, id),
    )
    return {
      code,
      title,
      narrative: join(parts.map(({ narrative }) => narrative)) ?? paragraph(''),
      entries: parts.flatMap(({ entries }) => entries),
    }
  })
}

/** Texts that are a section (assessment, reason for referral …): each one a section, whose text is the text. */
export const textual =
  (name: SectionName): SectionWriter =>
  (context) =>
    newestFirst(context.rows(name, 'ClinicalNote'), (row) => row.date).map((row, index) => {
      const at = place(`${name}${index + 1}`)
      const title = row.title ?? sections[name].title
      return {
        title,
        narrative: join([el('paragraph', { ID: at() }, lines(row.text)), remarks(row, at())]) ?? paragraph(''),
        entries: [clinicalNote(context, row, at, title)],
      }
    })
