/** The three states of an allergy list. Unknown is not none: an empty list says nothing. */
import type { AllergyState } from '../contract/chart.ts'
import type { AllergyIntolerance, AllergyIntoleranceContent } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'

/**
 * SNOMED CT "no known …" concepts as US Core and C-CDA use them. Only the first covers everything; the others leave the
 * rest of the question open.
 */
export const noKnownAllergyCodes: Record<string, string> = {
  '716186003': 'No known allergy',
  '409137002': 'No known drug allergy',
  '428607008': 'No known environmental allergy',
  '429625007': 'No known food allergy',
}

/** True for the recorded assertion that there is none (of a kind). */
export function isNoKnownAllergy(allergy: AllergyIntolerance | AllergyIntoleranceContent): boolean {
  return (allergy.code.coding ?? []).some((c) => c.code !== undefined && c.code in noKnownAllergyCodes)
}

/** An allergy that counts: in force, not refuted, not a mistake. */
export function isCurrentAllergy(allergy: AllergyIntolerance | AllergyIntoleranceContent): boolean {
  const inForce = allergy.clinicalStatus === undefined || allergy.clinicalStatus === 'active'
  return inForce && allergy.verificationStatus !== 'refuted' && !isEnteredInError(allergy)
}

/** A known allergy always wins over an old "none known". */
export function allergyStateOf(allergies: readonly AllergyIntolerance[]): AllergyState {
  const current = allergies.filter(isCurrentAllergy)
  if (current.some((a) => !isNoKnownAllergy(a))) return 'known'
  return current.length > 0 ? 'no-known' : 'not-recorded'
}
