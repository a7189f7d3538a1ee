/** The clinical record: every resource type, its content schema and its row schema, in one table. */
import type { z } from 'zod'
import { allergyIntolerance, allergyIntoleranceContent } from './allergy-intolerance.ts'
import { appointment, appointmentContent } from './appointment.ts'
import { carePlan, carePlanContent } from './care-plan.ts'
import { careTeam, careTeamContent } from './care-team.ts'
import type { ChartType, ClinicalType } from './chart-types.ts'
import { clinicalNote, clinicalNoteContent } from './clinical-note.ts'
import { condition, conditionContent } from './condition.ts'
import { device, deviceContent } from './device.ts'
import { diagnosticReport, diagnosticReportContent } from './diagnostic-report.ts'
import { documentReference, documentReferenceContent } from './document-reference.ts'
import { encounter, encounterContent } from './encounter.ts'
import { familyMemberHistory, familyMemberHistoryContent } from './family-member-history.ts'
import { goal, goalContent } from './goal.ts'
import { immunization, immunizationContent } from './immunization.ts'
import { medicationRequest, medicationRequestContent } from './medication-request.ts'
import { medicationStatement, medicationStatementContent } from './medication-statement.ts'
import { observation, observationContent } from './observation.ts'
import { procedure, procedureContent } from './procedure.ts'
import { referral, referralContent } from './referral.ts'
import { serviceRequest, serviceRequestContent } from './service-request.ts'
import { task, taskContent } from './task.ts'

interface ResourceSchemas {
  content: z.ZodObject
  row: z.ZodObject
}

/** Resource types of a patient's chart that travel between practices: what readers produce and writers emit. */
export const chartResources = {
  Encounter: { content: encounterContent, row: encounter },
  Condition: { content: conditionContent, row: condition },
  AllergyIntolerance: { content: allergyIntoleranceContent, row: allergyIntolerance },
  MedicationRequest: { content: medicationRequestContent, row: medicationRequest },
  MedicationStatement: { content: medicationStatementContent, row: medicationStatement },
  Observation: { content: observationContent, row: observation },
  DiagnosticReport: { content: diagnosticReportContent, row: diagnosticReport },
  Immunization: { content: immunizationContent, row: immunization },
  Procedure: { content: procedureContent, row: procedure },
  FamilyMemberHistory: { content: familyMemberHistoryContent, row: familyMemberHistory },
  Device: { content: deviceContent, row: device },
  CarePlan: { content: carePlanContent, row: carePlan },
  CareTeam: { content: careTeamContent, row: careTeam },
  Goal: { content: goalContent, row: goal },
  ServiceRequest: { content: serviceRequestContent, row: serviceRequest },
  ClinicalNote: { content: clinicalNoteContent, row: clinicalNote },
  DocumentReference: { content: documentReferenceContent, row: documentReference },
} as const satisfies Record<ChartType, ResourceSchemas>

/** Everything that belongs to a patient, the practice's own workflow included. */
export const clinicalResources = {
  ...chartResources,
  Appointment: { content: appointmentContent, row: appointment },
  Task: { content: taskContent, row: task },
  Referral: { content: referralContent, row: referral },
} as const satisfies Record<ClinicalType, ResourceSchemas>

export type ContentOf<T extends ClinicalType> = z.infer<(typeof clinicalResources)[T]['content']>
export type RowOf<T extends ClinicalType> = z.infer<(typeof clinicalResources)[T]['row']>

/** Discriminated by `resourceType`. */
export type ChartContent = { [T in ChartType]: ContentOf<T> }[ChartType]
export type ClinicalContent = { [T in ClinicalType]: ContentOf<T> }[ClinicalType]
export type ChartRow = { [T in ChartType]: RowOf<T> }[ChartType]
export type ClinicalRow = { [T in ClinicalType]: RowOf<T> }[ClinicalType]

export type * from './allergy-intolerance.ts'
export type * from './appointment.ts'
export type * from './audit-event.ts'
export type * from './base.ts'
export type * from './care-plan.ts'
export type * from './care-team.ts'
export type * from './chart-access.ts'
export { type ChartType, type ClinicalType, chartTypes, clinicalTypes } from './chart-types.ts'
export type * from './clinical-note.ts'
export type * from './condition.ts'
export type * from './datatypes.ts'
export type * from './device.ts'
export type * from './diagnostic-report.ts'
export type * from './disclosure.ts'
export type * from './document-reference.ts'
export type * from './encounter.ts'
export type * from './family-member-history.ts'
export type * from './goal.ts'
export type * from './immunization.ts'
export type * from './import.ts'
export type * from './medication-request.ts'
export type * from './medication-statement.ts'
export type * from './note-template.ts'
export type * from './observation.ts'
export type * from './organization.ts'
export type * from './patient.ts'
export type * from './practitioner.ts'
export type * from './procedure.ts'
export type * from './provenance.ts'
export type * from './referral.ts'
export type * from './service-request.ts'
export { asEnteredInError, isEnteredInError } from './status.ts'
export type * from './task.ts'
export type * from './user.ts'
