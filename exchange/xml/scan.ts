/**
 * One pass over XML 1.0 text without a document type: tells a handler of elements and character data, and stops at the
 * first thing that is not well-formed. Names stand as written; namespaces are the handler's.
 */
import { firstIllegal, isChar, isNameInside, isNameStart, isSpace } from './characters.ts'

export interface Handler {
  /** A start tag and where it stands: from its `<` to behind its `>`. */
  open(name: string, attributes: Record<string, string>, offset: number, end: number): void
  close(): void
  text(data: string): void
}

/** What is wrong, and the offset where it stands. */
export class Malformed extends Error {
  readonly offset: number
  readonly isDoctype: boolean
  constructor(message: string, offset: number, isDoctype = false) {
    super(message)
    this.offset = offset
    this.isDoctype = isDoctype
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([^;&<\s]+));|&/g

/** Where something stands next, for offsets that only grow: no part of the text is searched twice. */
export class Ahead {
  private readonly text: string
  private readonly sought: string
  private next = -1

  constructor(text: string, sought: string) {
    this.text = text
    this.sought = sought
  }

  /** The first place from `offset` on; the end of the text when there is none. */
  from(offset: number): number {
    if (this.next < offset) {
      const found = this.text.indexOf(this.sought, offset)
      this.next = found < 0 ? this.text.length : found
    }
    return this.next
  }
}

class Scanner {
  private readonly source: string
  private readonly handler: Handler
  private readonly tags: Ahead
  private readonly references: Ahead
  private readonly sectionEnds: Ahead
  private readonly breaks: Ahead
  private readonly tabs: Ahead
  private readonly open: string[] = []
  private at = 0
  private hasRoot = false

  constructor(source: string, handler: Handler) {
    this.source = source
    this.handler = handler
    this.tags = new Ahead(source, '<')
    this.references = new Ahead(source, '&')
    this.sectionEnds = new Ahead(source, ']]>')
    this.breaks = new Ahead(source, '\n')
    this.tabs = new Ahead(source, '\t')
  }

  run(): void {
    const { source } = this
    if (/^<\?xml\s/.test(source)) this.declaration()
    while (this.at < source.length) {
      this.characters(this.tags.from(this.at))
      if (this.at < source.length) this.markup()
    }
    const unclosed = this.open.at(-1)
    if (unclosed !== undefined) this.incomplete(`<${unclosed}>`)
    if (!this.hasRoot) throw new Malformed('The XML has no element.', source.length)
  }

  private fail(what: string, offset = this.at): never {
    throw new Malformed(`The XML is broken: ${what}.`, offset)
  }

  private incomplete(inside: string): never {
    throw new Malformed(`The file ends inside ${inside}: it is incomplete.`, this.at)
  }

  /** An attribute's value: white space in it is a space, unless a reference put it there (XML 1.0, 3.3.3). */
  private value(from: number, end: number): string {
    const isPlain = this.breaks.from(from) >= end && this.tabs.from(from) >= end
    const data = this.source.slice(from, end)
    return this.resolved(isPlain ? data : data.replace(/[\t\n]/g, ' '), from)
  }

  /** Character data up to `end` (XML 1.0, 2.4). */
  private characters(end: number): void {
    if (end === this.at) return
    if (this.open.length === 0) {
      const outside = this.source.slice(this.at, end).search(/[^ \t\n\r]/)
      if (outside >= 0) this.fail('text outside of the root element', this.at + outside)
    } else {
      const bad = this.sectionEnds.from(this.at)
      if (bad < end) this.fail('"]]>" in text', bad)
      this.handler.text(this.resolved(this.source.slice(this.at, end), this.at))
    }
    this.at = end
  }

  /** References replaced by what they stand for (XML 1.0, 4.1, 4.6). */
  private resolved(data: string, offset: number): string {
    if (this.references.from(offset) >= offset + data.length) return data
    return data.replace(
      REFERENCE,
      (whole: string, hex?: string, decimal?: string, name?: string, ...rest: unknown[]) => {
        const place = offset + (typeof rest[0] === 'number' ? rest[0] : 0)
        if (name !== undefined) {
          const known = Object.hasOwn(entities, name) ? entities[name] : undefined
          return known ?? this.fail(`the entity &${name}; is not defined`, place)
        }
        const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16)
        if (whole === '&') this.fail('an ampersand that begins no entity', place)
        return isChar(code)
          ? String.fromCodePoint(code)
          : this.fail('a reference to a character that XML has not', place)
      },
    )
  }

  private markup(): void {
    const { source, at } = this
    const second = source.charCodeAt(at + 1)
    if (second === 0x2f) this.endTag()
    else if (second === 0x21) this.declarationLike()
    else if (second === 0x3f) this.instruction()
    else this.startTag()
  }

  /** Comment, CDATA section, or the document type declaration. */
  private declarationLike(): void {
    const { source, at } = this
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('--', at + 4)
      if (end < 0) this.incomplete('a comment')
      if (source.charCodeAt(end + 2) !== 0x3e) this.fail('"--" inside a comment', end)
      this.at = end + 3
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9)
      if (this.open.length === 0) this.fail('text outside of the root element')
      if (end < 0) this.incomplete('a CDATA section')
      if (end > at + 9) this.handler.text(source.slice(at + 9, end))
      this.at = end + 3
    } else if (source.startsWith('<!DOCTYPE', at)) {
      throw new Malformed('doctype', at, true)
    } else this.fail('markup of an unknown kind')
  }

  /** `<?target …?>` (XML 1.0, 2.6) is passed over; the target `xml` belongs to the declaration alone. */
  private instruction(): void {
    const { source, at } = this
    const end = source.indexOf('?>', at + 2)
    if (end < 0) this.incomplete('a processing instruction')
    this.at = at + 2
    const target = this.name()
    if (target.toLowerCase() === 'xml') this.fail('an XML declaration that is not at the start', at)
    if (this.at < end && !isSpace(source.charCodeAt(this.at)))
      this.fail('a processing instruction without a target', at)
    this.at = end + 2
  }

  /** XML 1.0, 2.8. What it says of the encoding was heard when the bytes were decoded. */
  private declaration(): void {
    const match =
      /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/.exec(
        this.source,
      )
    if (match === null) this.fail('the XML declaration')
    this.at = match[0].length
  }

  private name(): string {
    const { source } = this
    const start = this.at
    if (!isNameStart(source.charCodeAt(start))) this.fail('a name is missing or begins with a wrong character')
    let end = start + 1
    while (isNameInside(source.charCodeAt(end))) end += 1
    this.at = end
    return source.slice(start, end)
  }

  private space(): boolean {
    const start = this.at
    while (isSpace(this.source.charCodeAt(this.at))) this.at += 1
    return this.at > start
  }

  /** Whether the tag here is exactly `name>`, as nearly every end tag is: then its name need not be read. */
  private closes(name: string): boolean {
    const { source, at } = this
    return source.startsWith(name, at) && source.charCodeAt(at + name.length) === 0x3e
  }

  private endTag(): void {
    const start = this.at
    this.at += 2
    const expected = this.open.pop()
    if (expected !== undefined && this.closes(expected)) this.at += expected.length
    else {
      const name = this.name()
      if (expected === undefined) this.fail(`</${name}> closes nothing`, start)
      if (name !== expected) this.fail(`</${name}> where </${expected}> is expected`, start)
      this.space()
    }
    if (this.source.charCodeAt(this.at) !== 0x3e) this.fail('an end tag without ">"')
    this.at += 1
    this.handler.close()
  }

  private startTag(): void {
    const { source } = this
    const start = this.at
    if (this.open.length === 0 && this.hasRoot) this.fail('a second root element')
    this.hasRoot = true
    this.at += 1
    const name = this.name()
    const attributes: Record<string, string> = {}
    for (;;) {
      const spaced = this.space()
      const code = source.charCodeAt(this.at)
      if (code === 0x3e || (code === 0x2f && source.charCodeAt(this.at + 1) === 0x3e)) {
        this.at += code === 0x3e ? 1 : 2
        this.handler.open(name, attributes, start, this.at)
        if (code === 0x2f) this.handler.close()
        else this.open.push(name)
        return
      }
      if (this.at >= source.length) this.incomplete(`<${name}>`)
      if (!spaced) this.fail('an attribute without a space before it')
      this.attribute(attributes)
    }
  }

  /** XML 1.0, 3.1 and 3.3.3: white space in a value is a space, unless a reference put it there. */
  private attribute(attributes: Record<string, string>): void {
    const { source } = this
    const start = this.at
    const name = this.name()
    this.space()
    if (source.charCodeAt(this.at) !== 0x3d) this.fail(`the attribute ${name} has no value`)
    this.at += 1
    this.space()
    const quote = source.charAt(this.at)
    if (quote !== '"' && quote !== "'") this.fail(`the value of ${name} is not quoted`)
    const from = this.at + 1
    const end = source.indexOf(quote, from)
    if (end < 0) this.incomplete(`the attribute ${name}`)
    const less = this.tags.from(from)
    if (less < end) this.fail(`"<" in the value of ${name}`, less)
    if (Object.hasOwn(attributes, name)) this.fail(`the attribute ${name} stands twice`, start)
    attributes[name] = this.value(from, end)
    this.at = end + 1
  }
}

/** @throws Malformed */
export function scan(text: string, handler: Handler): void {
  const illegal = firstIllegal(text)
  try {
    new Scanner(text, handler).run()
  } catch (error) {
    // Whichever comes first is told.
    if (!(error instanceof Malformed) || illegal < 0 || error.offset < illegal) throw error
  }
  if (illegal >= 0) throw new Malformed('The XML is broken: a character that XML has not.', illegal)
}
