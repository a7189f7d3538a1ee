/** Every resource type of the chart, in both directions. */
import type { ChartType, ContentOf } from '../../../domain/resources/index.ts'
import type { JsonObject } from '../json.ts'
import type { ResourceCodec } from '../resource.ts'
import { allergyIntolerance } from './allergy-intolerance.ts'
import { carePlan } from './care-plan.ts'
import { careTeam } from './care-team.ts'
import { clinicalNote, isClinicalNote } from './clinical-note.ts'
import { condition } from './condition.ts'
import { device } from './device.ts'
import { diagnosticReport } from './diagnostic-report.ts'
import { documentReference } from './document-reference.ts'
import { encounter } from './encounter.ts'
import { familyMemberHistory } from './family-member-history.ts'
import { goal } from './goal.ts'
import { immunization } from './immunization.ts'
import { medicationRequest } from './medication-request.ts'
import { medicationStatement } from './medication-statement.ts'
import { observation } from './observation.ts'
import { procedure } from './procedure.ts'
import { serviceRequest } from './service-request.ts'

export const codecs: { readonly [T in ChartType]: ResourceCodec<ContentOf<T>> } = {
  Encounter: encounter,
  Condition: condition,
  AllergyIntolerance: allergyIntolerance,
  MedicationRequest: medicationRequest,
  MedicationStatement: medicationStatement,
  Observation: observation,
  DiagnosticReport: diagnosticReport,
  Immunization: immunization,
  Procedure: procedure,
  FamilyMemberHistory: familyMemberHistory,
  Device: device,
  CarePlan: carePlan,
  CareTeam: careTeam,
  Goal: goal,
  ServiceRequest: serviceRequest,
  ClinicalNote: clinicalNote,
  DocumentReference: documentReference,
}

/** The chart's type for a resource of FHIR; `undefined` for those that are not items of a chart. */
export function chartTypeOf(json: JsonObject): ChartType | undefined {
  const type = json.resourceType
  if (type === 'DocumentReference') return isClinicalNote(json) ? 'ClinicalNote' : 'DocumentReference'
  return typeof type === 'string' && type !== 'ClinicalNote' && Object.hasOwn(codecs, type)
    ? (type as ChartType)
    : undefined
}
