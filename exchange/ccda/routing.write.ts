/** Which section a row leaves in. Every row has one: what no section is made for goes where a clinician would look. */
import { LOINC } from '../terminology/systems.ts'
import type { Row } from './context.write.ts'
import { isPlanned } from './entries/medication-request.write.ts'
import { type SectionName, sectionName, textualSections } from './section-templates.ts'

const byCategory = {
  'vital-signs': 'vitalSigns',
  laboratory: 'results',
  imaging: 'results',
  procedure: 'results',
  exam: 'results',
  therapy: 'results',
  activity: 'results',
  other: 'results',
  'social-history': 'socialHistory',
  sdoh: 'socialHistory',
  survey: 'functionalStatus',
  'functional-status': 'functionalStatus',
  'cognitive-status': 'mentalStatus',
  'advance-directive': 'advanceDirectives',
} as const satisfies Record<string, SectionName>

const byCondition = {
  'problem-list-item': 'problems',
  'encounter-diagnosis': 'encounters',
  'health-concern': 'healthConcerns',
} as const satisfies Record<string, SectionName>

/** Notes whose type is a section of its own (assessment, reason for referral …) stand there. */
function noteSection(row: Extract<Row, { resourceType: 'ClinicalNote' }>): SectionName {
  const code = row.type.coding?.find(({ system }) => system === LOINC)?.code
  const name = sectionName(code, [])
  return name !== undefined && textualSections.has(name) ? name : 'notes'
}

export function sectionOf(row: Row): SectionName {
  switch (row.resourceType) {
    case 'AllergyIntolerance':
      return 'allergies'
    case 'CarePlan':
    case 'ServiceRequest':
      return 'planOfTreatment'
    case 'CareTeam':
      return 'careTeam'
    case 'ClinicalNote':
      return noteSection(row)
    case 'Condition':
      return byCondition[row.category]
    case 'Device':
      return 'medicalEquipment'
    case 'DiagnosticReport':
      return 'results'
    case 'DocumentReference':
      return 'notes'
    case 'Encounter':
      return row.status === 'planned' ? 'planOfTreatment' : 'encounters'
    case 'FamilyMemberHistory':
      return 'familyHistory'
    case 'Goal':
      return 'goals'
    case 'Immunization':
      return 'immunizations'
    case 'MedicationRequest':
      return isPlanned(row) ? 'planOfTreatment' : 'medications'
    case 'MedicationStatement':
      return 'medications'
    case 'Observation':
      return byCategory[row.category]
    case 'Procedure':
      return 'procedures'
  }
}
