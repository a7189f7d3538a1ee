/** Coding systems as HL7 v2 names them (table 0396), and the tables of user-defined codes that have a place in FHIR. */
import {
  CDCREC,
  CPT,
  CVX,
  HCPCS,
  ICD9CM,
  ICD10,
  ICD10CM,
  isOid,
  LOINC,
  MVX,
  NCI,
  NDC,
  NPI,
  RXNORM,
  SNOMED,
  SSN,
  UCUM,
} from './systems.ts'

const systems: Readonly<Record<string, string>> = {
  LN: LOINC,
  LOINC,
  LNC: LOINC,
  SCT: SNOMED,
  SNM: SNOMED,
  SNOMED,
  SNOMEDCT: SNOMED,
  SNOMEDCTUS: SNOMED,
  RXNORM,
  RXN: RXNORM,
  CVX,
  MVX,
  NDC,
  I10: ICD10,
  I10C: ICD10CM,
  I9: ICD9CM,
  I9C: ICD9CM,
  I9CDX: ICD9CM,
  ICD10CM,
  C4: CPT,
  CPT,
  CPTM: CPT,
  HCPCS,
  UCUM,
  NCIT: NCI,
  CDCREC,
  NIP001: 'urn:oid:2.16.840.1.114222.4.5.274',
  NIP002: 'urn:oid:2.16.840.1.114222.4.5.275',
  CDCPHINVS: 'urn:oid:2.16.840.1.114222.4.11.3287',
}

const V2 = 'http://terminology.hl7.org/CodeSystem/v2-'

/** The URI of a coding system's name; `undefined` for local codes, which mean something to their sender alone. */
export function systemOf(name: string): string | undefined {
  const known = systems[name.toUpperCase().replaceAll(/[-_ .]/g, '')]
  if (known !== undefined) return known
  const [, table] = /^HL7(\d{4})$/i.exec(name) ?? []
  if (table !== undefined) return table === '0005' || table === '0189' ? CDCREC : `${V2}${table}`
  return isOid(name) ? `urn:oid:${name}` : undefined
}

export const v2Table = (table: string): string => `${V2}${table}`

/** Assigning authorities whose identifiers are known everywhere. */
const authorities: Readonly<Record<string, string>> = { NPI, SSA: SSN, USSSA: SSN }
export const authorityOf = (name: string): string | undefined => authorities[name.toUpperCase()]
