/** A collected chart in the words of the export dialog: section by section, every item and whether it leaves. */
import { type ExportPreview, type ExportSection, exportSection } from '../../../domain/contract/exporting.ts'
import { describe } from '../../../domain/format/describe.ts'
import type { ChartContent } from '../../../domain/resources/index.ts'
import { isAttachable } from './attach.ts'
import type { Choice } from './choose.ts'

const titles: Readonly<Record<ExportSection, string>> = {
  allergies: 'Allergies and intolerances',
  problems: 'Problems',
  medications: 'Medications',
  immunizations: 'Immunizations',
  results: 'Results and reports',
  vitals: 'Vital signs',
  procedures: 'Procedures',
  visits: 'Visits and their diagnoses',
  orders: 'Orders',
  plans: 'Care plans and goals',
  notes: 'Notes',
  documents: 'Documents',
  devices: 'Devices',
  'family-history': 'Family history',
  'social-history': 'Social history',
  'functional-status': 'Function and cognition',
  'advance-directives': 'Advance directives',
  'care-team': 'Care teams',
}

type Item = ExportPreview['sections'][number]['items'][number]

export function previewSections(choices: readonly Choice[]): ExportPreview['sections'] {
  const bySection = Map.groupBy(choices, ({ section }) => section)
  return exportSection.options
    .map((key) => ({ key, title: titles[key], items: (bySection.get(key) ?? []).map(previewItem) }))
    .filter(({ items }) => items.length > 0)
}

function previewItem({ row, stays }: Choice): Item {
  const { label, date, status, facts } = describe(row)
  const said = facts.find(({ name }) => name === 'value' || name === 'dose' || (isGroup(row) && name === 'text'))
  return {
    id: row.id,
    label: said ? `${label}: ${said.value}` : label,
    outside: row.source === 'outside',
    ...(date && { date }),
    ...(status && { status }),
    ...(isAttachable(row) && { attachable: true }),
    ...(stays && { stays }),
  }
}

/** What they are called says little without what is in them. */
const isGroup = (r: ChartContent) => r.resourceType === 'FamilyMemberHistory' || r.resourceType === 'CareTeam'
