/** Coded words of the demo charts: picked from the starter lists where those have them. */
import type { CodeableConcept, Coding } from '../resources/index.ts'
import { LOINC, RXNORM, SNOMED } from '../terminology/systems.ts'
import { type Term, termConcept } from '../terminology/term.ts'

export interface Concept extends Coding {
  system: string
  code: string
  display: string
}

type Maker = (code: string, display: string) => Concept
const under =
  (system: string): Maker =>
  (code, display) => ({ system, code, display })

export const snomed = under(SNOMED)
export const loinc = under(LOINC)
export const rxnorm = under(RXNORM)
export const v3 = (table: string, code: string, display: string): Concept =>
  under(`http://terminology.hl7.org/CodeSystem/v3-${table}`)(code, display)
export const v2 = (table: string, code: string, display: string): Concept =>
  under(`http://terminology.hl7.org/CodeSystem/v2-${table}`)(code, display)

/** A concept as a clinician would have picked it: its words are the text; further codings are translations. */
export function coded(concept: Concept, ...translations: Concept[]): CodeableConcept {
  return { coding: [concept, ...translations].map((c) => ({ ...c })), text: concept.display }
}

/** The entry of a starter list under these words. Words the list does not have are a mistake of the demo's. */
export function inList<T extends Term>(terms: readonly T[], text: string): T {
  const term = terms.find((candidate) => candidate.text === text)
  if (!term) throw new Error(`No list entry is called "${text}"`)
  return term
}

export function listed(terms: readonly Term[], text: string): CodeableConcept {
  return termConcept(inList(terms, text))
}

export function listedCode(terms: readonly Term[], code: string): CodeableConcept {
  const term = terms.find((candidate) => candidate.coding.some((c) => c.code === code))
  if (!term) throw new Error(`No list entry has the code ${code}`)
  return termConcept(term)
}
