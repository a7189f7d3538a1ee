/** The code systems that starter lists and screens name, as FHIR names them (https://hl7.org/fhir/R4/terminologies-systems.html). */
export const LOINC = 'http://loinc.org'
export const SNOMED = 'http://snomed.info/sct'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm'
export const CVX = 'http://hl7.org/fhir/sid/cvx'
export const UCUM = 'http://unitsofmeasure.org'
export const NDC = 'http://hl7.org/fhir/sid/ndc'
export const UNII = 'http://fdasis.nlm.nih.gov'
export const MVX = 'http://hl7.org/fhir/sid/mvx'
export const ICD10PCS = 'http://www.cms.gov/Medicare/Coding/ICD10'
export const ICD9CM = 'http://hl7.org/fhir/sid/icd-9-cm'
export const CPT = 'http://www.ama-assn.org/go/cpt'
export const HCPCS = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'
/** Health Care Provider Taxonomy: kinds of clinicians. */
export const NUCC = 'http://nucc.org/provider-taxonomy'
/** National Provider Identifier (https://terminology.hl7.org/NamingSystem-npi.html). */
export const NPI = 'http://hl7.org/fhir/sid/us-npi'
export const NCI = 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl'
/** HL7 v3 ObservationInterpretation: H, L, HH, LL, A, N … */
/** HL7 v2 table 0074, diagnostic service sections: FHIR's category of a DiagnosticReport. */
export const DIAGNOSTIC_SERVICE_SECTION = 'http://terminology.hl7.org/CodeSystem/v2-0074'
export const OBSERVATION_INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
/** HL7 v3 ActCode: kinds of encounters (AMB, VR, HH …). */
export const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
/** HL7 v3 ParticipationType: what somebody did at an encounter (PPRF, ATND …). */
export const PARTICIPATION_TYPE = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'

const names: ReadonlyMap<string, string> = new Map([
  [LOINC, 'LOINC'],
  [SNOMED, 'SNOMED CT'],
  [RXNORM, 'RxNorm'],
  [ICD10CM, 'ICD-10-CM'],
  [ICD10PCS, 'ICD-10-PCS'],
  [ICD9CM, 'ICD-9-CM'],
  [CVX, 'CVX'],
  [MVX, 'MVX'],
  [NDC, 'NDC'],
  [UNII, 'UNII'],
  [CPT, 'CPT'],
  [HCPCS, 'HCPCS'],
  [UCUM, 'UCUM'],
  [NCI, 'NCI Thesaurus'],
])

/** What people call a code system; undefined where it has no well-known name. */
export const nameOfSystem = (uri: string): string | undefined => names.get(uri)
