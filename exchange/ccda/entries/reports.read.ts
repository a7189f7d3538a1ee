/** Reports that stand in the narrative alone. */
import type { ClinicalNoteContent, Coding } from '../../../domain/resources/index.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { collapsed, compact } from '../datatypes.read.ts'
import { plainText } from '../narrative.read.ts'
import type { Reading, Section } from '../reading.read.ts'

/** As long as a report, not a name or a remark. */
const REPORT_LENGTH = 500

/**
 * Reports that stand in the narrative of a section whose entries speak of other things (discharge summaries beside visits): a cell,
 * item or paragraph as long as a report that no entry points to. Each is a note, its lines as they stand, the rest of its row on top.
 */
export function looseReports(section: Section, code: Coding | undefined, reading: Reading): void {
  const blocks = reportsIn(section.el.child('text'))
  if (blocks.length === 0) return
  const pointed = pointedIds(section.el)
  const isPointedTo = (el: XmlElement): boolean => pointed.has(el.attr('ID') ?? '') || el.elements.some(isPointedTo)
  const isInPointed = (el: XmlElement | undefined): boolean =>
    el !== undefined && el.name !== 'text' && (pointed.has(el.attr('ID') ?? '') || isInPointed(el.parent))
  for (const el of blocks) {
    if (isPointedTo(el) || isInPointed(el.parent)) continue
    const others = el.name === 'td' ? (el.parent?.elements ?? []).filter((cell) => cell !== el) : []
    const top = others.map((cell) => collapsed(cell.text)).filter((words) => words !== '')
    const content: ClinicalNoteContent = compact({
      resourceType: 'ClinicalNote',
      status: 'signed',
      type: code === undefined ? { text: section.title } : { coding: [code] },
      title: section.title,
      text: [...(top.length === 0 ? [] : [top.join(' | ')]), asTyped(el)].join('\n'),
      author: reading.documentAuthor,
    })
    reading.add({ el, section, content })
  }
}

const reportNames: ReadonlySet<string> = new Set(['td', 'item', 'paragraph'])

/** The innermost blocks that are long enough. */
function reportsIn(el: XmlElement | undefined): XmlElement[] {
  if (el === undefined || el.length < REPORT_LENGTH || el.text.length < REPORT_LENGTH) return []
  const inside = el.elements.flatMap(reportsIn)
  return inside.length === 0 && reportNames.has(el.name) && collapsed(el.text).length >= REPORT_LENGTH ? [el] : inside
}

/** What references of the entries name. */
export function pointedIds(section: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const entry of section.all('entry'))
    entry.search((el) => {
      if (el.name === 'reference') ids.add(el.attr('value')?.replace(/^#/, '') ?? '')
      return undefined
    })
  ids.delete('')
  return ids
}

/** Typed reports keep their lines. */
const asTyped = (el: XmlElement): string =>
  el.text.includes('\n')
    ? el.text
        .split('\n')
        .map(collapsed)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : plainText(el)
