/**
 * The narrative block (CDA R2, 4.3.5) as plain text: paragraphs, list items and table rows on lines of their own, cells
 * apart by a bar.
 */
import type { CodeableConcept } from '../../domain/resources/index.ts'
import type { XmlDocument, XmlElement } from '../xml/tree.ts'
import { collapsed, withoutMarkup } from './datatypes.read.ts'

const CELL = ' | '
const ITEM = '- '
/** Elements that begin and end a line; the HTML ones are no CDA, and are seen. */
const blocks = new Set([
  'paragraph',
  'list',
  'item',
  'table',
  'caption',
  'tr',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
])
const cells = new Set(['td', 'th'])

class Lines {
  private readonly lines: string[] = []
  private line = ''

  add(text: string): void {
    this.line += text
  }

  end(): void {
    const line = collapsed(withoutMarkup(this.line))
    if (line !== '' && line !== ITEM.trim()) this.lines.push(line)
    this.line = ''
  }

  get text(): string {
    this.end()
    return this.lines.join('\n')
  }
}

function render(el: XmlElement, into: Lines): void {
  for (const node of el.children) {
    if (typeof node === 'string') {
      into.add(node)
    } else if (node.name === 'br') {
      into.end()
    } else if (node.name === 'tr') {
      into.end()
      into.add(row(node))
      into.end()
    } else if (blocks.has(node.name)) {
      into.end()
      if (node.name === 'item' || node.name === 'li') into.add(ITEM)
      render(node, into)
      into.end()
    } else {
      render(node, into)
    }
  }
}

/** Lines inside a cell are set apart by semicolons; a row of empty cells is no row. */
function row(tr: XmlElement): string {
  const texts = tr.elements.filter(({ name }) => cells.has(name)).map((cell) => plainText(cell).replaceAll('\n', '; '))
  return texts.some((text) => text !== '') ? texts.join(CELL) : ''
}

export function plainText(el: XmlElement): string {
  if (el.name === 'tr') return row(el)
  const lines = new Lines()
  render(el, lines)
  return lines.text
}

const heads = new Set(['thead', 'th', 'caption'])

/** Words that only say that there is nothing. */
const NOTHING =
  /^(no|none|not|n\/?a|nil|unknown|nothing)\b[^.]{0,60}\b(information|info|data|entries|entry|records?|recorded|documented|entered|available|applicable|known at this time|found|on file|to report|provided)\b\W*$|^(none|n\/?a|not applicable|unknown|nil|-+)\W*$|^[\w' /-]{0,60}\b(information|data)( is| are)? (not |un)available\W*$|^no (known |lab(oratory)? |test )*results?\W*$|^[\w' /-]{0,60}\bnot (available|documented|recorded|on file)\W*$/i

const CAPITALS = /^[A-Z][A-Z /&-]*:?$/
const HEADING =
  /\b(PROBLEMS?|ALLERG(Y|IES)|MEDICATIONS?|RESULTS?|LABS?|HISTORY|VITALS?|SIGNS?|IMMUNIZATIONS?|VACCIN\w+|PROCEDURES?|ENCOUNTERS?|VISITS?|PLAN|CARE|STATUS|GOALS?|CONCERNS?|DEVICES?|EQUIPMENT|INSURANCE|PAYERS?|NOTES?|DATE|NAME|CODE|LIST)\b/

export const isNothing = (words: string): boolean => words.length < 120 && NOTHING.test(words.trim())

/** A concept without a code whose words only say that there is nothing to say ("Not available"). */
export const isEmptyName = (concept: CodeableConcept | undefined): boolean =>
  concept !== undefined && concept.coding === undefined && (concept.text === undefined || isNothing(concept.text))

/** A narrative that, apart from the heads of its tables, only says that there is nothing. */
export function saysNothing(el: XmlElement): boolean {
  const lines: string[] = []
  const walk = (here: XmlElement): void => {
    for (const node of here.children) {
      if (typeof node === 'string') lines.push(node.trim())
      else if (!heads.has(node.name)) walk(node)
    }
  }
  walk(el)
  // Headings in capitals ("PATIENT PROBLEMS") say nothing either; capitals that are no heading ("NKDA", "ASPIRIN") do.
  const said = lines.filter((line) => line !== '' && !(CAPITALS.test(line) && HEADING.test(line)))
  return said.every(isNothing) || isNothing(said.join(' '))
}

/** The element itself or the nearest one around it that has the name. */
export function above(el: XmlElement, name: string): XmlElement | undefined {
  for (let here: XmlElement | undefined = el; here !== undefined; here = here.parent)
    if (here.name === name) return here
  return undefined
}

/** Finds what `reference/@value` points to. IDs should be unique in the document; where they are not, the own section counts. */
export class Narrative {
  private readonly document: XmlDocument
  private readonly texts = new Map<XmlElement, string>()

  constructor(document: XmlDocument) {
    this.document = document
  }

  private target(reference: XmlElement): XmlElement | undefined {
    const value = reference.attr('value')?.replace(/^#/, '')
    const found = value === undefined ? undefined : this.document.byId.get(value)
    if (found === undefined || found.length < 2) return found?.[0]
    const section = above(reference, 'section')
    return found.find((each) => above(each, 'section') === section) ?? found[0]
  }

  private textOf(el: XmlElement): string | undefined {
    let text = this.texts.get(el)
    if (text === undefined) {
      text = plainText(el)
      this.texts.set(el, text)
    }
    return text === '' ? undefined : text
  }

  /** Exactly what is pointed to. */
  text(reference: XmlElement): string | undefined {
    const target = this.target(reference)
    // A pointer at an entry, or at the section that it stands in, names no words.
    return target === undefined || above(target, 'text') === undefined ? undefined : this.textOf(target)
  }

  /** What a person would look at: the table row, list item or paragraph around what is pointed to. */
  fragment(reference: XmlElement): string | undefined {
    const target = this.target(reference)
    if (target === undefined || above(target, 'text') === undefined) return undefined
    const around = above(target, 'tr') ?? above(target, 'item') ?? above(target, 'paragraph') ?? target
    return this.textOf(around)
  }

  /** The table row that what is pointed to stands in. */
  row(reference: XmlElement | undefined): XmlElement | undefined {
    const target = reference && this.target(reference)
    return target === undefined || above(target, 'text') === undefined ? undefined : above(target, 'tr')
  }

  /** The first words of its own that an entry points to, for itself or for one of its parts. */
  fragmentOf(statement: XmlElement): string | undefined {
    const own = statement.at('text', 'reference')
    const direct = own && this.fragment(own)
    if (direct !== undefined) return direct
    return statement.search((el) => (el.name === 'reference' ? this.fragment(el) : undefined))
  }
}
