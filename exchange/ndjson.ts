/**
 * FHIR bulk data (https://hl7.org/fhir/uv/bulkdata/export.html): a resource a line, of any number of patients. Parted into one
 * bundle per patient, each with the practitioners, places and medications that its resources refer to.
 */
import { parseExactJson } from '../domain/format/exact-json.ts'
import { isObject, type Json, type JsonObject } from './fhir/json.ts'
import { bundleOf, versionOf } from './fhir/versions.ts'

export interface NdjsonFile {
  name: string
  text: string
}

export interface PatientBundle {
  patientId: string
  bundle: JsonObject
}

export interface PartedNdjson {
  bundles: PatientBundle[]
  /** Lines that are in no bundle, and why; `place` names file and line. */
  leftOut: { place: string; reason: string }[]
}

interface Line {
  resource: JsonObject
  place: string
}

/** The compartment a resource belongs to: whom it is about. */
const about = ['subject', 'patient', 'beneficiary', 'individual'] as const

export function partNdjson(files: readonly NdjsonFile[]): PartedNdjson {
  const leftOut: PartedNdjson['leftOut'] = []
  const lines = files.flatMap((file) => linesOf(file, leftOut))
  const byReference = new Map(lines.map((line) => [referenceTo(line.resource), line]))
  const patients = lines.filter(({ resource }) => resource.resourceType === 'Patient')
  const members = Map.groupBy(lines, ({ resource }) => patientOf(resource))
  const used = new Set<Line>()
  const version = versionOf(
    lines.map(({ resource }) => ({ type: String(resource.resourceType), json: resource })),
    undefined,
  )
  const bundles = patients.map((patient): PatientBundle => {
    const reference = referenceTo(patient.resource)
    const own = [patient, ...(members.get(reference) ?? [])]
    const all = withShared(own, byReference)
    for (const line of all) used.add(line)
    return { patientId: String(patient.resource.id), bundle: bundleOf([...all].map(asMember), version) }
  })
  for (const line of lines) {
    if (used.has(line)) continue
    const whose = patientOf(line.resource)
    leftOut.push({
      place: line.place,
      reason: whose ? 'It is about a patient who is not in these files.' : 'No patient’s record refers to it.',
    })
  }
  return { bundles, leftOut }
}

const asMember = ({ resource }: Line) => ({ json: resource })

function linesOf({ name, text }: NdjsonFile, leftOut: PartedNdjson['leftOut']): Line[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const place = `${name}, line ${index + 1}`
    const resource = parsed(line)
    if (resource && typeof resource.resourceType === 'string') return [{ resource, place }]
    leftOut.push({ place, reason: 'The line is no FHIR resource.' })
    return []
  })
}

function parsed(line: string): JsonObject | undefined {
  try {
    const value = parseExactJson(line) as Json
    return isObject(value) ? value : undefined
  } catch {
    // The caller says where; what stands there is not repeated.
    return undefined
  }
}

const referenceTo = ({ resourceType, id }: JsonObject): string => `${String(resourceType)}/${String(id)}`

function patientOf(resource: JsonObject): string | undefined {
  for (const name of about) {
    const value = resource[name]
    const reference = isObject(value) ? value.reference : undefined
    const [found] = typeof reference === 'string' ? (/Patient\/[^/]+$/.exec(reference) ?? []) : []
    if (found) return found
  }
  return undefined
}

/** What belongs to no patient and is referred to, however far. */
function withShared(own: readonly Line[], byReference: ReadonlyMap<string, Line>): ReadonlySet<Line> {
  const all = new Set(own)
  for (const line of all) {
    for (const reference of referencesIn(line.resource)) {
      const target = byReference.get(reference)
      if (target && target.resource.resourceType !== 'Patient' && patientOf(target.resource) === undefined)
        all.add(target)
    }
  }
  return all
}

function referencesIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isObject(value)) return []
  const own = typeof value.reference === 'string' ? [value.reference.split('/').slice(-2).join('/')] : []
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}
