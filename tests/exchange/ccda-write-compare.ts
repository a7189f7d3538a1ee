/**
 * What a chart item lost on its way through a document: every leaf of the item, held against the item that came back.
 * Items are matched by the id the writer gave them. Words are the same only with the same lines and blanks; a reference
 * counts by what it points to, or by its words where it points outside.
 */
import type { ChartContent, Identifier } from '../../domain/resources/index.ts'
import { uuidOf } from '../../exchange/ids.ts'
import type { ChartSnapshot, IncomingItem, ReadDocument, Recorded } from '../../exchange/types.ts'

type Json = unknown
type Fields = Record<string, Json>

export interface Difference {
  /** `Condition.code.coding[0].display` */
  path: string
  expected: Json
  actual: Json
}

export interface Comparison {
  row: Recorded<ChartContent>
  item: IncomingItem | undefined
  differences: Difference[]
  /** What came back and was not there, at any depth: `expected` is undefined. */
  additions: Difference[]
}

const own = (row: { id: string }): string => `urn:uuid:${uuidOf(row.id)}`

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const sameLeaf = (expected: Json, actual: Json): boolean => {
  if (typeof expected !== 'string' || typeof actual !== 'string') return expected === actual
  const instant = (text: string): string => text.replace(/(T.*)\+00:00$/, '$1Z')
  return instant(expected) === instant(actual)
}

/** Who or what is meant: an id and a kind, which a document gives to whoever is only named, add nothing to that. */
const isNamed = (value: Fields): boolean =>
  Object.keys(value).every((key) => key === 'reference' || key === 'type' || key === 'identifier' || key === 'display')

const isReference = (value: Fields): boolean => typeof value.reference === 'string'

class Comparer {
  readonly differences: Difference[] = []
  readonly additions: Difference[] = []
  private readonly targets: ReadonlyMap<string, string>
  private readonly ownIds: ReadonlySet<string>

  /** `targets`: what `#key` of the document is called in the chart. */
  constructor(targets: ReadonlyMap<string, string>, ownIds: ReadonlySet<string>) {
    this.targets = targets
    this.ownIds = ownIds
  }

  private differ(path: string, expected: Json, actual: Json): void {
    this.differences.push({ path, expected, actual })
  }

  private reference(expected: Fields, actual: Json, path: string): void {
    const target = isFields(actual) ? this.targets.get(String(actual.reference ?? '').replace(/^#/, '')) : undefined
    if (target === expected.reference) return
    const said = isFields(actual) ? actual.display : undefined
    if (said !== undefined && sameLeaf(expected.display, said)) return
    this.differ(path, expected, actual)
  }

  private identifiers(expected: readonly Identifier[], actual: Json, path: string): void {
    const there = Array.isArray(actual) ? (actual as Identifier[]) : []
    for (const one of expected) {
      // An id that is another row's own goes with that row alone.
      if (one.value !== undefined && this.ownIds.has(one.value.toLowerCase())) continue
      if (!there.some(({ system, value }) => system === one.system && value === one.value))
        this.differ(path, one, there)
    }
  }

  private list(expected: readonly Json[], actual: Json, path: string): void {
    if (path.endsWith('.identifier')) this.identifiers(expected as Identifier[], actual, path)
    else if (!Array.isArray(actual) || actual.length !== expected.length) this.differ(path, expected, actual)
    else for (const [index, each] of expected.entries()) this.compare(each, actual[index], `${path}[${index}]`)
  }

  private object(expected: Fields, actual: Json, path: string): void {
    if (isReference(expected)) this.reference(expected, actual, path)
    else if (!isFields(actual)) this.differ(path, expected, actual)
    else {
      for (const [key, value] of Object.entries(expected)) this.compare(value, actual[key], `${path}.${key}`)
      if (!isNamed(expected) || /\.(coding\[\d+\]|class)$/.test(path)) this.add(expected, actual, path)
    }
  }

  private add(expected: Fields, actual: Fields, path: string): void {
    for (const [key, value] of Object.entries(actual))
      if (expected[key] === undefined && !(key === 'identifier' && !path.includes('.')))
        this.additions.push({ path: `${path}.${key}`, expected: undefined, actual: value })
  }

  compare(expected: Json, actual: Json, path: string): void {
    if (expected === undefined) return
    if (Array.isArray(expected)) {
      this.list(expected, actual, path)
    } else if (isFields(expected)) {
      this.object(expected, actual, path)
    } else if (!sameLeaf(expected, actual)) {
      this.differ(path, expected, actual)
    }
  }
}

const rowFields: ReadonlySet<string> = new Set(['id', 'source', 'recordedAt', 'signatures'])

/** Every row of the snapshot beside the item it became in the document read back. */
export function compareAll(snapshot: ChartSnapshot, document: ReadDocument): Comparison[] {
  const byId = new Map<string, IncomingItem>()
  for (const item of document.items)
    for (const { value } of item.content.identifier ?? [])
      if (value !== undefined && !byId.has(`${item.content.resourceType} ${value}`))
        byId.set(`${item.content.resourceType} ${value}`, item)
  const found = (row: Recorded<ChartContent>): IncomingItem | undefined => byId.get(`${row.resourceType} ${own(row)}`)
  const targets = new Map<string, string>()
  for (const row of snapshot.resources) {
    const item = found(row)
    if (item !== undefined) targets.set(item.key, `${row.resourceType}/${row.id}`)
  }
  const ownIds = new Set(snapshot.resources.map(own))
  return snapshot.resources.map((row) => {
    const item = found(row)
    const comparer = new Comparer(targets, ownIds)
    const content = Object.fromEntries(Object.entries(row).filter(([key]) => !rowFields.has(key)))
    if (item !== undefined) comparer.compare(content, item.content, row.resourceType)
    return { row, item, differences: comparer.differences, additions: comparer.additions }
  })
}

/** One line for each difference, for the message of a failed test. */
export const told = (comparisons: readonly Comparison[]): string[] =>
  comparisons.flatMap(({ row, item, differences }) =>
    item === undefined
      ? [`${row.resourceType}/${row.id} did not come back`]
      : differences.map(
          ({ path, expected, actual }) => `${path}: ${JSON.stringify(expected)} came back as ${JSON.stringify(actual)}`,
        ),
  )
