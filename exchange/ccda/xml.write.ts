/**
 * XML 1.0 output by string building. `Xml` is a branded string that only this file makes, so a value that was not
 * escaped cannot reach a document without a type error.
 */
declare const escaped: unique symbol
export type Xml = string & { readonly [escaped]: true }

/** `undefined` and `''` leave the attribute out: a HL7 V3 string has at least one character (datatypes, `st`). */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
export type Part = Xml | undefined | false

/** Anything that can't stand as it is: markup, white space that parsers change, characters outside XML 1.0's `Char`. */
const needsCare = /[&<>"]|[^ -\uD7FF\uE000-\uFFFD]/
const special = /[&<>"]|[^ -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const inText: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '"',
  '\n': '\n',
  '\t': '\t',
  '\r': '&#13;',
}
/** Line ends and tabs in an attribute would be read as blanks (XML 1.0, 3.3.3), so they go as references. */
const inAttribute: Readonly<Record<string, string>> = { ...inText, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

/** Characters that XML 1.0 (section 2.2) forbids even as references are left out: there is no way to say them. */
function escapeWith(table: Readonly<Record<string, string>>, value: string): string {
  return needsCare.test(value) ? value.replace(special, (character) => table[character] ?? '') : value
}

export function text(value: string): Xml {
  return escapeWith(inText, value) as Xml
}

/** One element; without content it is written `<name/>`. */
export function el(name: string, attributes?: Attributes, ...content: Part[]): Xml {
  let out = `<${name}`
  if (attributes !== undefined)
    for (const key in attributes) {
      const value = attributes[key]
      if (value !== undefined && value !== '')
        out += ` ${key}="${typeof value === 'string' ? escapeWith(inAttribute, value) : value}"`
    }
  let isEmpty = true
  for (const part of content) {
    if (!part) continue
    out += isEmpty ? `>${part}` : part
    isEmpty = false
  }
  return (isEmpty ? `${out}/>` : `${out}</${name}>`) as Xml
}

/** Several parts as one; `undefined` when there is nothing in them. */
export function join(parts: Iterable<Part>): Xml | undefined {
  let out = ''
  for (const part of parts) if (part) out += part
  return out === '' ? undefined : (out as Xml)
}

export function each<T>(items: readonly T[] | undefined, write: (item: T, index: number) => Part): Xml | undefined {
  if (items === undefined) return undefined
  let out = ''
  let index = 0
  for (const item of items) {
    const part = write(item, index++)
    if (part) out += part
  }
  return out === '' ? undefined : (out as Xml)
}

export function xmlDocument(root: Xml, stylesheet?: string): string {
  const instruction = stylesheet ? `<?xml-stylesheet type="text/xsl" href="${stylesheet}"?>\n` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>\n${instruction}${root}\n`
}
