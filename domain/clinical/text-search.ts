/** Finding words in the texts of one chart: accents and case do not count, all words must occur, in any order. */

import { fold } from '../format/fold.ts'

/** What was typed, as folded words. A word in quotes may hold spaces: `"chest pain"`. */
export function searchWords(typed: string): string[] {
  const words = fold(typed).match(/"[^"]+"|\S+/g) ?? []
  return [...new Set(words.map((word) => word.replaceAll('"', '').trim()).filter(Boolean))]
}

/** `folded` is text that went through `fold`. */
export function holdsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word))
}

/** A piece of text; `hit` where it is one of the words. */
export interface ExcerptPart {
  text: string
  hit: boolean
}

const before = 60
const after = 140

/** The surroundings of the first word found, every word in it marked; undefined where no word occurs. */
export function excerpt(text: string, words: readonly string[]): ExcerptPart[] | undefined {
  const { folded, originOf } = foldWithOrigins(text)
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0))
  if (!Number.isFinite(first)) return undefined
  const from = wordStart(folded, first - before)
  const to = Math.min(folded.length, first + after)
  const marked = new Uint8Array(to - from)
  for (const word of words) {
    for (let at = folded.indexOf(word, from); at >= 0 && at < to; at = folded.indexOf(word, at + 1))
      marked.fill(1, at - from, Math.min(at + word.length, to) - from)
  }
  const parts: ExcerptPart[] = []
  const add = (piece: string, hit: boolean) => {
    if (piece !== '') parts.push({ text: piece.replace(/\s+/g, ' '), hit })
  }
  if (from > 0) add('… ', false)
  for (let start = from; start < to; ) {
    let end = start + 1
    while (end < to && marked[end - from] === marked[start - from]) end += 1
    add(text.slice(originOf(start), originOf(end)), marked[start - from] === 1)
    start = end
  }
  if (to < folded.length) add(' …', false)
  return parts
}

/** The folded text, and where in `text` each of its letters comes from. */
function foldWithOrigins(text: string): { folded: string; originOf: (at: number) => number } {
  const whole = fold(text)
  // Letters with an accent of their own become one letter: only text with loose accents gets shorter.
  if (whole.length === text.length) return { folded: whole, originOf: (at) => at }
  let folded = ''
  const origins: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = fold(letter)
    for (let i = 0; i < plain.length; i++) origins.push(at)
    folded += plain
    at += letter.length
  }
  return { folded, originOf: (index) => origins[index] ?? text.length }
}

/** Not in the middle of a word. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at, at + before / 2).search(/\s/)
  return space < 0 ? at : at + space + 1
}
