import { conceptText } from '../../../domain/format/name.ts'
import { isRecordedAbsence } from '../absence.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { procedure } from '../entries/procedure.write.ts'
import { newestFirst } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { concepts, lastColumns, nameOf, names, pieces, when, word } from './cells.write.ts'

type Procedure = RowOfType<'Procedure'>

const devices = (context: WriteContext, { focalDevice }: Procedure): string | undefined =>
  focalDevice
    ?.map(({ reference, display }) => {
      const device = context.row(reference)
      return device?.resourceType === 'Device' ? conceptText(device.type) : display
    })
    .filter(Boolean)
    .join(', ')

export const procedures: SectionWriter = (context) =>
  listed(
    newestFirst(context.rows('procedures', 'Procedure'), (row) => row.performedPeriod?.start ?? row.performedDateTime),
    'procedure',
    [
      { head: 'Procedure', cell: (row) => conceptText(row.code), part: 'name' },
      { head: 'Date', cell: (row) => row.performedString ?? when(context, row.performedDateTime, row.performedPeriod) },
      {
        head: 'Status',
        cell: (row) =>
          isRecordedAbsence(row.code)
            ? undefined
            : [word(row.status), conceptText(row.statusReason)].filter(Boolean).join(': '),
      },
      { head: 'Site', cell: (row) => concepts(row.bodySite) },
      { head: 'For', cell: (row) => pieces(row.reasonCode, 'reason') },
      { head: 'Outcome', cell: (row) => conceptText(row.outcome) },
      { head: 'Complications', cell: (row) => pieces(row.complication, 'complication') },
      { head: 'Devices', cell: (row) => devices(context, row) },
      { head: 'By', cell: (row) => names(context, row.performer) },
      { head: 'Where', cell: (row) => nameOf(context, row.location) },
      ...lastColumns<Procedure>(context),
    ],
    (row, at) => procedure(context, row, at),
  )
