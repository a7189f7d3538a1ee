/**
 * Round-trip receipt: what our own reader finds again in a document that is about to leave, held against what went in. A row
 * counts as preserved when the item with its id says the same, in every aspect in which a clinician compares the two, and
 * lacks none of its fields.
 */
import type { ExportReceipt, ExportSection } from '../domain/contract/exporting.ts'
import { describe } from '../domain/format/describe.ts'
import type { ChartContent } from '../domain/resources/index.ts'
import { uuidOf } from './ids.ts'
import { readDocument } from './read.ts'
import { fieldsOnlyInChart } from './reconcile/equal.ts'
import { compareBy } from './reconcile/profile.ts'
import { profileOf } from './reconcile/profiles.ts'
import { exportSectionOf } from './scope.ts'
import type { ChartSnapshot, Recorded } from './types.ts'

type SectionReceipt = ExportReceipt['sections'][number]
type Row = Recorded<ChartContent>

/** `bytes`: the document as written. Throws DocumentRejected where our reader would refuse it: then it must not leave. */
export function receiptOf(snapshot: ChartSnapshot, bytes: Uint8Array): ExportReceipt {
  const items = itemsById(readDocument(bytes).items.map(({ content }) => content))
  const sections = new Map<ExportSection, SectionReceipt>()
  for (const row of snapshot.resources) {
    const key = exportSectionOf(row)
    const section = sections.get(key) ?? { key, sent: 0, preserved: 0, losses: [] }
    sections.set(key, section)
    section.sent += 1
    const lost = lossOf(row, items.get(nameOf(row.resourceType, `urn:uuid:${uuidOf(row.id)}`)) ?? [])
    if (lost === undefined) section.preserved += 1
    else section.losses.push({ id: row.id, label: describe(row).label, lost })
  }
  const all = [...sections.values()]
  return {
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
    preserved: all.reduce((sum, { preserved }) => sum + preserved, 0),
    sections: all,
  }
}

const nameOf = (type: string, identifier: string): string => `${type} ${identifier.toLowerCase()}`

function itemsById(contents: readonly ChartContent[]): ReadonlyMap<string, readonly ChartContent[]> {
  const found = new Map<string, ChartContent[]>()
  for (const content of contents)
    for (const { value } of content.identifier ?? []) {
      if (value === undefined) continue
      const name = nameOf(content.resourceType, value)
      found.set(name, [...(found.get(name) ?? []), content])
    }
  return found
}

/** In words; `undefined`: nothing is lost. A document may say one thing twice: one whole item is enough. */
function lossOf(row: Row, items: readonly ChartContent[]): string | undefined {
  if (items.length === 0) return 'not found again'
  const losses = items.map((item) => difference(row, item))
  return losses.includes(undefined) ? undefined : losses[0]
}

/** Of the row only, no fields of content: how this practice keeps track of its notes and orders. */
const bookkeeping: ReadonlySet<string> = new Set([
  'signatures',
  'recordNumber',
  'signedAt',
  'signedBy',
  'sent',
  'resultDue',
])

function difference(row: Row, item: ChartContent): string | undefined {
  const verdict = compareBy(profileOf(row), row, item)
  if (verdict === undefined) return 'found again as something else'
  if (verdict.kind === 'contradicts') return `${verdict.label.toLowerCase()} differs`
  const fields =
    verdict.kind === 'adds' ? verdict.labels : fieldsOnlyInChart(item, row).filter((f) => !bookkeeping.has(f))
  return fields.length === 0 ? undefined : `without ${fields.map(inWords).join(', ')}`
}

/** `bodySite` -> `body site`. */
const inWords = (field: string): string => field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
