/**
 * A chart for a FHIR server: its resources, each after those it refers to, and transactions of them
 * (https://hl7.org/fhir/R4/http.html#transaction).
 *
 * Each entry is an update, so that sending it twice changes nothing. Where the server lets the sender choose ids
 * (update as create), a resource has the id of its row there too. Where it does not, an entry is a conditional update by the
 * row's id as identifier, and the server gives an id of its own.
 */
import { createHash } from 'node:crypto'
import { nameBasedUuid } from '../ids.ts'
import { URI } from '../terminology/systems.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

export type Addressing = 'id' | 'identifier'

export interface Outgoing {
  /** `Type/id`. */
  name: string
  type: string
  id: string
  /** References to others of the chart are `urn:uuid:<id>`. */
  resource: JsonObject
  refersTo: ReadonlySet<string>
  /** First 48 bits of the SHA-256 of the resource as text: another number, another content. */
  digest: number
  bytes: number
}

/** What a bundle written by `writeFhirBundle` holds. */
export function outgoingOf({ entry }: JsonObject): Outgoing[] {
  const resources = (Array.isArray(entry) ? entry : []).flatMap((each) =>
    isObject(each) && isObject(each.resource) ? [each.resource] : [],
  )
  return resources.map((resource) => {
    const [type, id, text] = [String(resource.resourceType), String(resource.id), JSON.stringify(resource)]
    return {
      ...{ name: `${type}/${id}`, type, id, resource },
      refersTo: new Set(
        Array.from(text.matchAll(/"reference":"urn:uuid:([0-9a-f-]{36})"/g), ([, target = '']) => target),
      ),
      digest: createHash('sha256').update(text).digest().readUIntBE(0, 6),
      bytes: Buffer.byteLength(text),
    }
  })
}

/**
 * Each after those it refers to. Those that refer to each other stand together and must not be parted: no order of theirs
 * would let a server find both. (Strongly connected components, R. E. Tarjan, SIAM Journal on Computing 1, 1972.)
 */
export function inOrder(all: readonly Outgoing[]): Outgoing[][] {
  const byId = new Map(all.map((each) => [each.id, each]))
  const seen = new Map<Outgoing, { index: number; low: number; open: boolean }>()
  const stack: Outgoing[] = []
  const groups: Outgoing[][] = []
  const visit = (each: Outgoing) => {
    const mark = { index: seen.size, low: seen.size, open: true }
    seen.set(each, mark)
    stack.push(each)
    for (const id of each.refersTo) {
      const target = byId.get(id)
      if (target === undefined) continue
      const known = seen.get(target)
      if (known?.open) mark.low = Math.min(mark.low, known.index)
      else if (known === undefined) mark.low = Math.min(mark.low, visit(target))
    }
    if (mark.low === mark.index) {
      const group = stack.splice(stack.indexOf(each))
      for (const member of group) (seen.get(member) ?? mark).open = false
      groups.push(group)
    }
    return mark.low
  }
  for (const each of all) if (!seen.has(each)) visit(each)
  return groups
}

/** `there`: on the server already. What is neither there nor in this transaction is named by its identifier alone. */
export function transactionOf(
  entries: readonly Outgoing[],
  addressing: Addressing,
  there: (name: string) => boolean,
  typeOf: (id: string) => string,
): JsonObject {
  const within = new Set(entries.map(({ id }) => id))
  const refer = (reference: JsonObject, id: string): JsonObject => {
    const { reference: _, ...said } = reference
    const name = `${typeOf(id)}/${id}`
    const inside = within.has(id)
    if (inside && addressing === 'identifier') return { reference: placeOf(id), ...said }
    if (inside || there(name)) {
      return { reference: addressing === 'id' ? name : conditional(typeOf(id), id), ...said }
    }
    return { type: typeOf(id), identifier: { system: URI, value: `urn:uuid:${id}` }, ...said }
  }
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: entries.map(({ type, id, resource }) => ({
      fullUrl: placeOf(id),
      resource: rewritten(addressing === 'id' ? resource : identified(resource), refer),
      request: { method: 'PUT', url: addressing === 'id' ? `${type}/${id}` : conditional(type, id) },
    })),
  }
}

/** Within one transaction. Not the row's id: servers that replace it everywhere would replace it in identifiers too. */
const placeOf = (id: string) => `urn:uuid:${nameBasedUuid(`${id}#entry`)}`

/** FHIR R4 has no identifier in Provenance: a tag, which every type can be searched by, stands for it. */
const TAG = 'urn:chartkeep:row'
const hasIdentifier = (type: string) => type !== 'Provenance'

/** A search that finds this resource and no other. */
function conditional(type: string, id: string): string {
  const value = hasIdentifier(type) ? `identifier=${URI}|urn:uuid:${id}` : `_tag=${TAG}|${id}`
  return `${type}?${value}`
}

/** With its row's id as identifier or tag, and without an id: the server gives one. */
function identified({ id, meta, ...resource }: JsonObject): JsonObject {
  if (!hasIdentifier(String(resource.resourceType))) {
    return { ...resource, meta: { ...(isObject(meta) && meta), tag: [{ system: TAG, code: id ?? null }] } }
  }
  const own = { system: URI, value: `urn:uuid:${String(id)}` }
  const others = Array.isArray(resource.identifier) ? resource.identifier : []
  const known = others.some((each) => isObject(each) && each.system === own.system && each.value === own.value)
  return { ...(meta !== undefined && { meta }), ...resource, identifier: known ? others : [...others, own] }
}

function rewritten(value: JsonObject, refer: (reference: JsonObject, id: string) => JsonObject): JsonObject {
  const inside = (each: Json): Json => {
    if (Array.isArray(each)) return each.map(inside)
    if (!isObject(each)) return each
    const id = typeof each.reference === 'string' ? /^urn:uuid:(.+)$/.exec(each.reference)?.[1] : undefined
    return id === undefined ? rewritten(each, refer) : refer(each, id)
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inside(each ?? null)]))
}
