/** Coded words of the demo charts. */
import type { CodeableConcept, Coding } from '../resources/index.ts'

export interface Concept extends Coding {
  system: string
  code: string
  display: string
}

type Maker = (code: string, display: string) => Concept
const under =
  (system: string): Maker =>
  (code, display) => ({ system, code, display })

export const snomed = under('http://snomed.info/sct')
export const loinc = under('http://loinc.org')
export const rxnorm = under('http://www.nlm.nih.gov/research/umls/rxnorm')
export const icd10 = under('http://hl7.org/fhir/sid/icd-10-cm')
export const cvx = under('http://hl7.org/fhir/sid/cvx')
export const cdcRace = under('urn:oid:2.16.840.1.113883.6.238')
export const v3 = (table: string, code: string, display: string): Concept =>
  under(`http://terminology.hl7.org/CodeSystem/v3-${table}`)(code, display)
export const v2 = (table: string, code: string, display: string): Concept =>
  under(`http://terminology.hl7.org/CodeSystem/v2-${table}`)(code, display)

/** A concept as a clinician would have picked it: its words are the text; further codings are translations. */
export function coded(concept: Concept, ...translations: Concept[]): CodeableConcept {
  return { coding: [concept, ...translations].map((c) => ({ ...c })), text: concept.display }
}
