/** The forms of the history section, fetched together when the first of them is opened. */
import type { HistoryEntry } from '../entries.ts'
import { CareTeamForm } from './care-team/care-team-form.tsx'
import { DeviceForm } from './devices/device-form.tsx'
import { DirectiveForm } from './directives/directive-form.tsx'
import { FamilyForm } from './family/family-form.tsx'
import { FamilyTable } from './family/family-table.tsx'
import { ProcedureForm } from './procedures/procedure-form.tsx'
import { SocialForm } from './social/social-form.tsx'

export function HistoryForm({ entry }: { entry: HistoryEntry }) {
  switch (entry.kind) {
    case 'procedure':
      return <ProcedureForm row={entry.row} />
    case 'family':
      return <FamilyForm row={entry.row} />
    case 'family-table':
      return <FamilyTable />
    case 'social':
      return <SocialForm row={entry.row} />
    case 'device':
      return <DeviceForm row={entry.row} />
    case 'directive':
      return <DirectiveForm row={entry.row} />
    case 'care-team':
      return <CareTeamForm row={entry.row} />
  }
}
