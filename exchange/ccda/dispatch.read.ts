/**
 * Which reader a statement gets: by its mood where that decides, by template root, then by its shape and the section it
 * stands in. A statement with an unknown template is read by its shape; what is inside a statement and was not taken
 * as part of it is read for itself. So every statement leaves a trace: an item, or a line that says why not.
 */
import { COMMENT } from '../terminology/codes.ts'
import { CVX } from '../terminology/systems.ts'
import { hasCode } from './datatypes.read.ts'
import { allergyConcern, allergyIntolerance } from './entries/allergy-intolerance.read.ts'
import { careTeam } from './entries/care-team.read.ts'
import { concern, condition, healthConcern } from './entries/condition.read.ts'
import { devices, supplyOfDevice } from './entries/device.read.ts'
import { groupOrganizer, resultOrganizer, vitalSignsOrganizer } from './entries/diagnostic-report.read.ts'
import { comment, media, noteActivity } from './entries/document.read.ts'
import { material, product } from './entries/dosage.read.ts'
import { encounter } from './entries/encounter.read.ts'
import { familyHistory } from './entries/family-member-history.read.ts'
import { goal } from './entries/goal.read.ts'
import { immunization } from './entries/immunization.read.ts'
import { dispense, medication, medicationRequest, supplyOrder } from './entries/medication.read.ts'
import { aboutThePatient, observation } from './entries/observation.read.ts'
import { procedure, serviceRequest } from './entries/procedure.read.ts'
import { isDispense } from './entries/supply.read.ts'
import type { SectionName } from './section-templates.ts'
import type { Statement } from './statement.read.ts'
import type { EntryTemplateName } from './templates.ts'

type Reader = (statement: Statement) => string[]

/** Says nothing itself: what is inside counts. */
const inside: Reader = (statement) => statement.takeRest().flatMap(readStatement)

const insurance: Reader = (statement) => {
  statement.discard()
  return statement.skip('Insurance is not kept in the chart; it is readable in the original.')
}

const purpose: Reader = (statement) => {
  statement.discard()
  return statement.skip('It says why the document was made, not what was done.')
}

const doneOrPlanned: Reader = (statement) => (statement.isPlanned ? serviceRequest(statement) : procedure(statement))
const vaccination: Reader = (statement) =>
  statement.isPlanned && !statement.isNegated ? medicationRequest(statement) : immunization(statement)

/** An intervention that holds others is their frame; alone, it is what was done or is planned. */
const intervention: Reader = (statement) =>
  statement.has((inner) => !inner.is('entryReference', 'commentActivity'))
    ? inside(statement)
    : doneOrPlanned(statement)

function observed(statement: Statement): string[] {
  Object.assign(statement.reading.patientFacts, aboutThePatient(statement))
  return observation(statement)
}

const acts: Partial<Record<EntryTemplateName, Reader>> = {
  problemConcernAct: concern,
  allergyConcernAct: allergyConcern,
  encounterDiagnosis: concern,
  hospitalAdmissionDiagnosis: concern,
  hospitalDischargeDiagnosis: concern,
  preoperativeDiagnosis: concern,
  postprocedureDiagnosis: concern,
  healthConcernAct: healthConcern,
  riskConcernAct: healthConcern,
  noteActivity,
  commentActivity: comment,
  coverageActivity: insurance,
  policyActivity: insurance,
  careTeamMember: careTeam,
  plannedCoverage: insurance,
  purposeActivity: purpose,
  admissionMedication: inside,
  dischargeMedication: inside,
  substanceAdministeredAct: doneOrPlanned,
  procedureActivityAct: doneOrPlanned,
  plannedAct: doneOrPlanned,
  patientReferral: doneOrPlanned,
  handoff: doneOrPlanned,
  nutritionRecommendation: doneOrPlanned,
  instruction: doneOrPlanned,
  drugMonitoring: doneOrPlanned,
  interventionAct: intervention,
  plannedIntervention: intervention,
}

const problem: Reader = (statement) => condition(statement)
const allergy: Reader = (statement) => allergyIntolerance(statement)

const observations: Partial<Record<EntryTemplateName, Reader>> = {
  problemObservation: problem,
  allergyObservation: allergy,
  familyHistoryObservation: familyHistory,
  procedureActivityObservation: procedure,
}

const organizers: Partial<Record<EntryTemplateName, Reader>> = {
  resultOrganizer,
  vitalSignsOrganizer,
  familyHistoryOrganizer: familyHistory,
  medicalEquipmentOrganizer: inside,
  careTeamOrganizer: careTeam,
  functionalStatusOrganizer: groupOrganizer,
  mentalStatusOrganizer: groupOrganizer,
  advanceDirectiveOrganizer: groupOrganizer,
}

/** What the patient reacts to stands as a participant that is consumed: problems have none. */
const namesAgent = (statement: Statement): boolean =>
  statement.el.name === 'observation' && statement.participants('CSM', 'CAGNT').length > 0

/** Allergies under the templates of problems: the section or the shape tells. */
const holdsAllergy = (act: Statement): boolean =>
  (act.section.name === 'allergies' && holdsObservation(act)) || act.has(namesAgent)

function named(statement: Statement, readers: Partial<Record<EntryTemplateName, Reader>>): Reader | undefined {
  for (const template of statement.templates) if (readers[template] !== undefined) return readers[template]
  return undefined
}

const problemSections: ReadonlySet<SectionName | undefined> = new Set<SectionName>([
  'problems',
  'pastMedicalHistory',
  'admissionDiagnosis',
  'dischargeDiagnosis',
  'preoperativeDiagnosis',
  'postoperativeDiagnosis',
  'postprocedureDiagnosis',
  'complications',
  'procedureIndications',
])

const holdsObservation = (statement: Statement): boolean => statement.has(({ el }) => el.name === 'observation')

/** Codes of acts that only frame what is inside. */
const frames: ReadonlySet<string> = new Set(['CONC', 'DOCCLIN', 'DOCSECT', 'ACT'])

function act(statement: Statement): Reader {
  const { name } = statement.section
  if (statement.el.child('code')?.attr('code') === COMMENT.code) return comment
  if (name === 'payers') return insurance
  if (name === 'careTeam') return careTeam
  if (name === 'healthConcerns') return healthConcern
  if (name === 'notes') return noteActivity
  if (name === 'allergies' && holdsObservation(statement)) return allergyConcern
  if ((problemSections.has(name) || name === 'encounters') && holdsObservation(statement)) return concern
  const { code } = statement
  const isFrame = code === undefined || hasCode(code, frames)
  return isFrame && statement.has(({ templates }) => !templates.includes('entryReference')) ? inside : doneOrPlanned
}

function observationReader(statement: Statement): Reader {
  if (statement.mood === 'GOL' || statement.is('goalObservation')) return goal
  if (statement.isPlanned) return serviceRequest
  const { name } = statement.section
  const byTemplate = named(statement, observations)
  if (byTemplate === problem && (name === 'allergies' || namesAgent(statement))) return allergy
  // "Problems" of function and cognition are findings there, not the patient's diagnoses.
  if (byTemplate === problem && (name === 'functionalStatus' || name === 'mentalStatus')) return observed
  if (byTemplate !== undefined) return byTemplate
  if (statement.templates.length > 0) return observed
  if (problemSections.has(name)) return problem
  if (name === 'allergies') return allergy
  if (name === 'familyHistory') return familyHistory
  if (name === 'goals') return goal
  if (name === 'payers') return insurance
  return observed
}

const groupsOfTheirOwn: ReadonlySet<SectionName> = new Set<SectionName>([
  'vitalSigns',
  'functionalStatus',
  'mentalStatus',
  'socialHistory',
  'advanceDirectives',
  'nutrition',
])

function organizer(statement: Statement): Reader {
  const { name } = statement.section
  const byTemplate = named(statement, organizers)
  // Senders put results' templates on every kind of group: the section says what it is.
  const isMeant = byTemplate !== resultOrganizer || name === undefined || !groupsOfTheirOwn.has(name)
  if (byTemplate !== undefined && isMeant) return byTemplate
  if (name === 'results') return resultOrganizer
  if (name === 'vitalSigns') return vitalSignsOrganizer
  if (name === 'familyHistory' || statement.el.child('subject') !== undefined) return familyHistory
  if (name === 'careTeam') return careTeam
  if (name === 'medicalEquipment' || name === 'medications' || name === 'immunizations') return inside
  return groupOrganizer
}

function substanceAdministration(statement: Statement): Reader {
  if (statement.is('immunizationActivity', 'plannedImmunization')) return vaccination
  // Documents before C-CDA have one template for drugs and vaccines.
  const { resourceType } = statement.beyond
  if (resourceType === 'MedicationStatement' || resourceType === 'MedicationRequest') return medication
  const isVaccine = product(statement)?.coding?.some(({ system }) => system === CVX) ?? false
  return statement.section.name === 'immunizations' || isVaccine ? vaccination : medication
}

function supply(statement: Statement): Reader {
  const isOfDrug =
    statement.is('medicationSupplyOrder', 'medicationDispense') || material(statement)?.child('code') !== undefined
  const isOfDevice = statement.is('nonMedicinalSupply') || statement.section.name === 'medicalEquipment'
  if (isOfDrug && !isOfDevice) return isDispense(statement) ? dispense : (order) => supplyOrder(order)
  if (!statement.isPlanned) return supplyOfDevice
  return (planned) => serviceRequest(planned, plannedDevice(planned))
}

/** A planned supply is a request for what it brings. */
function plannedDevice(statement: Statement) {
  const [key] = devices(statement)
  const device = key === undefined ? undefined : statement.reading.withdraw(key)
  return (
    (device?.resourceType === 'Device' ? device.type : undefined) ??
    product(statement) ??
    statement.code ??
    statement.name
  )
}

function readerOf(statement: Statement): Reader {
  switch (statement.el.name) {
    case 'act': {
      const byTemplate = named(statement, acts)
      return byTemplate === concern && holdsAllergy(statement) ? allergyConcern : (byTemplate ?? act(statement))
    }
    case 'observation':
      return observationReader(statement)
    case 'organizer':
      return organizer(statement)
    case 'substanceAdministration':
      return substanceAdministration(statement)
    case 'supply':
      return supply(statement)
    case 'encounter':
      return encounter
    case 'procedure':
      return doneOrPlanned
    case 'observationMedia':
      return media
    default:
      return (other) => other.skip('Statements of this kind are not read.')
  }
}

/** Reads a statement and everything in it; gives the keys of the items that the statement itself became. */
export function readStatement(statement: Statement): string[] {
  // Pointers at other entries are no statements; who needs them takes them.
  if (statement.is('entryReference')) return []
  const { reading } = statement
  const before = reading.traces
  const keys = readerOf(statement)(statement)
  statement.readRest()
  if (reading.traces === before) statement.skipEmpty()
  return keys
}
