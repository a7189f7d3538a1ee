/** Random content of the record, made from its zod schemas: whatever the record can hold, the exchange must carry. */
import fc from 'fast-check'
import type { z } from 'zod'
import { readDecimal } from '../../domain/format/decimal.ts'
import {
  type Coding,
  coding,
  dateTime,
  longText,
  partialDate,
  type Quantity,
  quantity,
  reference,
} from '../../domain/resources/datatypes.ts'
import { type Attachment, attachment } from '../../domain/resources/document-reference.ts'
import { type ChartContent, type ChartType, chartResources } from '../../domain/resources/index.ts'
import { type PatientContent, patientContent } from '../../domain/resources/patient.ts'
import {
  ACT_CODE,
  CVX,
  ICD10CM,
  LOINC,
  OBSERVATION_INTERPRETATION,
  RXNORM,
  SNOMED,
  UCUM,
} from '../../domain/terminology/systems.ts'

/** Letters of several scripts, marks that JSON, XML and HTML care about, and blanks inside. Codes are never padded. */
const characters = [...'abcXYZ019 -_./:|#&<>"\'\\{}%éßЖ中\u00a0😀']
const word = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join('').trim())
  .filter((text) => text !== '')

/** Words that readers know: of absence, of nothing, of reactions; and what looks like a time, a number or a code. */
const known = fc.constantFrom(
  ...[
    'None',
    'unknown',
    '-',
    'N/A',
    'Not available',
    'No known allergies',
    'NKDA',
    'No known problems',
    'No medications',
  ],
  ...['Hives', 'Visit', 'Problem', 'Active', 'Severe', '10:30:00', '2019-02-31', '5 mg', 'true', 'UNK', '120/80'],
  ...['<b>bold</b>', '&nbsp;', 'Penicillin (not V)'],
)
const said = fc.oneof({ arbitrary: word, weight: 9 }, { arbitrary: known, weight: 1 })

/** Longer texts have lines. */
const lines = fc.array(said, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'))

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

/** Real codes, among them those that one of the formats has a place of its own for, and those that deny. */
const realCoding = fc.constantFrom<Coding>(
  { system: SNOMED, code: '38341003', display: 'Hypertensive disorder' },
  { system: SNOMED, version: '2025-09', code: '44054006' },
  { system: ICD10CM, code: 'E11.9', display: 'Type 2 diabetes mellitus without complications' },
  { system: LOINC, version: '2.78', code: '4548-4', display: 'Hemoglobin A1c/Hemoglobin.total in Blood' },
  { system: LOINC, code: '85354-9', display: 'Blood pressure panel' },
  { system: LOINC, code: '8480-6', display: 'Systolic blood pressure' },
  { system: LOINC, code: '8462-4', display: 'Diastolic blood pressure' },
  { system: LOINC, code: '72166-2', display: 'Tobacco smoking status' },
  { system: SNOMED, code: '8517006', display: 'Ex-smoker' },
  { system: RXNORM, code: '197361', display: 'amlodipine 5 MG Oral Tablet' },
  { system: CVX, code: '140', display: 'Influenza, seasonal, injectable, preservative free' },
  { system: ACT_CODE, code: 'AMB', display: 'ambulatory' },
  { system: OBSERVATION_INTERPRETATION, code: 'H', display: 'High' },
  { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown', display: 'Unknown' },
  { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'PATOBJ', display: 'patient objection' },
  { system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD', display: 'Radiology' },
  { system: SNOMED, code: '716186003', display: 'No known allergy' },
  { system: SNOMED, code: '160245001', display: 'No current problems or disability' },
  { system: SNOMED, code: '787481004', display: 'No known medications' },
  { system: SNOMED, code: '787480003', display: 'No known procedures' },
  { system: SNOMED, code: '255604002', display: 'Mild' },
  { system: 'urn:oid:2.16.840.1.113883.6.96', code: '22298006', display: 'Myocardial infarction' },
)
const realQuantity = fc.constantFrom<Quantity>(
  { value: 120, unit: 'mmHg', system: UCUM, code: 'mm[Hg]' },
  { value: 5.4, unit: 'mmol/L', system: UCUM, code: 'mmol/L' },
  { value: 7, unit: '%', system: UCUM, code: '%' },
  { value: 10, comparator: '<', unit: 'mg/dl' },
  { value: 1, unit: 'tablet' },
  { value: 30, unit: 'd', system: UCUM, code: 'd' },
  { value: 57, unit: 'years', system: UCUM, code: 'a' },
  { value: 3 },
)

export interface Sources {
  attachments: readonly Attachment[]
  /** Times of day without seconds or offset: FHIR has none, so only a chart that knows how they are completed has them. */
  openTimes?: boolean
}

const openTime = moment.map((text) => text.slice(0, 16))

/** Arbitrary for a schema. Values that a schema only describes by a pattern are known by the schema itself. */
export function arbitraryOf(schema: unknown, sources: Sources): fc.Arbitrary<unknown> {
  if (schema === dateTime) return sources.openTimes ? fc.oneof(anyDate, moment, openTime) : fc.oneof(anyDate, moment)
  if (schema === partialDate) return anyDate
  if (schema === longText) return lines
  if (schema === attachment) return fc.constantFrom(...sources.attachments)
  if (schema === reference) return referenceWithoutRow(sources)
  const { def } = (schema as { _zod: { def: Def } })._zod
  if (schema === coding) return mostly(objectOf(def.shape ?? {}, sources), realCoding)
  if (schema === quantity) return mostly(exact(quantityOf(sources)), exact(realQuantity))
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
      return said
    default:
      throw new Error(`No arbitrary for a schema of type ${def.type}`)
  }
}

const mostly = (any: fc.Arbitrary<unknown>, real: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: any, weight: 2 }, { arbitrary: real, weight: 1 })

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
  const type = fc.constantFrom('Practitioner', 'Organization', 'Location', 'Device', 'Patient', 'RelatedPerson')
  const named = objectOf({ identifier, display }, sources) as fc.Arbitrary<object>
  return fc.oneof(
    named,
    fc.tuple(named, type).map(([who, kind]) => ({ ...who, type: kind })),
  )
}

function quantityOf(sources: Sources): fc.Arbitrary<Quantity> {
  const { written: _, ...shape } = quantity.shape
  return objectOf(shape, sources) as fc.Arbitrary<Quantity>
}

/** Digits beyond those of the number, as laboratories write them: `7.0`, `7.00`, more than a number of JavaScript holds, an exponent. */
function exact(quantities: fc.Arbitrary<Quantity>): fc.Arbitrary<Quantity> {
  const tails = fc.constantFrom('', '', '0', '00', '00000000000000000001', 'e0', '0e-0')
  return fc.tuple(quantities, tails).map(([one, tail]) => {
    if (one.value === undefined || tail === '') return one
    const point = tail.startsWith('e') || !Number.isInteger(one.value) ? '' : '.'
    return { ...one, ...readDecimal(`${one.value}${point}${tail}`) }
  })
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
