/**
 * The official whole lists that a practice can add, and which field offers which of them. Each says its source and licence, as
 * their publishers ask. What Chartkeep brings itself: starter-lists.ts.
 */
import { CVX, ICD10CM, LOINC, RXNORM } from './systems.ts'

export const ICD10_LICENCE = 'Work of the US government (CMS and CDC/NCHS): free to use.'
export const RXNORM_LICENCE =
  'This product uses publicly available data from the U.S. National Library of Medicine (NLM), National Institutes of Health, Department of Health and Human Services; NLM is not responsible for the product and does not endorse or recommend this or any other product.'
export const LOINC_LICENCE =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.'
export const CDC_LICENCE = 'Work of the US government (CDC): free to use.'

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
