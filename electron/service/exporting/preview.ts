/** A collected chart in the words of the export dialog: section by section, every item. */
import type { ExportPreview } from '../../../domain/contract/exporting.ts'
import { describe } from '../../../domain/format/describe.ts'
import type { ChartContent, ChartType } from '../../../domain/resources/index.ts'
import type { ChartSnapshot, Recorded } from '../../../exchange/types.ts'

const titles: Record<ChartType, string> = {
  AllergyIntolerance: 'Allergies and intolerances',
  Condition: 'Problems',
  MedicationRequest: 'Prescriptions',
  MedicationStatement: 'Medications taken',
  Immunization: 'Immunizations',
  Observation: 'Results, vital signs and history',
  DiagnosticReport: 'Reports',
  Procedure: 'Procedures',
  Encounter: 'Visits',
  FamilyMemberHistory: 'Family history',
  Device: 'Devices',
  CarePlan: 'Care plans',
  CareTeam: 'Care teams',
  Goal: 'Goals',
  ServiceRequest: 'Orders',
  ClinicalNote: 'Notes',
  DocumentReference: 'Documents',
}

type Item = ExportPreview['sections'][number]['items'][number]

export function previewSections(snapshot: ChartSnapshot): ExportPreview['sections'] {
  return (Object.keys(titles) as ChartType[])
    .map((type) => ({
      title: titles[type],
      items: snapshot.resources.filter((r) => r.resourceType === type).map(previewItem),
    }))
    .filter((section) => section.items.length > 0)
}

function previewItem(r: Recorded<ChartContent>): Item {
  const { label, date, status, facts } = describe(r)
  const said = facts.find(({ name }) => name === 'value' || name === 'dose' || (isGroup(r) && name === 'text'))
  return {
    label: said ? `${label}: ${said.value}` : label,
    outside: r.source === 'outside',
    ...(date && { date }),
    ...(status && { status }),
  }
}

/** What they are called says little without what is in them. */
const isGroup = (r: ChartContent) => r.resourceType === 'FamilyMemberHistory' || r.resourceType === 'CareTeam'
