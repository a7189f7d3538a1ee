/**
 * Narrative blocks (CDA R2, 4.3.5): what a clinician reads. Every row of a table carries the ID that its entry points to.
 */
import type { Annotation } from '../../domain/resources/index.ts'
import { each, el, join, type Part, text, type Xml } from './xml.write.ts'

/** Where a row stands in the narrative: `at()` is the row's ID, `at('name')` that of one of its parts. */
export type At = (part?: string) => string

export const place =
  (id: string): At =>
  (part) =>
    part === undefined ? id : `${id}-${part}`

/** A part of a cell that an entry points to by its own ID. */
export interface Piece {
  text: string
  /** Name of the part within its row, or the whole ID. */
  part?: string
  id?: string
  /** What follows in the same line and is not pointed to, with the mark that sets it apart. */
  more?: string | undefined
}
export type Cell = string | undefined | readonly Piece[]

export interface Column<T> {
  head: string
  cell: (row: T) => Cell
  /** Name of the part, when entries point to this cell. */
  part?: string
}

const lineBreak = el('br')

/** Text with its lines kept. */
export const lines = (value: string): Xml | undefined => {
  if (!value.includes('\n')) return value === '' ? undefined : text(value)
  return join(
    value.split(/\r?\n/).flatMap((line, index): Part[] => [index > 0 && lineBreak, line !== '' && text(line)]),
  )
}

/** The lines as they come back from a narrative: none that is blank or a mere dash, white space as one space. */
export const asShown = (value: string): string =>
  value
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n')

function cellContent(cell: Cell, at: At): Xml | undefined {
  if (cell === undefined) return undefined
  if (typeof cell === 'string') return lines(cell)
  return each(cell, ({ text: words, part, id = part && at(part), more }, index) =>
    join([
      index > 0 && lineBreak,
      id === undefined ? lines(words) : el('content', { ID: id }, lines(words)),
      more ? lines(more) : undefined,
    ]),
  )
}

const isEmpty = (cell: Cell): boolean => cell === undefined || cell.length === 0

/** The column that says what a row is about is always there. */
const NAME = 'name'

/** A table with a row per item; a column that is empty in every row is left out. */
export function table<T>(columns: readonly Column<T>[], rows: readonly { row: T; at: At }[], caption?: string): Xml {
  const cells = rows.map(({ row }) => columns.map((column) => column.cell(row)))
  const shown = columns.map(({ part }, index) => part === NAME || cells.some((row) => !isEmpty(row[index])))
  return el(
    'table',
    { border: 1, width: '100%' },
    caption !== undefined && el('caption', {}, text(caption)),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        each(columns, ({ head }, index) => shown[index] && el('th', {}, text(head))),
      ),
    ),
    el(
      'tbody',
      {},
      each(rows, ({ at }, index) =>
        el(
          'tr',
          { ID: at() },
          each(columns, ({ part }, column) => {
            if (!shown[column]) return undefined
            const cell = cells[index]?.[column]
            return el('td', { ID: part && at(part) }, cellContent(cell, at))
          }),
        ),
      ),
    ),
  )
}

export const paragraph = (words: string, id?: string): Xml => el('paragraph', { ID: id }, lines(words))

/** Newest first; what has no date comes last, in the order given. Dates compare by what is known of them. */
export function newestFirst<T>(rows: readonly T[], date: (row: T) => string | undefined): T[] {
  return [...rows].sort((a, b) => {
    const [one = '', other = ''] = [date(a), date(b)]
    return one === other ? 0 : one < other ? 1 : -1
  })
}

export const notePart = (index: number): string => `note${index + 1}`

/** Remarks, each where its entry finds it. */
export const notePieces = (notes: readonly Annotation[] | undefined): Piece[] | undefined =>
  notes?.map((note, index) => ({ text: note.text, part: notePart(index) }))
