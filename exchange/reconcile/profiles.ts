/** Natural keys of each resource type: when an outside item and a chart row are one thing, and what they may disagree in. */
import type { ChartContent, ChartType, ContentOf } from '../../domain/resources/index.ts'
import type { Profile } from './profile.ts'
import { device, familyHistory } from './profiles/background.ts'
import { encounter, immunization, procedure } from './profiles/events.ts'
import { medication } from './profiles/medications.ts'
import { clinicalNote, documentReference } from './profiles/notes.ts'
import { carePlan, careTeam, goal, serviceRequest } from './profiles/plans.ts'
import { allergy, condition } from './profiles/problems.ts'
import { observation, report } from './profiles/results.ts'

export { isTaken } from './profiles/medications.ts'

const profiles: { [T in ChartType]: Profile<ContentOf<T>> } = {
  Encounter: encounter,
  Condition: condition,
  AllergyIntolerance: allergy,
  MedicationRequest: medication,
  MedicationStatement: medication,
  Observation: observation,
  DiagnosticReport: report,
  Immunization: immunization,
  Procedure: procedure,
  FamilyMemberHistory: familyHistory,
  Device: device,
  CarePlan: carePlan,
  CareTeam: careTeam,
  Goal: goal,
  ServiceRequest: serviceRequest,
  ClinicalNote: clinicalNote,
  DocumentReference: documentReference,
}

/** What it is about, in the words of its source. */
export function subjectOf(content: ChartContent): string {
  const profile = profileOf(content)
  return profile.subject(content) || `a ${profile.noun}`
}

/** The profile of this content's type. It is used with contents of that type (or, for medications, either type) only. */
export function profileOf(content: ChartContent): Profile<ChartContent> {
  return profiles[content.resourceType] as unknown as Profile<ChartContent>
}
