/**
 * XML 1.0 text to a tree. Strict: what is not well-formed is refused with its place. Document type declarations are
 * refused whole, so there are no entities but XML's own five, and nothing outside the text is ever looked at.
 */
import { DocumentRejected, type RejectionCode } from '../types.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type Handler, Malformed, type Name, scan } from './scan.ts'
import { type XmlDocument, XmlElement, XmlText } from './tree.ts'

export interface XmlNames {
  /** Namespace URI to the prefix that canonical names get; `''` for the vocabulary whose names stand bare. */
  prefixes: Readonly<Record<string, string>>
  /** Prefixes that senders forget to declare, and what they mean. Any other undeclared prefix stays in the name. */
  assumed: Readonly<Record<string, string>>
}

const XML_PREFIX = 'xml'

/** The prefixes that one element declares, and the canonical names that are in force inside it. */
interface Scope {
  readonly uris: Map<string, string>
  readonly canonical: Map<Name, string>
  /** How deep the element stands. */
  readonly depth: number
  readonly outer: Scope | undefined
}

function uriOf(prefix: string, scope: Scope | undefined): string | undefined {
  return scope === undefined ? undefined : (scope.uris.get(prefix) ?? uriOf(prefix, scope.outer))
}

class TreeBuilder implements Handler {
  readonly byId = new Map<string, XmlElement[]>()
  readonly undeclared = new Set<string>()
  root: XmlElement | undefined
  private readonly text: XmlText
  private current: XmlElement | undefined
  /** The last element that was closed inside the current one. */
  private before: XmlElement | undefined
  private depth = 0
  private nodes = 0
  private scope: Scope = { uris: new Map(), canonical: new Map(), depth: 0, outer: undefined }
  /** Of the start tag that comes next: its first attribute, those with a prefix, its ID. */
  private firstAttribute = 0
  private readonly prefixed: { index: number; name: Name }[] = []
  private id: string | undefined
  /** Where the last tag ended, and what the characters since mean, up to `meantTo`; `undefined` while they mean themselves. */
  private tagEnd = 0
  private meant: string | undefined
  private meantTo = 0
  private readonly names: XmlNames
  private readonly limits: Limits

  constructor(source: string, names: XmlNames, limits: Limits) {
    this.text = new XmlText(source)
    this.names = names
    this.limits = limits
  }

  attribute(name: Name, start: number, end: number, means: string | undefined): void {
    if (end - start > this.limits.attribute)
      throw this.reject('too-large', `An attribute has more than ${this.limits.attribute} characters.`, start)
    if (means !== undefined) this.text.mean(start, means)
    const { written } = name
    if (written === 'xmlns') this.bind('', this.text.words(start, end))
    else if (written.startsWith('xmlns:')) this.bind(written.slice(6), this.text.words(start, end))
    else {
      // The prefix may be declared further on in the same tag.
      if (name.hasColon) this.prefixed.push({ index: this.text.attributeCount, name })
      if (written === 'ID') this.id = this.text.words(start, end)
      this.text.addAttribute(written, start, end)
    }
  }

  open(name: Name, start: number, end: number): void {
    this.depth += 1
    this.nodes += 1
    if (this.depth > this.limits.depth)
      throw this.reject('too-deep', `The file nests elements more than ${this.limits.depth} deep.`, start)
    if (this.nodes > this.limits.nodes)
      throw this.reject('too-large', `The file has more than ${this.limits.nodes} elements.`, start)
    this.endCharacters(start, end)
    for (const each of this.prefixed) this.text.renameAttribute(each.index, this.canonical(each.name))
    this.prefixed.length = 0
    const tag = { start, end, firstAttribute: this.firstAttribute }
    const element = new XmlElement(this.text, this.canonical(name), tag, this.current, this.before)
    this.firstAttribute = this.text.attributeCount
    this.root ??= element
    this.current = element
    this.before = undefined
    if (this.id !== undefined) this.remember(this.id, element)
  }

  close(start: number, end: number): void {
    this.endCharacters(start, end)
    this.before = this.current
    this.current?.close(start, end)
    this.current = this.current?.parent
    if (this.scope.depth === this.depth && this.scope.outer !== undefined) this.scope = this.scope.outer
    this.depth -= 1
  }

  mean(start: number, end: number, characters: string): void {
    this.meant = (this.meant ?? '') + this.text.source.slice(this.meantTo, start) + characters
    this.meantTo = end
  }

  /** A tag stands from `start` to `end`. */
  private endCharacters(start: number, end: number): void {
    if (this.meant !== undefined) {
      this.text.mean(this.tagEnd, this.meant + this.text.source.slice(this.meantTo, start))
      this.meant = undefined
    }
    this.tagEnd = end
    this.meantTo = end
  }

  reject(code: RejectionCode, message: string, offset: number): DocumentRejected {
    const { line, column } = this.text.position(offset)
    const place = { path: this.current?.path ?? '/', line }
    return new DocumentRejected(code, `${message} Line ${line}, column ${column}.`, place)
  }

  private remember(id: string, element: XmlElement): void {
    const same = this.byId.get(id)
    if (same === undefined) this.byId.set(id, [element])
    else same.push(element)
    this.id = undefined
  }

  /** For the element whose start tag is being told. */
  private bind(prefix: string, uri: string): void {
    if (uriOf(prefix, this.scope) === uri) return
    const depth = this.depth + 1
    if (this.scope.depth < depth) this.scope = { uris: new Map(), canonical: new Map(), depth, outer: this.scope }
    this.scope.uris.set(prefix, uri)
  }

  private canonical(name: Name): string {
    const { canonical } = this.scope
    let known = canonical.get(name)
    if (known === undefined) {
      known = this.canonicalOf(name.written)
      canonical.set(name, known)
    }
    return known
  }

  private canonicalOf(name: string): string {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const local = colon < 0 ? name : name.slice(colon + 1)
    const uri = uriOf(prefix, this.scope) ?? this.assume(prefix)
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
