/** One source while it is read: its items, what was not understood, and what stands behind references. */
import { createHash } from 'node:crypto'
import type {
  Attachment,
  ChartContent,
  ChartType,
  CodeableConcept,
  Coding,
  DocumentReferenceContent,
  Reference,
} from '../../domain/resources/index.ts'
import { eachReference } from '../references.ts'
import type { EmbeddedFile, IncomingItem, NotUnderstood, Place, ReadSection } from '../types.ts'
import { unresolved, withSourceId } from './addresses.ts'
import { type Source, type SourceResource, saidBy } from './bundle.ts'
import { At, attempt, type Reading, Unusable } from './codec.ts'
import { codeableConcept } from './datatypes.ts'
import { isObject, type JsonObject } from './json.ts'
import { titleOf, whyNotKept } from './kinds.ts'
import { plainText } from './narrative.ts'
import { dateTime } from './primitives.ts'
import { chartTypeOf, codecs } from './resources/index.ts'
import { readMedication } from './resources/medication.ts'
import { identifierOf, nameOf } from './resources/parties.ts'

/** The section of parts that could not be kept of items that were. Every other section counts whole resources. */
export const DETAILS = 'details'

const RESOURCE_TYPES = 'http://hl7.org/fhir/resource-types'

/** Reads names and numbers without a word on what else is there. */
const quiet: Reading = {
  lost: () => undefined,
  refer: (_literal, said) => said,
  concept: () => undefined,
  attach: () => '',
  page: () => ({}),
  binary: () => undefined,
}
const quietly = (source: SourceResource): At => new At(source.path, source.type, quiet)

export const placeOf = ({ path, line }: { path: string; line: number | undefined }): Place =>
  line === undefined ? { path } : { path, line }

export class DocumentReading {
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
    const { subject } = resource.json
    return (
      isObject(subject) &&
      typeof subject.reference === 'string' &&
      this.source.find(subject.reference, resource) === this.patient
    )
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

  /** An item is of this patient, or it is not kept. */
  #checkPatient(resource: SourceResource, name: 'subject' | 'patient', at: At): void {
    const subject = resource.json[name] ?? resource.json[name === 'subject' ? 'patient' : 'subject']
    const place = at.property(name)
    if (subject === undefined || subject === null) {
      if (resource.container === undefined && !this.#devicesInUse.has(resource))
        place.lost('It does not say whose it is; it was taken for the one patient of this file.')
      return
    }
    if (!isObject(subject)) throw new Unusable('It does not say clearly whose it is.', place)
    if (typeof subject.reference === 'string') {
      const target = this.source.find(subject.reference, resource)
      if (target !== undefined && this.#isPatient(target)) {
        this.used.add(target)
        return
      }
      if (target !== undefined && target.type !== 'Patient') {
        throw new Unusable(`It is about a ${target.type}, not about the patient.`, place)
      }
      const who =
        target === undefined ? 'a patient who is not in this file' : 'somebody else than the patient of this file'
      throw new Unusable(`It is about ${who}.`, place)
    }
    if (isObject(subject.identifier) && this.#isIdentifiedOtherwise(subject.identifier)) {
      throw new Unusable('It is about somebody else than the patient of this file.', place)
    }
  }

  /** The patient, or a copy of the patient inside another resource. */
  #isPatient(target: SourceResource): boolean {
    if (target === this.patient) return true
    if (target.type !== 'Patient' || target.container === undefined) return false
    return saidBy(this.patient) === saidBy(target)
  }

  /** True where the patient has an identifier of the same system, and it is another one. */
  #isIdentifiedOtherwise({ system, value }: JsonObject): boolean {
    const own = Array.isArray(this.patient.json.identifier) ? this.patient.json.identifier.filter(isObject) : []
    const same = own.filter((each) => each.system === system)
    return same.length > 0 && !same.some((each) => each.value === value)
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

  /** Words for a resource that is no item: name, number, type. */
  describe(target: SourceResource): Reference {
    const known = this.#described.get(target)
    if (known !== undefined) return known
    this.used.add(target)
    const inner =
      target.type === 'PractitionerRole' && isObject(target.json.practitioner) ? target.json.practitioner : undefined
    const practitioner = typeof inner?.reference === 'string' ? this.source.find(inner.reference, target) : undefined
    const named = practitioner ?? target
    const display =
      attempt(() => nameOf(named.json, quietly(named))) ??
      (typeof inner?.display === 'string' && inner.display !== '' ? inner.display : undefined)
    const identifier = attempt(() => identifierOf(named.json, quietly(named)))
    const described: Reference = {
      type: named.type,
      ...(identifier !== undefined && { identifier }),
      ...(display !== undefined && { display }),
    }
    this.#described.set(target, described)
    return described
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

export interface ContextReading {
  readonly details: readonly Detail[]
  at(resource: SourceResource): At
  /** The Bundle itself. */
  root(): At
}

interface Detail {
  path: string
  line: number | undefined
  reason: string
  what: string
}

interface Page {
  key: string
  content: DocumentReferenceContent
  place: { path: string; line: number | undefined }
}

class ItemReading implements Reading {
  readonly details: Detail[]
  readonly pages: Page[] = []
  readonly #document: DocumentReading
  readonly #resource: SourceResource

  constructor(document: DocumentReading, resource: SourceResource, details: Detail[] = []) {
    this.#document = document
    this.#resource = resource
    this.details = details
  }

  at(target = this.#resource): At {
    return new At(
      target.path,
      target.type,
      this.#resource === target ? this : new ItemReading(this.#document, target, this.details),
    )
  }

  root(): At {
    return new At('', 'Bundle', this)
  }

  lost(path: string, reason: string, what: string): void {
    this.details.push({ path, line: this.#resource.line, reason, what })
  }

  /** What was said of an element that could not be read. */
  whyLost(name: string): string | undefined {
    // Elements with a choice of types: the medicine may have been looked for under another name.
    const at = `${this.#resource.path}/${name.replace(/CodeableConcept$/, '')}`
    return this.details.find(({ path }) => path.startsWith(at))?.reason
  }

  refer(literal: string, said: Reference): Reference | undefined {
    const target = this.#find(literal)
    if (target === undefined) return unresolved(literal, said)
    if (target === this.#document.patient || target.type === 'Patient') {
      return { ...this.#document.describe(target), ...said }
    }
    if (this.#document.typeOf(target) !== undefined) {
      this.#document.enqueue(target)
      return { reference: `#${target.key}`, ...said }
    }
    return { ...this.#document.describe(target), ...said }
  }

  concept(literal: string): CodeableConcept | undefined {
    const target = this.#find(literal)
    if (target === undefined) return undefined
    this.#document.used.add(target)
    if (target.type === 'Medication') return readMedication(target.json, this.at(target))
    const { valueCodeableConcept, code } = target.json
    const concept = target.type === 'Observation' ? (valueCodeableConcept ?? code) : code
    const read = concept === undefined ? undefined : codeableConcept.read(concept, quietly(target))
    const name = read === undefined ? nameOf(target.json, quietly(target)) : undefined
    return read ?? (name === undefined ? undefined : { text: name })
  }

  attach(bytes: Uint8Array, contentType: string): string {
    const hash = createHash('sha256').update(bytes).digest('hex')
    this.#document.files.set(hash, { hash, contentType, bytes })
    return hash
  }

  page(attachment: Attachment, { path }: At): Reference {
    const { json, key: owner, line } = this.#resource
    const key = `${owner}/page/${this.pages.length}`
    const at = quietly(this.#resource)
    const type = json.code === undefined ? undefined : codeableConcept.read(json.code, at)
    const said = json.issued ?? json.effectiveDateTime
    const date = said === undefined ? undefined : dateTime.read(said, at)
    const content: DocumentReferenceContent = {
      resourceType: 'DocumentReference',
      status: 'current',
      ...(type !== undefined && { type }),
      ...(date !== undefined && { date }),
      content: [attachment],
    }
    this.pages.push({ key, content, place: { path, line } })
    return { reference: `#${key}` }
  }

  binary(url: string): { data: string; contentType?: string } | undefined {
    const target = this.#find(url)
    if (target?.type !== 'Binary' || typeof target.json.data !== 'string') return undefined
    this.#document.used.add(target)
    const { data, contentType } = target.json
    return typeof contentType === 'string' ? { data, contentType } : { data }
  }

  /** FHIR demands that what is contained is referred to. What is not would be lost. */
  checkContained(): void {
    for (const target of this.#document.source.contained(this.#resource)) {
      if (this.#document.used.has(target) || target === this.#document.patient) continue
      this.lost(target.path, 'Nothing refers to this contained resource.', `${this.#resource.type}.contained`)
    }
  }

  #find(literal: string): SourceResource | undefined {
    return this.#document.source.find(literal, this.#resource)
  }
}

function narrativeOf({ text }: JsonObject): string | undefined {
  const div = isObject(text) ? text.div : undefined
  const words = typeof div === 'string' ? plainText(div) : ''
  return words === '' ? undefined : words
}
