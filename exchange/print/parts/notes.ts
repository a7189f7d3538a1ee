/** Notes with all their words. */
import { sectionsOf } from '../../../domain/clinical/note-sections.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { ClinicalNote } from '../../../domain/resources/index.ts'
import { joined, section } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { namesOf, outsideMark, type PrintSource } from '../source.ts'

export function notesInFull(source: PrintSource, title: string): Html {
  const notes = source.list('ClinicalNote')
  if (notes.length === 0) return html``
  return section(
    title,
    notes.map((note) => html`<h3>${heading(source, note)}${outsideMark(note)}</h3>${noteText(note.text)}`),
  )
}

function heading(source: PrintSource, { title, type, date, author }: ClinicalNote): string {
  const name = title ?? conceptText(type)
  const day = formatDate(date)
  const at = formatDateTime(date)
  const when = day && name.includes(day) ? at.slice(day.length).trim() : at
  return joined([name, when, namesOf(source, author)])
}

/** Headings stand out; every word stays as its author wrote it. */
export function noteText(text: string): Html[] {
  return sectionsOf(text).map(
    ({ heading, text: own }) =>
      html`<div class="words"><strong>${own.slice(0, heading.length)}</strong>${own.slice(heading.length)}</div>`,
  )
}
