/** Random content of the record, made from its zod schemas: whatever the record can hold, the exchange must carry. */
import fc from 'fast-check'
import type { z } from 'zod'
import { dateTime, longText, partialDate, reference } from '../../domain/resources/datatypes.ts'
import { type Attachment, attachment } from '../../domain/resources/document-reference.ts'
import { type ChartContent, type ChartType, chartResources } from '../../domain/resources/index.ts'
import { type PatientContent, patientContent } from '../../domain/resources/patient.ts'

/** Letters of several scripts, marks that JSON, XML and HTML care about, and blanks inside. Codes are never padded. */
const characters = [...'abcXYZ019 -_./:|#&<>"\'\\{}%éßЖ中\u00a0😀']
const word = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join('').trim())
  .filter((text) => text !== '')

/** Longer texts have lines. */
const lines = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'))

const two = (n: number): string => String(n).padStart(2, '0')
const day = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const anyDate = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
)
/** Complete times: what FHIR would complete is tested by name, not at random. */
const moment = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('Z', '-05:00', '+05:30', '+14:00', '-17:45'),
  )
  .map(([text, h, m, zone]) => `${text}T${two(h)}:${two(m)}:30${zone}`)

export interface Sources {
  attachments: readonly Attachment[]
}

/** Arbitrary for a schema. Values that a schema only describes by a pattern are known by the schema itself. */
export function arbitraryOf(schema: unknown, sources: Sources): fc.Arbitrary<unknown> {
  if (schema === dateTime) return fc.oneof(anyDate, moment)
  if (schema === partialDate) return anyDate
  if (schema === longText) return lines
  if (schema === attachment) return fc.constantFrom(...sources.attachments)
  if (schema === reference) return referenceWithoutRow(sources)
  const { def } = (schema as { _zod: { def: Def } })._zod
  switch (def.type) {
    case 'object':
      return objectOf(def.shape ?? {}, sources)
    case 'array':
      return fc.array(arbitraryOf(def.element, sources), { minLength: 1, maxLength: 2 })
    case 'optional':
      return arbitraryOf(def.innerType, sources)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numberOf(schema as z.ZodNumber)
    case 'string':
      return word
    default:
      throw new Error(`No arbitrary for a schema of type ${def.type}`)
  }
}

interface Def {
  type: string
  shape?: Record<string, unknown>
  element?: unknown
  innerType?: unknown
  entries?: Record<string, string>
  values?: string[]
}

const isOptional = (schema: unknown): boolean => (schema as { _zod: { def: Def } })._zod.def.type === 'optional'

/** Nothing empty: FHIR has no empty elements, so they could not come back. */
function objectOf(shape: Record<string, unknown>, sources: Sources): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, arbitraryOf(schema, sources)]))
  const requiredKeys = Object.keys(shape).filter((name) => !isOptional(shape[name]))
  return fc.record(fields, { requiredKeys }).filter((value) => Object.keys(value).length > 0)
}

/** Points outside the chart: to rows is tested by name. */
function referenceWithoutRow(sources: Sources): fc.Arbitrary<unknown> {
  const { identifier, display } = reference.shape
  return objectOf({ identifier, display }, sources)
}

function numberOf(schema: z.ZodNumber): fc.Arbitrary<number> {
  const candidates = fc.oneof(
    fc.integer({ min: 0, max: 5000 }),
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
  )
  return candidates.filter((value) => schema.safeParse(value).success && !Object.is(value, -0))
}

export const contentOf = (type: ChartType, sources: Sources): fc.Arbitrary<ChartContent> =>
  arbitraryOf(chartResources[type].content, sources).filter(
    (value) => chartResources[type].content.safeParse(value).success,
  ) as fc.Arbitrary<ChartContent>

export const patientOf = (sources: Sources): fc.Arbitrary<PatientContent> =>
  arbitraryOf(patientContent, sources).filter(
    (value) => patientContent.safeParse(value).success,
  ) as fc.Arbitrary<PatientContent>
