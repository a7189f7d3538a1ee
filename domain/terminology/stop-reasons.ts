/**
 * Why a medication was stopped, changed or held.
 * Sources: HL7 FHIR R4 code system medicationRequest Status Reason Codes (CC0); SNOMED CT (SNOMED International; US use under
 * the UMLS Metathesaurus licence), terms as of 2025. What neither has is kept in words.
 */
import type { CodeableConcept } from '../resources/index.ts'
import { SNOMED } from './systems.ts'

const STATUS_REASON = 'http://terminology.hl7.org/CodeSystem/medicationrequest-status-reason'

const coded =
  (system: string) =>
  (text: string, code: string, display: string): CodeableConcept => ({ coding: [{ system, code, display }], text })
const fhir = coded(STATUS_REASON)
const snomed = coded(SNOMED)

export const stopReasons: readonly CodeableConcept[] = [
  snomed('Course completed', '182834008', 'Drug course completed'),
  snomed('Side effect', '395009001', 'Medication stopped - side effect'),
  snomed('Not effective', '395007004', 'Medication stopped - ineffective'),
  { text: 'Patient stopped taking it' },
  { text: 'No longer needed' },
  fhir('Allergy', 'salg', 'Allergy'),
  fhir('Suspected intolerance', 'sintol', 'Suspected Intolerance'),
  fhir('Interaction with another drug', 'sddi', 'Drug interacts with another drug'),
  fhir('Duplicate therapy', 'sdupther', 'Duplicate therapy'),
  fhir('Pregnancy or breast feeding', 'preg', 'Parent is pregnant/breast feeding'),
  fhir('Drug level too high', 'drughigh', 'Drug level too high'),
  { text: 'Cost or coverage' },
]

/** For a pause: these end. */
export const holdReasons: readonly CodeableConcept[] = [
  fhir('Surgery planned', 'surg', 'Patient scheduled for surgery.'),
  fhir('Hospital admission', 'hospadm', 'Admission to hospital'),
  fhir('Laboratory interference', 'labint', 'Lab interference issues'),
  fhir('Washout', 'washout', 'Washout'),
  fhir('Drug level too high', 'drughigh', 'Drug level too high'),
  snomed('Side effect', '395009001', 'Medication stopped - side effect'),
  fhir('Prescription to be clarified', 'clarif', 'Prescription requires clarification'),
]

/** For a change: the drug or dose goes on in another prescription. */
export const changeReasons: readonly CodeableConcept[] = [
  { text: 'Dose changed' },
  { text: 'Changed to another drug' },
  ...stopReasons.slice(1, 3),
  fhir('Interaction with another drug', 'sddi', 'Drug interacts with another drug'),
  fhir('Drug level too high', 'drughigh', 'Drug level too high'),
  { text: 'Cost or coverage' },
]

/** The same medication goes on in a new prescription. */
export const renewed: CodeableConcept = { text: 'Renewed' }

/** What somebody reported, or another record brought, goes on as a prescription of this practice. */
export const takenOver: CodeableConcept = { text: 'Prescribed here now' }
