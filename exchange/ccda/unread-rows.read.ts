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

/** `before`: how many items there were when the section began. */
export function tellUnreadRows(section: Section, reading: Reading, before: number): void {
  const { name, el } = section
  const text = el.child('text')
  if (name === undefined || text === undefined || !lists.has(name)) return
  const items = reading.items.slice(before)
  const all = rowsIn(text)
  if (items.length === 0 || all.length <= items.length) return
  const rows = all.flatMap((row) => {
    const about = nameIn(row)
    return about === undefined || isNothing(about) || /^no\b/i.test(about) ? [] : [{ row, about }]
  })
  if (rows.length <= items.length) return
  const pointed = pointedIds(el)
  const read = JSON.stringify(items.map(({ content }) => content)).toLowerCase()
  const isRead = (about: string): boolean =>
    about
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => word.length > 4 && read.includes(word))
  for (const { row, about } of rows)
    if (!isRead(about) && !idsIn(row).some((id) => pointed.has(id)))
      reading.flaw(
        row,
        `${sections[name].title}: the text has a row that no entry stands for. Look at it in the original.`,
      )
}
