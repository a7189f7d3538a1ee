/** One document while it is read: what was found so far, and the ways to look things up in it. */
import {
  type ChartContent,
  chartResources,
  type DateTime,
  type PatientContent,
  type Reference,
} from '../../domain/resources/index.ts'
import { salvage } from '../salvage.ts'
import type { EmbeddedFile, IncomingItem, NotUnderstood, Place, ReadSection } from '../types.ts'
import type { XmlDocument, XmlElement } from '../xml/tree.ts'
import type { Source } from './datatypes.read.ts'
import { Narrative } from './narrative.read.ts'
import { People } from './people.read.ts'
import type { SectionName } from './section-templates.ts'
import type { Statement } from './statement.read.ts'

/** The section that a statement stands in. */
export interface Section {
  key: string
  /** What C-CDA calls it; `undefined` for sections it does not know. */
  name: SectionName | undefined
  title: string
  el: XmlElement
  /** `author` elements of the section, or of the nearest one around it that has some. */
  authors: readonly XmlElement[]
}

/** Reads a statement with everything in it; gives the keys of the items it became. */
export type Dispatch = (statement: Statement) => string[]

export interface Found {
  el: XmlElement
  section: Section
  content: ChartContent
  narrative?: string | undefined
  author?: Reference[] | undefined
  authoredOn?: DateTime | undefined
}

export const placeOf = (el: XmlElement): Place => ({ path: el.path, line: el.line })

const idKey = (id: XmlElement): string | undefined => {
  const root = id.attr('root')
  return root === undefined ? undefined : `${root}|${id.attr('extension') ?? ''}`
}

interface Flaw {
  at: XmlElement
  reason: string
}

export class Reading implements Source {
  readonly sections: ReadSection[] = []
  readonly items: IncomingItem[] = []
  readonly notUnderstood: NotUnderstood[] = []
  readonly files = new Map<string, EmbeddedFile>()
  readonly people = new People()
  readonly words: Narrative
  private knownAuthor: { author: Reference[]; words: string } = { author: [], words: '[]' }
  /** What entries say of the patient as a person: sex at birth, gender identity. */
  readonly patientFacts: Partial<PatientContent> = {}
  private readonly byKey = new Map<string, IncomingItem>()
  /** Statements that went into items that were there. */
  private merged = 0
  private readonly elements = new Map<Place, XmlElement>()
  private readonly general: string[] = []
  private readonly flaws: Flaw[] = []
  private readonly counts = new Map<string, number>()
  private readonly keyById = new Map<string, string>()
  private readonly keyByElement = new Map<XmlElement, string>()
  private readonly links: (() => void)[] = []
  private readonly dispatch: Dispatch

  constructor(document: XmlDocument, dispatch: Dispatch) {
    this.words = new Narrative(document)
    this.dispatch = dispatch
  }

  /** The document's own authors: an entry names its author only where it is somebody else. */
  get documentAuthor(): Reference[] {
    return this.knownAuthor.author
  }

  set documentAuthor(author: Reference[]) {
    this.knownAuthor = { author, words: JSON.stringify(author) }
  }

  read(statement: Statement): string[] {
    return this.dispatch(statement)
  }

  /** How much was recorded so far: tells whether a statement left any trace. */
  get traces(): number {
    return this.items.length + this.notUnderstood.length + this.merged
  }

  /** A statement went into an item that was there. */
  told(): string[] {
    this.merged += 1
    return []
  }

  narrative(reference: XmlElement): string | undefined {
    return this.words.text(reference)
  }

  flaw(at: XmlElement, reason: string): void {
    this.flaws.push({ at, reason })
  }

  notice(text: string): void {
    if (!this.general.includes(text)) this.general.push(text)
  }

  /**
   * Adds an item; gives its key, or nothing when the record can't keep it, which is then told. Its content stays the
   * caller's: what is found later is added to it.
   */
  add({ el, section, content, narrative, author, authoredOn }: Found): string[] {
    const { resourceType } = content
    const salvaged = salvage(chartResources[resourceType].content, content)
    if (!salvaged.fits) {
      this.skip(el, section, 'What it says does not fit the chart.')
      return []
    }
    for (const { field } of salvaged.unfit)
      this.flaw(el, `A part (${field.join('.')}) did not fit the chart and was shortened or left out.`)
    const repeated = this.repeated(el, content)
    if (repeated !== undefined) {
      this.merged += 1
      return [repeated]
    }
    const count = (this.counts.get(resourceType) ?? 0) + 1
    this.counts.set(resourceType, count)
    const item: IncomingItem = {
      key: `${resourceType}-${count}`,
      section: section.key,
      content,
      place: this.placeOf(el),
    }
    if (narrative !== undefined) item.narrative = narrative
    if (author !== undefined && author.length > 0 && !this.isDocumentAuthor(author)) item.author = author
    if (authoredOn !== undefined) item.authoredOn = authoredOn
    this.items.push(item)
    this.byKey.set(item.key, item)
    this.keyByElement.set(el, item.key)
    this.register(el, item.key)
    return [item.key]
  }

  /** Senders repeat whole entries (the same vital sign inside a concern): one with the same id that says the same. */
  private repeated(el: XmlElement, content: ChartContent): string | undefined {
    const key = this.sameId(el)
    const known = key === undefined ? undefined : this.contentOf(key)
    return known !== undefined && JSON.stringify(known) === JSON.stringify(content) ? key : undefined
  }

  contentOf(key: string): ChartContent | undefined {
    return this.byKey.get(key)?.content
  }

  /** What a statement became. */
  contentAt(el: XmlElement): ChartContent | undefined {
    return this.contentOf(this.keyByElement.get(el) ?? '')
  }

  /** Takes an item back that turned out to be a part of another one. */
  withdraw(key: string): ChartContent | undefined {
    const item = this.byKey.get(key)
    if (item === undefined) return undefined
    this.items.splice(this.items.indexOf(item), 1)
    this.byKey.delete(key)
    return item.content
  }

  /** The item that has one of the ids of `el`. */
  sameId(el: XmlElement): string | undefined {
    return el
      .all('id')
      .map((id) => this.keyById.get(idKey(id) ?? ''))
      .find((key) => key !== undefined)
  }

  private placeOf(el: XmlElement): Place {
    const place = placeOf(el)
    this.elements.set(place, el)
    return place
  }

  /** Says that the ids of `el` name the item. The first item to take an id keeps it. */
  register(el: XmlElement, key: string): void {
    for (const id of el.all('id')) {
      const known = idKey(id)
      if (known !== undefined && !this.keyById.has(known)) this.keyById.set(known, key)
    }
  }

  /** After everything was read: sets what other statements refer to by the ids of `el`. */
  link(el: XmlElement, set: (key: string) => void): void {
    this.links.push(() => {
      const key = this.sameId(el)
      if (key !== undefined) set(key)
      else this.notice('Some entries refer to others that this document does not hold; those links are not kept.')
    })
  }

  /** The same by an id without extension. Who can't be found stays as he was named. */
  linkId(root: string, set: (key: string) => void): void {
    this.links.push(() => {
      const key = this.keyById.get(`${root}|`)
      if (key !== undefined) set(key)
    })
  }

  skip(el: XmlElement, section: Section, reason: string, what?: string): void {
    const template = el.child('templateId')?.attr('root')
    this.notUnderstood.push({
      section: section.key,
      place: this.placeOf(el),
      reason,
      what: what ?? (template === undefined ? el.name : `${el.name} ${template}`),
    })
  }

  private isDocumentAuthor(author: readonly Reference[]): boolean {
    return JSON.stringify(author) === this.knownAuthor.words
  }

  /** Sets the links, puts everything in the document's order, and words what has to be said of the whole. */
  finish(): string[] {
    for (const set of this.links) set()
    const position = ({ place }: { place: Place }): number => this.elements.get(place)?.start ?? 0
    const order = (a: { place: Place }, b: { place: Place }): number => position(a) - position(b)
    this.items.sort(order)
    this.notUnderstood.sort(order)
    return [...this.general, ...groupedFlaws(this.flaws)]
  }
}

/** One sentence for each kind of flaw, with the lines where it was met. */
function groupedFlaws(flaws: readonly Flaw[]): string[] {
  const lines = new Map<string, Set<number>>()
  for (const { at, reason } of flaws) {
    const known = lines.get(reason)
    if (known === undefined) lines.set(reason, new Set([at.line]))
    else known.add(at.line)
  }
  return [...lines].map(([reason, where]) => {
    const sorted = [...where].sort((a, b) => a - b)
    const shown = sorted.slice(0, 10).join(', ')
    const more = sorted.length > 10 ? ` and ${sorted.length - 10} more` : ''
    return `${reason} (line ${shown}${more})`
  })
}
