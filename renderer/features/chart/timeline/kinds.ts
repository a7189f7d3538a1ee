/** How each kind of entry looks, and in which section of the chart its rows are kept. */
import {
  IconActivity,
  IconAlertTriangle,
  IconClipboardList,
  IconDoor,
  IconFileText,
  IconFlask,
  IconNotes,
  IconPill,
  IconScissors,
  IconStethoscope,
  IconTarget,
  IconUserCircle,
  IconVaccine,
} from '@tabler/icons-react'
import type { TimelineKind } from '../../../../domain/contract/chart.ts'
import type { SectionId } from '../sections.ts'

export const kindIcons: Readonly<Record<TimelineKind, typeof IconPill>> = {
  visit: IconDoor,
  note: IconNotes,
  problem: IconStethoscope,
  medication: IconPill,
  allergy: IconAlertTriangle,
  result: IconFlask,
  vitals: IconActivity,
  immunization: IconVaccine,
  procedure: IconScissors,
  order: IconClipboardList,
  plan: IconTarget,
  document: IconFileText,
  background: IconUserCircle,
}

export const kindSections: Readonly<Record<TimelineKind, SectionId>> = {
  visit: 'visits',
  note: 'notes',
  problem: 'problems',
  medication: 'meds',
  allergy: 'allergies',
  result: 'results',
  vitals: 'vitals',
  immunization: 'immunizations',
  procedure: 'history',
  order: 'orders',
  plan: 'plan',
  document: 'documents',
  background: 'history',
}
