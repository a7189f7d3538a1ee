/**
 * FHIR elements in both directions, from one table of fields.
 *
 * A `Codec` reads and writes one FHIR type. A `Field` says where a field of the chart's record stands in an element of
 * FHIR. `element(type, fields)` makes a codec of a table with one field for each key of the record's type: the compiler
 * demands all of them, so nothing of the record can be forgotten in either direction. What stands in the source and no
 * field asked for is reported by its JSON pointer: nothing is dropped without a word.
 *
 * Where FHIR's rules have no room for what the record holds, it travels in an extension of ours and comes back from it:
 * `asRecorded` on a primitive, `also` on an element.
 */

import type { Attachment, CodeableConcept, Reference } from '../../domain/resources/index.ts'
import type { EmbeddedFile } from '../types.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

/** Who reads: hears of what is not kept and knows what stands behind references and attachments. */
export interface Reading {
  lost(path: string, reason: string, what: string): void
  /** What a literal reference (`Type/id`, URL, `urn:uuid:…`, `#contained`) stands for; `said`: the rest of the element. */
  refer(literal: string, said: Reference): Reference | undefined
  /** The concept that the resource behind a literal reference stands for. */
  concept(literal: string): CodeableConcept | undefined
  /** Keeps the bytes of an attachment; answers with their SHA-256. */
  attach(bytes: Uint8Array, contentType: string): string
  /** A page of the resource at hand: a document of its own in the chart. */
  page(attachment: Attachment, at: At): Reference
  /** The Binary behind a URL, where the source holds it. */
  binary(url: string): { data: string; contentType?: string } | undefined
}

/** Who writes. */
export interface Writing {
  /** IANA zone for times that name none. */
  readonly timeZone: string
  refer(reference: Reference): Reference | undefined
  file(hash: string): EmbeddedFile | undefined
  /** The attachments of the document that a reference points to. */
  pages(reference: Reference): readonly Attachment[]
}

/** A place in the source. `what` names it as FHIR does: `Observation.component`. */
export class At {
  readonly path: string
  readonly what: string
  readonly reading: Reading
  constructor(path: string, what: string, reading: Reading) {
    this.path = path
    this.what = what
    this.reading = reading
  }
  property(name: string): At {
    return new At(`${this.path}/${name}`, `${this.what}.${name}`, this.reading)
  }
  index(index: number): At {
    return new At(`${this.path}/${index}`, this.what, this.reading)
  }
  lost(reason: string): undefined {
    this.reading.lost(this.path, reason, this.what)
    return undefined
  }
}

/** The whole resource must not be used: FHIR R4 demands it (modifier extensions, unreadable modifier elements). */
export class Unusable extends Error {
  override readonly name = 'Unusable'
  readonly at: At
  /** The element without which it cannot be used. */
  readonly missing: string | undefined
  constructor(reason: string, at: At, missing?: string) {
    super(reason)
    this.at = at
    this.missing = missing
  }
}

/** A primitive that FHIR's format cannot hold as it was recorded, or that is absent for a reason. */
export class Irregular {
  readonly value: Json | undefined
  readonly extension: JsonObject[]
  constructor(value: Json | undefined, ...extension: JsonObject[]) {
    this.value = value
    this.extension = extension
  }
}

export interface Codec<T> {
  /** FHIR type, capitalised as in `value[x]`. */
  readonly type: string
  /** `undefined`: nothing there, or unreadable and reported. */
  read(value: Json, at: At): T | undefined
  write(value: T, writing: Writing): Json | Irregular | undefined
}

export interface Field<T> {
  read(from: ElementReader, name: string): T | undefined
  /** `also`: FHIR's rules have no room for this value here. */
  write(to: ElementWriter, name: string, value: T | undefined, also?: boolean): void
}

export type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> }

const OWN = 'urn:chartkeep:fhir:'
const AS_RECORDED = `${OWN}as-recorded`
const ALSO = `${OWN}also:`
/** Extensions of ours that hold what no element or published extension of R4 does. */
export const own = (name: string): string => OWN + name
export const DATA_ABSENT_REASON_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
const absent: JsonObject = { url: DATA_ABSENT_REASON_EXTENSION, valueCode: 'unknown' }

/** Marks what FHIR or US Core demand and the record does not say, so that it is not read as somebody's words. */
export const IMPLIED = { url: own('implied'), valueBoolean: true }
export const impliedValue = (name: string, value: Json): JsonObject => ({
  [name]: value,
  [`_${name}`]: { extension: [IMPLIED] },
})
export const impliedPrimitive = (value: Json): Irregular => new Irregular(value, IMPLIED)

export const asRecorded = (text: string, value?: Json): Irregular =>
  new Irregular(value, { url: AS_RECORDED, valueString: text })

/** FHIR has no empty values; senders do. They say nothing. */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value === 'object' && Object.values(value).every(isBlank)
}

/** `_name` holds the extensions of the primitive `name`. */
const isCompanion = (key: string): boolean => /^_[A-Za-z]/.test(key)

/** True for an element that only says that it is absent. */
const isAbsent = (value: Json | undefined): boolean =>
  isObject(value) &&
  Object.keys(value).every((key) => key === 'extension' || key === 'id') &&
  Array.isArray(value.extension) &&
  value.extension.every((each) => isObject(each) && each.url === DATA_ABSENT_REASON_EXTENSION)

interface Found {
  value: Json
  at: At
}

/** The value of an extension, as it was recorded. */
function valueIn(json: JsonObject, at: At): Found | undefined {
  const key = Object.keys(json)
    .find((each) => /^_?value[A-Z]/.test(each))
    ?.replace(/^_/, '')
  if (key === undefined) return undefined
  const from = new ElementReader(json, at)
  if (from.isImplied(key)) return undefined
  const value = from.recordedAs(key) ?? json[key]
  return value === undefined || isBlank(value) ? undefined : { value, at: at.property(key) }
}

/** One JSON object of the source, from which fields take what they know. */
export class ElementReader {
  readonly json: JsonObject
  readonly at: At
  readonly #taken = new Set<string>(['id'])
  readonly #takenExtensions = new Set<JsonObject>()
  readonly #children = new Map<string, ElementReader>()
  readonly #hasCompanions: boolean

  constructor(json: JsonObject, at: At) {
    this.json = json
    this.at = at
    this.#hasCompanions = Object.keys(json).some(isCompanion)
    if (!isBlank(json.modifierExtension)) {
      const place = at.property('modifierExtension')
      throw new Unusable('It carries a modifier extension: parts of it may mean something else than they say.', place)
    }
  }

  /** False where nothing at all is said under this name, which is most names of most elements. */
  mentions(name: string): boolean {
    return Object.hasOwn(this.json, name) || this.json.extension !== undefined || this.#hasCompanions
  }

  has(name: string): boolean {
    return Object.hasOwn(this.json, name) && !isBlank(this.json[name])
  }

  take(name: string): Json | undefined {
    this.#taken.add(name)
    return this.has(name) ? this.json[name] : undefined
  }

  /** The element `_name` beside a primitive, which holds its extensions. */
  companion(name: string): ElementReader | undefined {
    if (!this.#hasCompanions) return undefined
    const key = `_${name}`
    const known = this.#children.get(key)
    if (known !== undefined || this.#taken.has(key)) return known
    const value = this.take(key)
    if (!isObject(value)) return undefined
    const reader = new ElementReader(value, this.at.property(key))
    this.#children.set(key, reader)
    return reader
  }

  /** What a primitive was recorded as, where FHIR's format could not hold it. */
  recordedAs(name: string): Json | undefined {
    return this.companion(name)?.extension(AS_RECORDED)?.value
  }

  /** True for a primitive that was only written because FHIR or US Core demand it. */
  isImplied(name: string): boolean {
    return this.companion(name)?.extension(IMPLIED.url) !== undefined
  }

  recordedAsEach(name: string): (Json | undefined)[] {
    const companion = this.take(`_${name}`)
    const at = this.at.property(`_${name}`)
    if (!Array.isArray(companion)) return []
    return companion.map((each, index) => {
      if (!isObject(each)) return undefined
      const reader = new ElementReader(each, at.index(index))
      const found = reader.extension(AS_RECORDED)
      reader.finish()
      return found?.value
    })
  }

  /** The first extension of this URL: its value and the place of it. */
  extension(url: string): Found | undefined {
    const [first] = this.extensions(url)
    if (first === undefined) return undefined
    this.keep(first.json)
    return valueIn(first.json, first.at)
  }

  /** All extensions of this URL. They count as kept only when `keep` is called for them. */
  extensions(url: string): { json: JsonObject; at: At }[] {
    const all = this.json.extension
    if (!Array.isArray(all)) return []
    const at = this.at.property('extension')
    return all.flatMap((each, index) =>
      isObject(each) && each.url === url ? [{ json: each, at: at.index(index) }] : [],
    )
  }

  /** The parts of an extension that is made of extensions. */
  nested({ json, at }: { json: JsonObject; at: At }): ElementReader {
    const reader = new ElementReader(json, at)
    reader.take('url')
    return reader
  }

  keep(extension: JsonObject): void {
    this.#takenExtensions.add(extension)
  }

  /** What FHIR's rules had no room for under this name. */
  also(name: string): Found[] {
    return this.extensions(ALSO + name).flatMap(({ json, at }) => {
      this.keep(json)
      return valueIn(json, at) ?? []
    })
  }

  /** A nested element whose content stands flat in the record; the same reader for every field that asks. */
  child(name: string): ElementReader | undefined {
    const known = this.#children.get(name)
    if (known !== undefined) return known
    const value = this.take(name)
    if (value === undefined) return undefined
    const at = this.at.property(name)
    const list = Array.isArray(value) ? value : undefined
    const first = list === undefined ? value : list[0]
    if (list !== undefined) tellMore(list, at)
    if (first === undefined || !isObject(first)) {
      at.lost('This is not an element of FHIR.')
      return undefined
    }
    const reader = new ElementReader(first, list === undefined ? at : at.index(0))
    this.#children.set(name, reader)
    return reader
  }

  /** Reports what nobody took. */
  finish(): void {
    for (const child of this.#children.values()) child.finish()
    for (const [key, value] of Object.entries(this.json)) {
      if (this.#taken.has(key) || isBlank(value)) continue
      if (key === 'extension') this.#finishExtensions(value)
      else if (isCompanion(key)) this.#finishCompanion(key, value)
      else this.at.property(key).lost('The chart has no place for this.')
    }
  }

  #finishExtensions(value: Json | undefined): void {
    const at = this.at.property('extension')
    const list = Array.isArray(value) ? value : [value]
    list.forEach((each, index) => {
      if (!isObject(each) || this.#takenExtensions.has(each) || each.url === DATA_ABSENT_REASON_EXTENSION) return
      const url = typeof each.url === 'string' ? each.url : 'without a URL'
      at.reading.lost(at.index(index).path, 'The chart has no place for this extension.', url)
    })
  }

  #finishCompanion(key: string, value: Json | undefined): void {
    const list = Array.isArray(value) ? value : [value]
    const at = this.at.property(key)
    list.forEach((each, index) => {
      if (isObject(each)) new ElementReader(each, Array.isArray(value) ? at.index(index) : at).finish()
    })
  }
}

/** One JSON object of the output. Nothing empty gets in. */
export class ElementWriter {
  readonly writing: Writing
  readonly #out: JsonObject = {}
  readonly #extension: Json[] = []
  readonly #children = new Map<string, { writer: ElementWriter; list: boolean }>()

  constructor(writing: Writing) {
    this.writing = writing
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#out, name) || Object.hasOwn(this.#out, `_${name}`) || this.#children.has(name)
  }

  put(name: string, value: Json | Irregular | undefined): void {
    if (value instanceof Irregular) {
      if (value.value !== undefined) this.#out[name] = value.value
      if (value.extension.length > 0) this.#out[`_${name}`] = { extension: value.extension }
    } else if (!isBlank(value)) this.#out[name] = value
  }

  putEach(name: string, values: readonly (Json | Irregular | undefined)[]): void {
    const kept = values.filter((value) => value instanceof Irregular || !isBlank(value))
    if (kept.length === 0) return
    if (kept.some((value) => !(value instanceof Irregular) || value.value !== undefined)) {
      this.#out[name] = kept.map((value) => (value instanceof Irregular ? (value.value ?? null) : (value as Json)))
    }
    if (kept.some((value) => value instanceof Irregular)) {
      this.#out[`_${name}`] = kept.map((value) => (value instanceof Irregular ? { extension: value.extension } : null))
    }
  }

  extend(url: string, type: string, value: Json | Irregular | undefined): void {
    if (value instanceof Irregular) {
      const plain = value.value === undefined ? {} : { [`value${type}`]: value.value }
      this.#extension.push({ url, ...plain, [`_value${type}`]: { extension: value.extension } })
    } else if (!isBlank(value)) this.#extension.push({ url, [`value${type}`]: value })
  }

  /** An extension made of extensions. */
  extendWith(url: string, parts: JsonObject[]): void {
    this.#extension.push({ url, extension: parts })
  }

  /** An extension of the primitive `name`. */
  extendPrimitive(name: string, url: string, type: string, value: Json | Irregular | undefined): void {
    if (value === undefined) return
    const inner = new ElementWriter(this.writing)
    inner.extend(url, type, value)
    const companion = this.#out[`_${name}`]
    const before = isObject(companion) && Array.isArray(companion.extension) ? companion.extension : []
    this.#out[`_${name}`] = { extension: [...before, ...inner.#extension] }
  }

  also(name: string, type: string, value: Json | Irregular | undefined): void {
    this.extend(ALSO + name, type, value)
  }

  /** FHIR data-absent-reason `unknown`, as US Core asks for required elements without data. */
  absentPrimitive(name: string): void {
    if (!this.has(name)) this.#out[`_${name}`] = { extension: [absent] }
  }

  absentElement(name: string): void {
    if (!this.has(name)) this.#out[name] = { extension: [absent] }
  }

  child(name: string, list: boolean): ElementWriter {
    const known = this.#children.get(name)
    if (known !== undefined) return known.writer
    const writer = new ElementWriter(this.writing)
    this.#children.set(name, { writer, list })
    return writer
  }

  json(): JsonObject | undefined {
    for (const [name, { writer, list }] of this.#children) {
      const value = writer.json()
      if (value !== undefined) this.#out[name] = list ? [value] : value
    }
    if (this.#extension.length > 0) this.#out.extension = this.#extension
    return Object.keys(this.#out).length === 0 ? undefined : this.#out
  }
}

/** The record has room for the first. */
function tellMore(list: readonly Json[], at: At): void {
  for (let index = 1; index < list.length; index++) {
    if (!isBlank(list[index])) at.index(index).lost('The chart keeps one of these; this is one more.')
  }
}

// Fields

/** At most one. A sender's array counts as its first element. */
export function one<T>(codec: Codec<T>): Field<T> {
  return {
    read(from, name) {
      if (!from.mentions(name)) return undefined
      const at = from.at.property(name)
      const recorded = from.recordedAs(name)
      let value = from.take(name)
      if (recorded !== undefined) return codec.read(recorded, at)
      if (from.isImplied(name)) return undefined
      if (value === undefined) {
        const [also] = from.also(name)
        return also && codec.read(also.value, also.at)
      }
      if (Array.isArray(value)) {
        tellMore(value, at)
        value = value[0] as Json
        return isBlank(value) ? undefined : codec.read(value, at.index(0))
      }
      return codec.read(value, at)
    },
    write(to, name, value, also) {
      if (value === undefined) return
      const json = codec.write(value, to.writing)
      if (also) to.also(name, codec.type, json)
      else to.put(name, json)
    },
  }
}

/** Any number. A sender's single value counts as an array of one. */
export function many<T>(codec: Codec<T>): Field<T[]> {
  return {
    read(from, name) {
      if (!from.mentions(name)) return undefined
      const at = from.at.property(name)
      const recorded = from.recordedAsEach(name)
      const value = from.take(name)
      const list = value === undefined ? [] : Array.isArray(value) ? value : [value]
      const kept: T[] = []
      for (let index = 0; index < Math.max(list.length, recorded.length); index++) {
        const each = recorded[index] ?? list[index]
        if (isBlank(each)) continue
        const read = codec.read(each as Json, Array.isArray(value) ? at.index(index) : at)
        if (read !== undefined) kept.push(read)
      }
      for (const also of from.also(name)) {
        const read = codec.read(also.value, also.at)
        if (read !== undefined) kept.push(read)
      }
      return kept.length > 0 ? kept : undefined
    },
    write(to, name, values = [], also) {
      const json = values.map((value) => codec.write(value, to.writing))
      if (also) for (const each of json) to.also(name, codec.type, each)
      else to.putEach(name, json)
    },
  }
}

/** FHIR has an array where the record has one. */
export const single = <T>(codec: Codec<T>): Field<T> => ({
  read: one(codec).read,
  write: (to, name, value, also) => many(codec).write(to, name, value === undefined ? undefined : [value], also),
})

/** The same under FHIR's name for it. */
export function named<T>(name: string, field: Field<T>): Field<T> {
  return {
    read: (from) => field.read(from, name),
    write: (to, _name, value, also) => field.write(to, name, value, also),
  }
}

/** The same, one element deeper: `hospitalization.dischargeDisposition`. `list`: FHIR has an array there. */
export function within<T>(parent: string, field: Field<T>, list = false): Field<T> {
  return {
    read(from, name) {
      const child = from.child(parent)
      return child && field.read(child, name)
    },
    write(to, name, value, also) {
      if (value !== undefined) field.write(to.child(parent, list), name, value, also)
    },
  }
}

/** Where R4 has it; `or`: where senders of other versions put it. */
export function either<T>(field: Field<T>, or: Field<T>): Field<T> {
  return {
    read: (from, name) => field.read(from, name) ?? or.read(from, name),
    write: field.write,
  }
}

export function extension<T>(url: string, codec: Codec<T>): Field<T> {
  return {
    read(from) {
      const found = from.extension(url)
      return found && codec.read(found.value, found.at)
    },
    write: (to, _name, value) => {
      if (value !== undefined) to.extend(url, codec.type, codec.write(value, to.writing))
    },
  }
}

/** An extension that may repeat. */
export function extensions<T>(url: string, codec: Codec<T>): Field<T[]> {
  return {
    read(from) {
      const kept: T[] = []
      for (const { json, at } of from.extensions(url)) {
        const found = valueIn(json, at)
        const read = found && codec.read(found.value, found.at)
        if (read === undefined) continue
        from.keep(json)
        kept.push(read)
      }
      return kept.length > 0 ? kept : undefined
    },
    write: (to, _name, values = []) => {
      for (const value of values) to.extend(url, codec.type, codec.write(value, to.writing))
    },
  }
}

/** An element that changes what the rest means (FHIR R4 "Is Modifier"): unreadable, it makes the resource unusable. */
export function modifier<T>(field: Field<T>): Field<T> {
  return {
    read(from, name) {
      const value = field.read(from, name)
      if (value === undefined && from.has(name) && !isAbsent(from.json[name]) && !from.isImplied(name)) {
        throw new Unusable(
          `Its ${name} is not one that FHIR R4 has, and everything else depends on it.`,
          from.at.property(name),
        )
      }
      return value
    },
    write: field.write,
  }
}

/** R4 demands it; senders leave it out. `unknown` says so. */
export function orElse<T>(fallback: T, field: Field<T>): Field<T> {
  return {
    read(from, name) {
      const value = field.read(from, name)
      if (value === undefined)
        from.at.property(name).lost(`FHIR R4 demands ${name}; it is missing and was taken as “${fallback}”.`)
      return value ?? fallback
    },
    write: field.write,
  }
}

// Codecs of elements

export interface ElementRules<T> {
  /** Names of fields that FHIR's invariants leave no room for beside the others. */
  unfit?(value: T, writing: Writing): readonly (keyof T & string)[]
  /** Last word on what was written: elements that FHIR or US Core demand. */
  complete?(to: ElementWriter, value: T): void
}

export function readFields<T extends object>(from: ElementReader, fields: Fields<T>): Partial<T> {
  const value: Partial<T> = {}
  for (const name in fields) {
    const read = fields[name].read(from, name)
    if (read !== undefined) value[name] = read
  }
  return value
}

export function writeFields<T extends object>(
  to: ElementWriter,
  fields: Fields<T>,
  value: T,
  rules?: ElementRules<T>,
): void {
  const unfit: readonly string[] = rules?.unfit?.(value, to.writing) ?? []
  for (const name in fields) fields[name].write(to, name, value[name] ?? undefined, unfit.includes(name))
  rules?.complete?.(to, value)
}

export function element<T extends object>(type: string, fields: Fields<T>, rules?: ElementRules<T>): Codec<T> {
  return {
    type,
    read(value, at) {
      if (!isObject(value)) return at.lost(`This is not a ${type} of FHIR.`)
      const from = new ElementReader(value, at)
      const read = readFields(from, fields)
      from.finish()
      return Object.keys(read).length > 0 ? (read as T) : undefined
    },
    write(value, writing) {
      const to = new ElementWriter(writing)
      writeFields(to, fields, value, rules)
      return to.json()
    },
  }
}

/** An element of which the record keeps one part: `performer.actor`. */
export function wrapped<T>(type: string, name: string, codec: Codec<T>): Codec<T> {
  const inner = element<{ value: T }>(type, { value: named(name, one(codec)) } as Fields<{ value: T }>)
  return {
    type,
    read: (value, at) => inner.read(value, at)?.value,
    write: (value, writing) => inner.write({ value }, writing),
  }
}

/** Choice of types (`onset[x]`): FHIR allows one. The names after the first that is set. */
export function beyondFirst<T extends object>(value: T, ...names: (keyof T & string)[]): (keyof T & string)[] {
  return names.filter((name) => value[name] !== undefined).slice(1)
}
