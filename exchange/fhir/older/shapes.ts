/** Steps that the translations of older resources to R4 are made of. Nothing is changed in place. */
import { isObject, type Json, type JsonObject } from '../json.ts'

export type OlderVersion = 'DSTU2' | 'STU3'
export type Translation = (json: JsonObject, version: OlderVersion) => JsonObject

export const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem/'

/** Elements under their names of R4. One that has something under the new name already keeps its old one, and is told as unread. */
export function renamed(json: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const now = names[name]
      return [now === undefined || Object.hasOwn(json, now) ? name : now, value]
    }),
  )
}

/** Elements that repeat in R4 and did not before. */
export function listed(json: JsonObject, ...names: string[]): JsonObject {
  const found = names.flatMap((name): [string, Json][] => {
    const value = json[name]
    return value === undefined || Array.isArray(value) ? [] : [[name, [value]]]
  })
  return { ...json, ...Object.fromEntries(found) }
}

export function without(json: JsonObject, ...names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)))
}

/** Remarks as Annotations: once they were text, or one Annotation. */
export function notes(json: JsonObject, from: string): JsonObject {
  const value = json[from]
  if (value === undefined) return json
  const annotations = (Array.isArray(value) ? value : [value]).map(
    (one): Json => (typeof one === 'string' ? { text: one } : one),
  )
  return { ...without(json, from), note: annotations }
}

/** A status that was a code is a concept of its own code system in R4. */
export function statusConcept(json: JsonObject, name: string, system: string): JsonObject {
  const code = json[name]
  return typeof code === 'string' ? { ...json, [name]: conceptOf(system, code) } : json
}

export const conceptOf = (system: string, code: string): JsonObject => ({
  coding: [{ system: `${TERMINOLOGY}${system}`, code }],
})

export const objects = (value: Json | undefined): JsonObject[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(isObject)

/** Only what is there: R4 has no empty elements. */
export function present(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  const said = Object.entries(fields).filter(
    (field): field is [string, Json] => field[1] !== undefined && !(Array.isArray(field[1]) && field[1].length === 0),
  )
  return Object.fromEntries(said)
}

/** Each object of a list in a new shape. */
export function each(json: JsonObject, name: string, change: (one: JsonObject) => JsonObject): JsonObject {
  const value = json[name]
  if (Array.isArray(value)) return { ...json, [name]: value.map((one) => (isObject(one) ? change(one) : one)) }
  return isObject(value) ? { ...json, [name]: change(value) } : json
}
