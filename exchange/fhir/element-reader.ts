/** One JSON object of the source, read field by field. */
import {
  ALSO,
  AS_RECORDED,
  type At,
  DATA_ABSENT_REASON_EXTENSION,
  IMPLIED,
  isBlank,
  isCompanion,
  Unusable,
} from './codec.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

export interface Found {
  value: Json
  at: At
}

/** The value of an extension, as it was recorded. */
export function valueIn(json: JsonObject, at: At): Found | undefined {
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
/** The record has room for the first. */
export function tellMore(list: readonly Json[], at: At): void {
  for (let index = 1; index < list.length; index++) {
    if (!isBlank(list[index])) at.index(index).lost('The chart keeps one of these; this is one more.')
  }
}
