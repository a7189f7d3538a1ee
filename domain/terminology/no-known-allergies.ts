/**
 * Recorded absence of allergies, in the words of SNOMED CT 2025 (SNOMED International; US use under the UMLS Metathesaurus
 * licence), and what each of them denies: no more than that. Older codes that say the same are understood too.
 */
import type { AllergyIntoleranceContent } from '../resources/index.ts'
import { SNOMED } from './systems.ts'

/** `{}` denies everything. */
export interface Denied {
  readonly category?: NonNullable<AllergyIntoleranceContent['category']>[number]
  /** One substance of the category alone: its name, and how an allergy to it is recognised by its words. */
  readonly substance?: { readonly name: string; readonly words: RegExp }
}

const row = (code: string, display: string, denies: Denied) => ({ coding: { system: SNOMED, code, display }, denies })

const latex = { name: 'Latex', words: /\b(latex|rubber)\b/i }
const insects = {
  name: 'Insects',
  words: /\b(insects?|bees?|wasps?|hornets?|yellow ?jackets?|fire ants?|mosquito(es)?)\b/i,
}

export const noKnownAllergies = [
  row('716186003', 'No known allergy', {}),
  row('409137002', 'No known drug allergy', { category: 'medication' }),
  row('429625007', 'No known food allergy', { category: 'food' }),
  row('428607008', 'No known environmental allergy', { category: 'environment' }),
  row('716184000', 'No known latex allergy', { category: 'environment', substance: latex }),
  row('428197003', 'No known insect allergy', { category: 'environment', substance: insects }),
  row('160244002', 'No known allergies', {}),
] as const

const byCode: ReadonlyMap<string, Denied> = new Map(noKnownAllergies.map(({ coding, denies }) => [coding.code, denies]))

/** What the recorded absence denies; undefined for a concept that is none. */
export function deniedBy({ coding = [] }: AllergyIntoleranceContent['code']): Denied | undefined {
  return coding.map(({ code }) => byCode.get(code ?? '')).find((denied) => denied !== undefined)
}
