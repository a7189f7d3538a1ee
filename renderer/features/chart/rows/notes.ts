/** The free comment of a row: the first of its FHIR `note` annotations. Others, from outside, are kept as they are. */
import type { Annotation } from '../../../../domain/resources/index.ts'

interface Noted {
  note?: Annotation[] | undefined
}

export function firstNote(row: Noted | undefined): string {
  return row?.note?.[0]?.text ?? ''
}

export function withNote(row: Noted | undefined, text: string): Annotation[] | undefined {
  const [first, ...others] = row?.note ?? []
  const comment = text.trim()
  const kept = comment === first?.text ? first : comment ? { text: comment } : undefined
  const notes = kept ? [kept, ...others] : others
  return notes.length > 0 ? notes : undefined
}
