/** Tables of the narrative as a person reads them: a cell is what its column's heading says. */
import type { XmlElement } from '../xml/tree.ts'
import { above, isNothing, plainText } from './narrative.read.ts'

const cellsOf = (row: XmlElement): XmlElement[] => row.elements.filter(({ name }) => name === 'td' || name === 'th')
const isSpread = (cell: XmlElement): boolean =>
  (cell.attr('colspan') ?? '1') !== '1' || (cell.attr('rowspan') ?? '1') !== '1'

/** Headings of the row's own table; none where its cells can't be told apart by them. */
function headingsOf(row: XmlElement, cells: readonly XmlElement[]): string[] {
  const head = above(row, 'table')?.at('thead', 'tr')
  if (head === undefined || head === row) return []
  const headings = cellsOf(head)
  return headings.length !== cells.length || [...headings, ...cells].some(isSpread) ? [] : headings.map(plainText)
}

/** What stands in the columns whose headings match, in their order. */
export function cellsUnder(row: XmlElement, heading: RegExp): string[] {
  const cells = cellsOf(row)
  return headingsOf(row, cells).flatMap((words, column) => {
    const cell = cells[column]
    const text = cell === undefined || !heading.test(words) ? '' : plainText(cell).replaceAll('\n', '; ')
    return text === '' || isNothing(text) ? [] : [text]
  })
}

/** Rows of the section's tables by the words of their cells, in small letters. Made when first asked for. */
const indexes = new WeakMap<XmlElement, Map<string, XmlElement[]>>()
function indexOf(section: XmlElement): Map<string, XmlElement[]> {
  const known = indexes.get(section)
  if (known !== undefined) return known
  const index = new Map<string, XmlElement[]>()
  section.child('text')?.search((el) => {
    if (el.name === 'tr')
      for (const cell of cellsOf(el)) {
        const words = plainText(cell).toLowerCase()
        index.set(words, [...(index.get(words) ?? []), el])
      }
    return undefined
  })
  indexes.set(section, index)
  return index
}

/** The one row of the section that has one of these names as a cell; `undefined` where none or several have. */
export function rowNaming(section: XmlElement, names: readonly string[]): XmlElement | undefined {
  const index = indexOf(section)
  const rows = new Set(names.flatMap((name) => index.get(name.toLowerCase()) ?? []))
  const [row] = rows
  return rows.size === 1 ? row : undefined
}
