/** One JSON object of the output, written field by field. */
import { ABSENT, ALSO, Irregular, isBlank, type Writing } from './codec.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

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
    if (!this.has(name)) this.#out[`_${name}`] = { extension: [ABSENT] }
  }

  absentElement(name: string): void {
    if (!this.has(name)) this.#out[name] = { extension: [ABSENT] }
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
