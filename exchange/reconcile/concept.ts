/** When two coded concepts speak of one thing: a shared code of one system, or the same words. */

import { foldText } from '../../domain/clinical/similarity.ts'
import { fold } from '../../domain/format/fold.ts'
import type { CodeableConcept } from '../../domain/resources/index.ts'
import { NULL_FLAVOR } from '../terminology/systems.ts'

/** ICD-10 and SNOMED CT meet only through a shared translation or the same words: there is no map between them here. */
export const conceptKeys = (concept: CodeableConcept | undefined): string[] =>
  concept ? [...codeKeys(concept), ...wordKeys(concept)] : []

function codeKeys(concept: CodeableConcept): string[] {
  const codes = (concept.coding ?? []).filter((c) => c.code && c.system !== NULL_FLAVOR)
  return [...new Set(codes.map((c) => `${c.system ?? ''}|${c.code}`))]
}

const systemOf = (key: string) => key.slice(0, key.indexOf('|'))

function wordKeys(concept: CodeableConcept): string[] {
  const words = [...(concept.coding ?? []).map((c) => c.display), concept.text].map((text) => wordsKey(text ?? ''))
  return [...new Set(words)].filter(Boolean).map((text) => `"${text}`)
}

/** Words without case, accents and punctuation, but with every sign that means something: `Rh +` is not `Rh -`. */
export function wordsKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}+<>=%.-]+/gu, ' ')
    .replace(/(?<=\p{L})[-.]+(?=\p{L})/gu, ' ')
    .replace(/\.+(?=\s|$)/g, '')
    .trim()
}

/**
 * Two codes of one system are two things whatever the words beside them (a tablet of 10 mg and one of 20 mg are both called
 * lisinopril); words count where no system is common.
 */
export function sharesConcept(a: CodeableConcept, b: CodeableConcept): boolean {
  const [ours, theirs] = [codeKeys(a), codeKeys(b)]
  if (ours.some((key) => theirs.includes(key))) return true
  const systems = new Set(theirs.map(systemOf))
  if (ours.some((key) => systems.has(systemOf(key)))) return false
  const words = new Set(wordKeys(b))
  return wordKeys(a).some((key) => words.has(key))
}

/** Salts and forms of one substance: `metoprolol tartrate` and `metoprolol succinate` are both metoprolol. */
const saltWords = new Set(
  (
    'hydrochloride hcl dihydrochloride hydrobromide sulfate phosphate tartrate bitartrate succinate besylate mesylate ' +
    'maleate fumarate citrate acetate disoproxil axetil dipropionate propionate furoate monohydrate er xr sr xl la dr ec ' +
    'cr extended release delayed oral tablet tablets capsule capsules'
  ).split(' '),
)

/**
 * The substance in a drug's name: the words before the first number, without salt and form. `Lisinopril 10 MG Oral Tablet` gives
 * `lisinopril`. Undefined where no word is left.
 */
export function substanceName(drug: CodeableConcept): string | undefined {
  const name = drug.coding?.find((c) => c.display)?.display ?? drug.text
  if (!name) return undefined
  const words = foldText(name).split(' ')
  const number = words.findIndex((word) => /^\d/.test(word))
  const before = (number < 0 ? words : words.slice(0, number)).filter((word) => !saltWords.has(word))
  return before.length > 0 ? before.join(' ') : undefined
}
