import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'

/** The day the note tells of, else the day it was begun. */
export function noteDate(note: ClinicalNote): string {
  return note.date ?? note.recordedAt
}

/** `Progress note, 14-Aug-2026`. */
export function noteName(note: ClinicalNote): string {
  return `${note.title ?? conceptText(note.type)}, ${formatDate(noteDate(note))}`
}
