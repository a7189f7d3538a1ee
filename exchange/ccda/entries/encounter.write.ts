/** Encounter -> Encounter Activity (V3) with its diagnoses; a planned one -> Planned Encounter (V2). */
import type { CodeableConcept } from '../../../domain/resources/index.ts'
import { encounterStatus } from '../../terminology/codes.ts'
import { authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, effectiveTime, interval } from '../datatypes.write.ts'
import { comments, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { assignedEntity, partyOf } from '../people.write.ts'
import { related, statement } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { encounterDiagnosis } from './condition.write.ts'
import { classAndType } from './encounter.read.ts'
import { locationParticipant } from './location.write.ts'
import { indication } from './qualifiers.write.ts'

export type Encounter = RowOfType<'Encounter'>
type Participant = NonNullable<Encounter['participant']>[number]

export interface PlacedDiagnosis {
  row: RowOfType<'Condition'>
  at: At
}

const performer = (context: WriteContext, { individual, type }: Participant): Part =>
  individual &&
  el('performer', {}, type?.[0] && code('sdtc:functionCode', type[0]), assignedEntity(partyOf(context, individual)))

/** A visit without a type is named by its class (V3 ActCode: ambulatory, emergency …). */
function kind(row: Encounter): CodeableConcept | undefined {
  const [first, ...others] = row.type ?? []
  if (first === undefined) return row.class && { coding: [row.class] }
  const also = [...others.flatMap(({ coding }) => coding ?? []), ...(row.class ? [row.class] : [])]
  return { ...first, coding: [...(first.coding ?? []), ...also] }
}

/** Whether a reader of the code finds the class and the types in it. A visit without a code is called by the words of its row. */
function isKindSaid(row: Encounter): boolean {
  const code = kind(row)
  const read = classAndType(code)
  return code !== undefined && isSame(read.type, row.type) && isSame(read.class, row.class)
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The diagnoses that are written inside, as a reader lists them. */
const isDiagnosisSaid = (row: Encounter, diagnoses: readonly PlacedDiagnosis[]): boolean =>
  isSame(
    row.diagnosis?.map(({ use, condition }) => (use === undefined ? condition.reference : undefined)) ?? [],
    diagnoses.map(({ row: { id } }) => `Condition/${id}`),
  )

export function encounter(context: WriteContext, row: Encounter, at: At, diagnoses: readonly PlacedDiagnosis[]): Xml {
  const planned = row.status === 'planned'
  const status = planned ? 'active' : encounterStatus.toLeft(row.status as never)
  return statement(
    'encounter',
    {
      templates: [planned ? entryTemplates.plannedEncounter : entryTemplates.encounterActivity],
      id: rowIds(context, row),
      code: code('code', kind(row), { narrative: at('name') }),
      text: textReference(at()),
      statusCode: el('statusCode', status === undefined ? { nullFlavor: 'UNK' } : { code: status }),
      effectiveTime: row.period ? interval('effectiveTime', row.period) : effectiveTime(undefined, undefined),
      dischargeDisposition: row.dischargeDisposition && code('sdtc:dischargeDispositionCode', row.dischargeDisposition),
      performer: each(row.participant, (participant) => performer(context, participant)),
      author: authors(context, row, [], undefined),
      participant: each(row.location, (reference) => locationParticipant(context, reference)),
      entryRelationship: join([
        each(row.reasonCode, (reason, index) => indication(row.id, reason, index, at(`reason${index + 1}`))),
        each(diagnoses, (diagnosis) => related('COMP', encounterDiagnosis(context, diagnosis.row, diagnosis.at))),
        comments(row, at),
        beyond(context, row, {
          status: status === undefined && row.status,
          ...(!isKindSaid(row) && { class: row.class ?? null, type: row.type ?? null }),
          appointmentId: row.appointmentId,
          participant: row.participant?.some(({ type }) => type !== undefined) && row.participant,
          serviceProvider: row.serviceProvider,
          diagnosis: !isDiagnosisSaid(row, diagnoses) && (row.diagnosis ?? null),
        }),
      ]),
    },
    planned ? { moodCode: 'INT' } : undefined,
  )
}
