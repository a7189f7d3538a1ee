/** Care teams: who looks after the patient, with the role and how to reach them. */
import { conceptText } from '../../../domain/format/name.ts'
import type { CareTeamParticipant } from '../../../domain/resources/index.ts'
import type { WriteContext } from '../context.write.ts'
import { type CareTeam, careTeam, memberPart } from '../entries/care-team.write.ts'
import { newestFirst, type Piece } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { after, concepts, lastColumns, nameOf, names, when, word } from './cells.write.ts'

/** `Ana Ruiz, cardiologist, for City Heart, (555) 010-2000`. */
const memberPiece = (
  context: WriteContext,
  { member, role, onBehalfOf, period }: CareTeamParticipant,
  index: number,
): Piece => {
  const organization = nameOf(context, onBehalfOf)
  const known = context.practitioner(member?.reference) ?? context.organization(member?.reference)
  const phone = known?.telecom?.find(({ system }) => system === 'phone')?.value
  return {
    text: nameOf(context, member) ?? 'Not named',
    part: memberPart(index),
    more: after([
      ...(role ?? []).map(conceptText),
      organization && `for ${organization}`,
      phone,
      period && when(context, undefined, period),
    ]),
  }
}

export const careTeams: SectionWriter = (context) =>
  listed(
    newestFirst(context.rows('careTeam', 'CareTeam'), (row) => row.period?.start),
    'team',
    [
      { head: 'Team', cell: (row) => row.name ?? 'Care team', part: 'name' },
      { head: 'Kind', cell: (row) => concepts(row.category) },
      { head: 'Members', cell: (row) => row.participant?.map((one, index) => memberPiece(context, one, index)) },
      { head: 'Status', cell: (row) => word(row.status) },
      { head: 'When', cell: (row) => when(context, undefined, row.period) },
      { head: 'Because of', cell: (row) => concepts(row.reasonCode) },
      { head: 'Organization', cell: (row) => names(context, row.managingOrganization) },
      ...lastColumns<CareTeam>(context),
    ],
    (row, at) => careTeam(context, row, at),
  )
