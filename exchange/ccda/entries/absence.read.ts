/**
 * "No known allergies" and its kin where they are said in words, or by a code of the sender's own: systems write them as if they
 * were one more drug or problem. Only a whole phrase counts; "none" alone may as well mean that nobody asked.
 */
import type { CodeableConcept, Coding } from '../../../domain/resources/index.ts'
import { noKnownAllergies } from '../../../domain/terminology/no-known-allergies.ts'
import {
  NO_KNOWN_IMMUNIZATIONS,
  NO_KNOWN_MEDICATIONS,
  NO_KNOWN_PROBLEMS,
  NO_KNOWN_PROCEDURES,
} from '../../terminology/codes.ts'
import type { Concept } from '../../terminology/two-way.ts'
import { compact, hasCode } from '../datatypes.read.ts'
import { isEmptyName } from '../narrative.read.ts'

type Kind = 'allergy' | 'problem' | 'medication' | 'procedure' | 'immunization'

const phrase = (nouns: string): RegExp =>
  new RegExp(
    `^(?:(?:the )?(?:patient|pt) (?:has|reports|takes|is on|is taking) )?(?:no|denies(?: any)?) (?:(?:known|active|current|reported|chronic|prior|past|significant|history of) )*(?:${nouns})(?: (?:known|reported|prescribed|or disability|to (?:drugs|medications?)))?\\W*$`,
    'i',
  )

const phrases: Readonly<Record<Kind, RegExp>> = {
  allergy: phrase(
    '(?<what>drugs?|medications?|medicines?|food|environmental|latex|insect|substance)? ?(?:allerg(?:y|ies)|allergens?|intolerances?|allergies (?:and|or) (?:intolerances|adverse reactions))',
  ),
  problem: phrase('(?:medical |health )?(?:problems?|conditions?|diagnos[ei]s|illness(?:es)?)'),
  medication: phrase('(?:prescribed |home )?(?:medications?|medicines?|meds|drugs|drug therapy)'),
  procedure: phrase('(?:surgical )?(?:procedures?|surger(?:y|ies)|operations?)'),
  immunization: phrase('(?:immunizations?|vaccin(?:e|es|ation|ations))'),
}

const short: Readonly<Record<string, string>> = {
  nka: '716186003',
  nkda: '409137002',
  nkma: '409137002',
  nkfa: '429625007',
}
const allergyByWhat: readonly (readonly [word: RegExp, code: string])[] = [
  [/^(drug|medic)/i, '409137002'],
  [/^food/i, '429625007'],
  [/^environ/i, '428607008'],
  [/^latex/i, '716184000'],
  [/^insect/i, '428197003'],
]

const codes: Readonly<Record<Exclude<Kind, 'allergy'>, Concept>> = {
  problem: NO_KNOWN_PROBLEMS,
  medication: NO_KNOWN_MEDICATIONS,
  procedure: NO_KNOWN_PROCEDURES,
  immunization: NO_KNOWN_IMMUNIZATIONS,
}

function codeFor(kind: Kind, words: string): Coding | undefined {
  const found = phrases[kind].exec(words)
  if (kind !== 'allergy') {
    const { system, code, display } = codes[kind]
    return found === null ? undefined : { system, code, display }
  }
  const abbreviation = short[words.replace(/\W/g, '').toLowerCase()]
  if (found === null && abbreviation === undefined) return undefined
  const what = found?.groups?.what ?? ''
  const code = abbreviation ?? allergyByWhat.find(([word]) => word.test(what))?.[1] ?? '716186003'
  const row = noKnownAllergies.find(({ coding }) => coding.code === code)
  return row && { ...row.coding }
}

/** The absence that a concept says in its words, its own codes kept behind; `undefined` where it says none. */
export function spokenAbsence(kind: Kind, concept: CodeableConcept | undefined): CodeableConcept | undefined {
  for (const words of [concept?.text, ...(concept?.coding ?? []).map(({ display }) => display)]) {
    const code = words === undefined ? undefined : codeFor(kind, words)
    if (code === undefined) continue
    const isThere = hasCode(concept, new Set([code.code ?? '']))
    return compact({ ...concept, coding: isThere ? concept?.coding : [code, ...(concept?.coding ?? [])] })
  }
  return undefined
}

/** The first that says something. */
export const firstNamed = (...concepts: readonly (CodeableConcept | undefined)[]): CodeableConcept | undefined =>
  concepts.find((each) => each !== undefined && !isEmptyName(each))
