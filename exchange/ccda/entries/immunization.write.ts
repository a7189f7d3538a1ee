/** Immunization -> Immunization Activity (V3); one that was not given is negated and says why. */
import { immunizationStatus } from '../../terminology/codes.ts'
import { ACT_REASON, SNOMED } from '../../terminology/systems.ts'
import { negatedWord } from '../absence.write.ts'
import { authors } from '../author.write.ts'
import { beyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, time } from '../datatypes.write.ts'
import {
  assertion,
  comments,
  duringEncounter,
  encounterElsewhere,
  partId,
  rowIds,
  textReference,
} from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { organizationElement, partyOf, performer } from '../people.write.ts'
import { pq } from '../quantities.write.ts'
import { completed, related, statement, statusCode } from '../statement.write.ts'
import { templateIds } from '../template.write.ts'
import { entryTemplates } from '../templates.ts'
import { isClear } from '../whole.write.ts'
import { each, el, join, type Part, text, type Xml } from '../xml.write.ts'
import { locationParticipant } from './location.write.ts'
import { indication } from './qualifiers.write.ts'

type Immunization = RowOfType<'Immunization'>

const ADMINISTRATION = { system: SNOMED, code: '416118004', display: 'Administration' }

function vaccine(context: WriteContext, row: Immunization, at: At): Xml {
  const { lotNumber, expirationDate, manufacturer } = row
  const maker = manufacturer && partyOf(context, { type: 'Organization', ...manufacturer }).organization
  return el(
    'manufacturedProduct',
    { classCode: 'MANU' },
    templateIds(entryTemplates.immunizationMedicationInformation),
    el(
      'manufacturedMaterial',
      {},
      code('code', negatedWord(row.vaccineCode) ?? row.vaccineCode, { narrative: at('name') }),
      lotNumber !== undefined && el('lotNumberText', {}, text(lotNumber)),
      expirationDate !== undefined && time('sdtc:expirationTime', expirationDate),
    ),
    maker && organizationElement('manufacturerOrganization', maker),
  )
}

/** Immunization Refusal Reason; reasons that are no V3 ActReason stand as translations of its code. */
const notGivenBecause = (row: Immunization, at: At): Part =>
  row.statusReason &&
  related(
    'RSON',
    statement('observation', {
      templates: [entryTemplates.immunizationRefusalReason],
      id: partId(row.id, 'refusal'),
      code: code('code', row.statusReason, {
        narrative: at('refusal'),
        ...(row.statusReason.coding?.[0]?.system !== ACT_REASON && { nullFlavor: 'OTH' }),
      }),
      statusCode: completed,
    }),
  )

/** Substance Administered Act: which dose of its series it was. */
const doseInSeries = (row: Immunization): Part =>
  each(row.protocolApplied, ({ doseNumberPositiveInt: number }, index) =>
    number === undefined
      ? undefined
      : el(
          'entryRelationship',
          { typeCode: 'COMP', inversionInd: true },
          el('sequenceNumber', { value: number }),
          statement('act', {
            templates: [entryTemplates.substanceAdministeredAct],
            id: partId(row.id, `series${index + 1}`),
            code: fixedCode('code', ADMINISTRATION),
            statusCode: completed,
          }),
        ),
  )

const saysMoreThanDoseNumber = (row: Immunization): boolean =>
  row.protocolApplied?.some((protocol) => Object.keys(protocol).some((key) => key !== 'doseNumberPositiveInt')) ?? false

/** Reaction Observation (V2). */
const reactions = (row: Immunization, at: At): Part =>
  each(row.reaction, (reaction, index) =>
    related(
      'MFST',
      statement('observation', {
        templates: [entryTemplates.reactionObservation],
        id: partId(row.id, `reaction${index + 1}`),
        code: assertion(),
        text: textReference(at(`reaction${index + 1}`)),
        statusCode: completed,
        effectiveTime: el('effectiveTime', {}, time('low', reaction.date)),
        value: code('value', reaction.detail, { type: 'CD', narrative: at(`reaction${index + 1}`) }),
      }),
      true,
    ),
  )

export function immunization(context: WriteContext, row: Immunization, at: At): Xml {
  const status = immunizationStatus.toLeft(row.status as never)
  const isNegated = row.status === 'not-done' || negatedWord(row.vaccineCode) !== undefined
  return statement(
    'substanceAdministration',
    {
      templates: [entryTemplates.immunizationActivity],
      id: rowIds(context, row),
      text: textReference(at()),
      statusCode: statusCode(status ?? 'completed'),
      effectiveTime: time('effectiveTime', row.occurrenceDateTime),
      routeCode: row.route && code('routeCode', row.route),
      approachSiteCode: row.site && code('approachSiteCode', row.site),
      doseQuantity: row.doseQuantity ? pq('doseQuantity', row.doseQuantity) : el('doseQuantity', { nullFlavor: 'UNK' }),
      consumable: el('consumable', {}, vaccine(context, row, at)),
      performer: each(row.performer, (reference) => performer(context, reference)),
      author: authors(context, row, [], row.recorded),
      participant: row.location && locationParticipant(context, row.location),
      entryRelationship: join([
        notGivenBecause(row, at),
        doseInSeries(row),
        each(row.reasonCode, (reason, index) => indication(row.id, reason, index + 1, at(`reason${index + 1}`))),
        reactions(row, at),
        comments(row, at),
        duringEncounter(context, row.encounter),
        beyond(context, row, {
          encounter: encounterElsewhere(context, row.encounter),
          // A reason for not giving it, beside a vaccine that was given, would be read as a refusal.
          status: (row.statusReason !== undefined || !isClear(row.vaccineCode)) && row.status,
          // Any reason beside a vaccine that was not given is read as that for not giving it.
          ...(isNegated && row.reasonCode && { reasonCode: row.reasonCode, statusReason: row.statusReason ?? null }),
          recorded: unlessSaid(row.recorded),
          reaction: row.reaction?.some(({ detail }) => detail === undefined) && row.reaction,
          doseQuantity: row.doseQuantity?.comparator !== undefined && row.doseQuantity,
          vaccineCode: negatedWord(row.vaccineCode) && row.vaccineCode,
          occurrenceString: row.occurrenceString,
          primarySource: row.primarySource,
          programEligibility: row.programEligibility,
          fundingSource: row.fundingSource,
          protocolApplied: saysMoreThanDoseNumber(row) && row.protocolApplied,
        }),
      ]),
    },
    { negationInd: isNegated },
  )
}
