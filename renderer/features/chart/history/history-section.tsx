/** What a patient brings along: operations, family, way of life, implants, wishes, and who else looks after them. */
import { Stack } from '@mantine/core'
import { CareTeamCard } from './care-team/care-team-card.tsx'
import { DevicesCard } from './devices/devices-card.tsx'
import { DirectivesCard } from './directives/directives-card.tsx'
import { FamilyCard } from './family/family-card.tsx'
import { ProceduresCard } from './procedures/procedures-card.tsx'
import { SocialCard } from './social/social-card.tsx'

export function HistorySection() {
  return (
    <Stack gap="sm">
      <DirectivesCard />
      <ProceduresCard />
      <FamilyCard />
      <SocialCard />
      <DevicesCard />
      <CareTeamCard />
    </Stack>
  )
}
