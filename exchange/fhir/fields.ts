/** Fields: where something of the record stands in an element of FHIR. Elements: codecs made of fields. */
import { type Codec, type Field, type Fields, isAbsent, isBlank, Unusable, type Writing } from './codec.ts'
import { ElementReader, tellMore, valueIn } from './element-reader.ts'
import { ElementWriter } from './element-writer.ts'
import { isObject, type Json } from './json.ts'

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
