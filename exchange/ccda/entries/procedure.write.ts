/** Procedure -> Procedure Activity Procedure (V2). */
import { procedureStatus } from '../../terminology/codes.ts'
import { negatedWord } from '../absence.write.ts'
import { authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, effectiveTime } from '../datatypes.write.ts'
import { comments, duringEncounter, encounterElsewhere, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { performer } from '../people.write.ts'
import { related, statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { isClear } from '../whole.write.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { deviceParticipant } from './device.write.ts'
import { locationParticipant } from './location.write.ts'
import { isSpan } from './observation.write.ts'
import { finding, indication } from './qualifiers.write.ts'

type Procedure = RowOfType<'Procedure'>

const devices = (context: WriteContext, row: Procedure): Part =>
  each(row.focalDevice, (reference) => {
    const device = context.row(reference.reference)
    return device?.resourceType === 'Device' ? deviceParticipant(context, device) : undefined
  })

const devicesAreRows = (context: WriteContext, row: Procedure): boolean =>
  row.focalDevice?.every(({ reference }) => context.row(reference)?.resourceType === 'Device') ?? true

export function procedure(context: WriteContext, row: Procedure, at: At): Xml {
  const status = procedureStatus.toLeft(row.status as never)
  const none = negatedWord(row.code)
  return statement(
    'procedure',
    {
      templates: [entryTemplates.procedureActivityProcedure],
      id: rowIds(context, row),
      code: code('code', none ?? row.code, { narrative: at('name') }),
      text: textReference(at()),
      statusCode: el('statusCode', status === undefined ? { nullFlavor: 'UNK' } : { code: status }),
      effectiveTime: effectiveTime(row.performedDateTime, row.performedPeriod),
      targetSiteCode: each(row.bodySite, (site) => code('targetSiteCode', site)),
      performer: each(row.performer, (reference) => performer(context, reference)),
      author: authors(context, row, [], undefined),
      participant: join([devices(context, row), row.location && locationParticipant(context, row.location)]),
      entryRelationship: join([
        each(row.reasonCode, (reason, index) => indication(row.id, reason, index, at(`reason${index + 1}`))),
        each(row.complication, (complication, index) =>
          related('COMP', finding(row.id, `complication${index + 1}`, complication, at(`complication${index + 1}`))),
        ),
        comments(row, at),
        duringEncounter(context, row.encounter),
        beyond(context, row, {
          encounter: encounterElsewhere(context, row.encounter),
          ...(!isClear(row.code) && { code: row.code, status: row.status }),
          statusReason: row.statusReason,
          category: row.category,
          performedString: row.performedString,
          performedDateTime: row.performedPeriod && (row.performedDateTime ?? null),
          performedPeriod: !isSpan(row.performedPeriod) && row.performedPeriod,
          outcome: row.outcome,
          focalDevice: !devicesAreRows(context, row) && row.focalDevice,
        }),
      ]),
    },
    none || row.status === 'not-done' ? { negationInd: true } : undefined,
  )
}
