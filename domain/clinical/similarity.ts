/** How alike two words are, for names that people hear, copy and mistype. */
import { fold } from '../format/fold.ts'

const folded: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i' }

/** Lower case, without accents, with anything but letters and digits as single spaces. */
export function foldText(text: string): string {
  return fold(text)
    .replace(/[ßøłđæœþðı]/g, (letter) => folded[letter] ?? letter)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990): common letters in order, with a bonus for a common beginning. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  const reach = Math.max(Math.floor(Math.max(a.length, b.length) / 2) - 1, 0)
  const usedInB = new Set<number>()
  const fromA: string[] = []
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(i + reach, b.length - 1)
    for (let j = Math.max(i - reach, 0); j <= last; j++) {
      if (usedInB.has(j) || a[i] !== b[j]) continue
      usedInB.add(j)
      fromA.push(b.charAt(j))
      break
    }
  }
  if (fromA.length === 0) return 0
  const fromB = [...usedInB].sort((x, y) => x - y).map((j) => b.charAt(j))
  const swapped = fromA.filter((letter, i) => letter !== fromB[i]).length / 2
  const common = fromA.length
  const jaro = (common / a.length + common / b.length + (common - swapped) / common) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** One letter more, less, other, or two neighbours swapped. Equal words are not one slip apart. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (inA.length <= 1 && inB.length <= 1) return true
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0]
}
