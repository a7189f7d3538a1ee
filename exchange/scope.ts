/** Which part of a chart a row belongs to, for whoever chooses what leaves. */
import type { ExportSection } from '../domain/contract/exporting.ts'
import type { ChartContent, ChartType, ObservationCategory } from '../domain/resources/index.ts'

const byType: Readonly<Record<Exclude<ChartType, 'Observation'>, ExportSection>> = {
  AllergyIntolerance: 'allergies',
  Condition: 'problems',
  MedicationRequest: 'medications',
  MedicationStatement: 'medications',
  Immunization: 'immunizations',
  DiagnosticReport: 'results',
  Procedure: 'procedures',
  Encounter: 'visits',
  ServiceRequest: 'orders',
  CarePlan: 'plans',
  Goal: 'plans',
  ClinicalNote: 'notes',
  DocumentReference: 'documents',
  Device: 'devices',
  FamilyMemberHistory: 'family-history',
  CareTeam: 'care-team',
}

const byCategory: Partial<Record<ObservationCategory, ExportSection>> = {
  'vital-signs': 'vitals',
  'social-history': 'social-history',
  sdoh: 'social-history',
  survey: 'functional-status',
  'functional-status': 'functional-status',
  'cognitive-status': 'functional-status',
  'advance-directive': 'advance-directives',
}

/** Diagnoses of a visit go with the visits. */
export function exportSectionOf(content: ChartContent): ExportSection {
  if (content.resourceType === 'Observation') return byCategory[content.category] ?? 'results'
  if (content.resourceType === 'Condition' && content.category === 'encounter-diagnosis') return 'visits'
  return byType[content.resourceType]
}
