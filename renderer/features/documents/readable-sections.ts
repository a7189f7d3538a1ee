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

/** Blocks stand on lines of their own, the cells of a table row beside each other (a tab in between until the end). */
const blocks = new Set(['paragraph', 'list', 'item', 'table', 'tr', 'caption', 'br'])

function plainText(element: Element | undefined): string {
  if (!element) return ''
  return textOf(element)
    .split('\n')
    .map((line) =>
      line
        .replace(/ +/g, ' ')
        .replace(/ ?\t ?/g, ' | ')
        .replace(/[ |]+$/, '')
        .trim(),
    )
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n')
    .trim()
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  const inside = [...node.childNodes].map(textOf).join('')
  const name = node instanceof Element ? node.localName : ''
  if (blocks.has(name)) return `\n${inside}\n`
  return name === 'td' || name === 'th' ? `${inside}\t` : inside
}
