/**
 * The human-readable part of a C-CDA document: each section's title and narrative (CDA R2 `section/title`, `section/text`), and which
 * piece of it an entry points to. The browser's XML parser runs nothing and loads nothing; what it gives is never put on a page as it is.
 */
export interface ReadableSection {
  title: string
  /** `section/text`. */
  narrative: Element | undefined
}

export interface ClinicalDocument {
  document: Document
  sections: readonly ReadableSection[]
}

const HL7 = 'urn:hl7-org:v3'

/** `undefined` for every other text. */
export function clinicalDocument(file: string): ClinicalDocument | undefined {
  if (!file.includes('ClinicalDocument')) return undefined
  const document = new DOMParser().parseFromString(withoutHandlers(file), 'application/xml')
  if (document.documentElement.localName !== 'ClinicalDocument') return undefined
  const sections = [...document.getElementsByTagNameNS(HL7, 'section')].map((section) => ({
    title: childOf(section, 'title')?.textContent?.trim() ?? '',
    narrative: childOf(section, 'text'),
  }))
  return { document, sections }
}

const HANDLER = /\son(?=[^\s=<>"']*\s*=)/gi
/** What is no tag must not be taken for one; what has no end ends with the file. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<[^<>"'!?](?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/g

/**
 * Elements of HTML and SVG among the document's own would have their `onclick` and the like made into functions, which the content
 * policy stops. Under another name they are words.
 */
function withoutHandlers(file: string): string {
  if (file.search(HANDLER) < 0) return file
  return file.replace(TAG, (found) => (/^<[!?]/.test(found) ? found : found.replace(HANDLER, ' data-on')))
}

function childOf(element: Element, name: string): Element | undefined {
  return [...element.children].find((child) => child.localName === name)
}

/**
 * What the narrative says of the element at a path (`/ClinicalDocument/component[2]/section/…`): the lines that it points to
 * (`text/reference`, `originalText/reference`; CDA R2 4.3.5.1); all of a section's narrative where the path is that of the section.
 */
export function narrativeOf({ document }: ClinicalDocument, path: string): ReadonlySet<Element> {
  const element = elementAt(document, path)
  if (!element) return new Set()
  if (element.localName === 'section' || element.localName === 'text')
    return new Set(
      [element.localName === 'text' ? element : childOf(element, 'text')].filter((one) => one !== undefined),
    )
  const names = new Set(
    [...element.getElementsByTagNameNS(HL7, 'reference')].flatMap((one) => {
      const value = one.getAttribute('value')
      return value?.startsWith('#') && pointers.has(one.parentElement?.localName ?? '') ? [value.slice(1)] : []
    }),
  )
  const section = closest(element, 'section')
  const narrative = section && childOf(section, 'text')
  if (!narrative || names.size === 0) return new Set()
  const found = [...narrative.getElementsByTagName('*')].filter((one) => names.has(one.getAttribute('ID') ?? ''))
  const all = new Set(found.map(lineOf))
  // A word inside a row that is marked needs no mark of its own.
  return new Set([...all].filter((one) => ![...all].some((other) => other !== one && other.contains(one))))
}

const pointers: ReadonlySet<string> = new Set(['text', 'originalText'])
const lines: ReadonlySet<string> = new Set(['tr', 'item', 'paragraph'])

/** The row or paragraph that it stands in: a word alone is easily missed. */
function lineOf(element: Element): Element {
  for (let here: Element | null = element; here && here.localName !== 'text'; here = here.parentElement)
    if (lines.has(here.localName)) return here
  return element
}

function closest(element: Element, name: string): Element | undefined {
  for (let here: Element | null = element; here; here = here.parentElement) if (here.localName === name) return here
  return undefined
}

/** By names without prefixes, and positions among children of the same name, from 1. */
function elementAt(document: Document, path: string): Element | undefined {
  const [root, ...steps] = path.split('/').filter(Boolean)
  if (root === undefined || nameIn(root) !== document.documentElement.localName) return undefined
  let here: Element | undefined = document.documentElement
  for (const step of steps) {
    const position = Number(/\[(\d+)\]$/.exec(step)?.[1] ?? '1')
    here = [...(here?.children ?? [])].filter((child) => child.localName === nameIn(step))[position - 1]
  }
  return here
}

const nameIn = (step: string): string => step.replace(/\[\d+\]$/, '').replace(/^.*:/, '')
