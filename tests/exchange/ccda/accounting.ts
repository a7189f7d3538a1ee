/**
 * What the reader keeps of C-CDA documents, held against a second look at the raw XML (`raw-statements.ts`): by section, how many
 * coded statements there are, and which of them lost something. Runs where there is a DOM.
 */
import type { ChartContent } from '../../../domain/resources/index.ts'
import { decode } from '../../../exchange/decode.ts'
import type { IncomingItem, ReadDocument } from '../../../exchange/types.ts'
import { type RawFact, type RawStatement, rawStatements } from './raw-statements.ts'

interface Flat {
  codes: Set<string>
  strings: string[]
  /** In their digits: 7.00 is not kept by 7. */
  numbers: Set<string>
  words: Set<string>
}

/** Everything an item says, flat. */
function flatten(items: readonly IncomingItem[]): Flat {
  const flat: Flat = { codes: new Set(), strings: [], numbers: new Set(), words: new Set() }
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'code') flat.codes.add(value)
      flat.strings.push(value)
      flat.words.add(value)
    } else if (typeof value === 'number') flat.numbers.add(String(value))
    else if (Array.isArray(value)) for (const each of value) walk(each, key)
    else if (typeof value === 'object' && value !== null) for (const [k, v] of Object.entries(value)) walk(v, k)
  }
  for (const { content } of items) walk(content, '')
  return flat
}

/** `.50` and `+0.50` have the digits of `0.50`. */
const digitsOf = (said: string): string =>
  /^[+-]?[\d.]+([eE][+-]?\d+)?$/.test(said)
    ? said
        .replace(/^\+/, '')
        .replace(/^(-?)0*(?=\d)/, '$1')
        .replace(/^(-?)(?=\.)/, (sign) => `${sign}0`)
        .replace(/\.$/, '')
        .toLowerCase()
    : said

const NEGATIONS = ['refuted', 'not-done', 'not-taken', 'negated', 'Did not have']
const isNegated = (items: readonly IncomingItem[], flat: Flat): boolean =>
  flat.strings.some((text) => NEGATIONS.some((word) => text.includes(word)) || /^No (known|current) /.test(text)) ||
  items.some(({ content }) => content.resourceType === 'ServiceRequest' && content.doNotPerform === true)

/** Units may be said in words and kept as UCUM code beside them. */
function holds(fact: RawFact, items: readonly IncomingItem[], flat: Flat): boolean {
  switch (fact.kind) {
    case 'code':
      return (
        flat.codes.has(fact.said) ||
        (fact.words ?? []).some((word) => flat.strings.some((text) => text.toLowerCase().includes(word.toLowerCase())))
      )
    case 'value':
      return flat.numbers.has(digitsOf(fact.said)) || flat.strings.some((text) => text.includes(digitsOf(fact.said)))
    case 'unit':
    case 'text':
      return flat.strings.some((text) => text.replace(/\s+/g, ' ').includes(fact.said))
    case 'date':
      return flat.strings.some((text) => text.startsWith(fact.said) || text.includes(` ${fact.said}`))
    case 'negation':
      return isNegated(items, flat)
    case 'rhythm':
      return items.some(({ content }) => /"timing":|every/.test(JSON.stringify(content)))
    case 'type':
      return items.some(({ content }) => fact.said.split('|').some((type) => isOfType(content, type)))
    case 'status':
      return items.some(({ content }) => statusFields.some((field) => field in content))
  }
}
const isOfType = (content: ChartContent, said: string): boolean => {
  const [type, category] = said.split(':')
  return (
    content.resourceType === type &&
    (category === undefined || ('category' in content && content.category === category))
  )
}
const statusFields = ['status', 'clinicalStatus', 'lifecycleStatus']

/** Items that came of a statement: at its place, inside it, or around it. */
const at = (document: ReadDocument, { near }: RawStatement): IncomingItem[] =>
  document.items.filter(
    ({ place }) => place.path === near || place.path.startsWith(`${near}/`) || near.startsWith(`${place.path}/`),
  )

/** What a statement lost, and where it stands. */
export interface Loss {
  statement: RawStatement
  facts: RawFact[]
}

/** LOINC codes of sections by what a clinician calls them; every other section counts as "other". */
const areas: readonly (readonly [area: string, ...codes: string[]])[] = [
  ['problems', '11450-4', '11348-0', '46241-6', '11535-2', '75310-3'],
  ['allergies', '48765-2'],
  ['medications', '10160-0', '10183-2', '42346-7', '29549-3'],
  ['immunizations', '11369-6'],
  ['results', '30954-2'],
  ['vital signs', '8716-3'],
  ['procedures', '47519-4'],
  ['encounters', '46240-8'],
  ['social history', '29762-2'],
  ['family history', '10157-6'],
  ['plan and goals', '18776-5', '51847-2', '61146-7', '62387-6', '42349-1'],
  ['functional and mental status', '47420-5', '10190-7'],
  ['devices', '46264-8'],
  ['advance directives', '42348-3'],
]
const areaOf = (section: string): string => areas.find(([, ...codes]) => codes.includes(section))?.[0] ?? 'other'

/** Statements that were counted, by area, and those that lost something. */
export class Account {
  readonly #coded = new Map<string, number>()
  readonly losses: (Loss & { file: string })[] = []

  /** Adds one document; gives what was lost of it. `file`: how it is told in the list. */
  add(file: string, bytes: Uint8Array, document: ReadDocument): Loss[] {
    const { statements, losses } = compare(bytes, document)
    for (const { section } of statements) {
      const area = areaOf(section)
      this.#coded.set(area, (this.#coded.get(area) ?? 0) + 1)
    }
    this.losses.push(...losses.map((loss) => ({ file, ...loss })))
    return losses
  }

  get coded(): number {
    return [...this.#coded.values()].reduce((sum, count) => sum + count, 0)
  }

  /** 1 where nothing was there to keep. */
  get kept(): number {
    return this.coded === 0 ? 1 : (this.coded - this.losses.length) / this.coded
  }

  /** One line for each area, and one for all. */
  get table(): string {
    const line = (area: string, coded: number, lost: number): string => {
      const percent = coded === 0 ? '-' : `${(((coded - lost) / coded) * 100).toFixed(2)} %`
      return `  ${area.padEnd(30)}${String(coded).padStart(8)}${String(coded - lost).padStart(8)}${percent.padStart(11)}`
    }
    const lostIn = (area: string): number =>
      this.losses.filter(({ statement }) => areaOf(statement.section) === area).length
    const known = [...areas.map(([area]) => area), 'other'].filter((area) => this.#coded.has(area))
    return [
      `  ${'section'.padEnd(30)}${'coded'.padStart(8)}${'kept'.padStart(8)}${'percent'.padStart(11)}`,
      ...known.map((area) => line(area, this.#coded.get(area) ?? 0, lostIn(area))),
      line('all', this.coded, this.losses.length),
    ].join('\n')
  }
}

/** `document`: what the reader made of the same bytes. */
export function compare(bytes: Uint8Array, document: ReadDocument): { statements: RawStatement[]; losses: Loss[] } {
  const everything = flatten(document.items)
  const statements = rawStatements(
    decode(bytes)
      .text.replace(/^\uFEFF/, '')
      .trimStart(),
  )
  const losses: Loss[] = []
  for (const statement of statements) {
    const items = at(document, statement)
    const flat = flatten(items)
    // A whole entry that stands in the document twice is one item.
    const lost = statement.facts.filter(
      (fact) => !holds(fact, items, flat) && !(statement.repeated && holds(fact, document.items, everything)),
    )
    if (lost.length > 0) losses.push({ statement, facts: lost })
  }
  return { statements, losses }
}
