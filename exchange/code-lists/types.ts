/** An official code list as its publisher's file holds it. */
import type { CodeListId } from '../../domain/terminology/code-lists.ts'

export interface CodeEntry {
  code: string
  /** The publisher's own name, unaltered. */
  display: string
  /** Other names to find it by. */
  words?: string
  /** What sort of entry, in the publisher's terms: RxNorm's TTY, LOINC's class type. */
  kind?: string
  /** False for what is no longer to be used, and for headings that stand for no diagnosis of their own. */
  active: boolean
  /** UCUM unit that results usually have. */
  unit?: string
}

export interface CodeListFile {
  list: CodeListId
  /** As the publisher counts: `2.78`, `FY2021`, a date. Absent where the file does not say. */
  version?: string
  entries: CodeEntry[]
  /** Lines that are no entries of this list, and why; with `entries` the sum of what the file holds. */
  skipped: { reason: string; count: number }[]
}

/** Counts lines that are left out, by reason. */
export class Skipped {
  readonly #counts = new Map<string, number>()

  add(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1)
  }

  get all(): CodeListFile['skipped'] {
    return [...this.#counts].map(([reason, count]) => ({ reason, count }))
  }
}
