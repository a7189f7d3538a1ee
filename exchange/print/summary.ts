/** The summary that leaves as one file: opens offline in any browser, with a list of its sections on top. */

import { printPart } from '../../domain/contract/printing.ts'
import { formatDate, formatDateTime } from '../../domain/format/date.ts'
import { describe } from '../../domain/format/describe.ts'
import { conceptText } from '../../domain/format/name.ts'
import type {
  ChartContent,
  ClinicalNote,
  ClinicalNoteContent,
  ObservationCategory,
} from '../../domain/resources/index.ts'
import { replyStub } from '../reply-stub.ts'
import { section, table, words } from './blocks.ts'
import { chartParts } from './documents/chart.ts'
import { type Html, html, isEmpty } from './html.ts'
import { printPage } from './page.ts'
import { resultTable } from './parts/observations.ts'
import { namesOf, type PrintSource } from './source.ts'

interface Part {
  /** Where the list of sections leads. */
  id: string
  title: string
  body: Html
}

/** `own`: what the document says of itself (why it was made, that it is partial); it stands first, with the referral's code. */
export function summaryPage(source: PrintSource, own: readonly ClinicalNoteContent[], code?: string): string {
  const parts = printPart.options
    .filter((name) => name !== 'notes')
    .map((name) => ({ name, title: chartParts[name].title, body: chartParts[name].part(source) }))
    .map(({ name, ...part }): Part => ({ id: name, ...part }))
    .concat(
      { id: 'findings', title: 'Other findings', body: otherFindings(source) },
      {
        id: 'visit-diagnoses',
        title: 'Diagnoses of visits',
        body: described(
          'Diagnoses of visits',
          source.list('Condition').filter(({ category }) => category === 'encounter-diagnosis'),
        ),
      },
      { id: 'reports', title: 'Reports', body: described('Reports', source.list('DiagnosticReport')) },
      { id: 'goals', title: 'Goals', body: described('Goals', source.list('Goal')) },
      { id: 'notes', title: 'Notes', body: notesInFull(source) },
    )
    .filter(({ body }) => !isEmpty(body))
  return printPage(source, {
    title: 'Summary of the record',
    body: [
      code !== undefined && replyStub(code),
      own.map(({ title, text }) => html`<div class="avoid-break">${section(title ?? 'Note', words(text))}</div>`),
      html`<ul class="contents">${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>`,
      parts.map(({ id, body }) => html`<div id="${id}">${body}</div>`),
    ],
  })
}

/** Observations of categories that the lists have no part for: imaging, function, cognition, surveys. */
const listedCategories: ReadonlySet<ObservationCategory> = new Set<ObservationCategory>([
  'vital-signs',
  'laboratory',
  'social-history',
  'advance-directive',
])

function otherFindings(source: PrintSource): Html {
  const rows = source.list('Observation').filter(({ category }) => !listedCategories.has(category))
  return rows.length === 0 ? html`` : section('Other findings', resultTable(rows))
}

/** What has no list of its own, each with all that a line of the chart says of it. */
function described(title: string, rows: readonly ChartContent[]): Html {
  if (rows.length === 0) return html``
  const lines = rows.map(describe)
  return section(
    title,
    table(lines, [
      { title: 'What', cell: ({ label }) => label },
      { title: 'Date', cell: ({ date }) => formatDate(date), short: true },
      { title: 'Status', cell: ({ status }) => status?.replaceAll('-', ' ') },
      { title: 'Details', cell: ({ facts }) => facts.map(({ value }) => value).join(', ') },
    ]),
  )
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
