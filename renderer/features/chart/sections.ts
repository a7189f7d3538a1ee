/** The sections of a chart, in the order of the list at the left and of Alt+1, Alt+2 … */
import { isNoKnownAllergy } from '../../../domain/clinical/allergy-state.ts'
import { isActiveProblem } from '../../../domain/clinical/problem-status.ts'
import type { ChartSummary } from '../../../domain/contract/chart.ts'

export const sectionIds = [
  'summary',
  'timeline',
  'problems',
  'meds',
  'allergies',
  'vitals',
  'results',
  'orders',
  'plan',
  'immunizations',
  'visits',
  'notes',
  'documents',
  'history',
] as const
export type SectionId = (typeof sectionIds)[number]

export function isSectionId(text: string | undefined): text is SectionId {
  return sectionIds.some((id) => id === text)
}

/** Who may not read charts has the documents: what an office files, sends and looks up. */
export function sectionsOf({ officeOnly }: ChartSummary): readonly SectionId[] {
  return officeOnly ? ['documents'] : sectionIds
}

/** What stands beside the section's name: how much of it counts today. Undefined where a number says nothing. */
export function countOf(section: SectionId, summary: ChartSummary): number | undefined {
  switch (section) {
    case 'problems':
      return summary.problems.filter(isActiveProblem).length
    case 'meds':
      return summary.medicationRequests.length + summary.medicationStatements.length
    case 'allergies':
      return summary.allergies.filter((allergy) => !isNoKnownAllergy(allergy)).length
    case 'immunizations':
      return summary.counts.Immunization
    case 'visits':
      return summary.counts.Encounter
    case 'notes':
      return summary.counts.ClinicalNote
    case 'documents':
      return summary.counts.DocumentReference
    default:
      return undefined
  }
}
