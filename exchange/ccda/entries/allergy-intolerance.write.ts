/** AllergyIntolerance -> Allergy Concern Act (V3) around an Allergy - Intolerance Observation (V2). */
import { conceptText } from '../../../domain/format/name.ts'
import type { Coding } from '../../../domain/resources/index.ts'
import { deniedBy } from '../../../domain/terminology/no-known-allergies.ts'
import {
  allergyKind,
  allergyKindConcept,
  criticality,
  noKnownAllergy,
  problemStatus,
  severity,
} from '../../terminology/codes.ts'
import { ACT_CLASS, SNOMED } from '../../terminology/systems.ts'
import { isRecordedAbsence, noKnownAllergyCode } from '../absence.write.ts'
import { authors } from '../author.write.ts'
import { beyond, statusesBeyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, interval } from '../datatypes.write.ts'
import {
  assertion,
  comments,
  duringEncounter,
  encounterElsewhere,
  partId,
  rowIds,
  textReference,
  textWithReference,
} from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { completed, related, statement, statusCode } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'
import { criticalityObservation, severityObservation, statusObservation } from './qualifiers.write.ts'

type AllergyIntolerance = RowOfType<'AllergyIntolerance'>
type Reaction = NonNullable<AllergyIntolerance['reaction']>[number]

const isOver = ({ clinicalStatus }: AllergyIntolerance): boolean =>
  clinicalStatus === 'inactive' || clinicalStatus === 'resolved'

/** Whether a reader of the code for the kind of allergy learns the row's type and category from it, and no more. */
function isSaidBy(kind: Coding, { type, category }: AllergyIntolerance): boolean {
  const said = allergyKind(kind.code)
  return said?.type === type && said?.category === category?.[0] && (category?.length ?? 0) < 2
}

/**
 * "No known allergies" is the kind of allergy with `negationInd`, and a substance that is not applicable (R2.1,
 * Allergy - Intolerance Observation). "No known latex allergy" names its substance: without one it would deny everything.
 * A refuted allergy is negated too, with its substance.
 */
function allergyObservation(context: WriteContext, row: AllergyIntolerance, at: At): Xml {
  const absence = noKnownAllergyCode(row.code)
  const negatedKind = absence === undefined ? undefined : (noKnownAllergy.toLeft(absence as never) ?? '419199007')
  const onlyOne = deniedBy(row.code)?.substance
  const kind =
    negatedKind === undefined
      ? allergyKindConcept(row.type, row.category?.[0])
      : { system: SNOMED, code: negatedKind, display: undefined }
  const substance =
    absence === undefined
      ? code('code', row.code, { narrative: at('name') })
      : onlyOne
        ? code('code', { text: onlyOne.name })
        : code('code', { text: conceptText(row.code) }, { narrative: at('name'), nullFlavor: 'NA' })
  return statement(
    'observation',
    {
      templates: [entryTemplates.allergyObservation],
      id: rowIds(context, row),
      code: assertion(),
      text: textReference(at()),
      statusCode: completed,
      effectiveTime: interval(
        'effectiveTime',
        { start: row.onsetDateTime, end: row.abatementDateTime },
        isOver(row) ? { low: 'UNK', high: 'UNK' } : { low: absence === undefined ? 'UNK' : 'NA' },
      ),
      value: code('value', { coding: [kind] }, { type: 'CD' }),
      author: authors(context, row, [row.recorder], row.recordedDate),
      participant: el(
        'participant',
        { typeCode: 'CSM' },
        el('participantRole', { classCode: 'MANU' }, el('playingEntity', { classCode: 'MMAT' }, substance)),
      ),
      entryRelationship: join([
        !isRecordedAbsence(row.code) &&
          statusObservation(
            entryTemplates.allergyStatus,
            problemStatus.toConcept(row.clinicalStatus),
            at('status'),
            'CE',
          ),
        each(row.reaction, (reaction, index) => reactionObservations(row, reaction, index, at)),
        criticalityObservation(criticality.toConcept(row.criticality), at('criticality')),
        comments(row, at),
        duringEncounter(context, row.encounter),
        beyond(context, row, {
          encounter: encounterElsewhere(context, row.encounter),
          ...statusesBeyond(row),
          code: absence !== undefined && row.code,
          recordedDate: unlessSaid(row.recordedDate),
          // The kind of what is denied is none of the row's, unless it says so.
          ...(!isSaidBy(kind, row) && { type: row.type ?? null, category: row.category ?? null }),
          recorder: row.recorder,
          asserter: row.asserter,
          lastOccurrence: row.lastOccurrence,
          reaction:
            row.reaction?.some((reaction) => reaction.substance !== undefined || reaction.manifestation.length > 1) &&
            row.reaction,
        }),
      ]),
    },
    absence !== undefined || row.verificationStatus === 'refuted' ? { negationInd: true } : undefined,
  )
}

export const reactionPart = (reaction: number, manifestation: number): string =>
  `reaction${reaction + 1}.${manifestation + 1}`

/** Reaction Observation (V2) has one finding: several manifestations of one reaction are an observation each. */
function reactionObservations(row: AllergyIntolerance, reaction: Reaction, index: number, at: At): Part {
  return each(reaction.manifestation, (manifestation, which) => {
    const here = at(reactionPart(index, which))
    return related(
      'MFST',
      statement('observation', {
        templates: [entryTemplates.reactionObservation],
        id: partId(row.id, reactionPart(index, which)),
        code: assertion(),
        text: reaction.description === undefined ? textReference(here) : textWithReference(reaction.description, here),
        statusCode: completed,
        effectiveTime: interval('effectiveTime', { start: reaction.onset }, { low: 'UNK' }),
        value: code('value', manifestation, { type: 'CD', narrative: here }),
        entryRelationship: severityObservation(
          reaction.severity && { coding: [severity.toConcept(reaction.severity) ?? {}] },
          here,
        ),
      }),
      true,
    )
  })
}

export function allergyConcern(context: WriteContext, row: AllergyIntolerance, at: At): Xml {
  const isOpen = !isOver(row)
  return statement('act', {
    templates: [entryTemplates.allergyConcernAct],
    id: partId(row.id, 'concern'),
    code: fixedCode('code', { system: ACT_CLASS, code: 'CONC', display: 'Concern' }),
    text: textReference(at()),
    statusCode: statusCode(isOpen ? 'active' : 'completed'),
    effectiveTime: interval(
      'effectiveTime',
      { start: row.recordedDate ?? row.onsetDateTime, ...(!isOpen && { end: row.abatementDateTime }) },
      isOpen ? { low: 'UNK' } : { low: 'UNK', high: 'UNK' },
    ),
    author: authors(context, row, [row.recorder], row.recordedDate),
    entryRelationship: related('SUBJ', allergyObservation(context, row, at)),
  })
}
