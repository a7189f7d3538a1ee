/**
 * Tables that are read in both directions.
 *
 * Every pair of codes stands once. Where one side has several words for one word of the other, the first row that
 * names a word is the one that is written; every row is understood when reading.
 */
import type { Coding } from '../../domain/resources/index.ts'

export interface TwoWay<Left extends string, Right extends string> {
  readonly pairs: readonly (readonly [Left, Right])[]
  /** `undefined` for a word the table does not hold. */
  toRight(left: string | undefined): Right | undefined
  toLeft(right: string | undefined): Left | undefined
}

export function twoWay<const Left extends string, const Right extends string>(
  pairs: readonly (readonly [Left, Right])[],
): TwoWay<Left, Right> {
  const right = new Map<string, Right>()
  const left = new Map<string, Left>()
  for (const [l, r] of pairs) {
    if (!right.has(l)) right.set(l, r)
    if (!left.has(r)) left.set(r, l)
  }
  return {
    pairs,
    toRight: (word) => (word === undefined ? undefined : right.get(word)),
    toLeft: (word) => (word === undefined ? undefined : left.get(word)),
  }
}

/** A concept of a code system on the C-CDA side: all of it is needed to write, the code alone to read. */
export interface Concept extends Coding {
  readonly system: string
  readonly code: string
  readonly display: string
}

/** Between coded concepts (C-CDA) and the words of a FHIR value set. */
export interface ConceptTable<Word extends string> {
  readonly concepts: readonly Concept[]
  toFhir(coding: Coding | string | undefined): Word | undefined
  toConcept(word: string | undefined): Concept | undefined
}

/** `rows`: `[code, display, word]` of the code system `system`, which is a FHIR URI. */
export function conceptTable<const Word extends string>(
  system: string,
  rows: readonly (readonly [code: string, display: string, word: Word])[],
): ConceptTable<Word> {
  const words = new Map<string, Word>()
  const concepts = new Map<string, Concept>()
  const all: Concept[] = []
  for (const [code, display, word] of rows) {
    const concept = { system, code, display }
    all.push(concept)
    if (!words.has(code)) words.set(code, word)
    if (!concepts.has(word)) concepts.set(word, concept)
  }
  return {
    concepts: all,
    toFhir: (coding) => {
      const code = typeof coding === 'string' ? coding : coding?.code
      return code === undefined ? undefined : words.get(code)
    },
    toConcept: (word) => (word === undefined ? undefined : concepts.get(word)),
  }
}
