/** Is a test one of those that a panel brings? By the starter list's panels; of other panels nothing is known. */
import type { CodeableConcept } from '../resources/index.ts'
import { labPanels, testsOf } from '../terminology/labs.ts'
import { termConcept, termOf } from '../terminology/term.ts'
import { sameConcept } from './same-concept.ts'

export function isPartOfPanel(test: CodeableConcept, panel: CodeableConcept): boolean {
  const known = termOf(labPanels, panel)
  return known !== undefined && testsOf(known).some((one) => sameConcept(termConcept(one), test))
}
