/**
 * What happened at a visit, for the patient, in plain words: why they came, what was measured and found, what changed in their
 * medications, what was ordered, what comes next, and what to take from now on.
 */

import { nextReview } from '../../../domain/clinical/care-plan-review.ts'
import { medicationList } from '../../../domain/clinical/medication-list.ts'
import { planOf } from '../../../domain/clinical/note-plan.ts'
import { vitalKeyOf } from '../../../domain/clinical/vital-signs.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { Condition, Encounter, Observation, Reference } from '../../../domain/resources/index.ts'
import { isEnteredInError } from '../../../domain/resources/index.ts'
import { type VitalKey, vitalKeys } from '../../../domain/terminology/vitals.ts'
import { bullets, facts, joined, paragraph, section, small, table, warning, words } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import type { PrintedDocument } from '../page.ts'
import { allergiesPart } from '../parts/allergies.ts'
import { medicationsPart } from '../parts/medications.ts'
import { valueWithFlag } from '../parts/observations.ts'
import { listed, namesOf, type PrintSource } from '../source.ts'

export function visitSummaryDocument(source: PrintSource, visit: Encounter): PrintedDocument {
  const at = visitTest(visit)
  return {
    title: 'Summary of your visit',
    subtitle: joined([formatDateTime(visit.period?.start), listed(visit.type)], ' · '),
    body: [
      isEnteredInError(visit) && warning('ENTERED IN ERROR. This visit does not count.'),
      visit.source === 'outside' && warning('This visit was at another place: it came from an outside record.'),
      facts([
        [
          'You saw',
          namesOf(
            source,
            visit.participant?.flatMap(({ individual }) => individual ?? []),
          ),
        ],
        ['Reason', listed(visit.reasonCode)],
      ]),
      measured(source, visit),
      found(source, visit, at),
      medicationChanges(source, visit, at),
      done(source, at),
      ordered(source, at),
      plan(source, at),
      comingUp(source, visit),
      allergiesPart(source),
      medicationsPart(source),
      small(
        'Call us when you have a question about this summary, or when you get worse. In an emergency call your emergency number.',
      ),
    ],
  }
}

type AtVisit = (row: { encounter?: Reference | undefined }) => boolean

const visitTest = (visit: Encounter): AtVisit => {
  const own = `Encounter/${visit.id}`
  return ({ encounter }) => encounter?.reference === own
}

/** What is no usual sign stands first: somebody measured it for a reason. */
const measuredFirst: readonly (VitalKey | undefined)[] = [undefined, ...vitalKeys]

function measured(source: PrintSource, { id }: Encounter): Html {
  const rows = source.observedAt(id).filter((row) => row.category === 'vital-signs')
  if (rows.length === 0) return html``
  const place = (row: Observation) => measuredFirst.indexOf(vitalKeyOf(row.component?.[0]?.code ?? row.code))
  return section(
    'Measured at this visit',
    table(
      rows.toSorted((a, b) => place(a) - place(b)),
      [
        { title: 'What', cell: (row) => conceptText(row.code) },
        { title: 'Value', cell: valueWithFlag },
      ],
    ),
  )
}

/** Diagnoses that the visit names, and problems that were recorded at it. */
function found(source: PrintSource, visit: Encounter, at: AtVisit): Html {
  const named = (visit.diagnosis ?? []).flatMap(({ condition }) => source.find('Condition', condition) ?? [])
  const rows = [...named, ...source.list('Condition').filter(at)].filter(
    (row) => !isEnteredInError(row) && row.verificationStatus !== 'refuted',
  )
  const names = [...new Set(rows.map(diagnosisText))]
  return names.length > 0 ? section('What we talked about and found', bullets(names)) : html``
}

const doubts = {
  unconfirmed: 'not certain yet',
  provisional: 'not certain yet',
  differential: 'one of the possibilities',
} as const

function diagnosisText({ code, verificationStatus }: Condition): string {
  const doubt =
    verificationStatus && verificationStatus in doubts ? doubts[verificationStatus as keyof typeof doubts] : undefined
  return joined([conceptText(code), doubt && `(${doubt})`], ' ')
}

/** Started, changed (it replaces an earlier prescription) or stopped. Drafts change nothing yet. */
function medicationChanges(source: PrintSource, visit: Encounter, at: AtVisit): Html {
  const day = visit.period?.start?.slice(0, 10)
  const entries = medicationList(
    [...source.list('MedicationRequest'), ...source.list('MedicationStatement')],
    source.today,
  )
  const begun = entries.filter(({ row, active }) => active && row.status !== 'draft' && at(row))
  const ended = entries.filter(({ active, end }) => !active && day !== undefined && end?.slice(0, 10) === day)
  const isChange = ({ row }: (typeof entries)[number]) =>
    row.resourceType === 'MedicationRequest' && row.priorPrescription !== undefined
  if (begun.length + ended.length === 0) return html``
  return section(
    'Changes in your medications',
    bullets([
      ...begun.map(
        (entry) =>
          html`<strong>${isChange(entry) ? 'Changed' : 'Prescribed'}: ${entry.name}</strong>${entry.sig && `. ${entry.sig}`}${entry.reason && ` For ${entry.reason}.`}`,
      ),
      ...ended.map(
        (entry) => html`<strong>Stopped: ${entry.name}</strong>${entry.stopReason && `. ${entry.stopReason}`}`,
      ),
    ]),
  )
}

function done(source: PrintSource, at: AtVisit): Html {
  const items = [
    ...source
      .list('Procedure')
      .filter((row) => at(row) && row.status !== 'not-done')
      .map((row) => conceptText(row.code)),
    ...source
      .list('Immunization')
      .filter((row) => at(row) && row.status === 'completed')
      .map((row) => `Vaccine: ${conceptText(row.vaccineCode)}`),
  ]
  return items.length > 0 ? section('Done at this visit', bullets(items)) : html``
}

function ordered(source: PrintSource, at: AtVisit): Html {
  const orders = source
    .list('ServiceRequest')
    .filter((row) => at(row) && row.status !== 'draft' && row.status !== 'revoked')
  if (orders.length === 0) return html``
  return section(
    'Ordered for you',
    table(orders, [
      { title: 'What', cell: (row) => conceptText(row.code) },
      { title: 'When', cell: (row) => formatDate(row.occurrenceDateTime ?? row.occurrencePeriod?.start), short: true },
      { title: 'Why', cell: ({ reasonCode }) => listed(reasonCode) },
      { title: 'What you need to know', cell: ({ patientInstruction }) => patientInstruction },
    ]),
  )
}

/** The plan as the signed notes of the visit have it. */
function plan(source: PrintSource, at: AtVisit): Html {
  const texts = source
    .list('ClinicalNote')
    .filter((note) => at(note) && note.status === 'signed')
    .flatMap(({ text }) => planOf(text) ?? [])
  return texts.length > 0 ? section('The plan', texts.map(words)) : html``
}

function comingUp(source: PrintSource, visit: Encounter): Html {
  const from = visit.period?.start?.slice(0, 10) ?? source.today
  const appointments = source
    .list('Appointment')
    .filter(({ status, start }) => status === 'booked' && start !== undefined && start.slice(0, 10) > from)
    .map((row) => joined([formatDateTime(row.start), conceptText(row.appointmentType) || row.description], ': '))
  const reviews = source
    .list('CarePlan')
    .filter(({ status }) => status === 'active')
    .flatMap((row) => {
      const next = nextReview(row)
      return next && next > from
        ? [`${formatDate(next)}: review of your plan${row.title ? ` (${row.title})` : ''}`]
        : []
    })
  const items = [...appointments.reverse(), ...reviews]
  return section(
    'What comes next',
    items.length > 0 ? bullets(items) : paragraph('No appointment is booked yet. Ask us when to come again.'),
  )
}
