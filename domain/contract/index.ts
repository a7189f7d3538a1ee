/** The only door between the renderer and the trusted side. */
import { amendmentContract } from './amendment.ts'
import { auditContract } from './audit.ts'
import { backupContract } from './backup.ts'
import { carePlanContract } from './care-plan.ts'
import { changeContract } from './change.ts'
import { chartContract } from './chart.ts'
import { chartAccessContract } from './chart-access.ts'
import { clinicalContract } from './clinical.ts'
import { clinicalNoteContract } from './clinical-note.ts'
import { codeListContract } from './code-list.ts'
import { conditionContract } from './condition.ts'
import { demoContract } from './demo.ts'
import { directoryContract } from './directory.ts'
import { disclosureContract } from './disclosure.ts'
import { documentReferenceContract } from './document-reference.ts'
import { encounterContract } from './encounter.ts'
import { exportingContract } from './exporting.ts'
import { familyMemberHistoryContract } from './family-member-history.ts'
import { goalContract } from './goal.ts'
import { importingContract } from './importing.ts'
import { inBasketContract } from './in-basket.ts'
import { jobContract } from './job.ts'
import { medicationRequestContract } from './medication-request.ts'
import { movingContract } from './moving.ts'
import { noteTemplateContract } from './note-template.ts'
import { observationContract } from './observation.ts'
import { patientContract } from './patient.ts'
import { patientListContract } from './patient-list.ts'
import { practiceContract } from './practice.ts'
import { printingContract } from './printing.ts'
import { receivingContract } from './receiving.ts'
import { referralContract } from './referral.ts'
import { refileContract } from './refile.ts'
import { secondFactorContract } from './second-factor.ts'
import { serviceRequestContract } from './service-request.ts'
import { sessionContract } from './session.ts'
import { setupContract } from './setup.ts'
import { taskContract } from './task.ts'
import { userContract } from './user.ts'

export const contract = {
  setup: setupContract,
  session: sessionContract,
  secondFactor: secondFactorContract,
  user: userContract,
  chartAccess: chartAccessContract,
  practice: practiceContract,
  patient: patientContract,
  chart: chartContract,
  encounter: encounterContract,
  condition: conditionContract,
  allergyIntolerance: clinicalContract('AllergyIntolerance'),
  medicationRequest: medicationRequestContract,
  medicationStatement: clinicalContract('MedicationStatement'),
  observation: observationContract,
  refile: refileContract,
  diagnosticReport: clinicalContract('DiagnosticReport'),
  immunization: clinicalContract('Immunization'),
  procedure: clinicalContract('Procedure'),
  familyMemberHistory: familyMemberHistoryContract,
  device: clinicalContract('Device'),
  carePlan: carePlanContract,
  careTeam: clinicalContract('CareTeam'),
  goal: goalContract,
  serviceRequest: serviceRequestContract,
  task: taskContract,
  inBasket: inBasketContract,
  clinicalNote: clinicalNoteContract,
  noteTemplate: noteTemplateContract,
  amendment: amendmentContract,
  documentReference: documentReferenceContract,
  codeList: codeListContract,
  importing: importingContract,
  receiving: receivingContract,
  patientList: patientListContract,
  exporting: exportingContract,
  disclosure: disclosureContract,
  directory: directoryContract,
  referral: referralContract,
  printing: printingContract,
  moving: movingContract,
  job: jobContract,
  change: changeContract,
  backup: backupContract,
  audit: auditContract,
  demo: demoContract,
}
export type Contract = typeof contract
