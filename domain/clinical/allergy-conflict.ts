/** "No known allergies" against an allergy: a contradiction that somebody has to settle, not noise. */
import type { AllergyIntolerance, AllergyIntoleranceContent } from '../resources/index.ts'
import { isCurrentAllergy, isNoKnownAllergy } from './allergy-state.ts'

type Allergy = AllergyIntolerance | AllergyIntoleranceContent

/** SNOMED CT "no known …" that speaks of one kind only -> that kind. Any other assertion speaks of all. */
const kindOfAssertion: Readonly<Record<string, NonNullable<Allergy['category']>[number]>> = {
  '409137002': 'medication',
  '429625007': 'food',
  '428607008': 'environment',
}

/** True where the assertion says there is none of what `allergy` is. An allergy of unknown kind contradicts only "none at all". */
export function contradicts(assertion: Allergy, allergy: Allergy): boolean {
  const kind = assertion.code.coding?.map((c) => kindOfAssertion[c.code ?? '']).find((found) => found !== undefined)
  return kind === undefined || (allergy.category ?? []).includes(kind)
}

/** Current assertions that a current allergy of the same list contradicts. */
export function contradictedAssertions(allergies: readonly AllergyIntolerance[]): AllergyIntolerance[] {
  const current = allergies.filter(isCurrentAllergy)
  const known = current.filter((allergy) => !isNoKnownAllergy(allergy))
  return current.filter(isNoKnownAllergy).filter((assertion) => known.some((one) => contradicts(assertion, one)))
}
