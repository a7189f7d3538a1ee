/** The contract, implemented. */
import { gate } from './access.ts'
import { allergyIntolerance } from './procedures/allergy-intolerance.ts'
import { amendment } from './procedures/amendment.ts'
import { audit } from './procedures/audit.ts'
import { backup } from './procedures/backup.ts'
import { carePlan } from './procedures/care-plan.ts'
import { change } from './procedures/change.ts'
import { chart } from './procedures/chart.ts'
import { chartAccess } from './procedures/chart-access.ts'
import { clinical } from './procedures/clinical.ts'
import { clinicalNote } from './procedures/clinical-note.ts'
import { codeList } from './procedures/code-list.ts'
import { condition } from './procedures/condition.ts'
import { demo } from './procedures/demo.ts'
import { diagnosticReport } from './procedures/diagnostic-report.ts'
import { directory } from './procedures/directory.ts'
import { disclosure } from './procedures/disclosure.ts'
import { documentReference } from './procedures/document-reference.ts'
import { encounter } from './procedures/encounter.ts'
import { exporting } from './procedures/exporting.ts'
import { familyMemberHistory } from './procedures/family-member-history.ts'
import { goal } from './procedures/goal.ts'
import { importing } from './procedures/importing.ts'
import { inBasket } from './procedures/in-basket.ts'
import { job } from './procedures/job.ts'
import { medicationRequest } from './procedures/medication-request.ts'
import { moving } from './procedures/moving.ts'
import { noteTemplate } from './procedures/note-template.ts'
import { observation } from './procedures/observation.ts'
import { patient } from './procedures/patient.ts'
import { patientList } from './procedures/patient-list.ts'
import { practice } from './procedures/practice.ts'
import { printing } from './procedures/printing.ts'
import { receiving } from './procedures/receiving.ts'
import { referral } from './procedures/referral.ts'
import { refile } from './procedures/refile.ts'
import { secondFactor } from './procedures/second-factor.ts'
import { serviceRequest } from './procedures/service-request.ts'
import { session } from './procedures/session.ts'
import { setup } from './procedures/setup.ts'
import { task } from './procedures/task.ts'
import { user } from './procedures/user.ts'

export const router = gate.router({
  setup,
  session,
  secondFactor,
  user,
  chartAccess,
  practice,
  patient,
  chart,
  encounter,
  condition,
  allergyIntolerance,
  medicationRequest,
  medicationStatement: clinical('MedicationStatement', gate.medicationStatement),
  observation,
  refile,
  diagnosticReport,
  immunization: clinical('Immunization', gate.immunization),
  procedure: clinical('Procedure', gate.procedure),
  familyMemberHistory,
  device: clinical('Device', gate.device),
  carePlan,
  careTeam: clinical('CareTeam', gate.careTeam),
  goal,
  serviceRequest,
  task,
  inBasket,
  clinicalNote,
  noteTemplate,
  amendment,
  documentReference,
  codeList,
  importing,
  receiving,
  patientList,
  exporting,
  disclosure,
  directory,
  referral,
  printing,
  moving,
  job,
  change,
  backup,
  audit,
  demo,
})
