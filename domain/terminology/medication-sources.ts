/**
 * Where a medication that nobody prescribed here comes from.
 * Source: HL7 FHIR R4 code system Medication Usage Category (CC0); over the counter and herbal are its "patient specified".
 */
import type { Term } from './term.ts'

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/medication-statement-category'
const community = { system: CATEGORY, code: 'community', display: 'Community' }
const patientSpecified = { system: CATEGORY, code: 'patientspecified', display: 'Patient Specified' }

export const medicationSources = {
  elsewhere: { text: 'Prescribed elsewhere', coding: [community] },
  overTheCounter: { text: 'Over the counter', coding: [patientSpecified] },
  herbal: { text: 'Herbal or supplement', coding: [patientSpecified] },
} as const satisfies Record<string, Term>
export type MedicationSource = keyof typeof medicationSources
