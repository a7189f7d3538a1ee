/**
 * What the record says in FHIR's words and no C-CDA template has a place for: an observation inside the entry whose value
 * is those fields as FHIR JSON (ED with `mediaType`, HL7 Data Types R1). People read it in the narrative; a reader that
 * knows the code takes the fields back, any other passes over it.
 */
import type { Coding } from '../../domain/resources/index.ts'

export const BEYOND: Coding = {
  system: 'urn:uuid:6d1c2f0e-3b57-5b0a-9d4c-7f3f0c8e5a21',
  code: 'fhir-content',
  display: 'Details in the words of FHIR R4',
}
export const FHIR_JSON = 'application/fhir+json'
