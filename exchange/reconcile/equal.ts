/** Whether two contents say the same, whatever wrote them down. */
import { wordsKey } from './concept.ts'

/** What the database or a document's own book-keeping adds to content. */
const bookkeeping = new Set([
  'id',
  'versionId',
  'patientId',
  'recordedAt',
  'recordedBy',
  'updatedAt',
  'updatedBy',
  'source',
  'identifier',
  'reference',
])

/** Who wrote it down, when and in the course of what: true of the item, but no part of what it says about the patient. */
const circumstances = new Set([
  ...bookkeeping,
  'encounter',
  'recorder',
  'recordedDate',
  'recorded',
  'asserter',
  'performer',
  'requester',
  'author',
  'authoredOn',
  'dateAsserted',
  'informationSource',
  'issued',
  'category',
  'intent',
  'primarySource',
  'reportedBoolean',
])

type Content = object

/**
 * Equal but for what does not matter: order of codings and list entries, white space, letter case of words, identifiers,
 * references to other items (only their display counts), and the row's own book-keeping.
 */
export function deepEqualClinical(a: Content, b: Content): boolean {
  return canonical(a) === canonical(b)
}

/** A text that is equal for contents that are equal in the sense of `deepEqualClinical`. */
export function canonical(content: Content): string {
  return JSON.stringify(reduce(content, true) ?? null)
}

/** As `canonical`, with the references inside the document: for telling entries of one document apart. */
export function fingerprint(content: Content): string {
  return JSON.stringify([reduce(content, true), referencesIn(content)])
}

/** Fields of `incoming` that say something the chart does not say in the same way; circumstances aside. */
export function changedFields(incoming: Content, chart: Content): string[] {
  const [theirs, ours] = [fields(incoming), fields(chart)]
  return [...theirs].filter(([key, value]) => ours.get(key) !== value).map(([key]) => key)
}

/** Fields that only the chart has; circumstances aside. They would be lost if the incoming content replaced it. */
export function fieldsOnlyInChart(incoming: Content, chart: Content): string[] {
  const theirs = fields(incoming)
  return [...fields(chart).keys()].filter((key) => !theirs.has(key))
}

function fields(content: Content): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(content)) {
    const reduced = circumstances.has(key) ? undefined : reduce(value, false)
    if (reduced !== undefined) found.set(key, JSON.stringify(reduced))
  }
  return found
}

function reduce(value: unknown, top: boolean): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ') || undefined
  if (Array.isArray(value)) {
    const items = value.map((v) => reduce(v, false)).filter((v) => v !== undefined)
    return items.length > 0 ? items.map((v) => JSON.stringify(v)).sort() : undefined
  }
  if (value === null || typeof value !== 'object') return value ?? undefined
  const entries = Object.entries(value)
    .filter(([key]) => !isIgnored(key, value, top))
    .map(([key, v]) => [key, reduceField(key, v, top)] as const)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** In a reference `type` is book-keeping; beside a code, its display, version and readable unit add nothing. */
function isIgnored(key: string, owner: object, top: boolean): boolean {
  if (key === 'identifier' || key === 'reference') return true
  // 7.00 is the value 7.
  if (key === 'written') return 'value' in owner
  if (top) return bookkeeping.has(key)
  if (key === 'type') return 'reference' in owner || 'display' in owner
  if (key === 'display' || key === 'version' || key === 'unit') return 'system' in owner && 'code' in owner
  return false
}

/** Words are compared as words; codes, units and dates to the letter, and so is the text of a note. */
function reduceField(key: string, value: unknown, top: boolean): unknown {
  const isWords = !top && (key === 'text' || key === 'display' || key === 'title')
  return isWords && typeof value === 'string' ? wordsKey(value) || undefined : reduce(value, false)
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, v]) =>
    key === 'reference' && typeof v === 'string' ? [v] : referencesIn(v),
  )
}
