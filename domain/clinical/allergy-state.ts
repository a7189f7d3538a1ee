/** The three states of an allergy list. Unknown is not none: an empty list says nothing. */
import type { AllergyState } from '../contract/chart.ts'
import type { AllergyIntolerance, AllergyIntoleranceContent } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { deniedBy } from '../terminology/no-known-allergies.ts'

/** True for the recorded assertion that there is none (of a kind). */
export function isNoKnownAllergy(allergy: AllergyIntolerance | AllergyIntoleranceContent): boolean {
  return deniedBy(allergy.code) !== undefined
}

/** An allergy that counts: in force, not refuted, not a mistake. */
export function isCurrentAllergy(allergy: AllergyIntolerance | AllergyIntoleranceContent): boolean {
  const inForce = allergy.clinicalStatus === undefined || allergy.clinicalStatus === 'active'
  return inForce && allergy.verificationStatus !== 'refuted' && !isEnteredInError(allergy)
}

/** A known allergy always wins over an old "none known"; "no known drug allergy" leaves the rest of the question open. */
export function allergyStateOf(allergies: readonly AllergyIntolerance[]): AllergyState {
  const current = allergies.filter(isCurrentAllergy)
  if (current.some((a) => !isNoKnownAllergy(a))) return 'known'
  return current.some(({ code }) => deniedBy(code)?.category === undefined) ? 'no-known' : 'not-recorded'
}
