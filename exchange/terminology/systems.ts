/**
 * Code systems and identifier systems: OID (C-CDA) and URI (FHIR).
 *
 * Sources: HL7 Terminology 7.0.1 (identifiers of CodeSystem and NamingSystem resources), FHIR R4 "Using Code Systems"
 * (https://hl7.org/fhir/R4/terminologies-systems.html), HL7 OID registry (https://www.hl7.org/oid/).
 */
import {
  CPT,
  CVX,
  HCPCS,
  ICD9CM,
  ICD10CM,
  ICD10PCS,
  LOINC,
  MVX,
  NCI,
  NDC,
  NPI,
  NUCC,
  OBSERVATION_INTERPRETATION,
  RXNORM,
  SNOMED,
  UCUM,
  UNII,
} from '../../domain/terminology/systems.ts'
import { twoWay } from './two-way.ts'

export {
  CPT,
  DIAGNOSTIC_SERVICE_SECTION,
  HCPCS,
  ICD9CM,
  ICD10PCS,
  MVX,
  NDC,
  nameOfSystem,
  UNII,
} from '../../domain/terminology/systems.ts'
export { CVX, ICD10CM, LOINC, NCI, NPI, OBSERVATION_INTERPRETATION, RXNORM, SNOMED, UCUM }

export const ICD10 = 'http://hl7.org/fhir/sid/icd-10'
export const CDT = 'http://www.ada.org/cdt'
export const ICF = 'http://hl7.org/fhir/sid/icf'
export const LANGUAGE = 'urn:ietf:bcp:47'
/** US Core binds race and ethnicity to this form of the URI (CDCREC). */
export const CDCREC = 'urn:oid:2.16.840.1.113883.6.238'
export const SOPT = 'https://nahdo.org/sopt'
export const HSLOC = 'https://www.cdc.gov/nhsn/cdaportal/terminology/codesystem/hsloc.html'
export const SSN = 'http://hl7.org/fhir/sid/us-ssn'
export const MEDICARE_NUMBER = 'http://hl7.org/fhir/sid/us-medicare'
/** For identifiers that are themselves a URI (`urn:oid:…`, `urn:uuid:…`, a URL). */
export const URI = 'urn:ietf:rfc:3986'

const V3 = 'http://terminology.hl7.org/CodeSystem/v3-'
export const ACT_CODE = `${V3}ActCode`
export const ACT_CLASS = `${V3}ActClass`
export const ACT_PRIORITY = `${V3}ActPriority`
export const ACT_REASON = `${V3}ActReason`
export const ACT_STATUS = `${V3}ActStatus`
export const ADMINISTRATIVE_GENDER = `${V3}AdministrativeGender`
export const CONFIDENTIALITY = `${V3}Confidentiality`
export const LANGUAGE_ABILITY_MODE = `${V3}LanguageAbilityMode`
export const MARITAL_STATUS = `${V3}MaritalStatus`
export const NULL_FLAVOR = `${V3}NullFlavor`
export const OBSERVATION_VALUE = `${V3}ObservationValue`
export const PARTICIPATION_FUNCTION = `${V3}ParticipationFunction`
export const PARTICIPATION_TYPE = `${V3}ParticipationType`
export const RELIGIOUS_AFFILIATION = `${V3}ReligiousAffiliation`
export const ROLE_CLASS = `${V3}RoleClass`
export const ROLE_CODE = `${V3}RoleCode`
export const TIMING_EVENT = `${V3}TimingEvent`

/** OID and URI. The first OID of a URI is the one that is written. */
const systems = twoWay([
  ['2.16.840.1.113883.6.1', LOINC],
  ['2.16.840.1.113883.6.96', SNOMED],
  ['2.16.840.1.113883.6.88', RXNORM],
  ['2.16.840.1.113883.6.69', NDC],
  ['2.16.840.1.113883.4.9', UNII],
  ['2.16.840.1.113883.12.292', CVX],
  ['2.16.840.1.113883.6.59', CVX],
  ['2.16.840.1.113883.6.60', MVX],
  ['2.16.840.1.113883.12.227', MVX],
  ['2.16.840.1.113883.6.90', ICD10CM],
  ['2.16.840.1.113883.6.3', ICD10],
  ['2.16.840.1.113883.6.4', ICD10PCS],
  ['2.16.840.1.113883.6.103', ICD9CM],
  // ICD-9-CM volume 3 (procedures) shares the URI; diagnoses are what is written back under it.
  ['2.16.840.1.113883.6.104', ICD9CM],
  ['2.16.840.1.113883.6.12', CPT],
  ['2.16.840.1.113883.6.285', HCPCS],
  ['2.16.840.1.113883.6.14', HCPCS],
  ['2.16.840.1.113883.6.13', CDT],
  ['2.16.840.1.113883.6.8', UCUM],
  ['2.16.840.1.113883.3.26.1.1', NCI],
  ['2.16.840.1.113883.3.26.1.5', 'http://terminology.hl7.org/CodeSystem/nciVersionOfNDF-RT'],
  ['2.16.840.1.113883.6.209', 'http://hl7.org/fhir/ndfrt'],
  ['2.16.840.1.113883.6.345', 'http://va.gov/terminology/medrt'],
  ['2.16.840.1.113883.6.208', 'http://terminology.hl7.org/CodeSystem/nddf'],
  ['2.16.840.1.113883.6.73', 'http://www.whocc.no/atc'],
  ['2.16.840.1.113883.6.101', NUCC],
  ['2.16.840.1.113883.6.254', ICF],
  ['2.16.840.1.113883.6.121', LANGUAGE],
  ['2.16.840.1.113883.6.238', CDCREC],
  ['2.16.840.1.113883.3.221.5', SOPT],
  ['2.16.840.1.113883.6.255', 'http://terminology.hl7.org/CodeSystem/X12.3'],
  ['2.16.840.1.113883.6.259', HSLOC],
  ['2.16.840.1.113883.6.24', 'urn:iso:std:iso:11073:10101'],
  ['2.16.840.1.113883.6.301.5', 'https://www.nubc.org/CodeSystem/PatDischargeStatus'],
  ['2.16.840.1.113883.15.5', 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set'],
  ['2.16.840.1.113883.3.247', 'http://imohealth.com/ontology/'],
  ['1.2.840.10008.2.16.4', 'http://dicom.nema.org/resources/ontology/DCM'],
  ['2.16.840.1.113883.4.6', NPI],
  ['2.16.840.1.113883.4.1', SSN],
  ['2.16.840.1.113883.4.572', MEDICARE_NUMBER],
  ['2.16.840.1.113883.5.1', ADMINISTRATIVE_GENDER],
  ['2.16.840.1.113883.5.2', MARITAL_STATUS],
  ['2.16.840.1.113883.5.4', ACT_CODE],
  ['2.16.840.1.113883.5.6', ACT_CLASS],
  ['2.16.840.1.113883.5.7', ACT_PRIORITY],
  ['2.16.840.1.113883.5.8', ACT_REASON],
  ['2.16.840.1.113883.5.14', ACT_STATUS],
  ['2.16.840.1.113883.5.16', `${V3}AddressPartType`],
  ['2.16.840.1.113883.5.25', CONFIDENTIALITY],
  ['2.16.840.1.113883.5.43', `${V3}EntityNamePartQualifier`],
  ['2.16.840.1.113883.5.45', `${V3}EntityNameUse`],
  ['2.16.840.1.113883.5.50', `${V3}Ethnicity`],
  ['2.16.840.1.113883.5.53', `${V3}HealthcareProviderTaxonomyHIPAA`],
  ['2.16.840.1.113883.5.60', LANGUAGE_ABILITY_MODE],
  ['2.16.840.1.113883.5.61', `${V3}LanguageAbilityProficiency`],
  ['2.16.840.1.113883.5.63', `${V3}LivingArrangement`],
  ['2.16.840.1.113883.5.79', `${V3}mediaType`],
  ['2.16.840.1.113883.5.83', OBSERVATION_INTERPRETATION],
  // The value set's OID, which many systems send in place of the code system's.
  ['2.16.840.1.113883.1.11.78', OBSERVATION_INTERPRETATION],
  ['2.16.840.1.113883.5.85', `${V3}orderableDrugForm`],
  ['2.16.840.1.113883.5.88', PARTICIPATION_FUNCTION],
  ['2.16.840.1.113883.5.89', `${V3}ParticipationSignature`],
  ['2.16.840.1.113883.5.90', PARTICIPATION_TYPE],
  ['2.16.840.1.113883.5.110', ROLE_CLASS],
  ['2.16.840.1.113883.5.111', ROLE_CODE],
  ['2.16.840.1.113883.5.112', `${V3}RouteOfAdministration`],
  ['2.16.840.1.113883.5.129', `${V3}SpecimenType`],
  ['2.16.840.1.113883.5.139', TIMING_EVENT],
  ['2.16.840.1.113883.5.1001', `${V3}ActMood`],
  ['2.16.840.1.113883.5.1002', `${V3}ActRelationshipType`],
  ['2.16.840.1.113883.5.1008', NULL_FLAVOR],
  ['2.16.840.1.113883.5.1063', OBSERVATION_VALUE],
  ['2.16.840.1.113883.5.1070', `${V3}substanceAdminSubstitution`],
  ['2.16.840.1.113883.5.1076', RELIGIOUS_AFFILIATION],
  ['2.16.840.1.113883.5.1077', `${V3}EducationLevel`],
  ['2.16.840.1.113883.5.1119', `${V3}AddressUse`],
])

/** HL7 V2 table n has the OID `…113883.12.n` in CDA and the URI `…/v2-nnnn` in FHIR. */
const V2_OID = '2.16.840.1.113883.12.'
const V2_URI = 'http://terminology.hl7.org/CodeSystem/v2-'

export const IDENTIFIER_TYPE = `${V2_URI}0203`

const OID = /^[0-2](\.(0|[1-9]\d*))+$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isOid = (text: string): boolean => OID.test(text)
const RUID = /^[A-Za-z][A-Za-z0-9-]*$/
const isRuid = (text: string): boolean => RUID.test(text)
export const isUuid = (text: string): boolean => UUID.test(text)

/** The FHIR URI of a C-CDA `codeSystem` or `II/@root`; a root without a URI of its own becomes `urn:oid:` or `urn:uuid:`. */
export function systemFromOid(oid: string): string {
  const known = systems.toRight(oid)
  if (known !== undefined) return known
  if (oid.startsWith(V2_OID)) {
    const table = oid.slice(V2_OID.length)
    if (/^\d{1,4}$/.test(table)) return V2_URI + table.padStart(4, '0')
  }
  if (isOid(oid)) return `urn:oid:${oid}`
  if (isUuid(oid)) return `urn:uuid:${oid.toLowerCase()}`
  return oid
}

/** The OID or UUID for a URI; `undefined` when there is none and the URI cannot stand in a CDA `codeSystem` or `root`. */
export function oidFromSystem(uri: string): string | undefined {
  const known = systems.toLeft(uri)
  if (known !== undefined) return known
  if (uri.startsWith(V2_URI)) {
    const table = uri.slice(V2_URI.length)
    if (/^\d{4}$/.test(table)) return V2_OID + Number(table)
  }
  if (uri.startsWith('urn:oid:')) return uri.slice(8)
  if (uri.startsWith('urn:uuid:')) return uri.slice(9)
  // Senders' own words for a system (HL7's RUID form) stand for themselves.
  if (isOid(uri) || isUuid(uri) || isRuid(uri)) return uri
  return undefined
}

/** Names that senders put in `codeSystemName`, or by mistake in `codeSystem`. What is written: `nameOfSystem`. */
const names = twoWay([
  ['LOINC', LOINC],
  ['SNOMED CT', SNOMED],
  ['SNOMED-CT', SNOMED],
  ['SNOMED', SNOMED],
  ['SNOMEDCT', SNOMED],
  ['RXNORM', RXNORM],
  ['NDC', NDC],
  ['UNII', UNII],
  ['CVX', CVX],
  ['MVX', MVX],
  ['ICD-10-CM', ICD10CM],
  ['ICD10CM', ICD10CM],
  ['ICD-10', ICD10CM],
  ['ICD10', ICD10CM],
  ['ICD-10-PCS', ICD10PCS],
  ['ICD-9-CM', ICD9CM],
  ['ICD9CM', ICD9CM],
  ['ICD-9', ICD9CM],
  ['ICD9', ICD9CM],
  ['CPT', CPT],
  ['CPT-4', CPT],
  ['CPT4', CPT],
  ['HCPCS', HCPCS],
  ['UCUM', UCUM],
  ['NCI THESAURUS', NCI],
])

/** The URI for a well-known name, in any case; used only where no OID says it. */
export const systemFromName = (name: string): string | undefined => names.toRight(name.trim().toUpperCase())
