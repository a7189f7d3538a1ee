/**
 * Joins reader and writer without a database: what was read becomes what is written (`chartkeep convert`, round-trip tests).
 *
 * Ids are made from the source's own: a UUID that an item brings along stays its id, any other is a name-based UUID of the
 * document and the item, so that the same source always gives the same ids.
 */
import { formatPatientName } from '../domain/format/name.ts'
import type {
  ChartContent,
  Identifier,
  OrganizationContent,
  PractitionerContent,
  Provenance,
  Reference,
} from '../domain/resources/index.ts'
import { fhirTime } from './fhir/time.ts'
import { nameBasedUuid } from './ids.ts'
import { eachReference } from './references.ts'
import { isUuid, URI } from './terminology/systems.ts'
import type { ChartSnapshot, ReadDocument, Recorded } from './types.ts'

export interface SnapshotOptions {
  /** IANA zone for times whose offset was never said. */
  timeZone: string
  /** Time of the new document where the source names none: UTC, milliseconds. */
  now: string
}

export function toSnapshot(document: ReadDocument, { timeZone, now }: SnapshotOptions): ChartSnapshot {
  const base = baseOf(document)
  const createdAt = instantOf(document.createdAt, timeZone) ?? now
  const ids = idsOf(document, base)
  const patientId = uuidsIn(document.patient.identifier)[0] ?? nameBasedUuid(`${base}#patient`)
  const practice = practiceOf(document, base)
  const author = authorOf(document, base)
  const resources = document.items.map(({ key, content }) => ({
    ...linked(content, document, ids),
    id: idOf(ids, key),
    source: 'outside' as const,
  }))
  const provenance = document.items.map(({ key, content, author: own, authoredOn }): Provenance => {
    const id = idOf(ids, key)
    const says = own ?? document.author
    return {
      resourceType: 'Provenance',
      id: nameBasedUuid(`${id}#provenance`),
      patientId,
      target: `${content.resourceType}/${id}`,
      recorded: createdAt,
      recordedBy: author.id,
      ...(says.length > 0 && { author: says }),
      ...(document.authorOrganization !== undefined && { authorOrganization: document.authorOrganization }),
      ...(document.custodian !== undefined && { custodian: document.custodian }),
      ...(authoredOn !== undefined && { occurred: authoredOn }),
    }
  })
  return {
    documentId: nameBasedUuid(`${base}#document`),
    createdAt,
    timeZone,
    patient: { ...document.patient, id: patientId },
    practice,
    author,
    resources,
    practitioners: [],
    organizations: [],
    provenance,
    files: document.files,
  }
}

/** What tells this source from any other: its id, else whose it is and when it was made. */
function baseOf({ documentId, patient, createdAt, documentType }: ReadDocument): string {
  if (documentId?.value !== undefined) return `${documentId.system ?? ''}|${documentId.value}`
  const [identifier] = patient.identifier ?? []
  const who =
    identifier?.value === undefined
      ? `${formatPatientName(patient.name)} ${patient.birthDate ?? ''}`
      : `${identifier.system ?? ''}|${identifier.value}`
  return `${who}|${documentType.name}|${createdAt ?? ''}`
}

/** The UUIDs among identifiers that are URIs themselves. */
function uuidsIn(identifiers: readonly Identifier[] = []): string[] {
  return identifiers.flatMap(({ system, value }) => {
    const uuid = system === URI && value?.startsWith('urn:uuid:') ? value.slice(9).toLowerCase() : ''
    return isUuid(uuid) ? [uuid] : []
  })
}

/** Ids by item key: the UUID that an item shares with the fewest others; of several items with one, the first keeps it. */
function idsOf({ items }: ReadDocument, base: string): ReadonlyMap<string, string> {
  const owners = new Map<string, number>()
  for (const { content } of items)
    for (const uuid of uuidsIn(content.identifier)) owners.set(uuid, (owners.get(uuid) ?? 0) + 1)
  const taken = new Set<string>()
  return new Map(
    items.map(({ key, content }) => {
      const own = uuidsIn(content.identifier).filter((uuid) => !taken.has(uuid))
      const [best] = own.sort((a, b) => (owners.get(a) ?? 0) - (owners.get(b) ?? 0))
      const id = best ?? nameBasedUuid(`${base}#${key}`)
      taken.add(id)
      return [key, id]
    }),
  )
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`No item has the key ${key}`)
  return id
}

/** The content with `#key` references as `Type/id`. */
function linked(content: ChartContent, { items }: ReadDocument, ids: ReadonlyMap<string, string>): ChartContent {
  const copy = structuredClone(content)
  eachReference(copy, (reference) => {
    const key = reference.reference?.startsWith('#') ? reference.reference.slice(1) : undefined
    if (key === undefined) return
    const type = items.find((item) => item.key === key)?.content.resourceType
    const id = ids.get(key)
    if (type !== undefined && id !== undefined) reference.reference = `${type}/${id}`
    else delete reference.reference
  })
  return copy
}

/** Who has the original: the custodian, else the author's organization. */
function practiceOf({ custodian, authorOrganization }: ReadDocument, base: string): Recorded<OrganizationContent> {
  const source = custodian ?? authorOrganization
  const name = source?.display ?? source?.identifier?.value ?? 'Organization not named'
  return {
    resourceType: 'Organization',
    id: nameBasedUuid(`${base}#practice`),
    name,
    ...(source?.identifier !== undefined && { identifier: [source.identifier] }),
  }
}

function authorOf({ author }: ReadDocument, base: string): Recorded<PractitionerContent> {
  const [source]: (Reference | undefined)[] = [...author]
  return {
    resourceType: 'Practitioner',
    id: nameBasedUuid(`${base}#author`),
    name: [{ text: source?.display ?? 'Author not named' }],
    ...(source?.identifier !== undefined && { identifier: [source.identifier] }),
  }
}

/** UTC with milliseconds; `undefined` for what is less than a time. */
function instantOf(time: string | undefined, timeZone: string): string | undefined {
  if (time === undefined || !time.includes('T')) return undefined
  const moment = Date.parse(fhirTime(time, timeZone))
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}
