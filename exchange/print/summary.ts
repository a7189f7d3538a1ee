/** The summary that leaves as one file: opens offline in any browser, with a list of its sections on top. */

import { type PrintPart, printPart } from '../../domain/contract/printing.ts'
import { formatDateTime } from '../../domain/format/date.ts'
import { conceptText } from '../../domain/format/name.ts'
import type { ClinicalNote, ClinicalNoteContent } from '../../domain/resources/index.ts'
import { section, words } from './blocks.ts'
import { chartParts } from './documents/chart.ts'
import { type Html, html, isEmpty } from './html.ts'
import { printPage } from './page.ts'
import { namesOf, type PrintSource } from './source.ts'

/** `own`: what the document says of itself (why it was made, that it is partial); it stands first. */
export function summaryPage(source: PrintSource, own: readonly ClinicalNoteContent[]): string {
  const parts = printPart.options
    .filter((name) => name !== 'notes')
    .map((name) => ({ name: name as PrintPart, title: chartParts[name].title, body: chartParts[name].part(source) }))
    .concat({ name: 'notes', title: 'Notes', body: notesInFull(source) })
    .filter(({ body }) => !isEmpty(body))
  return printPage(source, {
    title: 'Summary of the record',
    body: [
      own.map(({ title, text }) => html`<div class="avoid-break">${section(title ?? 'Note', words(text))}</div>`),
      html`<ul class="contents">${parts.map(({ name, title }) => html`<li><a href="#${name}">${title}</a></li>`)}</ul>`,
      parts.map(({ name, body }) => html`<div id="${name}">${body}</div>`),
    ],
  })
}

function notesInFull(source: PrintSource): Html {
  const notes = source.list('ClinicalNote')
  if (notes.length === 0) return html``
  return section(
    'Notes',
    notes.map((note) => html`<h3>${heading(source, note)}</h3>${words(note.text)}`),
  )
}

const heading = (source: PrintSource, { title, type, date, author }: ClinicalNote): string =>
  [title ?? conceptText(type), formatDateTime(date), namesOf(source, author)].filter(Boolean).join(', ')
