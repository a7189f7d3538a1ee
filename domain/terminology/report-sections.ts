/** HL7 v2 table 0074, diagnostic service sections (HL7, free to use): what kind of report it is. */
import type { CodeableConcept } from '../resources/index.ts'
import { DIAGNOSTIC_SERVICE_SECTION } from './systems.ts'

export const reportSections = {
  laboratory: { code: 'LAB', display: 'Laboratory' },
  imaging: { code: 'RAD', display: 'Radiology' },
  pathology: { code: 'PAT', display: 'Pathology' },
  other: { code: 'OTH', display: 'Other' },
} as const
export type ReportSection = keyof typeof reportSections

/** FHIR's `DiagnosticReport.category`. */
export const reportCategory = (section: ReportSection): CodeableConcept => ({
  coding: [{ system: DIAGNOSTIC_SERVICE_SECTION, ...reportSections[section] }],
})
