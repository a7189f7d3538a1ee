/** The sections of a chart, in the order of the list at the left and of Alt+1, Alt+2 … */
import type { ClinicalType } from '../../../domain/resources/index.ts'

export const sectionIds = [
  'summary',
  'problems',
  'meds',
  'allergies',
  'vitals',
  'results',
  'immunizations',
  'notes',
  'documents',
  'history',
] as const
export type SectionId = (typeof sectionIds)[number]

export function isSectionId(text: string | undefined): text is SectionId {
  return sectionIds.some((id) => id === text)
}

/** What is counted beside the section's name. */
export const countedTypes: Readonly<Partial<Record<SectionId, readonly ClinicalType[]>>> = {
  problems: ['Condition'],
  meds: ['MedicationRequest', 'MedicationStatement'],
  allergies: ['AllergyIntolerance'],
  immunizations: ['Immunization'],
  notes: ['ClinicalNote'],
  documents: ['DocumentReference'],
}
