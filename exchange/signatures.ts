/** Signatures under a note that came from outside. The record has those of its own users only: others are kept as words. */
import type { ClinicalNoteContent, Reference } from '../domain/resources/index.ts'

/** Whoever signed and is neither an author nor named in the text stands in a remark. */
export function withSigners(
  note: ClinicalNoteContent,
  signers: readonly (Reference | undefined)[],
): ClinicalNoteContent {
  const authors = new Set(note.author?.map(({ display }) => display))
  const names = new Set(signers.map((signer) => signer?.display).filter((name) => name !== undefined))
  const unnamed = [...names].filter((name) => !authors.has(name) && !note.text.includes(name))
  return unnamed.length === 0
    ? note
    : { ...note, note: [...(note.note ?? []), ...unnamed.map((name) => ({ text: `Signed by ${name}` }))] }
}
