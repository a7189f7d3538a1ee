/**
 * A small XML tree that is read, never changed. It is made of marks in the text of the document: values and words are cut out when
 * somebody asks for them, for most are never asked for. Every element knows its line and its XPath.
 *
 * Names are canonical: the parser is told which namespace has which prefix (`sdtc:raceCode`, `xsi:type`), whatever
 * prefix the file uses, so that asking for a child or an attribute is one comparison of strings.
 */
export type XmlNode = XmlElement | string

const SPACE = 0x20

/** The text of a document, with the marks that its elements share. */
export class XmlText {
  readonly source: string
  /** Of all elements, in document order: attribute `n` of the document has its value from `valueStarts[n]` to `valueEnds[n]`. */
  private readonly attributeNames: string[] = []
  private readonly valueStarts: number[] = []
  private readonly valueEnds: number[] = []
  /** By offset: what is meant where something else is written (references, CDATA sections, comments). */
  private readonly meant = new Map<number, string>()
  private lineStarts: number[] | undefined

  constructor(source: string) {
    this.source = source
  }

  get attributeCount(): number {
    return this.attributeNames.length
  }

  addAttribute(name: string, start: number, end: number): void {
    this.attributeNames.push(name)
    this.valueStarts.push(start)
    this.valueEnds.push(end)
  }

  renameAttribute(index: number, name: string): void {
    this.attributeNames[index] = name
  }

  /** What is written from `start` on, up to wherever that piece ends, means `words`. */
  mean(start: number, words: string): void {
    this.meant.set(start, words)
  }

  words(start: number, end: number): string {
    return (this.meant.size === 0 ? undefined : this.meant.get(start)) ?? this.source.slice(start, end)
  }

  /** The value of the first attribute of that name among those from `from` to `to`. */
  attribute(name: string, from: number, to: number): string | undefined {
    for (let index = from; index < to; index++) if (this.attributeNames[index] === name) return this.value(index)
    return undefined
  }

  attributes(from: number, to: number): Record<string, string> {
    const names = this.attributeNames.slice(from, to)
    return Object.fromEntries(names.map((name, index) => [name, this.value(from + index)]))
  }

  private value(index: number): string {
    return this.words(this.valueStarts[index] ?? 0, this.valueEnds[index] ?? 0)
  }

  /** Line and column of an offset, both from 1. */
  position(offset: number): { line: number; column: number } {
    this.lineStarts ??= lineStarts(this.source)
    let [line, after] = [0, this.lineStarts.length]
    while (after - line > 1) {
      const middle = (line + after) >> 1
      if ((this.lineStarts[middle] ?? 0) <= offset) line = middle
      else after = middle
    }
    return { line: line + 1, column: offset - (this.lineStarts[line] ?? 0) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Where the start tag of an element stands, and which attributes of the document are its own. */
export interface StartTag {
  /** Offset of the `<`. */
  start: number
  /** Offset behind the `>`. */
  end: number
  firstAttribute: number
}

export class XmlElement {
  readonly name: string
  readonly parent: XmlElement | undefined
  /** Offset of its `<`: what stands further up in the document has a smaller one. */
  readonly start: number
  private readonly document: XmlText
  private readonly firstAttribute: number
  private readonly afterAttributes: number
  /** What is inside stands from here … */
  private readonly inside: number
  /** … to here, the whole element up to `end`. */
  private afterInside: number
  private end: number
  private firstElement: XmlElement | undefined
  private nextElement: XmlElement | undefined
  private step: string | undefined

  /** `before`: the element beside it that was made before it. */
  constructor(
    document: XmlText,
    name: string,
    { start, end, firstAttribute }: StartTag,
    parent: XmlElement | undefined,
    before: XmlElement | undefined,
  ) {
    this.name = name
    this.parent = parent
    this.start = start
    this.document = document
    this.firstAttribute = firstAttribute
    this.afterAttributes = document.attributeCount
    this.inside = end
    this.afterInside = end
    this.end = end
    this.firstElement = undefined
    this.nextElement = undefined
    this.step = undefined
    if (before !== undefined) before.nextElement = this
    else if (parent !== undefined) parent.firstElement = this
  }

  /** For the parser: where the end tag stands. */
  close(start: number, end: number): void {
    this.afterInside = start
    this.end = end
  }

  /** The first element inside. With `next`, the way to go through all of them. */
  get first(): XmlElement | undefined {
    return this.firstElement
  }

  /** The element that follows inside the same parent. */
  get next(): XmlElement | undefined {
    return this.nextElement
  }

  /** An attribute's value without white space around it; `undefined` when it is missing or blank. */
  attr(name: string): string | undefined {
    const value = this.document.attribute(name, this.firstAttribute, this.afterAttributes)
    if (value === undefined || value === '') return undefined
    if (value.charCodeAt(0) > SPACE && value.charCodeAt(value.length - 1) > SPACE) return value
    const trimmed = value.trim()
    return trimmed === '' ? undefined : trimmed
  }

  /** All attributes as they stand. */
  get attributes(): Readonly<Record<string, string>> {
    return this.document.attributes(this.firstAttribute, this.afterAttributes)
  }

  /** The first child element of that name. */
  child(name: string): XmlElement | undefined {
    for (let element = this.firstElement; element !== undefined; element = element.nextElement)
      if (element.name === name) return element
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
    for (let element = this.firstElement; element !== undefined; element = element.nextElement)
      if (element.name === name) found.push(element)
    return found
  }

  get elements(): XmlElement[] {
    const elements: XmlElement[] = []
    for (let element = this.firstElement; element !== undefined; element = element.nextElement) elements.push(element)
    return elements
  }

  /** Elements and character data in document order. */
  get children(): XmlNode[] {
    const nodes: XmlNode[] = []
    let at = this.inside
    for (let element = this.firstElement; element !== undefined; element = element.nextElement) {
      if (at < element.start) nodes.push(this.document.words(at, element.start))
      nodes.push(element)
      at = element.end
    }
    if (at < this.afterInside) nodes.push(this.document.words(at, this.afterInside))
    return nodes
  }

  /** Characters between its tags, markup included: its text has no more than these. */
  get length(): number {
    return this.afterInside - this.inside
  }

  /** All character data inside, as it stands. */
  get text(): string {
    let text = ''
    let at = this.inside
    for (let element = this.firstElement; element !== undefined; element = element.nextElement) {
      if (at < element.start) text += this.document.words(at, element.start)
      text += element.text
      at = element.end
    }
    return at < this.afterInside ? text + this.document.words(at, this.afterInside) : text
  }

  /** What `look` finds first among the elements below this one, in document order. */
  search<Found>(look: (element: XmlElement) => Found | undefined): Found | undefined {
    for (let element = this.firstElement; element !== undefined; element = element.nextElement) {
      const found = look(element) ?? element.search(look)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** From 1. */
  get line(): number {
    return this.document.position(this.start).line
  }

  /** From 1, counted in characters, of the `<`. */
  get column(): number {
    return this.document.position(this.start).column
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
    const { elements } = this
    for (const { name } of elements) totals.set(name, (totals.get(name) ?? 0) + 1)
    for (const element of elements) {
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
