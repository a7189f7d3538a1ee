/**
 * XML 1.0 text to a tree. Strict: what is not well-formed is refused with its place. Document type declarations are
 * refused whole, so there are no entities but XML's own five, and nothing outside the text is ever looked at.
 */
import { DocumentRejected, type RejectionCode } from '../types.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { Ahead, type Handler, Malformed, scan } from './scan.ts'
import { type XmlDocument, XmlElement } from './tree.ts'

export interface XmlNames {
  /** Namespace URI to the prefix that canonical names get; `''` for the vocabulary whose names stand bare. */
  prefixes: Readonly<Record<string, string>>
  /** Prefixes that senders forget to declare, and what they mean. Any other undeclared prefix stays in the name. */
  assumed: Readonly<Record<string, string>>
}

const XML_PREFIX = 'xml'

/** Prefixes in force, and the canonical names they give to names as written. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>
  readonly elements: Map<string, string>
}

/** Lines and columns of offsets that only grow. */
class Position {
  private readonly text: string
  private lineStart = 0
  private nextBreak: number
  line = 1

  constructor(text: string) {
    this.text = text
    this.nextBreak = text.indexOf('\n')
  }

  /** Column of `offset`, from 1; `line` is then its line. */
  moveTo(offset: number): number {
    while (this.nextBreak >= 0 && this.nextBreak < offset) {
      this.lineStart = this.nextBreak + 1
      this.line += 1
      this.nextBreak = this.text.indexOf('\n', this.lineStart)
    }
    return offset - this.lineStart + 1
  }
}

class TreeBuilder implements Handler {
  readonly byId = new Map<string, XmlElement[]>()
  readonly undeclared = new Set<string>()
  root: XmlElement | undefined
  private current: XmlElement | undefined
  private depth = 0
  private nodes = 0
  private scope: Scope = { uris: new Map(), elements: new Map() }
  private readonly outerScopes: Scope[] = []
  private readonly position: Position
  private readonly colons: Ahead
  private readonly declarations: Ahead
  private readonly names: XmlNames
  private readonly limits: Limits

  constructor(text: string, names: XmlNames, limits: Limits) {
    this.position = new Position(text)
    this.colons = new Ahead(text, ':')
    this.declarations = new Ahead(text, 'xmlns')
    this.names = names
    this.limits = limits
  }

  open(name: string, written: Record<string, string>, offset: number, end: number): void {
    this.depth += 1
    this.nodes += 1
    if (this.depth > this.limits.depth)
      throw this.reject('too-deep', `The file nests elements more than ${this.limits.depth} deep.`, offset)
    if (this.nodes > this.limits.nodes)
      throw this.reject('too-large', `The file has more than ${this.limits.nodes} elements.`, offset)
    this.outerScopes.push(this.scope)
    const isPlain =
      end - offset <= this.limits.attribute && this.colons.from(offset) >= end && this.declarations.from(offset) >= end
    const attributes = isPlain ? written : this.attributes(written, offset)
    const column = this.position.moveTo(offset)
    const element = new XmlElement(this.elementName(name), attributes, this.current, this.position.line, column)
    this.root ??= element
    this.current = element
    const id = attributes.ID
    if (id !== undefined) this.remember(id, element)
  }

  close(): void {
    this.current = this.current?.parent
    this.scope = this.outerScopes.pop() ?? this.scope
    this.depth -= 1
  }

  text(data: string): void {
    this.current?.children.push(data)
  }

  reject(code: RejectionCode, message: string, offset: number): DocumentRejected {
    const column = this.position.moveTo(offset)
    const { line } = this.position
    const place = { path: this.current?.path ?? '/', line }
    return new DocumentRejected(code, `${message} Line ${line}, column ${column}.`, place)
  }

  private remember(id: string, element: XmlElement): void {
    const same = this.byId.get(id)
    if (same === undefined) this.byId.set(id, [element])
    else same.push(element)
  }

  /** Takes the namespace declarations out, and gives the others their canonical names. */
  private attributes(written: Record<string, string>, offset: number): Record<string, string> {
    let prefixed = false
    for (const name in written) {
      const value = written[name] ?? ''
      if (value.length > this.limits.attribute)
        throw this.reject('too-large', `An attribute has more than ${this.limits.attribute} characters.`, offset)
      if (name === 'xmlns') this.bind('', value)
      else if (name.startsWith('xmlns:')) this.bind(name.slice(6), value)
      else if (!name.includes(':')) continue
      prefixed = true
    }
    if (!prefixed) return written
    const attributes: Record<string, string> = {}
    for (const name in written) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue
      // The default namespace is for elements; an attribute without a prefix has none (Namespaces in XML 1.0, 6.2).
      attributes[name.includes(':') ? this.canonical(name) : name] = written[name] ?? ''
    }
    return attributes
  }

  private bind(prefix: string, uri: string): void {
    this.scope = { uris: new Map([...this.scope.uris, [prefix, uri]]), elements: new Map() }
  }

  private elementName(name: string): string {
    let canonical = this.scope.elements.get(name)
    if (canonical === undefined) {
      canonical = this.canonical(name)
      this.scope.elements.set(name, canonical)
    }
    return canonical
  }

  private canonical(name: string): string {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const local = colon < 0 ? name : name.slice(colon + 1)
    const uri = this.scope.uris.get(prefix) ?? this.assume(prefix)
    if (uri === undefined) return name
    const canonicalPrefix = this.names.prefixes[uri]
    if (canonicalPrefix === undefined) return `{${uri}}${local}`
    return canonicalPrefix === '' ? local : `${canonicalPrefix}:${local}`
  }

  private assume(prefix: string): string | undefined {
    if (prefix === '' || prefix === XML_PREFIX) return undefined
    this.undeclared.add(prefix)
    return this.names.assumed[prefix]
  }
}

/** XML 1.0, 2.11: a line ends in one line feed. */
const withPlainLines = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')

/** @throws DocumentRejected `not-well-formed`, `doctype`, `too-deep`, `too-large`, each with line and column. */
export function parseXml(written: string, names: XmlNames, limits: Limits = defaultLimits): XmlDocument {
  const text = withPlainLines(written)
  const builder = new TreeBuilder(text, names, limits)
  try {
    scan(text, builder)
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    if (!error.isDoctype) throw builder.reject('not-well-formed', error.message, error.offset)
    throw builder.reject(
      'doctype',
      'The file has a document type declaration (DOCTYPE). Clinical documents never need one, so it is refused for safety.',
      error.offset,
    )
  }
  if (builder.root === undefined) throw builder.reject('not-well-formed', 'The XML has no element.', 0)
  return { root: builder.root, byId: builder.byId, undeclared: [...builder.undeclared] }
}
