/** FHIR narrative (XHTML in a string) and plain text. */
import type { JsonObject } from './json.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// C0 control characters other than tab and line ends cannot stand in XML 1.0.
const escapeXml = (text: string): string =>
  text.replace(/\p{Cc}/gu, (c) => (/[\t\n\r]/.test(c) ? c : ' ')).replace(/[&<>"]/g, (c) => escapes[c] ?? c)

/** txt-1: nothing but text and paragraphs. */
export const generatedNarrative = (lines: readonly string[]): JsonObject => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${lines.map((line) => `<p>${escapeXml(line)}</p>`).join('')}</div>`,
})

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function entity(name: string): string {
  const code = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1] ?? /^#(\d{1,7})$/.exec(name)?.[1]
  if (code === undefined) return entities[name] ?? ''
  const point = Number.parseInt(code, name.startsWith('#x') || name.startsWith('#X') ? 16 : 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

const blocks: ReadonlySet<string> = new Set(
  'p div br li ul ol dl dt dd tr table thead tbody tfoot caption h1 h2 h3 h4 h5 h6 hr pre blockquote'.split(' '),
)
const tagName = /<(\/?)([a-z][a-z0-9]*)/iy

/** Paragraphs, list items and table rows on lines of their own; nothing but words is left. One pass, whatever the text. */
export function plainText(div: string): string {
  let text = ''
  let at = 0
  while (at < div.length) {
    const open = div.indexOf('<', at)
    if (open < 0) break
    text += div.slice(at, open).replace(/\s+/g, ' ')
    const [mark, end] = tag(div, open)
    text += mark
    at = end
  }
  return `${text}${div.slice(at).replace(/\s+/g, ' ')}`
    .replace(/&(#?\w{1,10});/g, (_, name: string) => entity(name))
    .split('\n')
    .map((line) =>
      line
        .replaceAll('\t', ' | ')
        .replace(/ {2,}/g, ' ')
        .replace(/^[ |]+/, '')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .map((line) => (line.endsWith(' |') ? line.slice(0, -2) : line))
    .join('\n')
}

/** What a tag means for plain text, and where reading goes on. A tag that never ends takes the rest with it. */
function tag(div: string, open: number): [mark: string, end: number] {
  const after = (mark: string, from: number): number => {
    const found = div.indexOf(mark, from)
    return found < 0 ? div.length : found + mark.length
  }
  if (div.startsWith('<!--', open)) return ['', after('-->', open + 4)]
  const end = after('>', open)
  tagName.lastIndex = open
  const [, closing, written] = tagName.exec(div) ?? []
  const name = written?.toLowerCase() ?? ''
  if (!closing && (name === 'script' || name === 'style')) return ['', after('>', after(`</${name}`, end))]
  if (closing && (name === 'td' || name === 'th')) return ['\t', end]
  return [blocks.has(name) ? '\n' : '', end]
}
