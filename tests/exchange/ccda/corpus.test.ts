// @vitest-environment jsdom
/** Real documents of many systems: what the reader keeps, held against a second look at the raw XML. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../exchange/read.ts'
import { DocumentRejected, type IncomingItem, type ReadDocument } from '../../../exchange/types.ts'
import { filesIn, sharedFolder } from '../../shared.ts'
import { type RawFact, type RawStatement, rawStatements } from './raw-statements.ts'

const corpus = sharedFolder('corpus/ccda', 'Reading of C-CDA is not held against real documents')
const files = corpus === undefined ? [] : filesIn(corpus)
const isMadeBroken = (file: string): boolean => /made-here-malformed|NT_BadXml/.test(file)
const name = (file: string): string => path.basename(file)

interface Flat {
  codes: Set<string>
  strings: string[]
  numbers: Set<number>
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
    } else if (typeof value === 'number') flat.numbers.add(value)
    else if (Array.isArray(value)) for (const each of value) walk(each, key)
    else if (typeof value === 'object' && value !== null) for (const [k, v] of Object.entries(value)) walk(v, k)
  }
  for (const { content } of items) walk(content, '')
  return flat
}

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
      return flat.numbers.has(Number(fact.said)) || flat.strings.some((text) => text.includes(fact.said))
    case 'unit':
    case 'text':
      return flat.strings.some((text) => text.replace(/\s+/g, ' ').includes(fact.said))
    case 'date':
      return flat.strings.some((text) => text.startsWith(fact.said) || text.includes(` ${fact.said}`))
    case 'negation':
      return isNegated(items, flat)
    case 'status':
      return items.some(({ content }) => statusFields.some((field) => field in content))
  }
}
const statusFields = ['status', 'clinicalStatus', 'lifecycleStatus']

/** Items that came of a statement: at its place, inside it, or around it. */
const at = (document: ReadDocument, { near }: RawStatement): IncomingItem[] =>
  document.items.filter(
    ({ place }) => place.path === near || place.path.startsWith(`${near}/`) || near.startsWith(`${place.path}/`),
  )

interface Loss {
  file: string
  statement: RawStatement
  facts: RawFact[]
}

function compare(file: string): { total: Map<string, number>; losses: Loss[] } {
  const bytes = readFileSync(file)
  const document = readDocument(bytes)
  const everything = flatten(document.items)
  const total = new Map<string, number>()
  const losses: Loss[] = []
  for (const statement of rawStatements(bytes.toString('utf8').replace(/^\uFEFF/, ''))) {
    total.set(statement.section, (total.get(statement.section) ?? 0) + 1)
    const items = at(document, statement)
    const flat = flatten(items)
    // A whole entry that stands in the document twice is one item.
    const lost = statement.facts.filter(
      (fact) => !holds(fact, items, flat) && !(statement.repeated && holds(fact, document.items, everything)),
    )
    if (lost.length > 0) losses.push({ file: name(file), statement, facts: lost })
  }
  return { total, losses }
}

describe.runIf(corpus !== undefined)('documents of many systems', () => {
  test.each(files.filter((file) => !isMadeBroken(file)))('%s reads', (file) => {
    const document = readDocument(readFileSync(file))
    expect(document.kind).toBe('ccda')
    expect(document.patient.name.length).toBeGreaterThan(0)
    expect(document.items.length).toBeGreaterThan(0)
    const sections = new Set(document.sections.map(({ key }) => key))
    for (const { section } of [...document.items, ...document.notUnderstood]) expect(sections).toContain(section)
    const keys = new Set(document.items.map(({ key }) => key))
    expect(keys.size).toBe(document.items.length)
    const links = JSON.stringify(document.items).matchAll(/"reference":"#([^"]+)"/g)
    for (const [, key] of links) expect(keys).toContain(key)
  })

  test('broken ones are refused with code, place and words', () => {
    const refused = files.filter(isMadeBroken).map((file) => {
      try {
        return [name(file), 'read', readDocument(readFileSync(file)).notices[0]]
      } catch (error) {
        if (!(error instanceof DocumentRejected)) throw error
        return [name(file), error.code, error.place?.line]
      }
    })
    expect(refused).toEqual([
      ['billion-laughs.xml', 'doctype', 1],
      ['empty.xml', 'empty', undefined],
      ['latin1-declared-utf8.xml', 'read', expect.stringContaining('first in line 30')],
      ['not-cda.xml', 'not-recognised', undefined],
      ['truncated.xml', 'not-well-formed', 1387],
      ['xxe.xml', 'doctype', 1],
      ['NT_BadXml_r11_v2.xml', 'not-well-formed', 59],
    ])
  })

  test('at least 99.9 % of the coded statements keep code, value, unit, dates, status and negation', () => {
    const total = new Map<string, number>()
    const losses: Loss[] = []
    for (const file of files.filter((each) => !isMadeBroken(each))) {
      const found = compare(file)
      for (const [section, count] of found.total) total.set(section, (total.get(section) ?? 0) + count)
      losses.push(...found.losses)
    }
    const rows = [...total].sort((a, b) => b[1] - a[1])
    const all = rows.reduce((sum, [, count]) => sum + count, 0)
    const table = rows.map(([section, count]) => {
      const lost = losses.filter((loss) => loss.statement.section === section).length
      return `${section.padEnd(12).slice(0, 36)} ${String(count).padStart(6)} coded ${String(count - lost).padStart(6)} kept`
    })
    console.info([`coded statements kept: ${all - losses.length} of ${all}`, ...table].join('\n'))
    for (const { file, statement, facts } of losses)
      console.info(
        `lost: ${file} ${statement.section} ${statement.element} ${statement.template} ${JSON.stringify(facts)} ${statement.path}`,
      )
    expect((all - losses.length) / all).toBeGreaterThanOrEqual(0.999)
  })
})
