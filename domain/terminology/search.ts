/**
 * Search as you type over a list: every typed word must begin a word of the entry, in any order, accents and case ignored.
 * First comes what is called so, then what is also called so (`htn`, `high blood pressure`), begins with these words or is
 * common and has them, then the same for words typed in part, then what has them anywhere in its text, last what only its
 * synonyms tell. Ties keep the list's order.
 */
import { fold } from '../format/fold.ts'
import type { Term } from './term.ts'

interface Entry<T> {
  term: T
  text: string
  /** Words of the text, then codes and synonyms. */
  words: string[]
  textWords: number
  /** Codes and synonyms as a whole, a phrase without its hyphens. */
  synonyms: ReadonlySet<string>
  common: boolean
}

export interface TermIndex<T extends Term> {
  find(typed: string, limit?: number): T[]
}

export function indexTerms<T extends Term>(terms: readonly T[]): TermIndex<T> {
  const entries: Entry<T>[] = terms.map((term) => {
    const text = fold(term.text)
    const own = wordsOf(text)
    const codes = term.coding.map((c) => fold(c.code ?? ''))
    const phrases = fold(term.words ?? '')
      .split(/\s+/)
      .map((phrase) => wordsOf(phrase))
    const displays = term.coding.flatMap((c) => wordsOf(fold(c.display ?? '')))
    return {
      term,
      text,
      words: [...own, ...phrases.flat(), ...codes, ...displays].filter(Boolean),
      textWords: own.length,
      synonyms: new Set([...codes, ...phrases.map((words) => words.join(' '))]),
      common: term.common ?? false,
    }
  })
  return {
    find(typed, limit = 20) {
      const wanted = wordsOf(fold(typed))
      if (wanted.length === 0) return terms.slice(0, limit)
      const joined = wanted.join(' ')
      return entries
        .flatMap((entry, index) => {
          const score = scoreOf(entry, wanted, joined)
          return score === undefined ? [] : [{ entry, index, score }]
        })
        .sort((a, b) => a.score - b.score || a.index - b.index)
        .slice(0, limit)
        .map(({ entry }) => entry.term)
    },
  }
}

/** Smaller is better; undefined where a typed word is nowhere. */
function scoreOf(entry: Entry<unknown>, wanted: readonly string[], joined: string): number | undefined {
  let synonyms = 0
  for (const word of wanted) {
    const at = entry.words.findIndex((candidate) => candidate.startsWith(word))
    if (at < 0) return undefined
    if (at >= entry.textWords) synonyms += 1
  }
  if (entry.text === joined) return 0
  const whole = entry.common && wanted.every((word) => entry.words.slice(0, entry.textWords).includes(word))
  if (entry.synonyms.has(joined) || entry.text.startsWith(`${joined} `) || whole) return 1
  if (entry.text.startsWith(joined) || (entry.common && synonyms === 0)) return 2
  return 3 + synonyms
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z0-9.%]+/).filter(Boolean)
}
