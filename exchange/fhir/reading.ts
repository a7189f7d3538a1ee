/** One source while it is read: its items, what was not understood, and what stands behind references. */
import type { ChartContent, ChartType, Coding, Reference } from '../../domain/resources/index.ts'
import { eachReference } from '../references.ts'
import type { EmbeddedFile, IncomingItem, NotUnderstood, Place, ReadSection } from '../types.ts'
import { withSourceId } from './addresses.ts'
import type { Source, SourceResource } from './bundle.ts'
import { type At, Unusable } from './codec.ts'
import { type ContextReading, type Detail, ItemReading, type Page, type Surroundings } from './item-reading.ts'
import { isObject, type JsonObject } from './json.ts'
import { titleOf, whyNotKept } from './kinds.ts'
import { plainText } from './narrative.ts'
import { chartTypeOf, codecs } from './resources/index.ts'
import { isOfPatient, patientBehind, type SubjectName, subjectIn } from './whose.ts'
import { describe } from './words.ts'

/** The section of parts that could not be kept of items that were. Every other section counts whole resources. */
export const DETAILS = 'details'

const RESOURCE_TYPES = 'http://hl7.org/fhir/resource-types'

export const placeOf = ({ path, line }: { path: string; line: number | undefined }): Place =>
  line === undefined ? { path } : { path, line }

export class DocumentReading implements Surroundings {
  readonly source: Source
  readonly patient: SourceResource
  readonly sections = new Map<string, ReadSection>()
  readonly items: IncomingItem[] = []
  readonly notUnderstood: NotUnderstood[] = []
  readonly files = new Map<string, EmbeddedFile>()
  /** What something refers to, or was read as part of something else. */
  readonly used = new Set<SourceResource>()
  readonly #described = new Map<SourceResource, Reference>()
  readonly #typeOfKey = new Map<string, string>()
  readonly #pageKeys = new Set<string>()
  /** Contained resources that an item refers to as items of their own. */
  readonly #waiting: SourceResource[] = []

  /** IPS says with DeviceUseStatement, not in the Device, that the patient has it. */
  readonly #devicesInUse = new Set<SourceResource>()

  constructor(source: Source, patient: SourceResource) {
    this.source = source
    this.patient = patient
    for (const resource of source.resources) if (resource.type === 'DeviceUseStatement') this.#readDeviceUse(resource)
  }

  #readDeviceUse(statement: SourceResource): void {
    const { device, status } = statement.json
    const literal = isObject(device) && typeof device.reference === 'string' ? device.reference : undefined
    const target = literal === undefined ? undefined : this.source.find(literal, statement)
    if (target?.type !== 'Device' || status === 'entered-in-error' || !this.isOfPatient(statement)) return
    this.#devicesInUse.add(target)
    this.used.add(statement)
    const kept = new Set([
      'resourceType',
      'id',
      'meta',
      'text',
      'identifier',
      'status',
      'subject',
      'device',
      'recordedOn',
    ])
    const { path, line } = statement
    for (const name of Object.keys(statement.json).filter((each) => !kept.has(each))) {
      const what = `DeviceUseStatement.${name}`
      this.detail({ path: `${path}/${name}`, line, reason: 'The chart keeps the device, not how it is used.', what })
    }
  }

  /** Reads what belongs to no item: header, patient, provenance. */
  context(): ContextReading {
    return new ItemReading(this, this.patient)
  }

  /** The chart's type for a resource; `undefined` for those that are not items of a chart. */
  typeOf(resource: SourceResource): ChartType | undefined {
    const type = chartTypeOf(resource.json)
    // A device that nobody has is the sender's equipment.
    if (type === 'Device' && resource.json.patient === undefined && !this.#devicesInUse.has(resource)) return undefined
    return type
  }

  isOfPatient(resource: SourceResource): boolean {
    return isOfPatient(resource, this.patient, this.source)
  }

  /** Reads a resource and the contained ones it leads to. */
  read(resource: SourceResource): void {
    this.#readOne(resource)
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) this.#readOne(next)
  }

  #readOne(resource: SourceResource): void {
    const type = this.typeOf(resource)
    if (type === undefined) {
      this.skip(resource.type, resource, whyNotKept(resource.type))
      return
    }
    const codec = codecs[type]
    const item = new ItemReading(this, resource)
    const at = item.at()
    try {
      this.#checkPatient(resource, codec.subject, at)
      const content = codec.read(resource.json, at)
      item.checkContained()
      const identifier = withSourceId(content.identifier, resource)
      const narrative = narrativeOf(resource.json)
      this.items.push({
        key: resource.key,
        section: this.section(resource.type, resource),
        content: { ...content, ...(identifier !== undefined && { identifier }) },
        place: placeOf(resource),
        ...(narrative !== undefined && { narrative }),
      })
      this.#typeOfKey.set(resource.key, type)
      for (const page of item.pages) this.#addPage(page)
      for (const detail of item.details) this.detail(detail)
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      this.section(resource.type, resource)
      const { path, what } = error.at
      const cause = error.missing === undefined ? undefined : item.whyLost(error.missing)
      this.notUnderstood.push({
        section: resource.type,
        place: placeOf({ path, line: resource.line }),
        reason: cause ?? error.message,
        what,
      })
    }
  }

  #checkPatient(resource: SourceResource, name: SubjectName, at: At): void {
    const subject = subjectIn(resource, name)
    const place = at.property(name)
    if (subject !== undefined) {
      const found = patientBehind(subject, resource, this.patient, this.source, place)
      if (found !== undefined) this.used.add(found)
    } else if (resource.container === undefined && !this.#devicesInUse.has(resource))
      place.lost('It does not say whose it is; it was taken for the one patient of this file.')
  }

  #addPage({ key, content, place }: Page): void {
    this.items.push({ key, section: this.section('DocumentReference', place), content, place: placeOf(place) })
    this.#typeOfKey.set(key, 'DocumentReference')
    this.#pageKeys.add(key)
  }

  /** The section of a resource type, made where it is first met. */
  section(type: string, first: { path: string; line: number | undefined }, title = titleOf(type)): string {
    if (!this.sections.has(type)) {
      const code: Coding = { system: RESOURCE_TYPES, code: type }
      const known = /^[A-Z]/.test(type) ? { code } : {}
      this.sections.set(type, { key: type, ...known, title, place: placeOf(first) })
    }
    return type
  }

  skip(type: string, place: { path: string; line: number | undefined }, reason: string): void {
    this.section(type, place)
    this.notUnderstood.push({ section: type, place: placeOf(place), reason, what: type })
  }

  detail({ path, line, reason, what }: Detail): void {
    this.section(DETAILS, { path: '', line: undefined }, 'Details the chart has no place for')
    this.notUnderstood.push({ section: DETAILS, place: placeOf({ path, line }), reason, what })
  }

  describe(target: SourceResource): Reference {
    const known = this.#described.get(target) ?? describe(target, this.source)
    this.used.add(target)
    this.#described.set(target, known)
    return known
  }

  enqueue(target: SourceResource): void {
    if (target.container !== undefined && !this.used.has(target)) this.#waiting.push(target)
    this.used.add(target)
  }

  /** Bytes that an item has; those of what was not kept are left behind. */
  keptFiles(): EmbeddedFile[] {
    const kept = new Set(this.items.flatMap(({ content }) => hashesOf(content)))
    return [...this.files.values()].filter(({ hash }) => kept.has(hash))
  }

  /** Keys of pages that stand in the file as documents by themselves, and the keys of those. */
  #dropRepeatedPages(): ReadonlyMap<string, string> {
    const documents = new Map<string, string>()
    for (const { key, content } of this.items) {
      if (!this.#pageKeys.has(key)) for (const hash of hashesOf(content)) documents.set(hash, key)
    }
    const replaced = new Map<string, string>()
    for (const { key, content } of this.items) {
      const same = this.#pageKeys.has(key) ? documents.get(hashesOf(content)[0] ?? '') : undefined
      if (same !== undefined) replaced.set(key, same)
    }
    const kept = this.items.filter(({ key }) => !replaced.has(key))
    this.items.splice(0, this.items.length, ...kept)
    return replaced
  }

  /**
   * After everything was read: references to what did not become an item keep their words, and a report's page that is a
   * document of this file by itself points to that document.
   */
  settleReferences(): void {
    const replaced = this.#dropRepeatedPages()
    const types = new Map(this.source.resources.map(({ key, type }) => [key, type]))
    for (const { content } of this.items) {
      eachReference(content, (reference) => {
        if (!reference.reference?.startsWith('#')) return
        const key = reference.reference.slice(1)
        const to = replaced.get(key) ?? key
        if (this.#typeOfKey.has(to)) {
          reference.reference = `#${to}`
          return
        }
        const type = reference.type ?? types.get(key)
        delete reference.reference
        if (type !== undefined) reference.type = type
      })
    }
  }
}

/** The hashes of a document's bytes; none for anything else. */
const hashesOf = (content: ChartContent): string[] =>
  content.resourceType === 'DocumentReference' ? content.content.map(({ hash }) => hash) : []

function narrativeOf({ text }: JsonObject): string | undefined {
  const div = isObject(text) ? text.div : undefined
  const words = typeof div === 'string' ? plainText(div) : ''
  return words === '' ? undefined : words
}
