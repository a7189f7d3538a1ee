/**
 * Advance directives: what they decide, and the documents that hold them.
 * Sources: C-CDA R2.1 value set Advance Directive Type 2.16.840.1.113883.1.11.20.2 and SNOMED CT (SNOMED International; US use
 * under the UMLS Metathesaurus licence), 2025; LOINC 2.78 (https://loinc.org/license) for documents.
 */
import type { CodeableConcept } from '../resources/index.ts'
import { LOINC, SNOMED } from './systems.ts'
import type { Term } from './term.ts'

export interface DirectiveTerm extends Term {
  /** What can be decided: a concept where SNOMED CT has one, else words. */
  readonly decisions: readonly CodeableConcept[]
}

const snomed = (code: string, display: string, text = display): CodeableConcept => ({
  coding: [{ system: SNOMED, code, display }],
  text,
})

/** Resuscitation status, as SNOMED CT says it. */
export const notForResuscitation = snomed('304253006', 'Not for resuscitation', 'Do not resuscitate (DNR)')
export const forResuscitation = snomed('304252001', 'For resuscitation', 'Full resuscitation')

const wishes: readonly CodeableConcept[] = [
  { text: 'Wanted' },
  { text: 'Not wanted' },
  { text: 'Wanted for a trial period' },
  { text: 'Not decided' },
]
const papers: readonly CodeableConcept[] = [
  { text: 'On file' },
  { text: 'Exists, copy asked for' },
  { text: 'Patient has none' },
  { text: 'Patient declined to discuss' },
]

const treatment = (text: string, code: string, display: string, decisions = wishes): DirectiveTerm => ({
  text,
  coding: [{ system: SNOMED, code, display }],
  decisions,
})
const paper = (text: string, code: string, display: string): DirectiveTerm => ({
  text,
  coding: [{ system: LOINC, code, display }],
  decisions: papers,
})

export const RESUSCITATION = '304251008'

export const directiveKinds: readonly DirectiveTerm[] = [
  treatment('Resuscitation', RESUSCITATION, 'Resuscitation', [notForResuscitation, forResuscitation]),
  treatment('Intubation', '52765003', 'Intubation'),
  treatment('Life support', '78823007', 'Life support procedure'),
  treatment('Tube feeding', '61420007', 'Tube feeding of patient'),
  treatment('IV fluids and support', '225204009', 'Intravenous feeding of patient'),
  treatment('Antibiotics', '281789004', 'Antibiotic therapy'),
  paper('Living will', '45473-6', 'Advance directive - living will'),
  paper('Health care power of attorney', '64298-3', 'Power of attorney'),
  treatment('Other directive', '71388002', 'Procedure'),
]
