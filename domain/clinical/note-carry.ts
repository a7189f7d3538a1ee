/**
 * Text carried forward from an earlier note. It stays visible in the new note whose words they were and when: a mark before,
 * a mark after. What was carried and not touched is pointed out before signing.
 */
import { formatDate } from '../format/date.ts'
import { conceptText } from '../format/name.ts'
import type { ClinicalNote } from '../resources/index.ts'

const begin = '[Carried forward from '
const end = '[End of carried forward text]'

/** `Progress note, 07-Oct-2026, Dr. Helen Marsh`. */
export function originOfNote(note: ClinicalNote): string {
  const authors = (note.author ?? []).flatMap(({ display }) => display ?? [])
  return [conceptText(note.type), formatDate(note.date ?? note.recordedAt), ...authors].filter(Boolean).join(', ')
}

/** What goes into the new note. Marks inside the text become plain words: whose they were before stays readable. */
export function carriedForward(note: ClinicalNote, text: string): string {
  return `${begin}${originOfNote(note)}]\n${withoutMarks(text).trim()}\n${end}\n`
}

function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== end)
    .map((line) => {
      const origin = originIn(line)
      return origin === undefined ? line : `(first in: ${origin})`
    })
    .join('\n')
}

function originIn(line: string): string | undefined {
  const trimmed = line.trim()
  return trimmed.startsWith(begin) && trimmed.endsWith(']') ? trimmed.slice(begin.length, -1) : undefined
}

export interface CarriedBlock {
  origin: string
  text: string
}

/** The carried parts of a note. One whose end mark was deleted reaches to the next mark, or to the end of the text. */
export function carriedBlocks(text: string): CarriedBlock[] {
  const blocks: { origin: string; lines: string[] }[] = []
  let current: { origin: string; lines: string[] } | undefined
  for (const line of text.split('\n')) {
    const origin = originIn(line)
    if (origin !== undefined) {
      current = { origin, lines: [] }
      blocks.push(current)
    } else if (line.trim() === end) current = undefined
    else current?.lines.push(line)
  }
  return blocks.map(({ origin, lines }) => ({ origin, text: lines.join('\n').trim() }))
}

/** Origins of carried parts that still say, line by line, just what an earlier note of that origin says. */
export function untouchedCarries(text: string, earlier: readonly ClinicalNote[]): string[] {
  return carriedBlocks(text)
    .filter(({ origin, text: carried }) => {
      const sources = earlier
        .filter((note) => originOfNote(note) === origin)
        .map((note) => linesOf(withoutMarks(note.text)))
      const lines = linesOf(carried)
      return lines.length > 0 && sources.some((source) => isPartOf(lines, source))
    })
    .map(({ origin }) => origin)
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Every line there, in the same order; lines of sections that were not chosen may lie between. */
function isPartOf(lines: readonly string[], source: readonly string[]): boolean {
  let at = 0
  return lines.every((line) => {
    const found = source.indexOf(line, at)
    at = found + 1
    return found >= 0
  })
}
