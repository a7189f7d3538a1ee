/** CareTeam -> Care Team Organizer (2.16.840.1.113883.10.20.22.4.500), a Care Team Member Act for each member. */
import type { CareTeamParticipant, CodeableConcept, Reference } from '../../../domain/resources/index.ts'
import { oncePerRole } from '../../participants.ts'
import { CARE_TEAM, CARE_TEAM_MEMBER, careTeamStatus } from '../../terminology/codes.ts'
import { authors } from '../author.write.ts'
import { beyondInOrganizer } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, hasCode, interval } from '../datatypes.write.ts'
import { partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { assignedEntity, type Party, partyOf } from '../people.write.ts'
import { completed, statement, statusCode } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Part, type Xml } from '../xml.write.ts'

export type CareTeam = RowOfType<'CareTeam'>

export const memberPart = (index: number): string => `member${index + 1}`

/** Care Team Type Observation has a code. */
const type = (row: CareTeam, kind: CodeableConcept, index: number): Part =>
  hasCode(kind) &&
  el(
    'component',
    {},
    statement('observation', {
      templates: [entryTemplates.careTeamType],
      id: partId(row.id, `type${index + 1}`),
      code: fixedCode('code', CARE_TEAM),
      statusCode: completed,
      value: code('value', kind, { type: 'CD' }),
    }),
  )

/** The member, and the organization they act for. */
function party(context: WriteContext, { member, onBehalfOf }: CareTeamParticipant): Party {
  const who = member === undefined ? {} : partyOf(context, member)
  const organization =
    who.person && onBehalfOf && partyOf(context, { type: 'Organization', ...onBehalfOf }).organization
  return organization === undefined ? who : { ...who, organization }
}

/** The act has a status and a beginning in any case. `narrative`: where the member stands there. */
const member = (
  context: WriteContext,
  row: CareTeam,
  index: number,
  participant: CareTeamParticipant | undefined,
  narrative: string | undefined,
): Part =>
  el(
    'component',
    {},
    statement(
      'act',
      {
        templates: [entryTemplates.careTeamMember],
        id: partId(row.id, memberPart(index)),
        code: fixedCode('code', CARE_TEAM_MEMBER),
        text: narrative === undefined ? undefined : textReference(narrative),
        statusCode: statusCode(participant?.period?.end === undefined ? 'active' : 'completed'),
        effectiveTime: interval('effectiveTime', participant?.period, { low: 'UNK' }),
        performer: el(
          'performer',
          { typeCode: 'PRF' },
          participant?.role?.[0] && code('sdtc:functionCode', participant.role[0]),
          assignedEntity(participant === undefined ? {} : party(context, participant)),
        ),
      },
      { classCode: 'PCPR' },
    ),
  )

const typeOf = ({ type, reference }: Reference): string | undefined => type ?? reference?.split('/')[0]

/** One role, and a member whom the reader of an `assignedEntity` takes for what they are, acting for whom that names. */
function isSayable(context: WriteContext, { role = [], member, onBehalfOf }: CareTeamParticipant): boolean {
  if (role.length > 1 || member === undefined) return false
  const kind = typeOf(member)
  if (kind === 'Organization')
    return onBehalfOf === undefined && partyOf(context, member).organization?.name !== undefined
  const isPerson = kind === undefined || kind === 'Practitioner'
  const { person, organization } = partyOf(context, member)
  return isPerson && person?.name[0] !== undefined && (organization === undefined || onBehalfOf !== undefined)
}

/** The organizer has at least one member; a team without any has one that is unknown. */
export function careTeam(context: WriteContext, row: CareTeam, at: At): Xml {
  const members = row.participant ?? []
  const acts = members.flatMap((one, index) => oncePerRole(one).map((inRole) => ({ inRole, place: memberPart(index) })))
  const said = members.length > 0 && members.every((participant) => isSayable(context, participant))
  return statement('organizer', {
    templates: [entryTemplates.careTeamOrganizer],
    id: rowIds(context, row),
    code: code('code', { coding: [CARE_TEAM] }, { narrative: at('name') }),
    statusCode: statusCode(careTeamStatus.toLeft(row.status) ?? 'active'),
    effectiveTime: interval('effectiveTime', row.period, { low: 'UNK' }),
    author: authors(context, row, [], undefined),
    component: join([
      each(row.category, (kind, index) => type(row, kind, index)),
      members.length > 0
        ? each(acts, ({ inRole, place }, index) => member(context, row, index, inRole, at(place)))
        : member(context, row, 0, undefined, undefined),
      beyondInOrganizer(context, row, {
        note: row.note,
        name: row.name,
        status: row.status === undefined ? null : undefined,
        category: !(row.category ?? []).every(hasCode) && row.category,
        encounter: row.encounter,
        participant: members.length > 0 ? !said && members : null,
        reasonCode: row.reasonCode,
        managingOrganization: row.managingOrganization,
      }),
    ]),
  })
}
