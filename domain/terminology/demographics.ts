/**
 * Words about people, as the front desk asks for them: the value sets of US Core 6.1.0 Patient (OMB race and ethnicity,
 * gender identity, sexual orientation), HL7 marital status, family roles, contact roles and identifier types.
 */
import { conceptText } from '../format/name.ts'
import type { CodeableConcept } from '../resources/index.ts'
import { SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

/** CDC Race and Ethnicity code set. */
export const CDC_RACE = 'urn:oid:2.16.840.1.113883.6.238'
export const NULL_FLAVOR = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor'
export const BCP_47 = 'urn:ietf:bcp:47'
export const MARITAL_STATUS = 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus'
export const ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode'
export const CONTACT_ROLE = 'http://terminology.hl7.org/CodeSystem/v2-0131'
export const IDENTIFIER_TYPE = 'http://terminology.hl7.org/CodeSystem/v2-0203'
export const US_SSN = 'http://hl7.org/fhir/sid/us-ssn'

const terms = (system: string, rows: string): readonly Term[] =>
  tableRows(['code', 'text', 'display'], rows).map(({ code, text, display }) => ({
    text,
    coding: [{ system, code, display: display || text }],
  }))

/** Asked, and no answer given: an answer of its own, not a gap (45 CFR 170.315(a)(5)). */
export const declined: Term = {
  text: 'Declined to answer',
  coding: [{ system: NULL_FLAVOR, code: 'ASKU', display: 'Asked but no answer' }],
}
export const unknown: Term = {
  text: 'Unknown',
  coding: [{ system: NULL_FLAVOR, code: 'UNK', display: 'Unknown' }],
}
const other: Term = { text: 'Other', coding: [{ system: NULL_FLAVOR, code: 'OTH', display: 'Other' }] }

/** The five categories of OMB Directive 15; a person may belong to several. */
export const races = terms(
  CDC_RACE,
  `
  1002-5 | American Indian or Alaska Native
  2028-9 | Asian
  2054-5 | Black or African American
  2076-8 | Native Hawaiian or Other Pacific Islander
  2106-3 | White
  `,
)

export const ethnicities = terms(
  CDC_RACE,
  `
  2135-2 | Hispanic or Latino
  2186-5 | Not Hispanic or Latino
  `,
)

export const genderIdentities: readonly Term[] = [
  ...terms(
    SNOMED,
    `
    446141000124107 | Female | Identifies as female gender
    446151000124109 | Male | Identifies as male gender
    407377005 | Transgender man | Female-to-male transsexual
    407376001 | Transgender woman | Male-to-female transsexual
    33791000087105 | Nonbinary | Identifies as nonbinary gender
    446131000124102 | Gender nonconforming | Identifies as non-conforming gender
    `,
  ),
  other,
  declined,
]

export const sexualOrientations: readonly Term[] = [
  ...terms(
    SNOMED,
    `
    20430005 | Straight or heterosexual | Heterosexual
    38628009 | Lesbian, gay or homosexual | Homosexual
    42035005 | Bisexual
    `,
  ),
  other,
  unknown,
  declined,
]

export const maritalStatuses = terms(
  MARITAL_STATUS,
  `
  S | Never married | Never Married
  M | Married
  T | Domestic partner | Domestic partner
  D | Divorced
  L | Legally separated | Legally Separated
  W | Widowed
  `,
)

/** Most spoken in the United States first (Census Bureau, language spoken at home), and American Sign Language. */
export const languages = terms(
  BCP_47,
  `
  en | English
  es | Spanish
  zh | Chinese
  tl | Tagalog
  vi | Vietnamese
  ar | Arabic
  fr | French
  ko | Korean
  ru | Russian
  pt | Portuguese
  ht | Haitian Creole
  hi | Hindi
  de | German
  pl | Polish
  it | Italian
  ur | Urdu
  fa | Persian
  te | Telugu
  ja | Japanese
  gu | Gujarati
  bn | Bengali
  pa | Punjabi
  uk | Ukrainian
  am | Amharic
  so | Somali
  sw | Swahili
  my | Burmese
  ne | Nepali
  hmn | Hmong
  nv | Navajo
  ase | American Sign Language
  `,
)

/** `Spanish` also where a record came with nothing but `es` or `es-MX` (BCP 47: the language comes first). */
export function languageText(concept: CodeableConcept): string {
  const words = concept.text ?? concept.coding?.find(({ display }) => display)?.display
  const code = concept.coding?.[0]?.code?.split('-')[0]?.toLowerCase()
  return words ?? languages.find(({ coding }) => coding[0]?.code === code)?.text ?? conceptText(concept)
}

export const emergencyContact: Term = {
  text: 'Emergency contact',
  coding: [{ system: CONTACT_ROLE, code: 'C', display: 'Emergency Contact' }],
}

/** What a contact is to the patient. */
export const familyRoles = terms(
  ROLE_CODE,
  `
  MTH | Mother | mother
  FTH | Father | father
  SPS | Spouse | spouse
  DOMPART | Domestic partner | domestic partner
  CHILD | Child | child
  SIB | Sibling | sibling
  GRPRN | Grandparent | grandparent
  GRNDCHILD | Grandchild | grandchild
  GUARD | Guardian | guardian
  FRND | Friend | unrelated friend
  NBOR | Neighbor | neighbor
  `,
)

export const identifierTypes = terms(
  IDENTIFIER_TYPE,
  `
  SS | Social Security number | Social Security number
  DL | Driver's license | Driver's license number
  MB | Insurance member number | Member Number
  PPN | Passport | Passport number
  MR | Record number elsewhere | Medical record number
  `,
)
