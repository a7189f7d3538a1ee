/**
 * A bundle about several patients as one bundle for each, with the practitioners, places and medications that its resources refer to.
 * A document (a bundle with a Composition) has one patient, whoever else is named in it, and stays whole.
 */
import { openSource, type Source, type SourceResource } from './bundle.ts'
import { isObject, type Json, type JsonObject, type JsonText } from './json.ts'
import { bundleOf, versionOf } from './versions.ts'

export interface ByPatient {
  bundles: JsonObject[]
  /** What is in none of them. */
  leftOut: SourceResource[]
}

/** Undefined where there is nothing to part. Throws what the reader throws for what is no FHIR. */
export function byPatient(json: JsonText): ByPatient | undefined {
  const source = openSource(json)
  const { resources } = source
  if (resources.some(({ type }) => type === 'Composition')) return undefined
  const version = versionOf(resources, source.bundle)
  const owners = new Map(resources.map((each) => [each, ownerOf(each, source)]))
  const names = new Set([...owners.values()].filter((name) => name !== undefined))
  if (names.size < 2) return undefined
  const used = new Set<SourceResource>()
  const bundles = [...names].map((name) => {
    const members = withShared(
      resources.filter((each) => owners.get(each) === name),
      source,
      owners,
    )
    for (const each of members) used.add(each)
    return bundleOf([...members], version)
  })
  return { bundles, leftOut: resources.filter((each) => !used.has(each)) }
}

/** The compartment a resource belongs to: whom it is about. */
const about = ['subject', 'patient', 'beneficiary', 'individual'] as const

function ownerOf(resource: SourceResource, source: Source): string | undefined {
  if (resource.type === 'Patient') return resource.key
  const literals = about.flatMap((name) => {
    const value = resource.json[name]
    return isObject(value) && typeof value.reference === 'string' ? [value.reference] : []
  })
  for (const literal of literals) {
    const target = source.find(literal, resource)
    if (target?.type === 'Patient') return target.container ? undefined : target.key
    const [absent] = /Patient\/[^/]+$/.exec(literal) ?? []
    if (target === undefined && absent !== undefined) return absent
  }
  return undefined
}

/** What belongs to nobody and is referred to, however far. */
function withShared(
  own: readonly SourceResource[],
  source: Source,
  owners: ReadonlyMap<SourceResource, string | undefined>,
): ReadonlySet<SourceResource> {
  const all = new Set(own)
  for (const each of all) {
    for (const literal of referencesIn(each.json)) {
      const target = source.find(literal, each)
      if (target && target.container === undefined && owners.get(target) === undefined) all.add(target)
    }
  }
  return all
}

function referencesIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isObject(value)) return []
  const own = typeof value.reference === 'string' ? [value.reference] : []
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}
