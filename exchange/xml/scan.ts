/**
 * One pass over XML 1.0 text without a document type: tells a handler where elements stand and what they are called, and stops at
 * the first thing that is not well-formed. Names stand as written; namespaces are the handler's.
 */
import { firstIllegal, isChar, isNameInside, isNameStart, isSpace } from './characters.ts'

/** A name as it is written. A document has few, many times: each is one object. */
export interface Name {
  readonly written: string
  readonly hasColon: boolean
}

export interface Handler {
  /** One attribute of the start tag that is told next, and where its value stands; `means` where that is not what is written. */
  attribute(name: Name, start: number, end: number, means: string | undefined): void
  /** A start tag and where it stands: from its `<` to behind its `>`. */
  open(name: Name, start: number, end: number): void
  /** An end tag, or the end of a start tag that is both. */
  close(start: number, end: number): void
  /** Inside an element, what stands here means other characters: references, CDATA sections, or none at all: comments. */
  mean(start: number, end: number, characters: string): void
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

/** In which start tag a name last was that of an attribute. */
interface KnownName extends Name {
  tag: number
}

class Scanner {
  private readonly names = new Map<string, KnownName>()
  private readonly source: string
  private readonly handler: Handler
  private readonly tags: Ahead
  private readonly references: Ahead
  private readonly sectionEnds: Ahead
  private readonly breaks: Ahead
  private readonly tabs: Ahead
  private readonly open: Name[] = []
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
    if (unclosed !== undefined) this.incomplete(`<${unclosed.written}>`)
    if (!this.hasRoot) throw new Malformed('The XML has no element.', source.length)
  }

  private fail(what: string, offset = this.at): never {
    throw new Malformed(`The XML is broken: ${what}.`, offset)
  }

  private incomplete(inside: string): never {
    throw new Malformed(`The file ends inside ${inside}: it is incomplete.`, this.at)
  }

  /** What a value means, where that is not what is written: white space in it is a space, unless a reference put it there (XML 1.0, 3.3.3). */
  private meaning(from: number, end: number): string | undefined {
    const hasSpace = this.breaks.from(from) < end || this.tabs.from(from) < end
    if (!hasSpace && this.references.from(from) >= end) return undefined
    return this.resolved(this.source.slice(from, end).replace(/[\t\n]/g, ' '), from)
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
      if (this.references.from(this.at) < end)
        this.handler.mean(this.at, end, this.resolved(this.source.slice(this.at, end), this.at))
    }
    this.at = end
  }

  /** References replaced by what they stand for (XML 1.0, 4.1, 4.6). */
  private resolved(data: string, offset: number): string {
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
      this.pass(end + 3)
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9)
      if (this.open.length === 0) this.fail('text outside of the root element')
      if (end < 0) this.incomplete('a CDATA section')
      this.pass(end + 3, source.slice(at + 9, end))
    } else if (source.startsWith('<!DOCTYPE', at)) {
      throw new Malformed('doctype', at, true)
    } else this.fail('markup of an unknown kind')
  }

  /** Up to `end`, markup stands among the characters; it means others, or none. */
  private pass(end: number, characters = ''): void {
    if (this.open.length > 0) this.handler.mean(this.at, end, characters)
    this.at = end
  }

  /** `<?target …?>` (XML 1.0, 2.6) is passed over; the target `xml` belongs to the declaration alone. */
  private instruction(): void {
    const { source, at } = this
    const end = source.indexOf('?>', at + 2)
    if (end < 0) this.incomplete('a processing instruction')
    this.at = at + 2
    const target = this.name().written
    if (target.toLowerCase() === 'xml') this.fail('an XML declaration that is not at the start', at)
    if (this.at < end && !isSpace(source.charCodeAt(this.at)))
      this.fail('a processing instruction without a target', at)
    this.at = at
    this.pass(end + 2)
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

  private name(): KnownName {
    const { source } = this
    const start = this.at
    if (!isNameStart(source.charCodeAt(start))) this.fail('a name is missing or begins with a wrong character')
    let end = start + 1
    while (isNameInside(source.charCodeAt(end))) end += 1
    this.at = end
    const written = source.slice(start, end)
    let name = this.names.get(written)
    if (name === undefined) {
      name = { written, hasColon: written.includes(':'), tag: -1 }
      this.names.set(written, name)
    }
    return name
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
    if (expected !== undefined && this.closes(expected.written)) this.at += expected.written.length
    else {
      const name = this.name()
      if (expected === undefined) this.fail(`</${name.written}> closes nothing`, start)
      if (name !== expected) this.fail(`</${name.written}> where </${expected.written}> is expected`, start)
      this.space()
    }
    if (this.source.charCodeAt(this.at) !== 0x3e) this.fail('an end tag without ">"')
    this.at += 1
    this.handler.close(start, this.at)
  }

  private startTag(): void {
    const { source } = this
    const start = this.at
    if (this.open.length === 0 && this.hasRoot) this.fail('a second root element')
    this.hasRoot = true
    this.at += 1
    const name = this.name()
    for (;;) {
      const spaced = this.space()
      const code = source.charCodeAt(this.at)
      if (code === 0x3e || (code === 0x2f && source.charCodeAt(this.at + 1) === 0x3e)) {
        this.at += code === 0x3e ? 1 : 2
        this.handler.open(name, start, this.at)
        if (code === 0x2f) this.handler.close(this.at, this.at)
        else this.open.push(name)
        return
      }
      if (this.at >= source.length) this.incomplete(`<${name.written}>`)
      if (!spaced) this.fail('an attribute without a space before it')
      this.attribute(start)
    }
  }

  /** XML 1.0, 3.1. `tag`: where the start tag stands. */
  private attribute(tag: number): void {
    const { source } = this
    const start = this.at
    const name = this.name()
    this.space()
    if (source.charCodeAt(this.at) !== 0x3d) this.fail(`the attribute ${name.written} has no value`)
    this.at += 1
    this.space()
    const quote = source.charAt(this.at)
    if (quote !== '"' && quote !== "'") this.fail(`the value of ${name.written} is not quoted`)
    const from = this.at + 1
    const end = source.indexOf(quote, from)
    if (end < 0) this.incomplete(`the attribute ${name.written}`)
    const less = this.tags.from(from)
    if (less < end) this.fail(`"<" in the value of ${name.written}`, less)
    if (name.tag === tag) this.fail(`the attribute ${name.written} stands twice`, start)
    name.tag = tag
    this.handler.attribute(name, from, end, this.meaning(from, end))
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
