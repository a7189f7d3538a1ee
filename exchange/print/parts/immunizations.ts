/** The immunization record: what a school, a camp or another practice asks for. Refused and missed doses are on it. */
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatQuantity } from '../../../domain/format/quantity.ts'
import type { Immunization } from '../../../domain/resources/index.ts'
import { joined, lines, paragraph, section, small, table } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { nameOf, namesOf, outsideMark, type PrintSource } from '../source.ts'

export function immunizationsPart(source: PrintSource): Html {
  const rows = source.list('Immunization')
  const given = rows.filter(({ status }) => status === 'completed')
  const notGiven = rows.filter(({ status }) => status === 'not-done')
  const reported = given.some(({ primarySource }) => primarySource === false)
  return section(
    'Immunizations',
    given.length > 0
      ? table(given, [
          { title: 'Vaccine', cell: (row) => html`${conceptText(row.vaccineCode)}${outsideMark(row)}` },
          { title: 'CVX', cell: cvx, short: true },
          {
            title: 'Given',
            cell: (row) => lines(whenGiven(row), row.primarySource === false && '(reported)'),
            short: true,
          },
          { title: 'Dose', cell: doseNumber, short: true },
          { title: 'Lot and maker', cell: (row) => joined([row.lotNumber, nameOf(source, row.manufacturer)]) },
          {
            title: 'Amount, site, route',
            cell: (row) => joined([formatQuantity(row.doseQuantity), conceptText(row.site), conceptText(row.route)]),
          },
          { title: 'Given by', cell: (row) => namesOf(source, row.performer) },
        ])
      : paragraph('No immunizations are recorded in this chart.'),
    reported && small('Reported: told by the patient or another record, not given here.'),
    notGiven.length > 0 &&
      html`<h3>Not given</h3>${table(notGiven, [
        { title: 'Vaccine', cell: (row) => html`${conceptText(row.vaccineCode)}${outsideMark(row)}` },
        { title: 'Date', cell: whenGiven, short: true },
        { title: 'Reason', cell: (row) => conceptText(row.statusReason) || 'No reason recorded' },
      ])}`,
  )
}

const whenGiven = (row: Immunization) => row.occurrenceString ?? formatDate(row.occurrenceDateTime)

const cvx = ({ vaccineCode }: Immunization) => vaccineCode.coding?.find(({ system }) => system?.endsWith('/cvx'))?.code

function doseNumber({ protocolApplied }: Immunization): string {
  const [protocol] = protocolApplied ?? []
  const number = protocol?.doseNumberPositiveInt?.toString() ?? protocol?.doseNumberString
  const of = protocol?.seriesDosesPositiveInt
  return joined([number, of !== undefined && `of ${of}`], ' ')
}
