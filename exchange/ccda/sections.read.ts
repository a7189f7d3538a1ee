/** The body: sections, nested or not, with their entries and their text. */
import type { Coding, DateTime } from '../../domain/resources/index.ts'
import type { XmlElement } from '../xml/tree.ts'
import { coding, collapsed, compact, isPresent } from './datatypes.read.ts'
import { sectionNote } from './entries/document.read.ts'
import { looseReports } from './entries/reports.read.ts'
import { plainText, saysNothing } from './narrative.read.ts'
import { placeOf, type Reading, type Section } from './reading.read.ts'
import { type SectionName, sectionName, sections, textualSections } from './section-templates.ts'
import { Statement, statementsIn } from './statement.read.ts'
import { tellUnreadRows } from './unread-rows.read.ts'

/** Sections whose entries the chart has no place for: their text makes no note either. */
const notKept: ReadonlySet<SectionName> = new Set<SectionName>(['payers'])

/** Their text is told already: as notes, or by decision not at all. */
const withoutReports: ReadonlySet<SectionName> = new Set<SectionName>(['payers', 'notes'])

/** What a section of the body says of itself. */
interface Known {
  name?: SectionName | undefined
  code?: Coding | undefined
  narrative?: string | undefined
}

function authorsOf(el: XmlElement): XmlElement[] {
  for (let here: XmlElement | undefined = el; here?.name === 'section'; here = here.parent?.parent) {
    const authors = here.all('author')
    if (authors.length > 0) return authors
  }
  return []
}

export class Body {
  private readonly reading: Reading
  /** When the care took place that the document tells of: the date of notes that name none. */
  private readonly date: DateTime | undefined
  private readonly keys = new Map<string, number>()

  constructor(reading: Reading, date: DateTime | undefined) {
    this.reading = reading
    this.date = date
  }

  /** A section of the document, or what stands for one (the header, an unstructured body). */
  open(el: XmlElement, kind: string, title: string, { name, code, narrative }: Known = {}): Section {
    const count = (this.keys.get(kind) ?? 0) + 1
    this.keys.set(kind, count)
    const key = count === 1 ? kind : `${kind}-${count}`
    this.reading.sections.push(compact({ key, code, title, narrative, place: placeOf(el) }))
    return { key, name, title, el, authors: authorsOf(el) }
  }

  read(el: XmlElement): void {
    const code = coding(el.child('code'))
    const roots = el
      .all('templateId')
      .map((id) => id.attr('root'))
      .filter(isPresent)
    const written = collapsed(el.child('title')?.text ?? '')
    const name = sectionName(code?.code, roots, written)
    const known = name === undefined ? undefined : sections[name]
    const title = written || (code?.display ?? known?.title ?? 'Section without a title')
    const textEl = el.child('text')
    const narrative = (textEl && plainText(textEl)) || undefined
    const section = this.open(el, name ?? 'section', title, { name, code, narrative })
    const before = this.reading.items.length
    for (const entry of el.all('entry')) this.entry(entry, section)
    tellUnreadRows(section, this.reading, before)
    const isText = name !== undefined && textualSections.has(name)
    const foundNothing = this.reading.items.length === before && !(name !== undefined && notKept.has(name))
    if (
      narrative !== undefined &&
      textEl !== undefined &&
      (isText || foundNothing) &&
      !this.isNote(narrative, before) &&
      !saysNothing(textEl)
    )
      sectionNote(section, code, narrative, this.date, this.reading)
    else if (!isText && !foundNothing && !(name !== undefined && withoutReports.has(name)))
      looseReports(section, code, this.reading)
    for (const component of el.all('component')) for (const inner of component.all('section')) this.read(inner)
  }

  /** Whether one of the items since `before` is a note of the same words. */
  private isNote(narrative: string, before: number): boolean {
    const text = collapsed(narrative)
    return this.reading.items
      .slice(before)
      .some(({ content }) => content.resourceType === 'ClinicalNote' && collapsed(content.text) === text)
  }

  /** Some senders put several statements into one entry, or the next entry inside the one before. */
  private entry(entry: XmlElement, section: Section): void {
    const statements = statementsIn(entry)
    for (const el of statements) this.reading.read(new Statement(el, section, this.reading))
    const inner = entry.all('entry')
    for (const each of inner) this.entry(each, section)
    if (statements.length === 0 && inner.length === 0) this.reading.skip(entry, section, 'This entry is empty.')
  }
}
