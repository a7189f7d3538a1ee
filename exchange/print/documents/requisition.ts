/**
 * Orders on paper, for the laboratory, the imaging centre or the colleague who carries them out. Several orders of one sheet
 * have one requester; each says its own priority, reason and details. What is not signed says so and is no order.
 */
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { CodeableConcept, Patient, Practitioner, ServiceRequest } from '../../../domain/resources/index.ts'
import { nameOfSystem } from '../../../domain/terminology/systems.ts'
import { facts, joined, lines, mark, paragraph, section, signatureLine, warning } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { addressText, contactText, type PrintedDocument } from '../page.ts'
import { allergiesPart } from '../parts/allergies.ts'
import { diagnosisCode, listed, nameOf, namesOf, noteTexts, type PrintSource } from '../source.ts'

export function requisitionDocument(source: PrintSource, orders: readonly ServiceRequest[]): PrintedDocument {
  const [first] = orders
  const unsigned = orders.some((order) => !isInForce(order))
  return {
    title: 'Requisition',
    subtitle: joined([...new Set(orders.map(({ category }) => listed(category)))]),
    body: [
      unsigned && warning('NOT SIGNED. This is not an order yet.'),
      facts([
        ['For', namesOf(source, first?.performer)],
        ['Patient', patientContact(source.patient)],
      ]),
      orders.map((order) => orderBlock(source, order)),
      allergiesPart(source),
      first && requesterBlock(source, first),
    ],
  }
}

/** Signed here, or an order that was taken over as active from another record. */
function isInForce({ signedAt, source, status }: ServiceRequest): boolean {
  if (status === 'draft' || status === 'revoked' || status === 'entered-in-error') return false
  return signedAt !== undefined || source === 'outside'
}

const stateWords: Readonly<Partial<Record<ServiceRequest['status'], string>>> = {
  draft: 'draft, not signed',
  revoked: 'cancelled',
  'on-hold': 'on hold',
  'entered-in-error': 'entered in error',
  completed: 'completed',
}

function orderBlock(source: PrintSource, order: ServiceRequest): Html {
  const { priority, doNotPerform } = order
  const state = stateWords[order.status]
  return html`<div class="avoid-break">${section(
    conceptText(order.code),
    paragraph(
      priority && priority !== 'routine' && mark(priority.toUpperCase()),
      doNotPerform === true && mark('DO NOT PERFORM'),
      state && mark(state),
    ),
    facts([
      ['Code', codesText(order.code)],
      ['Priority', priority],
      ['Reason', reasons(source, order)],
      ['Body site', listed(order.bodySite)],
      ['Details', lines(...(order.orderDetail ?? []).map(conceptText))],
      ['To be done', formatDate(order.occurrenceDateTime ?? order.occurrencePeriod?.start)],
      ['Result needed by', formatDate(order.resultDue)],
      ['For the patient', order.patientInstruction],
      ['Notes', noteTexts(order)],
      ['Order number', order.id.slice(-12).toUpperCase()],
    ]),
  )}</div>`
}

/** Diagnoses with their codes: who carries the order out bills with them. */
function reasons(source: PrintSource, { reasonCode = [], reasonReference = [] }: ServiceRequest): Html {
  const linked = reasonReference.map(
    (reference) => source.find('Condition', reference)?.code ?? { text: nameOf(source, reference) || 'Not named' },
  )
  return lines(...[...reasonCode, ...linked].map(withCode))
}

function withCode(concept: CodeableConcept): string {
  const code = diagnosisCode(concept)
  return joined([conceptText(concept), code && `(${code})`], ' ')
}

const codesText = ({ coding = [] }: CodeableConcept): string =>
  joined(coding.map(({ system, code }) => joined([code, system && `(${nameOfSystem(system) ?? system})`], ' ')))

function patientContact({ address, telecom }: Patient): Html {
  const [home] = address ?? []
  return lines(home && addressText(home), joined((telecom ?? []).map(contactText), ' · '))
}

function requesterBlock(source: PrintSource, order: ServiceRequest): Html {
  const { requester, signedAt, signedBy, authoredOn } = order
  const id = requester?.reference?.replace(/^Practitioner\//, '')
  const practitioner = source.practitioners.find((one) => one.id === id)
  const name = nameOf(source, requester)
  return html`<div class="avoid-break">${section(
    'Ordered by',
    facts([
      ['Name', name],
      ['NPI', npiOf(practitioner)],
      ['Ordered', formatDateTime(authoredOn)],
    ]),
    signedAt
      ? paragraph(`Signed electronically by ${source.userName(signedBy) ?? name}, ${formatDateTime(signedAt)}`)
      : signatureLine('Signature'),
  )}</div>`
}

const npiOf = (practitioner: Practitioner | undefined) =>
  practitioner?.identifier?.find(({ system }) => system === 'http://hl7.org/fhir/sid/us-npi')?.value
