/**
 * What is suggested for a note or document. Nothing that somebody wrote is ever overwritten: what says more or other than the chart
 * is kept beside it, and what the chart holds whole is there already.
 */
import { formatDate } from '../../domain/format/date.ts'
import type { ChartRow } from '../../domain/resources/index.ts'
import { agreesIn, isNearly, isWritten, onOtherDays, relationOf, type Written } from './profiles/notes.ts'
import { profileOf } from './profiles.ts'
import type { Answer } from './suggestion.ts'

/** A row that was found by what it says. */
export function answerWritten(content: Written, row: ChartRow): Answer {
  if (!isWritten(row)) throw new TypeError('A note stands opposite a note or document.')
  const there = (why: string): Answer => ({ suggestion: 'match', why, conflict: false, chartRow: row })
  const beside = (why: string): Answer => ({
    suggestion: 'add',
    why: `${why} Both are kept.`,
    conflict: false,
    chartRow: row,
  })
  const isFile = content.resourceType === 'DocumentReference' || row.resourceType === 'DocumentReference'
  switch (relationOf(content, row)) {
    case 'same':
      return there(`The chart has this ${profileOf(content).noun} already: ${evidence(content, row)}.`)
    case 'lacks':
      return there(
        isFile
          ? 'A document of the chart has these files, and more.'
          : 'A note of the chart has these words, and more.',
      )
    case 'adds':
      return beside(
        isFile
          ? 'The chart has part of this document; the outside one has more files.'
          : 'A note of the chart is part of this one, which says more.',
      )
    case 'differs':
      return beside(
        isNearly(content, row)
          ? 'Nearly the same as a note in the chart: compare.'
          : 'The chart has another text of this kind, day and author.',
      )
  }
}

/** A row that came from the same source entry, or that is the same entry of this practice. */
export function answerWrittenVersion(content: Written, row: ChartRow): Answer {
  if (!isWritten(row)) throw new TypeError('A note stands opposite a note or document.')
  const relation = relationOf(content, row)
  const isOurs = row.source === 'practice'
  if (relation === 'same' || relation === 'lacks') {
    const why = isOurs ? 'Written at this practice.' : 'In the chart already, from the same source.'
    return { suggestion: 'match', why, conflict: false, chartRow: row }
  }
  const why = isOurs
    ? 'Written at this practice, and changed outside. Both are kept.'
    : `A newer version of a ${profileOf(content).noun} in the chart. Both are kept.`
  return { suggestion: 'add', why, conflict: false, chartRow: row }
}

/** `same text, kind and author; there dated 02-Mar-2026`. */
function evidence(content: Written, row: Written & ChartRow): string {
  const isText = content.resourceType === 'ClinicalNote' || row.resourceType === 'ClinicalNote'
  const agreed = (['kind', 'day', 'author'] as const).filter((name) => agreesIn[name](content, row))
  const [last, ...others] = [isText ? 'text' : 'file', ...agreed].reverse()
  const list = others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
  return `same ${list}${onOtherDays(content, row) ? `; there dated ${formatDate(row.date)}` : ''}`
}
