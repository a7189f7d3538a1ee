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
import type { ElementReader } from './element-reader.ts'
import type { ElementWriter } from './element-writer.ts'
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

/** RFC 6901, 3. */
const pointerStep = (name: string): string =>
  /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name

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
    return new At(`${this.path}/${pointerStep(name)}`, `${this.what}.${name}`, this.reading)
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

/** What may be left out without harm to the rest: unusable, it is reported and left out. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unusable) return error.at.lost(error.message)
    throw error
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
export const AS_RECORDED = `${OWN}as-recorded`
export const ALSO = `${OWN}also:`
/** Extensions of ours that hold what no element or published extension of R4 does. */
export const own = (name: string): string => OWN + name
export const DATA_ABSENT_REASON_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
export const ABSENT: JsonObject = { url: DATA_ABSENT_REASON_EXTENSION, valueCode: 'unknown' }

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
export const isCompanion = (key: string): boolean => /^_[A-Za-z]/.test(key)

/** True for an element that only says that it is absent. */
export const isAbsent = (value: Json | undefined): boolean =>
  isObject(value) &&
  Object.keys(value).every((key) => key === 'extension' || key === 'id') &&
  Array.isArray(value.extension) &&
  value.extension.every((each) => isObject(each) && each.url === DATA_ABSENT_REASON_EXTENSION)
