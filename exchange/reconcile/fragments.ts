/** Rows that share sentences with something, for texts that are not the same to the letter. */
import type { ChartContent, ChartRow } from '../../domain/resources/index.ts'
import { profileOf } from './profiles.ts'

/** What so many rows say is a phrase of the house: it points to none of them. */
const commonFrom = 8
/** The nearest of them are compared word by word. */
const nearest = 3

export class Fragments {
  readonly #rows: readonly ChartRow[]
  #byFragment: ReadonlyMap<string, ReadonlySet<ChartRow>> | undefined

  /** `rows`: of one chart. They are taken apart at the first question: most documents bring no text. */
  constructor(rows: readonly ChartRow[]) {
    this.#rows = rows
  }

  /** Those with which `content` shares most words, most first. */
  near(content: ChartContent): ChartRow[] {
    const asked = fragmentsOf(content)
    if (asked.length === 0) return []
    this.#byFragment ??= index(this.#rows)
    const shared = new Map<ChartRow, number>()
    for (const fragment of new Set(asked)) {
      const rows = this.#byFragment.get(fragment)
      if (rows === undefined || rows.size >= commonFrom) continue
      for (const row of rows) shared.set(row, (shared.get(row) ?? 0) + fragment.length)
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, nearest)
      .map(([row]) => row)
  }
}

const fragmentsOf = (content: ChartContent): string[] => profileOf(content).fragments?.(content) ?? []

function index(rows: readonly ChartRow[]): ReadonlyMap<string, ReadonlySet<ChartRow>> {
  const found = new Map<string, Set<ChartRow>>()
  for (const row of rows) {
    for (const fragment of fragmentsOf(row)) {
      const others = found.get(fragment)
      if (others) others.add(row)
      else found.set(fragment, new Set([row]))
    }
  }
  return found
}
