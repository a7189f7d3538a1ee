/** The summary that leaves as one file: opens offline in any browser, with a list of its sections on top. */

import type { ExportPurpose } from '../../domain/contract/exporting.ts'
import { printPart } from '../../domain/contract/printing.ts'
import { formatPersonName } from '../../domain/format/name.ts'
import type { Patient } from '../../domain/resources/index.ts'
import { languageText } from '../../domain/terminology/demographics.ts'
import { askedOf, PARTIAL, REASON_TITLE } from '../purpose.ts'
import { codeOf, replyStub } from '../reply-stub.ts'
import { facts, framed, joined, lines, section, warning } from './blocks.ts'
import { chartParts } from './documents/chart.ts'
import { type Html, html, isEmpty } from './html.ts'
import { addressText, contactText, printPage } from './page.ts'
import { notesInFull } from './parts/notes.ts'
import { listed, type PrintSource } from './source.ts'

interface Part {
  /** Where the list of sections leads. */
  id: string
  title: string
  body: Html
}

/** What is asked and that it is partial stands first, with the referral's code. */
export function summaryPage(source: PrintSource, purpose: ExportPurpose, partial: boolean): string {
  const code = codeOf(purpose)
  const parts = printPart.options
    .filter((name) => name !== 'notes')
    .map((name) => ({ name, title: chartParts[name].title, body: chartParts[name].part(source) }))
    .map(({ name, ...part }): Part => ({ id: name, ...part }))
    .concat({ id: 'notes', title: 'Notes', body: notesInFull(source, 'Notes') })
    .filter(({ body }) => !isEmpty(body))
  return printPage(source, {
    title: 'Summary of the record',
    body: [
      code !== undefined && replyStub(code),
      askedFacts(purpose),
      partial && warning(PARTIAL),
      patientFacts(source),
      html`<ul class="contents">${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>`,
      parts.map(({ id, body }) => html`<div id="${id}">${body}</div>`),
    ],
  })
}

function askedFacts(purpose: ExportPurpose): Html {
  const asked = askedOf(purpose)
  if (asked.length === 0) return html``
  const lines = asked.map(({ head, words, presses }) => [head, presses ? framed(words) : words] as const)
  return html`<div class="avoid-break">${section(REASON_TITLE, facts(lines))}</div>`
}

/** Whom to call to see the patient; nothing where nobody knows it. */
function patientFacts({ patient }: PrintSource): Html {
  const { address = [], telecom = [], communication = [], contact = [] } = patient
  const language = communication.find(({ preferred }) => preferred) ?? communication[0]
  const known = facts([
    ['Address', address[0] && addressText(address[0])],
    ['Contact', joined(telecom.map(contactText), ' · ')],
    ['Language', language && languageText(language.language)],
    ['Contact person', lines(...contact.map(personText))],
  ])
  return isEmpty(known) ? known : html`<div class="avoid-break">${section('Patient', known)}</div>`
}

const personText = ({ name, relationship, telecom }: NonNullable<Patient['contact']>[number]): string =>
  joined([
    joined([name && formatPersonName([name]), listed(relationship) && `(${listed(relationship)})`], ' '),
    joined((telecom ?? []).map(contactText), ' · '),
  ])
