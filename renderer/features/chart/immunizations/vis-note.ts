/**
 * The date of the Vaccine Information Statement, which FHIR R4's Immunization.education and C-CDA have no place for in this record:
 * a note of its own, in fixed words, beside the free comment.
 */
import type { Annotation, Immunization, PartialDate } from '../../../../domain/resources/index.ts'
import { firstNote, withNote } from '../rows/notes.ts'

const words = /^VIS dated (\d{4}-\d\d-\d\d)$/

const isVis = ({ text }: Annotation) => words.test(text)

const withoutVis = (row: Immunization | undefined) => ({ note: row?.note?.filter((note) => !isVis(note)) })

export function visDateOf(row: Immunization | undefined): PartialDate | undefined {
  return row?.note?.find(isVis)?.text.match(words)?.[1]
}

export function commentOf(row: Immunization | undefined): string {
  return firstNote(withoutVis(row))
}

/** Both together, as they are stored; notes of others stay. */
export function notesOf(
  row: Immunization | undefined,
  comment: string,
  vis: PartialDate | undefined,
): Annotation[] | undefined {
  const before = row?.note?.find((note) => isVis(note) && visDateOf(row) === vis)
  const notes = [
    ...(withNote(withoutVis(row), comment) ?? []),
    ...(vis ? [before ?? { text: `VIS dated ${vis}` }] : []),
  ]
  return notes.length > 0 ? notes : undefined
}
