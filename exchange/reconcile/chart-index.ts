/** The chart by everything an incoming item can be found by. */
import {
  type ChartContent,
  type ChartRow,
  type ChartType,
  type Identifier,
  isEnteredInError,
  type Provenance,
} from '../../domain/resources/index.ts'
import { absenceIn, kindOf } from './absence.ts'
import { substanceName } from './concept.ts'
import { Fragments } from './fragments.ts'
import { compareBy, type Verdict } from './profile.ts'
import { isTaken, profileOf } from './profiles.ts'

/** A row that bears an identifier. */
export interface Identified {
  row: ChartRow
  /** The row says what that source entry said; otherwise it was only found to be the same as that entry. */
  own: boolean
}

export interface ChartIndex {
  byIdentifier: ReadonlyMap<string, Identified[]>
  byKey: ReadonlyMap<string, ChartRow[]>
  fragments: Fragments
  bySubstance: ReadonlyMap<string, ChartRow>
  byKind: ReadonlyMap<string, ChartRow[]>
  absences: readonly ChartRow[]
  /** Changed at this practice after it came in: an outside version must not replace it unseen. */
  changedHereSince(row: ChartRow): boolean
}

export function indexChart(chart: readonly ChartRow[], provenance: readonly Provenance[]): ChartIndex {
  const rows = chart.filter((row) => !isEnteredInError(row))
  const byTarget = new Map<string, Provenance[]>()
  for (const origin of provenance) push(byTarget, origin.target, origin)
  const byIdentifier = new Map<string, Identified[]>()
  const byKey = new Map<string, ChartRow[]>()
  const bySubstance = new Map<string, ChartRow>()
  const byKind = new Map<string, ChartRow[]>()
  for (const row of rows) {
    const origins = byTarget.get(`${row.resourceType}/${row.id}`) ?? []
    const own = new Set([ownIdentifier(row.id), ...identifierKeys(row.identifier ?? [])])
    const found = new Set(identifierKeys(origins.flatMap((origin) => origin.sourceIdentifier ?? [])))
    for (const key of own) push(byIdentifier, `${family(row)}|${key}`, { row, own: true })
    for (const key of found) {
      if (!own.has(key)) push(byIdentifier, `${family(row)}|${key}`, { row, own: false })
    }
    for (const key of new Set(profileOf(row).keys(row))) push(byKey, `${family(row)}|${key}`, row)
    const substance = takenSubstance(row)
    if (substance !== undefined) bySubstance.set(substance, row)
    const kind = kindOf(row)
    if (kind) push(byKind, kind, row)
  }
  return {
    byIdentifier,
    byKey,
    fragments: new Fragments(rows),
    bySubstance,
    byKind,
    absences: rows.filter((row) => absenceIn(row) !== undefined),
    changedHereSince: (row) => {
      const last = (byTarget.get(`${row.resourceType}/${row.id}`) ?? [])
        .map((o) => o.recorded)
        .sort()
        .at(-1)
      return row.versionId > 1 && last !== undefined && row.updatedAt > last
    },
  }
}

/** Do both stand under one natural key? */
export function isSameThing(content: ChartContent, row: ChartRow): boolean {
  const keys = new Set(profileOf(row).keys(row))
  return lookupKeys(content).some((key) => keys.has(key))
}

const lookupKeys = (content: ChartContent) => {
  const profile = profileOf(content)
  return profile.lookup?.(content) ?? profile.keys(content)
}

/** What a drug that is taken now is made of. */
export function takenSubstance(content: ChartContent): string | undefined {
  if (content.resourceType !== 'MedicationRequest' && content.resourceType !== 'MedicationStatement') return undefined
  return isTaken(content) ? substanceName(content.medicationCodeableConcept) : undefined
}

/** Orders and statements about one drug are compared with each other, and so are notes and documents. */
const family = ({ resourceType }: ChartContent): ChartType =>
  resourceType === 'MedicationStatement'
    ? 'MedicationRequest'
    : resourceType === 'DocumentReference'
      ? 'ClinicalNote'
      : resourceType

export function findByIdentifier(
  content: ChartContent,
  index: ChartIndex,
  sharedIds: ReadonlySet<string>,
): Identified | undefined {
  for (const key of identifierKeys(content.identifier ?? [])) {
    if (sharedIds.has(`${family(content)}|${key}`)) continue
    const rows = index.byIdentifier.get(`${family(content)}|${key}`) ?? []
    const own = rows.filter((one) => one.own)
    if (own.length === 1 || rows.length === 1) return own[0] ?? rows[0]
  }
  return undefined
}

export interface Found {
  row: ChartRow
  verdict: Verdict
}

/** The best candidate by what is said; of equal ones the first that no other item of this document has. */
export function findByContent(content: ChartContent, index: ChartIndex, taken: ReadonlySet<string>): Found | undefined {
  const profile = profileOf(content)
  const seen = new Set<string>()
  let best: Found | undefined
  let bestRank = Number.POSITIVE_INFINITY
  const look = (rows: readonly ChartRow[]) => {
    for (const row of rows) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      const verdict = compareBy(profile, content, row)
      const rank =
        verdict &&
        rankOf(verdict) + (row.resourceType === content.resourceType ? 0 : 0.25) + (taken.has(row.id) ? 0.5 : 0)
      if (!verdict || rank === undefined || rank >= bestRank) continue
      best = { row, verdict }
      bestRank = rank
    }
  }
  for (const key of new Set(lookupKeys(content))) look(index.byKey.get(`${family(content)}|${key}`) ?? [])
  if (bestRank > 0) look(index.fragments.near(content))
  return best
}

const rankOf = (verdict: Verdict) => ['same', 'adds', 'contradicts'].indexOf(verdict.kind)

/** Identifiers that entries of different content share: they name nothing. `prints`: each entry's fingerprint. */
export function identifiersOfSeveral(prints: ReadonlyMap<{ content: ChartContent }, string>): Set<string> {
  const owner = new Map<string, string>()
  const several = new Set<string>()
  for (const [{ content }, print] of prints) {
    for (const key of identifierKeys(content.identifier ?? [])) {
      const full = `${family(content)}|${key}`
      if ((owner.get(full) ?? print) !== print) several.add(full)
      owner.set(full, print)
    }
  }
  return several
}

function identifierKeys(identifiers: readonly Identifier[]): string[] {
  return identifiers
    .filter((one) => one.value !== undefined)
    .map((one) => {
      const uuid = one.value?.replace(/^urn:uuid:/i, '').toLowerCase() ?? ''
      return uuidPattern.test(uuid) ? ownIdentifier(uuid) : `${one.system ?? ''}|${one.value}`
    })
    .filter((key) => !key.startsWith('|'))
}

/** A UUID is unique by itself, whatever system it stands in. */
const ownIdentifier = (uuid: string) => `uuid|${uuid.toLowerCase()}`
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function push<V>(map: Map<string, V[]>, key: string, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
