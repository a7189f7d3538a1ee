/**
 * Code systems that only FHIR knows, and the record's words in them, in both directions.
 *
 * Sources: FHIR R4 4.0.1 value sets of the named elements; US Core 6.1.0 code systems
 * (http://hl7.org/fhir/us/core/STU6.1/terminology.html); HL7 Terminology.
 */
import type { ObservationCategory } from '../../domain/resources/index.ts'
import { DATA_ABSENT_REASON } from '../terminology/demographics.ts'
import { DIAGNOSTIC_SERVICE_SECTION, LOINC } from '../terminology/systems.ts'
import type { Concept } from '../terminology/two-way.ts'

const THO = 'http://terminology.hl7.org/CodeSystem/'
const US_CORE = 'http://hl7.org/fhir/us/core/CodeSystem/'

export const CONDITION_CLINICAL = `${THO}condition-clinical`
export const CONDITION_VERIFICATION = `${THO}condition-ver-status`
export const CONDITION_CATEGORY = `${THO}condition-category`
export const ALLERGY_CLINICAL = `${THO}allergyintolerance-clinical`
export const ALLERGY_VERIFICATION = `${THO}allergyintolerance-verification`
export const OBSERVATION_CATEGORY = `${THO}observation-category`
export const PROVENANCE_PARTICIPANT = `${THO}provenance-participant-type`
export const US_CORE_CATEGORY = `${US_CORE}us-core-category`
export const US_CORE_CONDITION_CATEGORY = `${US_CORE}condition-category`
export const US_CORE_DOCUMENT_CATEGORY = `${US_CORE}us-core-documentreference-category`
export const US_CORE_PROVENANCE_PARTICIPANT = `${US_CORE}us-core-provenance-participant-type`
export const CARE_PLAN_CATEGORY = `${US_CORE}careplan-category`

/** What US Core asks for where a coded element is required and nothing is known. */
export const UNKNOWN: Concept = { system: DATA_ABSENT_REASON, code: 'unknown', display: 'Unknown' }
export const CLINICAL_NOTE: Concept = {
  system: US_CORE_DOCUMENT_CATEGORY,
  code: 'clinical-note',
  display: 'Clinical Note',
}
export const ASSESS_PLAN: Concept = {
  system: CARE_PLAN_CATEGORY,
  code: 'assess-plan',
  display: 'Assessment and Plan of Treatment',
}
export const LABORATORY_REPORT: Concept = { system: DIAGNOSTIC_SERVICE_SECTION, code: 'LAB', display: 'Laboratory' }

/** A word of the record and its concepts: the first is written, all are understood. */
export interface Words<Word extends string> {
  concept(word: Word): Concept
  /** The word for a coding; where its system is not known here, `known` false. */
  word(coding: { system?: string; code?: string }): Word | undefined
}

function words<Word extends string>(rows: readonly (readonly [Word, string, string, string])[]): Words<Word> {
  const concepts = new Map<string, Concept>()
  const byCoding = new Map<string, Word>()
  for (const [word, system, code, display] of rows) {
    if (!concepts.has(word)) concepts.set(word, { system, code, display })
    byCoding.set(`${system}|${code}`, word)
  }
  return {
    concept: (word) => concepts.get(word) ?? UNKNOWN,
    word: ({ system, code }) => byCoding.get(`${system}|${code}`),
  }
}

/**
 * The record has categories that FHIR's observation-category lacks: US Core has codes for three of them, LOINC for
 * advance directives. "Other" is written as unknown and read back from it.
 */
export const observationCategories = words<ObservationCategory>([
  ['functional-status', US_CORE_CATEGORY, 'functional-status', 'Functional Status'],
  ['functional-status', US_CORE_CATEGORY, 'disability-status', 'Disability Status'],
  ['cognitive-status', US_CORE_CATEGORY, 'cognitive-status', 'Cognitive Status'],
  ['sdoh', US_CORE_CATEGORY, 'sdoh', 'SDOH'],
  ['advance-directive', LOINC, '42348-3', 'Advance healthcare directives'],
  ['vital-signs', OBSERVATION_CATEGORY, 'vital-signs', 'Vital Signs'],
  ['laboratory', OBSERVATION_CATEGORY, 'laboratory', 'Laboratory'],
  ['laboratory', DIAGNOSTIC_SERVICE_SECTION, 'LAB', 'Laboratory'],
  ['imaging', OBSERVATION_CATEGORY, 'imaging', 'Imaging'],
  ['imaging', DIAGNOSTIC_SERVICE_SECTION, 'RAD', 'Radiology'],
  ['social-history', OBSERVATION_CATEGORY, 'social-history', 'Social History'],
  ['procedure', OBSERVATION_CATEGORY, 'procedure', 'Procedure'],
  ['exam', OBSERVATION_CATEGORY, 'exam', 'Exam'],
  ['therapy', OBSERVATION_CATEGORY, 'therapy', 'Therapy'],
  ['activity', OBSERVATION_CATEGORY, 'activity', 'Activity'],
  ['survey', OBSERVATION_CATEGORY, 'survey', 'Survey'],
  ['other', UNKNOWN.system, UNKNOWN.code, UNKNOWN.display],
])

/** IPS and others say the category with LOINC or SNOMED CT. */
export const conditionCategories = words<'problem-list-item' | 'encounter-diagnosis' | 'health-concern'>([
  ['problem-list-item', CONDITION_CATEGORY, 'problem-list-item', 'Problem List Item'],
  ['problem-list-item', LOINC, '75326-9', 'Problem'],
  ['problem-list-item', LOINC, '11450-4', 'Problem list - Reported'],
  ['problem-list-item', 'http://snomed.info/sct', '55607006', 'Problem'],
  ['health-concern', US_CORE_CONDITION_CATEGORY, 'health-concern', 'Health Concern'],
  ['health-concern', LOINC, '75310-3', 'Health concerns'],
  ['encounter-diagnosis', CONDITION_CATEGORY, 'encounter-diagnosis', 'Encounter Diagnosis'],
  ['encounter-diagnosis', LOINC, '29308-4', 'Diagnosis'],
  ['encounter-diagnosis', 'http://snomed.info/sct', '439401001', 'Diagnosis'],
])
