/** CareTeam, US Core 6.1.0 profile us-core-careteam. */
import { z } from 'zod'
import { conceptText } from '../../../domain/format/name.ts'
import { type CareTeamContent, type CareTeamParticipant, careTeamContent } from '../../../domain/resources/care-team.ts'
import { oncePerRole } from '../../participants.ts'
import { type Field, own } from '../codec.ts'
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
import { element, extension, many, modifier, one } from '../fields.ts'
import { boolean, code, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { UNKNOWN } from '../terms.ts'
import { usCore } from '../us-core.ts'

/** `isFurther`: the member before it in another role. */
interface InRole extends CareTeamParticipant {
  isFurther?: boolean
}

const participant = element<InRole>(
  'CareTeamParticipant',
  {
    isFurther: extension(own('further-role'), boolean(z.boolean())),
    // US Core demands a role and a member.
    role: orImplied(many(codeableConcept), [implied(UNKNOWN)]),
    member: one(reference),
    onBehalfOf: one(reference),
    period: one(period),
  },
  {
    // ctm-1: only a practitioner acts for somebody. Who is known by name alone may be one.
    unfit: ({ member }) => (mayActForSomebody(member) ? [] : ['onBehalfOf']),
    complete: (to) => to.absentElement('member'),
  },
)

function mayActForSomebody(member: CareTeamParticipant['member']): boolean {
  const type = member?.type ?? member?.reference?.split('/')[0]
  return type === undefined || type === 'Practitioner'
}

function together(all: readonly InRole[]): CareTeamParticipant[] {
  const members: CareTeamParticipant[] = []
  for (const { isFurther, ...one } of all) {
    const before = members.at(-1)
    if (isFurther && before) before.role = [...(before.role ?? []), ...(one.role ?? [])]
    else members.push(one)
  }
  return members
}

const apart = (member: CareTeamParticipant): InRole[] =>
  oncePerRole(member).map((one, index) => (index === 0 ? one : { ...one, isFurther: true }))

const participants: Field<CareTeamParticipant[]> = {
  read(from, name) {
    const all = many(participant).read(from, name)
    return all && together(all)
  },
  write: (to, name, value, also) => many(participant).write(to, name, value?.flatMap(apart), also),
}

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
    participant: participants,
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
    // It demands a participant.
    profiles: ({ participant }) => (participant?.length ? [usCore('us-core-careteam')] : []),
  },
)
