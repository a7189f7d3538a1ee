/**
 * The human-readable part of a C-CDA document: each section's title and narrative (CDA R2 `section/title`, `section/text`) as
 * plain text. The browser's XML parser runs nothing and loads nothing. Empty for every other text.
 */
export interface ReadableSection {
  title: string
  text: string
}

const HL7 = 'urn:hl7-org:v3'

export function readableSections(file: string): ReadableSection[] {
  if (!file.includes('ClinicalDocument')) return []
  const document = new DOMParser().parseFromString(file, 'application/xml')
  if (document.documentElement.localName !== 'ClinicalDocument') return []
  return [...document.getElementsByTagNameNS(HL7, 'section')].map((section) => ({
    title: childOf(section, 'title')?.textContent?.trim() ?? '',
    text: plainText(childOf(section, 'text')),
  }))
}

function childOf(element: Element, name: string): Element | undefined {
  return [...element.children].find((child) => child.localName === name)
}

/** Blocks stand on lines of their own; in a table the cells of a row beside each other, with all that is in them. */
const blocks = new Set(['paragraph', 'list', 'item', 'table', 'tr', 'caption', 'br'])
const cells = new Set(['td', 'th'])

function plainText(element: Element | undefined): string {
  if (!element) return ''
  return textOf(element, false)
    .split('\n')
    .map((line) =>
      line
        .replace(/ +/g, ' ')
        .replace(/ ?\t ?/g, ' | ')
        .replace(/[ |]+$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

/** White space of the file says nothing, so a tab can stand for the end of a cell, and a line feed for the end of a block. */
function textOf(node: Node, inCell: boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  const name = node instanceof Element ? node.localName : ''
  const isCell = cells.has(name)
  const inside = [...node.childNodes].map((child) => textOf(child, inCell || isCell)).join('')
  if (isCell) return `${inside}\t`
  if (!blocks.has(name)) return inside
  return inCell ? ` ${inside} ` : `\n${inside}\n`
}
