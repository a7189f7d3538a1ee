/** CareTeam, US Core 6.1.0 profile us-core-careteam. */
import { conceptText } from '../../../domain/format/name.ts'
import { type CareTeamContent, type CareTeamParticipant, careTeamContent } from '../../../domain/resources/care-team.ts'
import {
  annotation,
  codeableConcept,
  identifier,
  implied,
  orImplied,
  period,
  reasons,
  reference,
} from '../datatypes.ts'
import { element, many, modifier, one } from '../fields.ts'
import { code, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { UNKNOWN } from '../terms.ts'
import { usCore } from '../us-core.ts'

const participant = element<CareTeamParticipant>(
  'CareTeamParticipant',
  {
    // US Core demands a role and a member.
    role: orImplied(many(codeableConcept), [implied(UNKNOWN)]),
    member: one(reference),
    onBehalfOf: one(reference),
    period: one(period),
  },
  {
    // ctm-1: only a practitioner acts for somebody.
    unfit: ({ member }) => (isPractitioner(member) ? [] : ['onBehalfOf']),
    complete: (to) => to.absentElement('member'),
  },
)

const isPractitioner = (member: CareTeamParticipant['member']): boolean =>
  (member?.type ?? member?.reference?.split('/')[0]) === 'Practitioner'

/** us-core-careteam: somebody is in it, and each has one role. */
const meetsUsCore = (participants: readonly CareTeamParticipant[] = []): boolean =>
  participants.length > 0 && participants.every(({ role = [] }) => role.length <= 1)

export const careTeam = resource<CareTeamContent>(
  'CareTeam',
  'CareTeam',
  careTeamContent,
  'subject',
  {
    identifier: many(identifier),
    status: modifier(one(code(careTeamContent.shape.status.unwrap()))),
    category: many(codeableConcept),
    name: one(string),
    encounter: one(reference),
    period: one(period),
    participant: many(participant),
    reasonCode: reasons,
    managingOrganization: many(reference),
    note: many(annotation),
  },
  {
    narrative: ({ name, participant = [] }) =>
      [
        name,
        ...participant.map(({ role = [], member }) =>
          [role.map(conceptText).join(', '), member?.display].filter(Boolean).join(': '),
        ),
      ].filter((line): line is string => Boolean(line)),
    profiles: ({ participant }) => (meetsUsCore(participant) ? [usCore('us-core-careteam')] : []),
  },
)
