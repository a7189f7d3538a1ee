/** A whole page around a document: letterhead, the patient's identity at the top of every sheet, who printed it and when. */
import { lifeOf } from '../../domain/clinical/life.ts'
import { age, formatDate, formatDateTime } from '../../domain/format/date.ts'
import { formatPatientName } from '../../domain/format/name.ts'
import type { Address, ContactPoint, Patient } from '../../domain/resources/index.ts'
import { RESTRICTED } from '../purpose.ts'
import { joined, lines } from './blocks.ts'
import { Html, type HtmlValue, html } from './html.ts'
import type { PrintSource } from './source.ts'
import { type Paper, pageRule, standAlone, style } from './style.ts'

export interface PrintedDocument {
  /** What it is; never whose: window titles and file names are made from it. */
  title: string
  subtitle?: string | undefined
  body: HtmlValue
  /** In large print: for the patient. */
  large?: boolean
}

/** One self-contained document: no script, and nothing is fetched. */
export function printPage(source: PrintSource, document: PrintedDocument): string {
  const sheet = html`<div class="${document.large ? 'sheet large' : 'sheet'}"><table class="frame" role="presentation">
<thead><tr><td>${identity(source)}</td></tr></thead>
<tbody><tr><td>${letterhead(source)}<h1>${document.title}</h1>
${document.subtitle && html`<p class="subtitle">${document.subtitle}</p>`}
${document.body}</td></tr></tbody></table></div>`
  const css = new Html(`${pageRule(paperOf(source))}${style}${standAlone}`)
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${document.title}</title><style>${css}</style></head>
<body>${sheet}</body></html>
`.markup
}

function identity({ patient, printedAt, printedBy, today, demo }: PrintSource): Html {
  return html`<div class="identity">${demo && html`<div class="demo">DEMO DATA. Not a real patient.</div>`}
${patient.confidentiality === 'R' && html`<div class="restricted">${RESTRICTED}</div>`}
<div class="who"><strong>${formatPatientName(patient.name)}</strong> <span>${born(patient, today)}</span>
<span>${sexWords[patient.gender ?? 'unknown']}</span> <span>Record ${patient.recordNumber}</span></div>
<div class="made">Printed ${formatDateTime(printedAt)} by ${printedBy}</div></div>`
}

const sexWords = { male: 'Male', female: 'Female', other: 'Other sex', unknown: 'Sex not known' } as const

function born(patient: Patient, today: string): string {
  if (!patient.birthDate) return 'Born: not known'
  const { deceased, deceasedDate, ageAtDeath } = lifeOf(patient)
  const date = `Born ${formatDate(patient.birthDate)}`
  if (!deceased) return joined([date, parenthesised(age(patient.birthDate, today))], ' ')
  return joined([date, joined(['died', formatDate(deceasedDate), parenthesised(ageAtDeath)], ' ')])
}

const parenthesised = (text: string | undefined) => text && `(${text})`

function letterhead({ practice }: PrintSource): Html {
  const [address] = practice.address ?? []
  return html`<div class="letterhead">${lines(
    html`<strong>${practice.name}</strong>`,
    address && addressText(address),
    joined((practice.telecom ?? []).map(contactText), ' · '),
  )}</div>`
}

/** On one line. */
export function addressText(address: Address): string {
  const { line, city, state, postalCode, country } = address
  const place = joined([city, joined([state, postalCode], ' ')])
  return joined([...(line ?? []), place, isAmerican(country) ? undefined : country]) || (address.text ?? '')
}

const contactWords: Readonly<Record<string, string>> = { phone: 'Phone', fax: 'Fax', sms: 'Text', pager: 'Pager' }

export function contactText({ system, value }: ContactPoint): string {
  return joined([contactWords[system ?? ''], value], ' ')
}

const isAmerican = (country: string | undefined) => !country || /^(usa?|united states.*)$/i.test(country.trim())

/** Letter where the practice is in the United States, Canada or Mexico, or does not say where. */
function paperOf({ practice }: PrintSource): Paper {
  const country = practice.address?.[0]?.country?.trim()
  return isAmerican(country) || /^(ca(nada)?|mx|mexico|méxico)$/i.test(country ?? '') ? 'letter' : 'a4'
}
