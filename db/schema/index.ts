/** All tables; `clinicalTables` maps each clinical resource type to its own. */

import type { ClinicalType } from '../../domain/resources/index.ts'
import { allergyIntolerance } from './allergy-intolerance.ts'
import { appointment } from './appointment.ts'
import { carePlan } from './care-plan.ts'
import { careTeam } from './care-team.ts'
import { clinicalNote } from './clinical-note.ts'
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
import { referral } from './referral.ts'
import { serviceRequest } from './service-request.ts'
import { task } from './task.ts'

export const clinicalTables = {
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
  Appointment: appointment,
  Task: task,
  Referral: referral,
} as const satisfies Record<ClinicalType, unknown>

export * from './audit-event.ts'
export * from './chart-access.ts'
export * from './chart-order.ts'
export * from './disclosure.ts'
export * from './file-content.ts'
export * from './file-text.ts'
export * from './import.ts'
export * from './note-template.ts'
export * from './organization.ts'
export * from './patient.ts'
export * from './practitioner.ts'
export * from './provenance.ts'
export * from './pushed-resource.ts'
export * from './received-file.ts'
export * from './resource-version.ts'
export * from './second-factor.ts'
export * from './setting.ts'
export * from './user.ts'
export {
  allergyIntolerance,
  appointment,
  carePlan,
  careTeam,
  clinicalNote,
  condition,
  device,
  diagnosticReport,
  documentReference,
  encounter,
  familyMemberHistory,
  goal,
  immunization,
  medicationRequest,
  medicationStatement,
  observation,
  procedure,
  referral,
  serviceRequest,
  task,
}
