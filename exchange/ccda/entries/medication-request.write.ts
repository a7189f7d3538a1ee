/** MedicationRequest -> Medication Activity (V2) that is intended (`moodCode="INT"`), with its Medication Supply Order. */
import { medicationRequestStatus } from '../../terminology/codes.ts'
import { authors } from '../author.write.ts'
import { beyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { interval } from '../datatypes.write.ts'
import { comments, duringEncounter, encounterElsewhere, partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { performer } from '../people.write.ts'
import { pq } from '../quantities.write.ts'
import { related, statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { areSayable, doseParts, doseTimes, drug, furtherDosing, isClearDrug } from './dosage.write.ts'
import { indication } from './qualifiers.write.ts'

type MedicationRequest = RowOfType<'MedicationRequest'>

/** Orders stand among the medications; proposals and plans in the plan of treatment. */
export const isPlanned = ({ intent }: MedicationRequest): boolean =>
  intent === 'proposal' || intent === 'plan' || intent === 'option'

/**
 * Medication Supply Order (V2). `repeatNumber` counts all fills, FHIR the repeats after the first (R2.1, Medication
 * Supply Order, "repeatNumber").
 */
function supplyOrder(context: WriteContext, row: MedicationRequest, at: At): Part {
  const supply = row.dispenseRequest
  if (supply === undefined) return undefined
  const { numberOfRepeatsAllowed: repeats, expectedSupplyDuration: duration } = supply
  return related(
    'REFR',
    statement(
      'supply',
      {
        templates: [entryTemplates.medicationSupplyOrder],
        id: partId(row.id, 'supply'),
        text: textReference(at('supply')),
        statusCode: el('statusCode', { code: medicationRequestStatus.toLeft(row.status as never) ?? 'active' }),
        effectiveTime: interval('effectiveTime', supply.validityPeriod, { type: 'IVL_TS', high: 'UNK' }),
        repeatNumber: repeats === undefined ? undefined : el('repeatNumber', { value: repeats + 1 }),
        quantity: supply.quantity && pq('quantity', supply.quantity),
        expectedUseTime: duration && el('expectedUseTime', {}, pq('width', duration)),
        product: el('product', {}, drug(row.medicationCodeableConcept, at('name'))),
        performer: supply.performer && performer(context, supply.performer),
      },
      { moodCode: 'INT' },
    ),
  )
}

const hasComparator = ({ dispenseRequest: supply }: MedicationRequest): boolean =>
  supply?.quantity?.comparator !== undefined || supply?.expectedSupplyDuration?.comparator !== undefined

const planMoods = { proposal: 'PRP', plan: 'INT', option: 'PRP' } as const

export function medicationRequest(context: WriteContext, row: MedicationRequest, at: At): Xml {
  const bounds = row.dosageInstruction?.[0]?.timing?.repeat?.boundsPeriod
  const planned = isPlanned(row) && row.status === 'active'
  const moodCode = planned ? planMoods[row.intent as keyof typeof planMoods] : 'INT'
  const saidIntent = isPlanned(row) ? (moodCode === 'PRP' ? 'proposal' : 'plan') : 'order'
  const status = medicationRequestStatus.toLeft(row.status as never)
  return statement(
    'substanceAdministration',
    {
      templates: [planned ? entryTemplates.plannedMedicationActivity : entryTemplates.medicationActivity],
      id: rowIds(context, row),
      text: textReference(at()),
      statusCode: el('statusCode', status === undefined ? { nullFlavor: 'UNK' } : { code: status }),
      effectiveTime: join([
        interval('effectiveTime', bounds, { type: 'IVL_TS', low: 'UNK' }),
        doseTimes(row.dosageInstruction),
      ]),
      ...doseParts(row.dosageInstruction?.[0]),
      consumable: el('consumable', {}, drug(row.medicationCodeableConcept, at('name'))),
      author: authors(context, row, [row.requester], row.authoredOn),
      entryRelationship: join([
        furtherDosing(row, row.dosageInstruction, moodCode, row.medicationCodeableConcept, at),
        each(row.reasonCode, (reason, index) => indication(row.id, reason, index, at(`reason${index + 1}`))),
        supplyOrder(context, row, at),
        comments(row, at),
        duringEncounter(context, row.encounter),
        beyond(context, row, {
          requester: unlessSaid(row.requester),
          authoredOn: unlessSaid(row.authoredOn),
          encounter: encounterElsewhere(context, row.encounter),
          ...(!isClearDrug(row.medicationCodeableConcept) && {
            resourceType: 'MedicationRequest' as const,
            medicationCodeableConcept: row.medicationCodeableConcept,
          }),
          intent: row.intent !== saidIntent && row.intent,
          statusReason: row.statusReason,
          category: row.category,
          reportedBoolean: row.reportedBoolean,
          priorPrescription: row.priorPrescription,
          dispenseRequest: hasComparator(row) && row.dispenseRequest,
          substitutionAllowedBoolean: row.substitutionAllowedBoolean,
          dosageInstruction: !areSayable(row.dosageInstruction, true) && row.dosageInstruction,
        }),
      ]),
    },
    { moodCode },
  )
}
