/**
 * XML 1.0 text to a tree. Strict: what is not well-formed is refused with its place. Document type declarations are
 * refused whole, so there are no entities but XML's own five, and nothing outside the text is ever looked at.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { DocumentRejected, type RejectionCode } from '../types.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type XmlDocument, XmlElement } from './tree.ts'

export interface XmlNames {
  /** Namespace URI to the prefix that canonical names get; `''` for the vocabulary whose names stand bare. */
  prefixes: Readonly<Record<string, string>>
  /** Prefixes that senders forget to declare, and what they mean. Any other undeclared prefix stays in the name. */
  assumed: Readonly<Record<string, string>>
}

const XML_PREFIX = 'xml'

type Scope = Readonly<Record<string, string>>

class TreeBuilder {
  readonly byId = new Map<string, XmlElement[]>()
  readonly undeclared = new Set<string>()
  root: XmlElement | undefined
  private current: XmlElement | undefined
  private depth = 0
  private nodes = 0
  private scope: Scope = {}
  private readonly outerScopes: Scope[] = []
  private readonly names: XmlNames
  private readonly limits: Limits

  constructor(names: XmlNames, limits: Limits) {
    this.names = names
    this.limits = limits
  }

  open(tag: SaxesTagPlain, line: number, column: number): void {
    this.depth += 1
    this.nodes += 1
    if (this.depth > this.limits.depth)
      throw this.reject('too-deep', `The file nests elements more than ${this.limits.depth} deep.`, line, column)
    if (this.nodes > this.limits.nodes)
      throw this.reject('too-large', `The file has more than ${this.limits.nodes} elements.`, line, column)
    this.outerScopes.push(this.scope)
    const attributes = this.attributes(tag.attributes, line, column)
    const element = new XmlElement(this.canonical(tag.name, true), attributes, this.current, line, column)
    this.root ??= element
    this.current = element
    const id = attributes.ID
    if (id !== undefined) this.remember(id, element)
  }

  close(): void {
    this.current = this.current?.parent
    this.scope = this.outerScopes.pop() ?? {}
    this.depth -= 1
  }

  text(data: string): void {
    this.current?.children.push(data)
  }

  reject(code: RejectionCode, message: string, line: number, column: number): DocumentRejected {
    const place = { path: this.current?.path ?? '/', line }
    return new DocumentRejected(code, `${message} Line ${line}, column ${column}.`, place)
  }

  private remember(id: string, element: XmlElement): void {
    const same = this.byId.get(id)
    if (same === undefined) this.byId.set(id, [element])
    else same.push(element)
  }

  /** Takes the namespace declarations out, and gives the others their canonical names. */
  private attributes(raw: Record<string, string>, line: number, column: number): Record<string, string> {
    let prefixed = false
    for (const name in raw) {
      const value = raw[name] ?? ''
      if (value.length > this.limits.attribute)
        throw this.reject('too-large', `An attribute has more than ${this.limits.attribute} characters.`, line, column)
      if (name === 'xmlns') this.scope = { ...this.scope, '': value }
      else if (name.startsWith('xmlns:')) this.scope = { ...this.scope, [name.slice(6)]: value }
      if (name.startsWith('xmlns') || name.includes(':')) prefixed = true
    }
    if (!prefixed) return raw
    const attributes: Record<string, string> = Object.create(null)
    for (const name in raw) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue
      attributes[this.canonical(name, false)] = raw[name] ?? ''
    }
    return attributes
  }

  private canonical(name: string, isElement: boolean): string {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    // The default namespace is for elements; an attribute without a prefix has none (Namespaces in XML 1.0, 6.2).
    if (prefix === '' && !isElement) return name
    const local = colon < 0 ? name : name.slice(colon + 1)
    const uri = this.scope[prefix] ?? this.assume(prefix)
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

/** saxes prefixes its messages with the position, which is told apart here. */
function messageOf(error: Error): string {
  const message = error.message.replace(/^(undefined:)?\d+:\d+:\s*/, '').replace(/\.$/, '')
  const unclosed = /^unclosed tag: (.*)$/.exec(message)
  return unclosed === null
    ? `The XML is broken: ${message}.`
    : `The file ends inside <${unclosed[1]}>: it is incomplete.`
}

/** @throws DocumentRejected `not-well-formed`, `doctype`, `too-deep`, `too-large`, each with line and column. */
export function parseXml(text: string, names: XmlNames, limits: Limits = defaultLimits): XmlDocument {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const builder = new TreeBuilder(names, limits)
  let line = 1
  let column = 1
  parser.on('error', (error) => {
    throw builder.reject('not-well-formed', messageOf(error), parser.line, parser.column + 1)
  })
  parser.on('doctype', () => {
    const before = text.slice(0, text.lastIndexOf('<!DOCTYPE', parser.position)).split('\n')
    throw builder.reject(
      'doctype',
      'The file has a document type declaration (DOCTYPE). Clinical documents never need one, so it is refused for safety.',
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
    )
  })
  parser.on('opentagstart', (tag) => {
    // The parser stands behind the name and one more character, which may be a line's end.
    const sameLine = parser.column > 0
    line = sameLine ? parser.line : parser.line - 1
    const end = sameLine ? parser.column : parser.position - 1 - text.lastIndexOf('\n', parser.position - 2)
    column = Math.max(1, end - tag.name.length - 1)
  })
  parser.on('opentag', (tag) => builder.open(tag, line, column))
  parser.on('closetag', () => builder.close())
  parser.on('text', (data) => builder.text(data))
  parser.on('cdata', (data) => builder.text(data))
  parser.write(text).close()
  if (builder.root === undefined) throw builder.reject('not-well-formed', 'The XML has no element.', 1, 1)
  return { root: builder.root, byId: builder.byId, undeclared: [...builder.undeclared] }
}
