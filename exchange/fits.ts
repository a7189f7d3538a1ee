/**
 * Whether a value is what a schema would give back: nearly all that is read is, and zod's own answer costs a copy of everything. Knows
 * the kinds of schema that the record is made of; to any other, and to fields that no schema names, it says no.
 */
import type { z } from 'zod'

type Test = (value: unknown) => boolean

type Schema = z.core.$ZodType

const never: Test = () => false
const known = new WeakMap<Schema, Test>()

export const fits = (schema: z.ZodType, value: unknown): boolean => testOf(schema)(value)

function testOf(schema: Schema): Test {
  const made = known.get(schema)
  if (made !== undefined) return made
  const checks = (schema._zod.def.checks ?? []).map(testOfCheck)
  const isKind = testOfKind(schema as z.core.$ZodTypes)
  const test: Test = checks.length === 0 ? isKind : (value) => isKind(value) && checks.every((check) => check(value))
  known.set(schema, test)
  return test
}

function testOfKind(schema: z.core.$ZodTypes): Test {
  // Schemas that are a check themselves (z.uuid, z.int) are none of the record's.
  if (schema._zod.traits.has('$ZodCheck')) return never
  const { def } = schema._zod
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'number':
      return Number.isFinite
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'literal':
      return testOfWords(def.values)
    case 'enum':
      return testOfWords(Object.values(def.entries))
    case 'optional': {
      const isInner = testOf(def.innerType)
      return (value) => value === undefined || isInner(value)
    }
    case 'array': {
      const isElement = testOf(def.element)
      return (value) => Array.isArray(value) && value.every(isElement)
    }
    case 'object':
      return def.catchall === undefined ? testOfObject(def.shape) : never
    default:
      return never
  }
}

function testOfWords(words: readonly unknown[]): Test {
  const allowed = new Set(words)
  return (value) => allowed.has(value)
}

function testOfObject(shape: z.core.$ZodShape): Test {
  const fields = new Map(Object.entries(shape).map(([name, schema]) => [name, testOf(schema)]))
  const required = Object.keys(shape).filter((name) => shape[name]?._zod.def.type !== 'optional')
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const object = value as Readonly<Record<string, unknown>>
    for (const name in object) if (fields.get(name)?.(object[name]) !== true) return false
    for (const name of required) if (object[name] === undefined) return false
    return true
  }
}

function testOfCheck(check: z.core.$ZodCheck): Test {
  const { def } = (check as z.core.$ZodChecks)._zod
  if (def.check === 'max_length') return (value) => (value as string).length <= def.maximum
  if (def.check === 'min_length') return (value) => (value as string).length >= def.minimum
  return (value) => {
    const payload = { value, issues: [] }
    const pending = (check as z.core.$ZodCheck<unknown>)._zod.check(payload)
    return pending === undefined && payload.issues.length === 0
  }
}
