/**
 * US Core's profile and C-CDA's Care Team Member Act have one role for a member of a care team: who has several stands there once
 * for each of them.
 */
import type { CareTeamParticipant } from '../domain/resources/index.ts'

export function oncePerRole(participant: CareTeamParticipant): CareTeamParticipant[] {
  const { role = [] } = participant
  return role.length < 2 ? [participant] : role.map((one) => ({ ...participant, role: [one] }))
}
