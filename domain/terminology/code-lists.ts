/**
 * Where codes come from: the starter lists that Chartkeep brings, and the official whole lists that a practice can add. Each
 * says its source, version and licence, as their publishers ask.
 */
import { allergens } from './allergens.ts'
import { drugs } from './drugs.ts'
import { labPanels, labs } from './labs.ts'
import { problems } from './problems.ts'
import { CVX, ICD10CM, LOINC, RXNORM, SNOMED, UCUM } from './systems.ts'
import { vaccines } from './vaccines.ts'
import { vitals } from './vitals.ts'

const ICD10_LICENCE = 'Work of the US government (CMS and CDC/NCHS): free to use.'
const RXNORM_LICENCE =
  'This product uses publicly available data from the U.S. National Library of Medicine (NLM), National Institutes of Health, Department of Health and Human Services; NLM is not responsible for the product and does not endorse or recommend this or any other product.'
const LOINC_LICENCE =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.'
const SNOMED_LICENCE =
  'SNOMED CT is copyright of SNOMED International; its use in the United States is free under the UMLS Metathesaurus licence.'
const CDC_LICENCE = 'Work of the US government (CDC): free to use.'

/** The whole lists that can be added, by what reads them (exchange/code-lists). */
export const codeLists = {
  icd10cm: {
    title: 'ICD-10-CM diagnoses',
    system: ICD10CM,
    from: 'CMS: “ICD-10-CM code descriptions in tabular order” (icd10cm_order_….txt, or the ZIP it comes in)',
    licence: ICD10_LICENCE,
  },
  rxnorm: {
    title: 'RxNorm drugs and ingredients',
    system: RXNORM,
    from: 'NLM: “RxNorm Current Prescribable Content” or the full monthly release (the ZIP, or RXNCONSO.RRF)',
    licence: RXNORM_LICENCE,
  },
  loinc: {
    title: 'LOINC tests and measurements',
    system: LOINC,
    from: 'Regenstrief: “LOINC Table File (CSV)” (the ZIP, or Loinc.csv)',
    licence: LOINC_LICENCE,
  },
  cvx: { title: 'CVX vaccines', system: CVX, from: 'CDC: CVX codes (XML)', licence: CDC_LICENCE },
  'vaccine-products': {
    title: 'Vaccine products',
    system: CVX,
    from: 'CDC: product names (XML)',
    licence: CDC_LICENCE,
  },
  mvx: {
    title: 'MVX vaccine manufacturers',
    system: 'http://hl7.org/fhir/sid/mvx',
    from: 'CDC: MVX codes (XML)',
    licence: CDC_LICENCE,
  },
} as const
export type CodeListId = keyof typeof codeLists
export const codeListIds = Object.keys(codeLists) as [CodeListId, ...CodeListId[]]

/** Which entries of which lists a field offers. */
export const codeUses = {
  problem: { lists: ['icd10cm'] },
  medication: { lists: ['rxnorm'], kinds: ['SCD', 'SBD', 'GPCK', 'BPCK'] },
  ingredient: { lists: ['rxnorm'], kinds: ['IN', 'PIN', 'MIN', 'BN'] },
  laboratory: { lists: ['loinc'], kinds: ['laboratory'] },
  vaccine: { lists: ['vaccine-products', 'cvx'] },
  manufacturer: { lists: ['mvx'] },
} as const satisfies Record<string, { lists: readonly CodeListId[]; kinds?: readonly string[] }>
export type CodeUse = keyof typeof codeUses
export const codeUseNames = Object.keys(codeUses) as [CodeUse, ...CodeUse[]]

export interface StarterList {
  title: string
  entries: number
  systems: readonly string[]
  source: string
  licence: readonly string[]
}

/** What is there before anything is added. */
export const starterLists: readonly StarterList[] = [
  {
    title: 'Problems',
    entries: problems.length,
    systems: [ICD10CM, SNOMED],
    source: 'ICD-10-CM FY2022, brought up to April 2026 for the codes in the list; SNOMED CT 2025',
    licence: [ICD10_LICENCE, SNOMED_LICENCE],
  },
  {
    title: 'Drugs',
    entries: drugs.length,
    systems: [RXNORM],
    source: 'RxNorm, 6 October 2025; chosen after MEPS 2022 (AHRQ), each in its common strengths and forms',
    licence: [RXNORM_LICENCE],
  },
  {
    title: 'Allergens',
    entries: allergens.length,
    systems: [RXNORM, SNOMED],
    source: 'RxNorm, 6 October 2025; SNOMED CT 2025',
    licence: [RXNORM_LICENCE, SNOMED_LICENCE],
  },
  {
    title: 'Laboratory tests and panels',
    entries: labs.length + labPanels.length,
    systems: [LOINC, UCUM],
    source: 'LOINC 2.78',
    licence: [LOINC_LICENCE],
  },
  {
    title: 'Vital signs',
    entries: Object.keys(vitals).length,
    systems: [LOINC, UCUM],
    source: 'LOINC 2.78',
    licence: [LOINC_LICENCE],
  },
  {
    title: 'Vaccines',
    entries: vaccines.length,
    systems: [CVX],
    source: 'CDC CVX, December 2025',
    licence: [CDC_LICENCE],
  },
]
