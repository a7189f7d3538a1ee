/**
 * Search as you type over a list: every typed word must begin a word of the entry, in any order, accents and case ignored.
 * Entries whose own words come first in the order typed rank before those found through synonyms. Ties keep the list's order.
 */
import type { Term } from './term.ts'

interface Entry<T> {
  term: T
  text: string
  /** Words of the text, then codes and synonyms. */
  words: string[]
  textWords: number
}

export interface TermIndex<T extends Term> {
  find(typed: string, limit?: number): T[]
}

export function indexTerms<T extends Term>(terms: readonly T[]): TermIndex<T> {
  const entries: Entry<T>[] = terms.map((term) => {
    const text = fold(term.text)
    const own = wordsOf(text)
    const other = [...wordsOf(fold(term.words ?? '')), ...term.coding.map((c) => fold(c.code ?? ''))]
    const displays = term.coding.flatMap((c) => wordsOf(fold(c.display ?? '')))
    return { term, text, words: [...own, ...other, ...displays].filter(Boolean), textWords: own.length }
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
  if (entry.text.startsWith(joined)) return 1
  if (entry.words.some((word, at) => at >= entry.textWords && word === joined)) return 2
  return 3 + synonyms
}

/** `Sjögren's` -> `sjogren's`, so that people find it without the accent. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z0-9.%]+/).filter(Boolean)
}
