/** The text of a note as it leaves, and what of it was put there on the way out: a note that comes back is known by its own words. */
import { formatDateTime } from '../domain/format/date.ts'
import type { Addendum } from '../domain/resources/index.ts'

/** Who co-signed, and when: an instant, UTC. */
export interface Cosignature {
  name: string
  at: string
}

/**
 * Neither C-CDA nor FHIR has a place for addenda inside a note: they follow its text, each with its author and time. So does
 * the co-signature, which only some receivers show otherwise.
 */
export function textAsSent(text: string, addenda: readonly Addendum[], cosigned?: Cosignature): string {
  const later = [
    ...addenda.map((a) => `${headingOf(a)} by ${a.author.display ?? 'unknown'}, ${formatDateTime(a.at)}:\n${a.text}`),
    ...(cosigned ? [`Co-signed by ${cosigned.name}, ${formatDateTime(cosigned.at)}`] : []),
  ]
  return [text, ...later].join('\n\n')
}

const headings = { addendum: 'Addendum', amendment: 'Amendment (asked for by the patient)' } as const

const headingOf = ({ kind }: Addendum) => headings[kind ?? 'addendum']

const headingLines =
  /^(?:(?:Addendum|Amendment \(asked for by the patient\)) by .{1,200}, .{1,40}:|Co-signed by .{1,200}, .{1,40})$/gm

/** Without the lines that `textAsSent` put between the words of people. */
export const withoutHeadings = (text: string): string => text.replace(headingLines, '')
