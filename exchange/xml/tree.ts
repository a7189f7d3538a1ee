/**
 * A small XML tree that is read, never changed. Every element knows its line, its column and its XPath.
 *
 * Names are canonical: the parser is told which namespace has which prefix (`sdtc:raceCode`, `xsi:type`), whatever
 * prefix the file uses, so that asking for a child or an attribute is one comparison of strings.
 */
export type XmlNode = XmlElement | string

const SPACE = 0x20

export class XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: XmlElement | undefined
  /** Elements and character data in document order. */
  readonly children: XmlNode[] = []
  readonly elements: XmlElement[] = []
  /** From 1. */
  readonly line: number
  /** From 1, counted in characters, of the `<`. */
  readonly column: number
  private step: string | undefined

  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    parent: XmlElement | undefined,
    line: number,
    column: number,
  ) {
    this.name = name
    this.attributes = attributes
    this.parent = parent
    this.line = line
    this.column = column
    parent?.children.push(this)
    parent?.elements.push(this)
  }

  /** An attribute's value without white space around it; `undefined` when it is missing or blank. */
  attr(name: string): string | undefined {
    const value = this.attributes[name]
    if (value === undefined || value === '') return undefined
    if (value.charCodeAt(0) > SPACE && value.charCodeAt(value.length - 1) > SPACE) return value
    const trimmed = value.trim()
    return trimmed === '' ? undefined : trimmed
  }

  /** The first child element of that name. */
  child(name: string): XmlElement | undefined {
    for (const element of this.elements) if (element.name === name) return element
    return undefined
  }

  /** The element at the end of a path of first children. */
  at(...path: readonly string[]): XmlElement | undefined {
    let here: XmlElement | undefined = this
    for (const name of path) here = here?.child(name)
    return here
  }

  all(name: string): XmlElement[] {
    const found: XmlElement[] = []
    for (const element of this.elements) if (element.name === name) found.push(element)
    return found
  }

  /** All character data inside, as it stands. */
  get text(): string {
    let text = ''
    for (const node of this.children) text += typeof node === 'string' ? node : node.text
    return text
  }

  /** What `look` finds first among the elements below this one, in document order. */
  search<Found>(look: (element: XmlElement) => Found | undefined): Found | undefined {
    for (const element of this.elements) {
      const found = look(element) ?? element.search(look)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** `/ClinicalDocument/component[1]/…`: a position stands wherever siblings share the name. */
  get path(): string {
    if (this.step === undefined) {
      if (this.parent === undefined) this.step = `/${this.name}`
      else this.parent.numberElements()
    }
    return (this.parent?.path ?? '') + this.step
  }

  /** Numbers all children at once: one after the other would take the square of their number. */
  private numberElements(): void {
    const positions = new Map<string, number>()
    const totals = new Map<string, number>()
    for (const { name } of this.elements) totals.set(name, (totals.get(name) ?? 0) + 1)
    for (const element of this.elements) {
      const { name } = element
      const position = (positions.get(name) ?? 0) + 1
      positions.set(name, position)
      element.step = totals.get(name) === 1 ? `/${name}` : `/${name}[${position}]`
    }
  }
}

export interface XmlDocument {
  root: XmlElement
  /** Elements by their `ID` attribute, in document order: careless senders use one ID twice. */
  byId: ReadonlyMap<string, readonly XmlElement[]>
  /** Prefixes that were used without a declaration. */
  undeclared: readonly string[]
}
