/** "No known allergies" against an allergy: a contradiction that somebody has to settle, not noise. */
import { conceptText } from '../format/name.ts'
import type { AllergyIntolerance, AllergyIntoleranceContent } from '../resources/index.ts'
import { deniedBy } from '../terminology/no-known-allergies.ts'
import { isCurrentAllergy, isNoKnownAllergy } from './allergy-state.ts'

type Allergy = AllergyIntolerance | AllergyIntoleranceContent

/** True where the assertion says there is none of what `allergy` is. An allergy of unknown kind contradicts only "none at all". */
function denies(assertion: Allergy, allergy: Allergy): boolean {
  const denied = deniedBy(assertion.code)
  if (!denied || isNoKnownAllergy(allergy)) return false
  if (denied.substance) return denied.substance.words.test(conceptText(allergy.code))
  return denied.category === undefined || (allergy.category ?? []).includes(denied.category)
}

/** Current rows of the list that cannot hold beside `allergy`: assertions that it disproves, or allergies that it denies. */
export function contradictedBy<A extends Allergy>(allergy: Allergy, others: readonly A[]): A[] {
  if (!isCurrentAllergy(allergy)) return []
  return others.filter((other) => isCurrentAllergy(other) && (denies(allergy, other) || denies(other, allergy)))
}

/** Current assertions that a current allergy of the same list contradicts. */
export function contradictedAssertions(allergies: readonly AllergyIntolerance[]): AllergyIntolerance[] {
  return allergies.filter((one) => isNoKnownAllergy(one) && contradictedBy(one, allergies).length > 0)
}
