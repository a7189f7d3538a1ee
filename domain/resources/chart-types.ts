/** Names of the resource types that travel between practices (index.ts maps them to their schemas). */
export const chartTypes = [
  'Encounter',
  'Condition',
  'AllergyIntolerance',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'DiagnosticReport',
  'Immunization',
  'Procedure',
  'FamilyMemberHistory',
  'Device',
  'CarePlan',
  'CareTeam',
  'Goal',
  'ServiceRequest',
  'ClinicalNote',
  'DocumentReference',
] as const
export type ChartType = (typeof chartTypes)[number]

/** Everything that belongs to a patient, the practice's own workflow included. */
export const clinicalTypes = [...chartTypes, 'Appointment', 'Task', 'Referral'] as const
export type ClinicalType = (typeof clinicalTypes)[number]
