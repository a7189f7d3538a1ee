/** What else a chart holds, as plain lists; nothing where there is nothing. */
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { describe, type FactName } from '../../../domain/format/describe.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatQuantity } from '../../../domain/format/quantity.ts'
import type { ChartType, Encounter, FamilyMemberHistory, Period, RowOf } from '../../../domain/resources/index.ts'
import { type Column, joined, lines, mark, section, table } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { diagnosisCode, listed, nameOf, namesOf, noteTexts, outsideMark, type PrintSource, spaced } from '../source.ts'
import { problemStatus } from './problems.ts'

function list<Row extends { id: string }>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): Html {
  return rows.length > 0 ? section(title, table(rows, columns)) : html``
}

/** The name, date and facts that a list of this type shows on screen. */
function described<T extends ChartType>(source: PrintSource, type: T, title: string, shows: readonly FactName[]): Html {
  return list(title, source.list(type), [
    { title: 'What', cell: (row: RowOf<T>) => html`${describe(row).label}${outsideMark(row)}` },
    { title: 'Date', cell: (row) => formatDate(describe(row).date), short: true },
    {
      title: 'Details',
      cell: (row) =>
        joined(
          shows.map((name) => factOf(row, name)),
          ' · ',
        ),
    },
    { title: 'Notes', cell: noteTexts },
  ])
}

const factOf = <T extends ChartType>(row: RowOf<T>, name: FactName) =>
  describe(row).facts.find((fact) => fact.name === name)?.value

export const proceduresPart = (source: PrintSource) =>
  described(source, 'Procedure', 'Procedures', ['status', 'bodySite', 'reason', 'by'])

export function devicesPart(source: PrintSource): Html {
  return list('Implants and devices', source.list('Device'), [
    { title: 'Device', cell: (row) => html`${joined([conceptText(row.type), row.deviceName])}${outsideMark(row)}` },
    { title: 'Implanted', cell: (row) => formatDate(row.implantedDate), short: true },
    { title: 'Status', cell: ({ status }) => spaced(status) },
    { title: 'Maker and model', cell: (row) => joined([row.manufacturer, row.modelNumber]) },
    {
      title: 'Serial and lot',
      cell: (row) => joined([row.serialNumber && `SN ${row.serialNumber}`, row.lotNumber && `lot ${row.lotNumber}`]),
    },
    { title: 'UDI', cell: ({ udiCarrier }) => udiCarrier?.carrierHRF ?? udiCarrier?.deviceIdentifier },
  ])
}

export function familyHistoryPart(source: PrintSource): Html {
  return list('Family history', source.list('FamilyMemberHistory'), [
    {
      title: 'Relative',
      cell: (row) =>
        html`${joined([conceptText(row.relationship), row.name && `(${row.name})`], ' ')}${outsideMark(row)}`,
    },
    { title: 'Conditions', cell: relativeConditions },
    { title: 'Life', cell: relativeLife },
    { title: 'Notes', cell: noteTexts },
  ])
}

function relativeConditions({ condition, status }: FamilyMemberHistory): Html {
  if (!condition?.length) return html`${status === 'health-unknown' ? 'Health not known' : 'None named'}`
  return lines(
    ...condition.map((one) => {
      const onset = one.onsetAge
        ? `at ${formatQuantity(one.onsetAge)}`
        : (one.onsetString ?? formatDate(one.onsetDateTime))
      return joined([conceptText(one.code), onset, one.contributedToDeath === true && '(cause of death)'], ' ')
    }),
  )
}

function relativeLife(row: FamilyMemberHistory): string {
  const died = row.deceasedAge
    ? `died at ${formatQuantity(row.deceasedAge)}`
    : row.deceasedDate && `died ${formatDate(row.deceasedDate)}`
  return joined([
    row.bornDate && `born ${formatDate(row.bornDate)}`,
    died || (row.deceasedBoolean === true && 'deceased'),
  ])
}

export function careTeamPart(source: PrintSource): Html {
  const members = source
    .list('CareTeam')
    .flatMap((team) => (team.participant ?? []).map((one, at) => ({ ...one, team, id: `${team.id} ${at}` })))
  return list('Care team', members, [
    { title: 'Who', cell: (row) => html`${nameOf(source, row.member) || 'Not named'}${outsideMark(row.team)}` },
    { title: 'Role', cell: ({ role }) => listed(role) },
    { title: 'Team', cell: ({ team }) => team.name },
    { title: 'For', cell: ({ onBehalfOf }) => nameOf(source, onBehalfOf) },
    { title: 'Time', cell: ({ period }) => spanText(period) },
  ])
}

export function ordersPart(source: PrintSource): Html {
  return list('Orders', source.list('ServiceRequest'), [
    {
      title: 'Order',
      cell: (row) =>
        html`${conceptText(row.code)}${row.doNotPerform === true && mark('do not perform')}${outsideMark(row)}`,
    },
    { title: 'Status', cell: (row) => joined([spaced(row.status), row.priority !== 'routine' && row.priority]) },
    { title: 'Ordered', cell: ({ authoredOn }) => formatDate(authoredOn), short: true },
    { title: 'For', cell: (row) => formatDate(row.occurrenceDateTime ?? row.occurrencePeriod?.start), short: true },
    { title: 'Reason', cell: ({ reasonCode }) => listed(reasonCode) },
    { title: 'By', cell: ({ requester }) => nameOf(source, requester) },
  ])
}

export function visitsPart(source: PrintSource): Html {
  return list('Visits', source.list('Encounter'), [
    { title: 'Visit', cell: (row) => html`${visitName(row)}${outsideMark(row)}` },
    { title: 'Date', cell: ({ period }) => formatDate(period?.start), short: true },
    { title: 'Reason', cell: ({ reasonCode }) => listed(reasonCode) },
    { title: 'Diagnoses', cell: (row) => diagnosesOf(source, row) },
    {
      title: 'Seen by',
      cell: ({ participant }) =>
        namesOf(
          source,
          participant?.flatMap(({ individual }) => individual ?? []),
        ),
    },
  ])
}

/** That the patient came to the practice and that it is over goes without saying. */
function visitName(row: Encounter): string {
  const place = row.class?.code === 'AMB' ? undefined : (row.class?.display ?? row.class?.code)
  return joined([describe(row).label, place, row.status !== 'finished' && spaced(row.status)])
}

export const diagnosesOf = (source: PrintSource, { diagnosis }: Encounter): string =>
  joined(
    (diagnosis ?? []).map(
      ({ condition }) => conceptText(source.find('Condition', condition)?.code) || condition?.display,
    ),
  )

export function reportsPart(source: PrintSource): Html {
  return list('Reports', source.list('DiagnosticReport'), [
    { title: 'Report', cell: (row) => html`${conceptText(row.code)}${outsideMark(row)}` },
    { title: 'Date', cell: (row) => formatDate(describe(row).date ?? row.issued), short: true },
    { title: 'Status', cell: ({ status }) => spaced(status) },
    { title: 'By', cell: (row) => joined([namesOf(source, row.performer), namesOf(source, row.resultsInterpreter)]) },
    { title: 'Conclusion', cell: (row) => lines(row.conclusion, noteTexts(row)) },
  ])
}

/** Diagnoses that only a visit knows. */
export function visitDiagnosesPart(source: PrintSource): Html {
  const rows = source.list('Condition').filter(({ category }) => category === 'encounter-diagnosis')
  return list('Diagnoses of visits', rows, [
    { title: 'Diagnosis', cell: (row) => html`${conceptText(row.code)}${outsideMark(row)}` },
    { title: 'Code', cell: ({ code }) => diagnosisCode(code), short: true },
    { title: 'Date', cell: (row) => formatDate(describe(row).date), short: true },
    { title: 'Status', cell: problemStatus },
    { title: 'Notes', cell: noteTexts },
  ])
}

export function notesPart(source: PrintSource): Html {
  return list('Notes', source.list('ClinicalNote'), [
    {
      title: 'Note',
      cell: (row) =>
        html`${row.title ?? conceptText(row.type)}${row.status === 'draft' && mark('draft, not signed')}${outsideMark(row)}`,
    },
    { title: 'Date', cell: (row) => formatDateTime(row.date ?? row.recordedAt), short: true },
    { title: 'Author', cell: ({ author }) => namesOf(source, author) },
    { title: 'Signed', cell: ({ signedAt }) => formatDateTime(signedAt), short: true },
  ])
}

export const documentsPart = (source: PrintSource) =>
  described(source, 'DocumentReference', 'Documents', ['kind', 'by'])

export function spanText(period: Period | undefined): string {
  const [start, end] = [formatDate(period?.start), formatDate(period?.end)]
  return joined([start && `from ${start}`, end && `to ${end}`], ' ')
}
