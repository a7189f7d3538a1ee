/** What profiles of several types look at. */
import { conceptText } from '../../../domain/format/name.ts'
import type { CodeableConcept, DateTime } from '../../../domain/resources/index.ts'
import { sameDate } from '../agreement.ts'
import { wordsKey } from '../concept.ts'

/** Compared or shown as it stands. */
export const asIs = (text: string) => text

export function listed(concepts: CodeableConcept[]): string {
  return concepts.map(conceptText).join(', ')
}

/** Keys of something that is known by its words. */
export const words = (text: string | undefined) => (text ? [`"${wordsKey(text)}`] : [])

/** The hour of a shot or an operation does not tell two of them apart. */
export const sameDay = (date: DateTime | undefined) => date?.slice(0, 10)

export function datesDiffer(a: DateTime | undefined, b: DateTime | undefined): boolean {
  return a !== undefined && b !== undefined && sameDate(a, b) === 'differs'
}
