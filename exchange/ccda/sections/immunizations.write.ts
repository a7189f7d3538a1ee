import { conceptText } from '../../../domain/format/name.ts'
import { formatQuantity } from '../../../domain/format/quantity.ts'
import { isRecordedAbsence } from '../absence.write.ts'
import type { RowOfType } from '../context.write.ts'
import { immunization } from '../entries/immunization.write.ts'
import { newestFirst } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { after, day, lastColumns, nameOf, names, pieces, when } from './cells.write.ts'

type Immunization = RowOfType<'Immunization'>

const given: Readonly<Record<Immunization['status'], string>> = {
  completed: 'Given',
  'not-done': 'Not given',
  'entered-in-error': 'Entered in error',
}

const series = ({ protocolApplied }: Immunization): string | undefined =>
  protocolApplied
    ?.map(({ series, doseNumberPositiveInt, doseNumberString, seriesDosesPositiveInt: all, targetDisease }) =>
      [
        series,
        doseNumberString ?? (doseNumberPositiveInt && `dose ${doseNumberPositiveInt}`),
        all && `of ${all}`,
        targetDisease && `against ${targetDisease.map(conceptText).join(', ')}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ')

export const immunizations: SectionWriter = (context) =>
  listed(
    newestFirst(context.rows('immunizations', 'Immunization'), (row) => row.occurrenceDateTime ?? row.recorded),
    'immunization',
    [
      { head: 'Vaccine', cell: (row) => conceptText(row.vaccineCode), part: 'name' },
      { head: 'Given', cell: (row) => (isRecordedAbsence(row.vaccineCode) ? undefined : given[row.status]) },
      { head: 'Date', cell: (row) => row.occurrenceString ?? when(context, row.occurrenceDateTime) },
      { head: 'Why not', cell: (row) => conceptText(row.statusReason), part: 'refusal' },
      { head: 'Dose', cell: (row) => formatQuantity(row.doseQuantity) },
      { head: 'Series', cell: series },
      { head: 'Site and route', cell: (row) => [row.site, row.route].map(conceptText).filter(Boolean).join(', ') },
      { head: 'Lot', cell: (row) => row.lotNumber },
      { head: 'Expires', cell: (row) => day(row.expirationDate) },
      { head: 'Manufacturer', cell: (row) => nameOf(context, row.manufacturer) },
      {
        head: 'By',
        cell: (row) => [names(context, row.performer), nameOf(context, row.location)].filter(Boolean).join(', '),
      },
      { head: 'For', cell: (row) => pieces(row.reasonCode, 'reason') },
      {
        head: 'Reaction',
        cell: (row) =>
          row.reaction?.map(({ date, detail }, index) => ({
            text: conceptText(detail) || 'Reaction',
            more: after([day(date)]),
            part: `reaction${index + 1}`,
          })),
      },
      {
        head: 'Programme and funding',
        cell: (row) =>
          [...(row.programEligibility ?? []), row.fundingSource].map(conceptText).filter(Boolean).join(', '),
      },
      ...lastColumns<Immunization>(context),
    ],
    (row, at) => immunization(context, row, at),
  )
