/**
 * The chart as a FHIR R4 bundle whose resources meet US Core 6.1.0.
 *
 * Every id comes from the row it stands for, so a second export of the same chart differs in the document's id and time
 * only. What FHIR has no place for travels in extensions (`element.ts`) and is read back from them.
 */
import type { Attachment, ChartContent, Provenance, Reference } from '../../domain/resources/index.ts'
import { confidentialityOf } from '../confidentiality.ts'
import { isUuid, URI } from '../terminology/systems.ts'
import type { ChartSnapshot, EmbeddedFile, Recorded } from '../types.ts'
import type { Writing } from './codec.ts'
import type { JsonObject } from './json.ts'
import type { ResourceCodec } from './resource.ts'
import { IPS_BUNDLE, writeComposition } from './resources/composition.ts'
import { codecs } from './resources/index.ts'
import { writeOrganization, writePractitioner, writeRole } from './resources/parties.ts'
import { writePatient } from './resources/patient.ts'
import { writeOutsideOrigins, writeOwnOrigin } from './resources/provenance.ts'
import { writeSexualOrientation } from './resources/sexual-orientation.ts'
import { fhirTime } from './time.ts'

export interface FhirOptions {
  /** `document`: an International Patient Summary; `transaction` can be posted to a server. */
  type?: 'collection' | 'document' | 'transaction'
}

const urlOf = (id: string): string => `urn:uuid:${id}`

/** A FHIR R4 Bundle, as an object of JSON. */
export function writeFhirBundle(snapshot: ChartSnapshot, { type = 'collection' }: FhirOptions = {}): JsonObject {
  const writing = new BundleWriting(snapshot)
  const subject = urlOf(snapshot.patient.id)
  const people = distinct([snapshot.author, ...snapshot.practitioners])
  const organizations = distinct([snapshot.practice, ...snapshot.organizations])
  const resources = [
    ...(type === 'document' ? [writeComposition(snapshot, subject, urlOf)] : []),
    writePatient(snapshot, writing),
    ...organizations.map((row) => writeOrganization(row, writing)),
    ...people.flatMap((row) => [writePractitioner(row, writing), ...writeRole(row, urlOf(row.id), writing)]),
    ...writeSexualOrientation(snapshot, subject, writing),
    ...snapshot.resources.map((row) => writeResource(row, subject, writing)),
    ...writeOrigins(snapshot, writing),
  ]
  const time = fhirTime(snapshot.createdAt, snapshot.timeZone)
  const label = confidentialityOf(snapshot.patient)
  // The label of the whole bundle is the highest in it (https://hl7.org/fhir/R4/security-labels.html#hcs).
  const meta: JsonObject = {
    ...(type === 'document' && { profile: [IPS_BUNDLE] }),
    ...(label.code === 'R' && { security: [{ ...label }] }),
  }
  return {
    resourceType: 'Bundle',
    ...(isUuid(snapshot.documentId) && { id: snapshot.documentId }),
    ...(Object.keys(meta).length > 0 && { meta }),
    identifier: isUuid(snapshot.documentId)
      ? { system: URI, value: urlOf(snapshot.documentId) }
      : { system: `${urlOf(snapshot.practice.id)}`, value: snapshot.documentId },
    type,
    timestamp: time,
    entry: resources.map((resource) => entryOf(resource, type)),
  }
}

/** Text of a bundle, indented; the same chart gives the same text. */
export const stringifyFhir = (bundle: JsonObject): string => `${JSON.stringify(bundle, null, 2)}\n`

function writeResource<T extends ChartContent>(row: Recorded<T>, subject: string, writing: Writing): JsonObject {
  // The table has a codec of T for each T; TypeScript cannot follow the key.
  const codec = codecs[row.resourceType] as unknown as ResourceCodec<T>
  return codec.write(row, subject, writing)
}

function entryOf(resource: JsonObject, type: NonNullable<FhirOptions['type']>): JsonObject {
  const entry: JsonObject = { fullUrl: urlOf(String(resource.id)), resource }
  return type === 'transaction'
    ? { ...entry, request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` } }
    : entry
}

function writeOrigins(snapshot: ChartSnapshot, writing: Writing): JsonObject[] {
  const outside = new Map(snapshot.provenance.map((row) => [row.target, row]))
  const nameOf = (row: Recorded<ChartContent>) => `${row.resourceType}/${row.id}`
  const known = new Map(snapshot.resources.map((row) => [nameOf(row), urlOf(row.id)]))
  const own = snapshot.resources.filter((row) => row.source !== 'outside' && !outside.has(nameOf(row)))
  const targetOf = ({ target }: Provenance): string | undefined => known.get(target)
  return [
    writeOwnOrigin(snapshot, [urlOf(snapshot.patient.id), ...own.map(({ id }) => urlOf(id))], writing),
    ...writeOutsideOrigins(snapshot.provenance, targetOf, writing),
  ]
}

function distinct<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

class BundleWriting implements Writing {
  readonly timeZone: string
  readonly #ids: ReadonlySet<string>
  readonly #files: ReadonlyMap<string, EmbeddedFile>
  readonly #attachments: ReadonlyMap<string, readonly Attachment[]>

  constructor(snapshot: ChartSnapshot) {
    const { patient, practice, author, practitioners, organizations, resources, files } = snapshot
    const all = [patient, practice, author, ...practitioners, ...organizations, ...resources]
    this.timeZone = snapshot.timeZone
    this.#ids = new Set(all.map(({ resourceType, id }) => `${resourceType}/${id}`))
    this.#files = new Map(files.map((file) => [file.hash, file]))
    this.#attachments = new Map(
      resources.flatMap((row) =>
        row.resourceType === 'DocumentReference' ? [[`DocumentReference/${row.id}`, row.content] as const] : [],
      ),
    )
  }

  /** A row of this bundle by its full URL; any other row by its id as identifier, so that it is known again. */
  refer(reference: Reference): Reference | undefined {
    const { reference: literal, ...said } = reference
    if (literal === undefined) return said
    const [type = '', id = ''] = literal.split('/')
    if (this.#ids.has(literal)) return { reference: urlOf(id), ...said }
    const identifier = isUuid(id) ? { system: URI, value: urlOf(id) } : { value: literal }
    return { type: type === 'ClinicalNote' ? 'DocumentReference' : type, identifier, ...said }
  }

  file(hash: string): EmbeddedFile | undefined {
    return this.#files.get(hash)
  }

  pages({ reference }: Reference): readonly Attachment[] {
    return this.#attachments.get(reference ?? '') ?? []
  }
}
