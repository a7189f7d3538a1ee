/** The code systems that starter lists and screens name, as FHIR names them (https://hl7.org/fhir/R4/terminologies-systems.html). */
export const LOINC = 'http://loinc.org'
export const SNOMED = 'http://snomed.info/sct'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm'
export const CVX = 'http://hl7.org/fhir/sid/cvx'
export const UCUM = 'http://unitsofmeasure.org'
/** Health Care Provider Taxonomy: kinds of clinicians. */
export const NUCC = 'http://nucc.org/provider-taxonomy'
/** National Provider Identifier (https://terminology.hl7.org/NamingSystem-npi.html). */
export const NPI = 'http://hl7.org/fhir/sid/us-npi'
export const NCI = 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl'
/** HL7 v3 ObservationInterpretation: H, L, HH, LL, A, N … */
/** HL7 v2 table 0074, diagnostic service sections: FHIR's category of a DiagnosticReport. */
export const DIAGNOSTIC_SERVICE = 'http://terminology.hl7.org/CodeSystem/v2-0074'
export const OBSERVATION_INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
/** HL7 v3 ActCode: kinds of encounters (AMB, VR, HH …). */
export const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
/** HL7 v3 ParticipationType: what somebody did at an encounter (PPRF, ATND …). */
export const PARTICIPATION_TYPE = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'
