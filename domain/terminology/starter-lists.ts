/** The starter lists that Chartkeep brings: how much is in each, its source, version and licence, as their publishers ask. */
import { allergens } from './allergens.ts'
import { CDC_LICENCE, ICD10_LICENCE, LOINC_LICENCE, RXNORM_LICENCE } from './code-lists.ts'
import { drugs } from './drugs.ts'
import { labPanels, labs } from './labs.ts'
import { problems } from './problems.ts'
import { procedures } from './procedures.ts'
import { CVX, ICD10CM, LOINC, RXNORM, SNOMED, UCUM } from './systems.ts'
import { unitTerms } from './ucum.ts'
import { vaccines } from './vaccines.ts'
import { vitals } from './vitals.ts'

const SNOMED_LICENCE =
  'SNOMED CT is copyright of SNOMED International; its use in the United States is free under the UMLS Metathesaurus licence.'
const UCUM_LICENCE =
  'UCUM is copyright of Regenstrief Institute, Inc. and the UCUM Organization; free to use under https://ucum.org/license.'

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
    title: 'Procedures',
    entries: procedures.length,
    systems: [SNOMED],
    source: 'SNOMED CT 2025',
    licence: [SNOMED_LICENCE],
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
  {
    title: 'Units',
    entries: unitTerms.length,
    systems: [UCUM],
    source: 'UCUM 2.1',
    licence: [UCUM_LICENCE],
  },
]
