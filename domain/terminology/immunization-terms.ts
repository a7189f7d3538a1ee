/**
 * What else an immunization record says: who pays, whether the child is eligible for VFC, and why it was not given.
 * Sources: HL7 v2 table 0064 as CDC extends it (VFC eligibility); CDC PHIN VADS value set Immunization Funding Source; HL7 v3
 * ActReason, which C-CDA and FHIR R4 use for vaccines not given; CDC MVX, December 2025 (US government work).
 */
import type { Coding } from '../resources/index.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

const listed = (system: string, rows: string): readonly Term[] =>
  tableRows(['code', 'text', 'display'], rows).map(({ code, text, display }) => ({
    text,
    coding: [{ system, code, display: display || text }],
  }))

export const vaccineEligibility = listed(
  'http://terminology.hl7.org/CodeSystem/v2-0064',
  `
V01|Not VFC eligible
V02|VFC: Medicaid|VFC eligible - Medicaid/Medicaid Managed Care
V03|VFC: uninsured|VFC eligible - Uninsured
V04|VFC: American Indian or Alaska Native|VFC eligible - American Indian/Alaskan Native
V05|VFC: underinsured, at an FQHC or RHC|VFC eligible - Federally Qualified Health Center Patient (under-insured)
`,
)

export const vaccineFunding = listed(
  'urn:oid:2.16.840.1.114222.4.5.274',
  `
PHC70|Private funds|Private
VXC50|Public funds|Public
VXC51|VFC|Public VFC
VXC52|Public, not VFC|Public non-VFC
`,
)

export const notGivenReasons = listed(
  'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  `
PATOBJ|Patient or parent declined|patient objection
RELIG|Religious objection|religious objection
PHILISOP|Philosophical objection|philosophical objection
MEDPREC|Contraindicated|medical precaution
IMMUNE|Immune already|immunity
OSTOCK|Out of stock|product out of stock
VACSAF|Concern about safety|vaccine safety concerns
VACEFF|Concern about benefit|vaccine efficacy concerns
`,
)

const MVX = 'http://hl7.org/fhir/sid/mvx'

/** The makers of vaccines given in the US. */
export const vaccineMakers: readonly { name: string; coding: Coding }[] = tableRows(
  ['code', 'name'],
  `
BN|Bavarian Nordic A/S
DVX|Dynavax, Inc.
JSN|Janssen
MED|MedImmune, Inc. (AstraZeneca)
MSD|Merck and Co., Inc.
MOD|Moderna US, Inc.
NVX|Novavax, Inc.
PFR|Pfizer, Inc
PMC|Sanofi Pasteur
SEQ|Seqirus
SKB|GlaxoSmithKline
VAL|Valneva
`,
).map(({ code, name }) => ({ name, coding: { system: MVX, code, display: name } }))
