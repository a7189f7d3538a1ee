/**
 * Recorded absence: "no known allergies", "takes no medications". C-CDA says it by negating the general word for the kind
 * of thing (R2.1, `negationInd`); nothing at all said is another matter (`nullFlavor` on the section).
 */
import { conceptText } from '../../domain/format/name.ts'
import type { CodeableConcept, Coding } from '../../domain/resources/index.ts'
import { noKnownAllergies } from '../../domain/terminology/no-known-allergies.ts'
import {
  ANY_DEVICE,
  ANY_DRUG,
  ANY_PROCEDURE,
  ANY_VACCINE,
  NO_KNOWN_DEVICES,
  NO_KNOWN_IMMUNIZATIONS,
  NO_KNOWN_MEDICATIONS,
  NO_KNOWN_PROBLEMS,
  NO_KNOWN_PROCEDURES,
} from '../terminology/codes.ts'
import { SNOMED } from '../terminology/systems.ts'

const ANY_PROBLEM: Coding = { system: SNOMED, code: '55607006', display: 'Problem' }

const negated = new Map<string | undefined, Coding>([
  [NO_KNOWN_PROBLEMS.code, ANY_PROBLEM],
  [NO_KNOWN_MEDICATIONS.code, ANY_DRUG],
  [NO_KNOWN_PROCEDURES.code, ANY_PROCEDURE],
  [NO_KNOWN_IMMUNIZATIONS.code, ANY_VACCINE],
  [NO_KNOWN_DEVICES.code, ANY_DEVICE],
])
const allergies: ReadonlySet<string | undefined> = new Set(noKnownAllergies.map(({ coding }) => coding.code))

/** The first SNOMED CT code that stands for an absence of some kind. */
const absenceCode = (
  { coding }: CodeableConcept,
  kind: { has(code: string | undefined): boolean },
): string | undefined => coding?.find(({ system, code }) => system === SNOMED && kind.has(code))?.code

/** The general word whose negation says the same; `undefined` for anything that is no recorded absence. */
const generalWord = (concept: CodeableConcept): Coding | undefined => negated.get(absenceCode(concept, negated))

/** What stands in the place of the thing, under the negation: the general word, and what is recorded in words. */
export function negatedWord(concept: CodeableConcept): CodeableConcept | undefined {
  const word = generalWord(concept)
  return word && { coding: [word], text: conceptText(concept) }
}

/** The code of the recorded "no known … allergy", if that is what is said. */
export const noKnownAllergyCode = (concept: CodeableConcept): string | undefined => absenceCode(concept, allergies)

export const isRecordedAbsence = (concept: CodeableConcept): boolean =>
  generalWord(concept) !== undefined || noKnownAllergyCode(concept) !== undefined
