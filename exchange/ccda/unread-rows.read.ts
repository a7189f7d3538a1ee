/**
 * Rows of a list's table that no entry stands for: the person who reviews is told where to look. Senders who write a drug or an
 * allergy into the text alone write it for people; nothing is guessed from it.
 */
import type { XmlElement } from '../xml/tree.ts'
import { pointedIds } from './entries/reports.read.ts'
import { isNothing, plainText } from './narrative.read.ts'
import type { Reading, Section } from './reading.read.ts'
import { type SectionName, sections } from './section-templates.ts'

/** Sections that are lists: one row, one thing. */
const lists: ReadonlySet<SectionName> = new Set<SectionName>([
  'allergies',
  'medications',
  'dischargeMedications',
  'problems',
  'immunizations',
  'procedures',
  'socialHistory',
  'familyHistory',
])

/** Longer than this it is prose about the list. */
const PROSE = 140

/**
 * What a row is about: its first cell that has a word in it and is no date or state. A row that begins with an empty cell goes on
 * with the one above.
 */
function nameIn(row: XmlElement): string | undefined {
  const cells = row.elements.filter(({ name }) => name === 'td').map(plainText)
  const isProse = cells.some((cell) => cell.length >= PROSE)
  if (isProse || cells[0] === '' || cells.filter((cell) => cell !== '').length < 2) return undefined
  return cells.find((cell) => /[a-z]{3}/i.test(cell) && !DATE.test(cell) && !STATE.test(cell))
}
const DATE = /^\W*((jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\W+)?\d[\d\s,./:-]*([ap]m)?\W*$/i
const STATE = /^(in)?active$|^completed$|^resolved$|^yes$|^no$/i

function rowsIn(el: XmlElement): XmlElement[] {
  return el.elements.flatMap((inner) => {
    if (inner.name === 'thead') return []
    const deeper = rowsIn(inner)
    return inner.name === 'tr' && deeper.length === 0 ? [inner] : deeper
  })
}

const idsIn = (el: XmlElement): string[] => [el.attr('ID') ?? '', ...el.elements.flatMap(idsIn)]

/** What two texts about one thing have in common: beginnings of its longer words, and its codes. */
function marksIn(text: string): string[] {
  const words = text.toLowerCase().split(/[^a-z]+/)
  return [...words.filter((word) => word.length > 4).map((word) => word.slice(0, 6)), ...codesIn(text)]
}

/** Numbers that are no year. */
const codesIn = (text: string): string[] => text.match(/\b(?!(?:19|20)\d\d\b)\d{4,}\b/g) ?? []

/** Of an item's values, without names of fields and of code systems. */
function marksOf(value: unknown): string[] {
  if (typeof value === 'string') return /^(https?|urn):/.test(value) ? [] : marksIn(value)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(marksOf) : []
}

/**
 * `before`: how many items there were when the section began. A row is an entry's where the entry points to it, or says one of its
 * words; a row and an entry that are left over together may be one thing by two names.
 */
export function tellUnreadRows(section: Section, reading: Reading, before: number): void {
  const { name, el } = section
  const text = el.child('text')
  if (name === undefined || text === undefined || !lists.has(name)) return
  const items = reading.items.slice(before).map(({ content }) => marksOf(content))
  if (items.length === 0) return
  const rows = rowsIn(text).flatMap((row) => {
    const about = nameIn(row)
    if (about === undefined || isNothing(about) || /^no\b/i.test(about)) return []
    return [{ row, marks: [...marksIn(about), ...codesIn(plainText(row))] }]
  })
  const pointed = pointedIds(el)
  const read = new Set(items.flat())
  const written = new Set(rows.flatMap(({ marks }) => marks))
  const isRead = ({ row, marks }: (typeof rows)[number]) =>
    marks.some((mark) => read.has(mark)) || idsIn(row).some((id) => pointed.has(id))
  const unread = rows.filter((row) => !isRead(row))
  const unnamed = items.filter((marks) => !marks.some((mark) => written.has(mark)))
  if (unread.length <= unnamed.length) return
  for (const { row } of unread)
    reading.flaw(
      row,
      `${sections[name].title}: the text has a row that no entry stands for. Look at it in the original.`,
    )
}
