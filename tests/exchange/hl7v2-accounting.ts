/**
 * A second look at HL7 v2 files that shares no code with the reader: splits the segments by itself, lists what each statement says
 * (code, value, unit, dates, status, flags, range), and holds the chart items and the list of what was not understood against it.
 */
import type { ReadDocument } from '../../exchange/types.ts'

export type Kind = 'result' | 'panel' | 'remark' | 'specimen' | 'vaccination' | 'said of a vaccination'

interface Fact {
  what: 'code' | 'value' | 'unit' | 'date' | 'status' | 'flag' | 'range' | 'lot' | 'maker' | 'reason'
  said: string
}

interface Statement {
  kind: Kind
  segment: string
  /** From 1, in the file; `until` is the last line that belongs to it. */
  line: number
  until: number
  facts: Fact[]
  /** The line of the statement this one belongs to: its facts may stand there. */
  owner: number | undefined
}

interface Row {
  name: string
  line: number
  until: number
  /** By HL7's numbers; MSH-1 is the separator. */
  field: (n: number) => string
  marks: { component: string; repetition: string; mask: string; sub: string }
}

/** One message: its rows in order. */
function messagesOf(text: string): Row[][] {
  const messages: Row[][] = []
  let marks = { field: '|', component: '^', repetition: '~', mask: '\\', sub: '&' }
  let raw: { line: number; until: number; text: string } | undefined
  const close = (): void => {
    if (raw === undefined) return
    const cells = raw.text.split(marks.field)
    const name = cells[0] ?? ''
    const shift = name === 'MSH' ? 1 : 0
    const row: Row = { name, line: raw.line, until: raw.until, field: (n) => cells[n - shift] ?? '', marks }
    if (name === 'MSH') messages.push([row])
    else if (!['FHS', 'BHS', 'BTS', 'FTS'].includes(name)) messages.at(-1)?.push(row)
    raw = undefined
  }
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const bare = line.replaceAll('\u000b', '').replaceAll('\u001c', '').trimStart()
    if (bare.trim() === '') continue
    const begins =
      /^[A-Z][A-Z0-9]{2}$/.test(bare) || (/^[A-Z][A-Z0-9]{2}/.test(bare) && /^[^\w\s]$/.test(bare[3] ?? ''))
    if (begins) {
      close()
      if (bare.startsWith('MSH')) {
        const [, field = '|', component = '^', repetition = '~', mask = '\\', sub = '&'] =
          /^MSH(.)(.)?(.)?(.)?(.)?/.exec(bare) ?? []
        marks = { field, component, repetition, mask, sub }
      }
      raw = { line: index + 1, until: index + 1, text: bare }
    } else if (raw !== undefined) raw = { ...raw, until: index + 1, text: `${raw.text}\n${bare}` }
  }
  close()
  return messages
}

const part = (row: Row, cell: string, n: number): string =>
  (cell.split(row.marks.component)[n - 1]?.split(row.marks.sub)[0] ?? '').trim()
const times = (row: Row, cell: string): string[] =>
  cell
    .split(row.marks.repetition)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== '""')

const results: Readonly<Record<string, string>> = { F: 'final', C: 'corrected', P: 'preliminary', X: 'cancelled' }
/** A corrected file is amended: documents have no other word. */
const files: Readonly<Record<string, string>> = { ...results, C: 'amended' }
const panels: Readonly<Record<string, string>> = { F: 'final', C: 'corrected', P: 'preliminary', X: 'cancelled' }

const codesIn = (row: Row, cell: string): string[] =>
  [1, 4, 10].flatMap((n) => {
    const code = part(row, cell, n)
    return code === '' || code === '""' ? [] : [code]
  })
const facts = (what: Fact['what'], said: readonly string[]): Fact[] =>
  said.filter((one) => one !== '' && one !== '""').map((one) => ({ what, said: one }))

const isDate = (text: string): boolean => /^(18|19|20)\d\d/.test(text)

function factsOfObx(row: Row, obr: Row | undefined): Fact[] {
  const type = row.field(2)
  const values = times(row, row.field(5))
  const said = values.flatMap((value): string[] => {
    const hasCode = type === '' && /^(HL7\d{4}|SCT|LN|CVX)$/.test(part(row, value, 3))
    if (hasCode || ['CE', 'CWE', 'CNE', 'CF'].includes(type)) return codesIn(row, value)
    if (type === 'SN') return [2, 4].map((n) => part(row, value, n))
    if (type === 'ED') return []
    return [value]
  })
  const own = part(row, row.field(14), 1)
  const date = isDate(own) ? own : part(row, obr?.field(7) ?? '', 1)
  const unit = part(row, row.field(6), 1)
  return [
    ...facts('code', codesIn(row, row.field(3))),
    ...facts('value', said),
    ...facts('unit', values.some((value) => /\d/.test(value)) ? [unit] : []),
    ...facts('date', isDate(date) ? [date] : []),
    ...facts('status', [(type === 'ED' ? files : results)[row.field(11)] ?? '']),
    ...facts(
      'flag',
      times(row, row.field(8)).map((one) => part(row, one, 1)),
    ),
    ...facts('range', times(row, row.field(7))),
  ]
}

function factsOfRxa(row: Row): Fact[] {
  const amount = row.field(6)
  const isAmount = amount !== '999' && Number(amount) > 0
  const source = times(row, row.field(9)).map((one) => part(row, one, 1))
  return [
    ...facts('code', codesIn(row, row.field(5))),
    ...facts('date', isDate(row.field(3)) ? [part(row, row.field(3), 1)] : []),
    ...facts('value', isAmount ? [amount] : []),
    ...facts('unit', isAmount ? [part(row, row.field(7), 1)] : []),
    ...facts('lot', times(row, row.field(15))),
    ...facts(
      'maker',
      times(row, row.field(17)).map((one) => part(row, one, 1)),
    ),
    ...facts(
      'reason',
      times(row, row.field(18)).map((one) => part(row, one, 1)),
    ),
    ...facts(
      'status',
      ['RE', 'NA'].includes(row.field(20)) ? ['not-done'] : ['CP'].includes(row.field(20)) ? ['completed'] : [],
    ),
    ...facts('status', source.includes('00') ? ['true'] : source.includes('01') ? ['false'] : []),
  ]
}

/** What the messages of a file say, in order. Acknowledgements and queries say nothing clinical. */
export function statementsOf(text: string): Statement[] {
  return messagesOf(text).flatMap((rows) => {
    const [header, ...body] = rows
    const type = header?.field(9).slice(0, 3)
    if (type === 'ORU') return resultStatements(body)
    return type === 'VXU' || header?.field(9).startsWith('RSP^K11') ? doseStatements(body) : []
  })
}

const statement = (kind: Kind, row: Row, said: Fact[], owner?: number): Statement => ({
  kind,
  segment: row.name,
  line: row.line,
  until: row.until,
  facts: said,
  owner,
})

function resultStatements(rows: readonly Row[]): Statement[] {
  const all: Statement[] = []
  let obr: Row | undefined
  let owner: number | undefined
  for (const row of rows) {
    if (row.name === 'OBR') {
      obr = row
      owner = row.line
      const date = part(row, row.field(7), 1)
      all.push(
        statement('panel', row, [
          ...facts('code', codesIn(row, row.field(4))),
          ...facts('date', isDate(date) ? [date] : []),
          ...facts('status', [panels[row.field(25)] ?? '']),
        ]),
      )
    }
    if (row.name === 'OBX') {
      owner = row.line
      all.push(statement('result', row, factsOfObx(row, obr)))
    }
    if (row.name === 'SPM') {
      const type = part(row, row.field(4), 2) || part(row, row.field(4), 1)
      all.push(statement('specimen', row, facts('value', [type]), obr?.line ?? owner))
    }
    if (row.name === 'NTE') all.push(statement('remark', row, facts('value', times(row, row.field(3))), owner))
    if (row.name === 'ORC') owner = undefined
  }
  return all
}

function doseStatements(rows: readonly Row[]): Statement[] {
  const all: Statement[] = []
  let dose: number | undefined
  for (const row of rows) {
    if (row.name === 'ORC') dose = undefined
    if (row.name === 'RXA') {
      dose = row.line
      const isNothing = part(row, row.field(5), 1) === '998'
      if (!isNothing || row.field(20) === 'RE') all.push(statement('vaccination', row, factsOfRxa(row)))
    }
    if (row.name === 'RXR') {
      const said = [1, 2].map((n) => part(row, row.field(n), 1))
      all.push(statement('said of a vaccination', row, facts('code', said), dose))
    }
    if (row.name === 'OBX') {
      const kept = factsOfObx(row, undefined).filter(({ what }) => ['value', 'unit'].includes(what))
      all.push(statement('said of a vaccination', row, kept, dose))
    }
    if (row.name === 'NTE') all.push(statement('remark', row, facts('value', times(row, row.field(3))), dose))
  }
  return all
}

export interface Accounted {
  found: number
  /** In the chart's items with every fact. */
  kept: number
  /** In the list of what was not understood, with a reason. */
  told: number
}

export interface Loss {
  line: number
  segment: string
  kind: Kind
  missing: Fact[]
}

/** Each statement of the text: kept whole, told, or lost. */
export function account(text: string, documents: readonly ReadDocument[], counts: Map<Kind, Accounted>): Loss[] {
  const items = documents.flatMap((document) => document.items)
  const refused = documents.flatMap((document) => document.notUnderstood)
  const notices = documents.flatMap((document) => document.notices)
  const all = statementsOf(text)
  return all.flatMap((one): Loss[] => {
    const count = counts.get(one.kind) ?? { found: 0, kept: 0, told: 0 }
    const lines = (from: number, to: number) => (line: number | undefined) =>
      line !== undefined && line >= from && line <= to
    const here = lines(one.line, one.until)
    const own = items.filter(({ place }) => here(place.line))
    const around = items.filter(({ place }) => place.line === one.owner)
    // Lines of one text are one result: the item stands at the first of them.
    const [before] = items
      .filter(({ place }) => place.path === one.segment && (place.line ?? 0) < one.line)
      .sort((a, b) => (b.place.line ?? 0) - (a.place.line ?? 0))
    const texts = (own.length > 0 ? own : [...around, ...(before ? [before] : [])]).flatMap(({ content }) =>
      leaves(content),
    )
    const missing = one.facts.filter((fact) => !holds(texts, fact))
    const told =
      refused.some(({ place }) => here(place.line)) ||
      notices.some((notice) => here(Number(/ in line (\d+)/.exec(notice)?.[1])))
    const kept = missing.length === 0
    counts.set(one.kind, {
      found: count.found + 1,
      kept: count.kept + (kept ? 1 : 0),
      told: count.told + (!kept && told ? 1 : 0),
    })
    return kept || told ? [] : [{ line: one.line, segment: one.segment, kind: one.kind, missing }]
  })
}

function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return value === undefined ? [] : [String(value)]
}

/** What is left of a text without escapes, marks and spaces: letters and digits in order. */
const letters = (text: string): string[] =>
  text
    .replaceAll(/\\(\.\w+[-+\d]*|X[0-9A-F]+|[A-Z])\\/gi, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const digits = (text: string): string => text.replaceAll(/\D/g, '')

/** `<=1,200.50` and `+1200.50` have the digits of `1200.50`. */
function sameDigits(text: string): string | undefined {
  const plain = text.replaceAll(/[<>=≤≥,\s]/g, '').toLowerCase()
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(plain)) return undefined
  const [, sign = '', whole = '', rest = ''] = /^[+]?(-?)0*(\d*)(.*)$/.exec(plain) ?? []
  return `${sign}${whole || '0'}${rest === '.' ? '' : rest}`
}

function holds(texts: readonly string[], { what, said }: Fact): boolean {
  if (what === 'date') {
    const wanted = digits(said).slice(0, Math.min(digits(said).length, 12))
    return texts.some((text) => isDate(text) && digits(text).startsWith(wanted))
  }
  if (texts.includes(said)) return true
  const number = sameDigits(said)
  if (number !== undefined && texts.some((text) => sameDigits(text) === number)) return true
  // A fraction is kept in its digits alone: 7.00 is not kept by 7.
  if (number?.includes('.')) return texts.some((text) => text.includes(said))
  if (
    isDate(said) &&
    /^\d+([-+]\d{4})?$/.test(said) &&
    texts.some((text) => digits(text).startsWith(digits(said).slice(0, 8)))
  )
    return true
  if (what === 'status') return false
  const words = new Set(texts.flatMap(letters))
  return letters(said).every((word) => words.has(word))
}
