/**
 * The resources of a source and how they name each other: a Bundle of any type, or one resource by itself, with what is
 * contained in them (https://hl7.org/fhir/R4/bundle.html#references).
 */
import { DocumentRejected } from '../types.ts'
import { isObject, type Json, type JsonObject, type JsonText } from './json.ts'

export interface SourceResource {
  readonly type: string
  readonly json: JsonObject
  /** JSON pointer. */
  readonly path: string
  readonly line: number | undefined
  readonly id: string | undefined
  readonly fullUrl: string | undefined
  /** Unique in the source. */
  readonly key: string
  /** The resource this one is contained in. */
  readonly container?: SourceResource
}

/** All that a resource says, whatever its id: inside two others the same one stands under two ids. */
export const saidBy = ({ json: { id: _, ...said } }: SourceResource): string => JSON.stringify(said)

/** An entry that holds nothing to read. */
export interface Leftover {
  type: string | undefined
  path: string
  line: number | undefined
  reason: string
}

export interface Source {
  /** The Bundle itself, where there is one. */
  readonly bundle: JsonObject | undefined
  readonly resources: readonly SourceResource[]
  readonly leftovers: readonly Leftover[]
  /** What a literal reference in `from` points to. */
  find(literal: string, from: SourceResource): SourceResource | undefined
  /** Resources inside `from`, by their `id`. */
  contained(from: SourceResource): readonly SourceResource[]
}

const RESOURCE_TYPE = /^[A-Z][A-Za-z]{2,63}$/

export function openSource({ value, entryLine }: JsonText): Source {
  if (!isObject(value) || typeof value.resourceType !== 'string') {
    throw new DocumentRejected('not-recognised', 'This JSON is not FHIR: it names no resourceType.')
  }
  if (value.resourceType !== 'Bundle') return sourceOf(undefined, [alone(value)], [])
  const opened: Opened = { resources: [], leftovers: [], keys: new Set() }
  if (openEntries(value, '', entryLine, opened) === 0)
    throw new DocumentRejected('empty', 'This FHIR bundle has no entries.')
  const { kept, older } = newest(opened.resources)
  return sourceOf(value, kept, [...opened.leftovers, ...older])
}

interface Opened {
  resources: SourceResource[]
  leftovers: Leftover[]
  keys: Set<string>
}

/** Answers to a batch of searches are bundles inside a bundle. Returns how many entries there were. */
function openEntries(
  bundle: JsonObject,
  path: string,
  lineOf: (index: number) => number | undefined,
  opened: Opened,
): number {
  const entries = Array.isArray(bundle.entry) ? bundle.entry : []
  entries.forEach((entry, index) => {
    const place = { path: `${path}/entry/${index}`, line: lineOf(index) }
    const inner = bundleIn(entry)
    const read = inner ? undefined : openEntry(entry, place, opened.keys)
    if (inner) {
      if (openEntries(inner, `${place.path}/resource`, () => place.line, opened) === 0)
        opened.leftovers.push({ ...place, type: 'Bundle', reason: 'This bundle inside the file is empty.' })
    } else if (read && 'json' in read) opened.resources.push(read)
    else if (read) opened.leftovers.push({ ...place, ...read })
  })
  return entries.length
}

/** The Bundle that an entry of a bundle holds. */
export function bundleIn(entry: Json): JsonObject | undefined {
  const inner = isObject(entry) ? entry.resource : undefined
  return isObject(inner) && inner.resourceType === 'Bundle' ? inner : undefined
}

function alone(json: JsonObject): SourceResource {
  const type = String(json.resourceType)
  const id = typeof json.id === 'string' ? json.id : undefined
  return { type, json, path: '', line: 1, id, fullUrl: undefined, key: id === undefined ? type : `${type}/${id}` }
}

function openEntry(
  entry: Json,
  place: { path: string; line: number | undefined },
  keys: Set<string>,
): SourceResource | Omit<Leftover, 'path' | 'line'> {
  if (!isObject(entry)) return { type: undefined, reason: 'This entry is not an object of FHIR.' }
  const { resource: json, request } = entry
  if (json === undefined || json === null) {
    const deleted = isObject(request) && request.method === 'DELETE'
    return { type: undefined, reason: deleted ? 'The sender deleted this entry.' : 'This entry holds no resource.' }
  }
  if (!isObject(json) || typeof json.resourceType !== 'string' || !RESOURCE_TYPE.test(json.resourceType)) {
    return { type: undefined, reason: 'This entry does not say what kind of resource it is.' }
  }
  const type = json.resourceType
  const id = typeof json.id === 'string' && json.id !== '' ? json.id : undefined
  const fullUrl = typeof entry.fullUrl === 'string' && entry.fullUrl !== '' ? entry.fullUrl : undefined
  const name = id === undefined ? (fullUrl ?? `${type}${place.path}`) : `${type}/${id}`
  const key = keys.has(name) ? `${name}${place.path}` : name
  keys.add(key)
  return { type, json, path: `${place.path}/resource`, line: place.line, id, fullUrl, key }
}

/**
 * A history has several versions of one resource: the newest counts. Where nothing tells versions apart, resources that
 * are the same in every letter count once, and others that share an id are different resources.
 */
function newest(resources: readonly SourceResource[]): { kept: SourceResource[]; older: Leftover[] } {
  const groups = Map.groupBy(resources, identityOf)
  const kept = new Set([...groups.values()].flatMap(chosenOf))
  const reason = 'The file holds this resource more than once; another version of it was read.'
  const older = resources
    .filter((each) => !kept.has(each))
    .map(({ type, path, line }) => ({ type, path, line, reason }))
  return { kept: resources.filter((each) => kept.has(each)), older }
}

function chosenOf(group: readonly SourceResource[]): readonly SourceResource[] {
  if (group.length === 1) return group
  const versions = new Map(group.map((each) => [versionOf(each.json), each]))
  const [latest] = [...versions.keys()].sort().toReversed()
  if (versions.size === group.length) return [versions.get(latest ?? '')].filter((each) => each !== undefined)
  return [...new Map(group.toReversed().map((each) => [JSON.stringify(each.json), each])).values()].toReversed()
}

const identityOf = ({ type, id, fullUrl, key }: SourceResource): string =>
  id === undefined ? (fullUrl ?? key) : `${type}/${id}|${baseOf(fullUrl) ?? ''}`

/** The server's address in a fullUrl; none in a `urn:`. */
const baseOf = (fullUrl: string | undefined): string | undefined =>
  fullUrl === undefined ? undefined : /^(https?:\/\/.+)\/[A-Z][A-Za-z]+\/[^/]+$/.exec(fullUrl)?.[1]

function versionOf({ meta }: JsonObject): string {
  if (!isObject(meta)) return ''
  const version = typeof meta.versionId === 'string' ? meta.versionId.padStart(12, '0') : ''
  return `${typeof meta.lastUpdated === 'string' ? meta.lastUpdated : ''} ${version}`
}

function sourceOf(
  bundle: JsonObject | undefined,
  resources: readonly SourceResource[],
  leftovers: readonly Leftover[],
): Source {
  const byName = new Map<string, SourceResource>()
  const remember = (name: string, each: SourceResource) => !byName.has(name) && byName.set(name, each)
  for (const each of resources) {
    if (each.fullUrl !== undefined) remember(each.fullUrl, each)
    if (each.id !== undefined) remember(`${each.type}/${each.id}`, each)
  }
  const inside = new Map<SourceResource, readonly SourceResource[]>()
  const contained = (from: SourceResource): readonly SourceResource[] => {
    const known = inside.get(from) ?? openContained(from)
    inside.set(from, known)
    return known
  }
  return {
    bundle,
    resources,
    leftovers,
    contained,
    find(literal, from) {
      const holder = from.container ?? from
      if (literal.startsWith('#')) {
        return literal === '#' ? holder : contained(holder).find(({ id }) => id === literal.slice(1))
      }
      const plain = literal.replace(/\/_history\/[^/]+$/, '')
      const base = baseOf(holder.fullUrl)
      const typed = /(?:^|\/)([A-Z][A-Za-z]+\/[^/]+)$/.exec(plain)?.[1]
      return (
        (base === undefined ? undefined : byName.get(`${base}/${plain}`)) ??
        byName.get(plain) ??
        byName.get(typed ?? '')
      )
    },
  }
}

function openContained(container: SourceResource): SourceResource[] {
  const list = Array.isArray(container.json.contained) ? container.json.contained : []
  return list.flatMap((json, index) => {
    if (!isObject(json) || typeof json.resourceType !== 'string') return []
    const id = typeof json.id === 'string' ? json.id.replace(/^#/, '') : String(index)
    return [
      {
        type: json.resourceType,
        json,
        path: `${container.path}/contained/${index}`,
        line: container.line,
        id,
        fullUrl: undefined,
        key: `${container.key}#${id}`,
        container,
      },
    ]
  })
}
