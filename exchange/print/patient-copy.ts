/**
 * The record for the person it is about: in large print and in words that need no training. No codes, no letters behind values.
 * Everything that leaves stands on it, each kind of entry under what a patient would call it.
 */
import { isCurrentAllergy, isNoKnownAllergy } from '../../domain/clinical/allergy-state.ts'
import { type MedicationEntry, medicationList } from '../../domain/clinical/medication-list.ts'
import { effectiveOf } from '../../domain/clinical/observation-key.ts'
import { isActiveProblem } from '../../domain/clinical/problem-status.ts'
import { isProvisional } from '../../domain/clinical/reports.ts'
import { judge, type ResultFlag } from '../../domain/clinical/result-flag.ts'
import type { ObservationSeries } from '../../domain/contract/observation.ts'
import { formatDate } from '../../domain/format/date.ts'
import { describe } from '../../domain/format/describe.ts'
import { conceptText } from '../../domain/format/name.ts'
import { formatReferenceRange, formatValue } from '../../domain/format/quantity.ts'
import type {
  CodeableConcept,
  Condition,
  Encounter,
  Observation,
  ObservationCategory,
  RowOf,
  ServiceRequest,
} from '../../domain/resources/index.ts'
import { observationCategory } from '../../domain/resources/observation.ts'
import { plainDiagnosis, plainMeasurement, protectsAgainst } from '../../domain/terminology/plain-words.ts'
import { bullets, joined, lines, paragraph, section, table } from './blocks.ts'
import { type Html, html, isEmpty } from './html.ts'
import { contactText, printPage } from './page.ts'
import { diagnosesOf } from './parts/lists.ts'
import { notesInFull } from './parts/notes.ts'
import { seriesInOrder } from './parts/observations.ts'
import { listed, namesOf, type PrintSource, spaced } from './source.ts'

/** `partial`: the scope kept something back. */
export function patientCopyPage(source: PrintSource, partial: boolean): string {
  return printPage(source, {
    title: 'Your health record',
    subtitle: `As ${source.practice.name} has it on ${formatDate(source.today)}.`,
    large: true,
    body: [
      partial && paragraph(html`<strong>This is not your whole record. Ask us when you need more.</strong>`),
      parts.map((part) => part(source)).filter((part) => !isEmpty(part)),
      section('When something is not right', paragraph(howToAsk(source))),
    ],
  })
}

type Part = (source: PrintSource) => Html

function howToAsk({ practice }: PrintSource): string {
  const phone = practice.telecom?.find(({ system }) => system === 'phone')
  const call = phone ? `call us (${contactText(phone)})` : 'tell us'
  return `When something here is wrong or missing, or when there is something you do not understand, ${call}. You may ask us to correct your record.`
}

/** Nothing where there is nothing. */
function listOf<Row>(title: string, rows: readonly Row[], columns: Parameters<typeof table<Row>>[1]): Html {
  return rows.length > 0 ? section(title, table(rows, columns)) : html``
}

const elsewhere = ({ source }: { source: 'practice' | 'outside' }): string | undefined =>
  source === 'outside' ? '(from another record)' : undefined

function allergies(source: PrintSource): Html {
  const rows = source.list('AllergyIntolerance').filter(isCurrentAllergy)
  const known = rows.filter((row) => !isNoKnownAllergy(row))
  return section(
    'What you are allergic to, or do not tolerate',
    known.length > 0
      ? table(known, [
          { title: 'To what', cell: (row) => joined([conceptText(row.code), elsewhere(row)], ' ') },
          {
            title: 'What happens',
            cell: ({ reaction }) => joined((reaction ?? []).map((one) => listed(one.manifestation) || one.description)),
          },
          {
            title: 'Could it threaten life?',
            cell: ({ criticality }) => criticality && dangers[criticality],
          },
        ])
      : paragraph(
          rows.length > 0
            ? joined([...new Set(rows.map(({ code }) => conceptText(code)))])
            : 'Nobody has written down yet whether you have any. Please tell us.',
        ),
  )
}

const dangers = { high: 'Yes', low: 'Not thought so; avoid it all the same', 'unable-to-assess': 'Not known' } as const

function medicines(source: PrintSource): Html {
  const entries = medicationList(
    [...source.list('MedicationRequest'), ...source.list('MedicationStatement')],
    source.today,
  ).filter(({ row }) => row.status !== 'draft')
  const [taken, stopped] = [entries.filter(({ active }) => active), entries.filter(({ active }) => !active)]
  const name = ({ row, name: drug }: MedicationEntry) =>
    joined([drug, row.status === 'on-hold' && '(paused: ask before you take it)', elsewhere(row)], ' ')
  return html`${
    taken.length > 0
      ? listOf('Medicines you take', taken, [
          { title: 'Medicine', cell: name },
          { title: 'How to take it', cell: ({ sig }) => sig || 'Ask us' },
          { title: 'What it is for', cell: reasonInWords },
          { title: 'Since, and from whom', cell: ({ start, by }) => lines(formatDate(start), by) },
        ])
      : section('Medicines you take', paragraph('None that we know of.'))
  }${listOf('Medicines you took before', stopped, [
    { title: 'Medicine', cell: name },
    { title: 'From', cell: ({ start }) => formatDate(start), short: true },
    { title: 'Until', cell: ({ end }) => formatDate(end), short: true },
    { title: 'Why it ended', cell: ({ stopReason }) => stopReason },
  ])}`
}

const reasonInWords = ({ row, reason }: MedicationEntry): string | undefined =>
  joined((row.reasonCode ?? []).map(inWords)) || reason

function problems(source: PrintSource): Html {
  const rows = source.list('Condition').filter(({ category }) => category !== 'encounter-diagnosis')
  const columns = [
    { title: 'What', cell: (row: Condition) => joined([inWords(row.code), doubt(row), elsewhere(row)], ' ') },
    { title: 'Since', cell: (row: Condition) => row.onsetString ?? formatDate(row.onsetDateTime), short: true },
    { title: 'Until', cell: (row: Condition) => formatDate(row.abatementDateTime), short: true },
  ]
  return html`${listOf('Your health problems now', rows.filter(isActiveProblem), columns)}${listOf(
    'Health problems that are over or quiet',
    rows.filter((row) => !isActiveProblem(row)),
    columns,
  )}`
}

/** Diagnoses that no visit of the list names: the visits have the others. */
const otherDiagnoses: Part = (source) => {
  const named = new Set(
    source.list('Encounter').flatMap(({ diagnosis }) => (diagnosis ?? []).map(({ condition }) => condition?.reference)),
  )
  const rows = source
    .list('Condition')
    .filter(({ category, id }) => category === 'encounter-diagnosis' && !named.has(`Condition/${id}`))
  return listOf('What was found at visits', rows, [
    { title: 'What', cell: (row) => joined([inWords(row.code), doubt(row), elsewhere(row)], ' ') },
    { title: 'When', cell: (row) => formatDate(describe(row).date), short: true },
  ])
}

/** The name, and what a patient would call it. */
const inWords = (concept: CodeableConcept | undefined): string => withPlain(concept, plainDiagnosis(concept))

function withPlain(concept: CodeableConcept | undefined, plain: string | undefined): string {
  const name = conceptText(concept)
  return plain && !name.toLowerCase().includes(plain.toLowerCase()) ? `${name} (${plain})` : name
}

const doubt = ({ verificationStatus }: Condition): string | undefined =>
  verificationStatus === undefined || verificationStatus === 'confirmed'
    ? undefined
    : verificationStatus === 'refuted'
      ? '(looked for: you do not have it)'
      : '(not certain)'

function vaccines(source: PrintSource): Html {
  const rows = source.list('Immunization')
  return listOf('Vaccines', rows, [
    { title: 'Vaccine', cell: (row) => joined([conceptText(row.vaccineCode), elsewhere(row)], ' ') },
    { title: 'Protects against', cell: (row) => protectsAgainst(row.vaccineCode) },
    { title: 'When', cell: (row) => row.occurrenceString ?? formatDate(row.occurrenceDateTime), short: true },
    {
      title: 'Not given because',
      cell: (row) => row.status === 'not-done' && (conceptText(row.statusReason) || 'No reason is written down'),
    },
  ])
}

// Measurements and results: the newest value of each, and how it was before

const titles: Readonly<Record<ObservationCategory, string>> = {
  laboratory: 'Laboratory results',
  'vital-signs': 'Measurements',
  imaging: 'Findings of pictures and scans',
  procedure: 'Findings of procedures',
  exam: 'Findings of examinations',
  therapy: 'Findings of therapies',
  activity: 'Activity',
  survey: 'Questionnaires',
  'social-history': 'About your life and habits',
  sdoh: 'About your living situation',
  'functional-status': 'What you can do in daily life',
  'cognitive-status': 'Memory and thinking',
  'advance-directive': 'Your wishes about care',
} as Readonly<Record<ObservationCategory, string>>

const earlierValues = 4

const values: Part = (source) =>
  html`${observationCategory.options.map((category) =>
    listOf(titles[category], seriesInOrder(source, category, earlierValues + 1), [
      {
        title: 'What',
        cell: ({ latest: [newest] }: ObservationSeries) =>
          newest && joined([withPlain(newest.code, plainMeasurement(newest.code)), elsewhere(newest)], ' '),
      },
      {
        title: 'Value',
        cell: ({ latest: [newest] }) => newest && lines(formatValue(newest) || 'No value', meaning(newest)),
      },
      { title: 'Usual range', cell: ({ latest: [newest] }) => formatReferenceRange(newest?.referenceRange) },
      { title: 'When', cell: ({ latest: [newest] }) => formatDate(newest && effectiveOf(newest)), short: true },
      { title: 'Before', cell: ({ latest: [, ...before] }) => lines(...before.map(earlier)) },
    ]),
  )}`

const meanings: Readonly<Record<ResultFlag, string>> = {
  H: 'above the usual range',
  HH: 'far above the usual range',
  L: 'below the usual range',
  LL: 'far below the usual range',
  A: 'not as usual',
  AA: 'far from usual',
}

/** What a letter behind the value would say. Nothing where nobody judged it. */
export function meaning(observation: Observation): string {
  const { flag, by } = judge(observation)
  return joined([
    flag ? meanings[flag] : by && 'within the usual range',
    isProvisional(observation) && 'may still change',
  ])
}

const earlier = (row: Observation): string => joined([formatValue(row), `(${formatDate(effectiveOf(row))})`], ' ')

// Everything else, by its name and date

function named<T extends 'DiagnosticReport' | 'Procedure' | 'Device' | 'DocumentReference'>(
  type: T,
  title: string,
): Part {
  return (source) => {
    const rows: readonly RowOf<T>[] = source.list(type)
    return listOf(title, rows, [
      { title: 'What', cell: (row) => joined([describe(row).label, elsewhere(row)], ' ') },
      { title: 'When', cell: (row) => formatDate(describe(row).date), short: true },
      { title: 'Result', cell: (row) => (row.resourceType === 'DiagnosticReport' ? row.conclusion : undefined) },
      { title: 'Where it stands', cell: (row) => spaced(describe(row).status) },
    ])
  }
}

const visitKind = ({ type }: Encounter): string => listed(type).replace(/\bencounter\b/gi, 'visit') || 'Visit'

const visits: Part = (source) =>
  listOf('Visits', source.list('Encounter'), [
    { title: 'When', cell: ({ period }) => formatDate(period?.start), short: true },
    { title: 'Kind of visit', cell: (row) => joined([visitKind(row), elsewhere(row)], ' ') },
    { title: 'Why', cell: ({ reasonCode }) => listed(reasonCode) },
    {
      title: 'What was found',
      cell: (row) => diagnosesOf(source, row),
    },
    {
      title: 'Whom you saw',
      cell: ({ participant }) =>
        namesOf(
          source,
          participant?.flatMap((one) => one.individual ?? []),
        ),
    },
  ])

const orders: Part = (source) =>
  listOf('Tests and referrals that were ordered', source.list('ServiceRequest'), [
    {
      title: 'What',
      cell: (row) => joined([conceptText(row.code), row.doNotPerform === true && '(not to be done)'], ' '),
    },
    { title: 'Ordered', cell: ({ authoredOn }) => formatDate(authoredOn), short: true },
    { title: 'Why', cell: ({ reasonCode }) => listed(reasonCode) },
    { title: 'What you need to know', cell: ({ patientInstruction }) => patientInstruction },
    { title: 'Where it stands', cell: ({ status }) => standings[status] },
  ])

const standings: Readonly<Record<ServiceRequest['status'], string>> = {
  draft: 'not sent yet',
  active: 'asked for',
  'on-hold': 'waits for now',
  revoked: 'cancelled',
  completed: 'done',
  'entered-in-error': 'written down by mistake',
  unknown: 'not known',
}

const plans: Part = (source) => {
  const items = [
    ...source.list('CarePlan').map((row) => joined([describe(row).label, row.description])),
    ...source.list('Goal').map((row) => `Goal: ${conceptText(row.description)}`),
  ]
  return items.length > 0 ? section('Plans and goals', bullets(items)) : html``
}

const family: Part = (source) =>
  listOf('Illnesses in your family', source.list('FamilyMemberHistory'), [
    { title: 'Who', cell: ({ relationship }) => conceptText(relationship) },
    {
      title: 'What',
      cell: ({ condition }) => joined((condition ?? []).map(({ code }) => inWords(code))) || 'Nothing named',
    },
  ])

const team: Part = (source) => {
  const members = source.list('CareTeam').flatMap(({ participant }) => participant ?? [])
  const items = members.map(({ member, role }) =>
    joined([namesOf(source, member && [member]) || 'Not named', listed(role)]),
  )
  return items.length > 0 ? section('Who takes care of you', bullets(items)) : html``
}

const notes: Part = (source) => notesInFull(source, 'What was written about your visits')

const parts: readonly Part[] = [
  allergies,
  medicines,
  problems,
  vaccines,
  values,
  named('DiagnosticReport', 'Reports'),
  named('Procedure', 'Operations and procedures'),
  named('Device', 'Implants and devices'),
  visits,
  otherDiagnoses,
  orders,
  plans,
  family,
  team,
  named('DocumentReference', 'Letters, pictures and other documents'),
  notes,
]
