/** MedicationStatement -> Medication Activity (V2) that took or takes place (`moodCode="EVN"`). */
import { medicationStatementStatus } from '../../terminology/codes.ts'
import { negatedWord } from '../absence.write.ts'
import { authors } from '../author.write.ts'
import { beyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { interval, ts } from '../datatypes.write.ts'
import { comments, duringEncounter, encounterElsewhere, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { areSayable, doseParts, doseTimes, drug, furtherDosing, isClearDrug } from './dosage.write.ts'
import { indication } from './qualifiers.write.ts'

type MedicationStatement = RowOfType<'MedicationStatement'>

/** A point or an interval; the first `effectiveTime` of a Medication Activity is always there. */
function takenFromTo({ effectivePeriod, effectiveDateTime, status }: MedicationStatement): Xml {
  const type = 'IVL_TS' as const
  if (effectivePeriod === undefined && effectiveDateTime !== undefined)
    return el('effectiveTime', { 'xsi:type': type, value: ts(effectiveDateTime) })
  const isOver = status === 'completed' || status === 'stopped'
  return interval('effectiveTime', effectivePeriod, { type, low: 'UNK', ...(isOver && { high: 'UNK' }) })
}

export function medicationStatement(context: WriteContext, row: MedicationStatement, at: At): Xml {
  const takesNone = negatedWord(row.medicationCodeableConcept)
  const notTaken = row.status === 'not-taken'
  const status = medicationStatementStatus.toLeft(row.status as never)
  const reasons: Part = each(row.reasonCode, (reason, index) =>
    indication(row.id, reason, index, at(`reason${index + 1}`)),
  )
  return statement(
    'substanceAdministration',
    {
      templates: [entryTemplates.medicationActivity],
      id: rowIds(context, row),
      text: textReference(at()),
      statusCode: el('statusCode', status === undefined ? { nullFlavor: 'UNK' } : { code: status }),
      effectiveTime: join([takenFromTo(row), doseTimes(row.dosage)]),
      ...doseParts(row.dosage?.[0]),
      consumable: el('consumable', {}, drug(takesNone ?? row.medicationCodeableConcept, at('name'))),
      author: authors(context, row, [], row.dateAsserted),
      entryRelationship: join([
        furtherDosing(row, row.dosage, 'EVN', takesNone ?? row.medicationCodeableConcept, at),
        reasons,
        comments(row, at),
        duringEncounter(context, row.encounter),
        beyond(context, row, {
          encounter: encounterElsewhere(context, row.encounter),
          statusReason: row.statusReason,
          effectiveDateTime: row.effectivePeriod && row.effectiveDateTime,
          category: row.category,
          informationSource: row.informationSource,
          dateAsserted: unlessSaid(row.dateAsserted),
          dosage: (!areSayable(row.dosage, false) || !isClearDrug(row.medicationCodeableConcept)) && row.dosage,
          ...(!isClearDrug(row.medicationCodeableConcept) && {
            resourceType: 'MedicationStatement' as const,
            medicationCodeableConcept: row.medicationCodeableConcept,
            status: row.status,
          }),
        }),
      ]),
    },
    takesNone || notTaken ? { negationInd: true } : undefined,
  )
}
