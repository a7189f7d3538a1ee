/**
 * What people are allergic to or do not tolerate: drugs by RxNorm ingredient, foods, the environment and drug classes by
 * SNOMED CT substance (C-CDA and US Core: Common Substances for Allergy and Intolerance Documentation). Rows in allergens/.
 *
 * Sources: RxNorm, release of 6 October 2025 (data of the U.S. National Library of Medicine, which is not responsible for the
 * product and does not endorse or recommend this or any other product); SNOMED CT 2025 (SNOMED International; US use under
 * the UMLS Metathesaurus licence).
 */
import { drugAllergens } from './allergens/drugs.ts'
import { substanceAllergens } from './allergens/substances.ts'
import { RXNORM, SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

const categories = ['medication', 'food', 'environment', 'biologic'] as const

export interface AllergenTerm extends Term {
  readonly category: (typeof categories)[number]
}

const substances = tableRows(['code', 'text', 'display', 'category', 'words'], substanceAllergens)
const drugs = tableRows(['code', 'text', 'words'], drugAllergens)

/** Classes, foods and environment first: what people say before they name one drug of a class. */
export const allergens: readonly AllergenTerm[] = [
  ...substances.map(
    ({ code, text, display, category, words }): AllergenTerm => ({
      text,
      coding: [{ system: SNOMED, code, display: display || text }],
      category: categories.find((one) => one === category) ?? 'environment',
      words,
    }),
  ),
  ...drugs.map(
    ({ code, text, words }): AllergenTerm => ({
      text,
      coding: [{ system: RXNORM, code, display: text }],
      category: 'medication',
      words,
    }),
  ),
]
