/** Dot-phrases: `.name` typed in a note, and the text it stands for. */
import type { NoteTemplate } from '../resources/index.ts'

/** Letters, digits and hyphens, beginning with a letter: `.5 mg` is no phrase. */
export const phraseName = /^[a-z][a-z0-9-]{0,39}$/i

export interface TypedPhrase {
  /** Where its dot stands. */
  start: number
  /** What was typed after the dot so far. */
  name: string
}

/** Longest name, its dot, and the character before. */
const reach = 42

/** The phrase whose name ends at the caret. A dot inside a word (`e.g`, `www.a`) begins none. */
export function phraseBefore(text: string, caret: number): TypedPhrase | undefined {
  const before = text.slice(Math.max(0, caret - reach), caret)
  const name = before.match(/(?:^|[\s([])\.([a-z][a-z0-9-]*)$/i)?.[1]
  return name === undefined ? undefined : { start: caret - name.length - 1, name }
}

const lower = (text: string) => text.toLowerCase()

/** Active phrases by name; where a user has one of the same name as the practice, it is theirs. */
export function usablePhrases(all: readonly NoteTemplate[]): NoteTemplate[] {
  const active = all.filter(({ kind, active: on }) => kind === 'phrase' && on)
  const own = new Set(active.flatMap(({ ownerId, name }) => (ownerId ? [lower(name)] : [])))
  return active
    .filter(({ ownerId, name }) => ownerId !== undefined || !own.has(lower(name)))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Those whose name begins so, the exact one first. */
export function phrasesLike(usable: readonly NoteTemplate[], typed: string): NoteTemplate[] {
  const found = usable.filter(({ name }) => lower(name).startsWith(lower(typed)))
  return found.sort((a, b) => Number(lower(b.name) === lower(typed)) - Number(lower(a.name) === lower(typed)))
}

export function phraseNamed(usable: readonly NoteTemplate[], typed: string): NoteTemplate | undefined {
  return usable.find(({ name }) => lower(name) === lower(typed))
}
