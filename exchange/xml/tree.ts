/**
 * A small XML tree that is read, never changed. Every element knows its line, its column and its XPath.
 *
 * Names are canonical: the parser is told which namespace has which prefix (`sdtc:raceCode`, `xsi:type`), whatever
 * prefix the file uses, so that asking for a child or an attribute is one comparison of strings.
 */
export type XmlNode = XmlElement | string

export class XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: XmlElement | undefined
  readonly children: XmlNode[] = []
  /** From 1. */
  readonly line: number
  /** From 1, counted in characters, of the `<`. */
  readonly column: number

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
  }

  /** An attribute's value without white space around it; `undefined` when it is missing or blank. */
  attr(name: string): string | undefined {
    const value = this.attributes[name]
    if (value === undefined || value === '') return undefined
    const trimmed = value.trim()
    return trimmed === '' ? undefined : trimmed
  }

  /** The first child element of that name. */
  child(name: string): XmlElement | undefined {
    for (const node of this.children) if (typeof node !== 'string' && node.name === name) return node
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
    for (const node of this.children) if (typeof node !== 'string' && node.name === name) found.push(node)
    return found
  }

  get elements(): XmlElement[] {
    return this.children.filter((node) => typeof node !== 'string')
  }

  /** All character data inside, as it stands. */
  get text(): string {
    let text = ''
    for (const node of this.children) text += typeof node === 'string' ? node : node.text
    return text
  }

  /** Every element below this one in document order, by depth first. */
  *descendants(): Generator<XmlElement> {
    for (const node of this.children) {
      if (typeof node === 'string') continue
      yield node
      yield* node.descendants()
    }
  }

  /** `/ClinicalDocument/component[1]/…`: a position stands wherever siblings share the name. */
  get path(): string {
    const own = this.step
    return this.parent === undefined ? own : this.parent.path + own
  }

  private get step(): string {
    const siblings = this.parent?.all(this.name)
    if (siblings === undefined || siblings.length < 2) return `/${this.name}`
    return `/${this.name}[${siblings.indexOf(this) + 1}]`
  }
}

export interface XmlDocument {
  root: XmlElement
  /** Elements by their `ID` attribute, in document order: careless senders use one ID twice. */
  byId: ReadonlyMap<string, readonly XmlElement[]>
  /** Prefixes that were used without a declaration. */
  undeclared: readonly string[]
}
