/**
 * Words for people and their addresses: HL7 V3 codes (C-CDA header) and FHIR R4 codes.
 *
 * Sources: C-CDA R2.1 US Realm Header value sets; FHIR R4 concept maps for AdministrativeGender, NameUse,
 * ContactPointUse and AddressUse (https://hl7.org/fhir/R4/datatypes-mappings.html).
 */
import { ethnicities, races } from '../../domain/terminology/demographics.ts'
import type { Term } from '../../domain/terminology/term.ts'
import { ADMINISTRATIVE_GENDER } from './systems.ts'
import { conceptTable, twoWay } from './two-way.ts'

export const gender = conceptTable(ADMINISTRATIVE_GENDER, [
  ['M', 'Male', 'male'],
  ['F', 'Female', 'female'],
  ['UN', 'Undifferentiated', 'other'],
])

/** `EN/@use`. V3 has no word of its own for a maiden name: it stands in `family/@qualifier="BR"`. */
export const nameUse = twoWay([
  ['L', 'official'],
  ['C', 'official'],
  ['OR', 'official'],
  ['A', 'nickname'],
  ['P', 'nickname'],
  ['I', 'usual'],
  ['ASGN', 'temp'],
  ['R', 'usual'],
  ['SRCH', 'usual'],
  ['PHON', 'usual'],
])

/** `TEL/@use`: the place. What kind of line it is stands in the URL scheme and in `telecomScheme`. */
export const telecomUse = twoWay([
  ['HP', 'home'],
  ['H', 'home'],
  ['HV', 'temp'],
  ['WP', 'work'],
  ['DIR', 'work'],
  ['PUB', 'work'],
  ['MC', 'mobile'],
  ['TMP', 'temp'],
  ['BAD', 'old'],
])

/** URL scheme of `TEL/@value` and `ContactPoint.system`. */
export const telecomScheme = twoWay([
  ['tel', 'phone'],
  ['fax', 'fax'],
  ['mailto', 'email'],
  ['sms', 'sms'],
  ['http', 'url'],
  ['https', 'url'],
  ['ftp', 'url'],
])

export const addressUse = twoWay([
  ['HP', 'home'],
  ['H', 'home'],
  ['HV', 'temp'],
  ['WP', 'work'],
  ['DIR', 'work'],
  ['PUB', 'work'],
  ['TMP', 'temp'],
  ['BAD', 'old'],
  ['PST', 'billing'],
])

/** Roles of `participant/associatedEntity/@classCode`: V3 RoleClass words as people say them. */
export const contactRole = twoWay([
  ['NOK', 'Next of kin'],
  ['ECON', 'Emergency contact'],
  ['CAREGIVER', 'Caregiver'],
  ['GUARD', 'Guardian'],
  ['GUAR', 'Guarantor'],
  ['AGNT', 'Agent'],
  ['PRS', 'Personal relationship'],
])

/**
 * OMB race categories (C-CDA `raceCode`; US Core `ombCategory`): the ones the front desk picks from. Every other CDC code
 * is a detailed race.
 */
const codesOf = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set(terms.flatMap(({ coding }) => coding.flatMap(({ code }) => code ?? [])))
export const ombRaces = codesOf(races)
export const ombEthnicities = codesOf(ethnicities)

/** `nullFlavor` (V3) and FHIR `data-absent-reason` (https://hl7.org/fhir/R4/codesystem-data-absent-reason.html). */
export const absentReason = twoWay([
  ['UNK', 'unknown'],
  ['NI', 'unknown'],
  ['ASKU', 'asked-unknown'],
  ['NAV', 'temp-unknown'],
  ['NASK', 'not-asked'],
  ['NAVU', 'not-asked'],
  ['MSK', 'masked'],
  ['NA', 'not-applicable'],
  ['OTH', 'unsupported'],
  ['UNC', 'as-text'],
  ['INV', 'error'],
  ['NINF', 'negative-infinity'],
  ['PINF', 'positive-infinity'],
  ['NP', 'not-performed'],
])

export const DATA_ABSENT_REASON = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
