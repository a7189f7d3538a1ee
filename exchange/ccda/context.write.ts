/** What every entry writer needs to know of the chart around its row. */
import { formatDateTime } from '../../domain/format/date.ts'
import type {
  ChartContent,
  OrganizationContent,
  PractitionerContent,
  Provenance,
} from '../../domain/resources/index.ts'
import { uuidOf } from '../ids.ts'
import type { ChartSnapshot, Recorded } from '../types.ts'
import { sectionOf } from './routing.write.ts'
import type { SectionName } from './section-templates.ts'
import type { Xml } from './xml.write.ts'

export type Row = Recorded<ChartContent>
export type RowOfType<T extends Row['resourceType']> = Recorded<Extract<ChartContent, { resourceType: T }>>

export interface WriteContext {
  readonly snapshot: ChartSnapshot
  /** Rows of one type that leave in a section, in the snapshot's order. */
  rows<T extends Row['resourceType']>(section: SectionName, type: T): readonly RowOfType<T>[]
  /** The row behind `Type/id`; `undefined` for anything that is not in the snapshot. */
  row(reference: string | undefined): Row | undefined
  practitioner(reference: string | undefined): Recorded<PractitionerContent> | undefined
  organization(reference: string | undefined): Recorded<OrganizationContent> | undefined
  provenance(row: Row): Provenance | undefined
  /** A moment as people read it, where the practice is. */
  readable(moment: string | undefined): string
  /** What many rows share is made once: authors of one outside document. */
  once(key: string, make: () => Xml | undefined): Xml | undefined
  /** Whether a URI (`urn:uuid:…`) is the own id of a row of the snapshot. */
  isOwnId(uri: string): boolean
  /** True once for each id: whoever is named again is only pointed to. */
  isFirstMention(id: string): boolean
}

const byReference = <T extends { id: string; resourceType: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [`${row.resourceType}/${row.id}`, row]))

export function writeContext(snapshot: ChartSnapshot): WriteContext {
  const rows = byReference(snapshot.resources)
  const practitioners = byReference([...snapshot.practitioners, snapshot.author])
  const organizations = byReference([...snapshot.organizations, snapshot.practice])
  const provenance = new Map(snapshot.provenance.map((each) => [each.target, each]))
  const ownIds = new Set(snapshot.resources.map(({ id }) => `urn:uuid:${uuidOf(id)}`))
  const shared = new Map<string, Xml | undefined>()
  const moments = new Map<string, string>()
  const mentioned = new Set<string>([snapshot.author.id])
  const bySection = Map.groupBy(snapshot.resources, (row) => `${sectionOf(row)}/${row.resourceType}`)
  return {
    snapshot,
    rows: <T extends Row['resourceType']>(section: SectionName, type: T) =>
      (bySection.get(`${section}/${type}`) ?? []) as RowOfType<T>[],
    row: (reference) => (reference === undefined ? undefined : rows.get(reference)),
    practitioner: (reference) => (reference === undefined ? undefined : practitioners.get(reference)),
    organization: (reference) => (reference === undefined ? undefined : organizations.get(reference)),
    provenance: (row) => provenance.get(`${row.resourceType}/${row.id}`),
    readable: (moment) => {
      if (moment === undefined) return ''
      const known = moments.get(moment)
      if (known !== undefined) return known
      const words = formatDateTime(moment, snapshot.timeZone)
      moments.set(moment, words)
      return words
    },
    once: (key, make) => {
      if (!shared.has(key)) shared.set(key, make())
      return shared.get(key)
    },
    isOwnId: (uri) => ownIds.has(uri.toLowerCase()),
    isFirstMention: (id) => mentioned.size !== mentioned.add(id).size,
  }
}
