/** Any value of a resource as a person would write it. Shapes are told by their fields, as FHIR's data types are. */
import { formatDate, formatDateTime } from '../format/date.ts'
import { dosageText } from '../format/dosage.ts'
import { conceptText, formatPersonName } from '../format/name.ts'
import { formatMeasured, formatMeasuredRange, formatQuantity, formatRange } from '../format/quantity.ts'
import type {
  Address,
  CodeableConcept,
  Dosage,
  HumanName,
  Period,
  Quantity,
  Range,
  Reference,
} from '../resources/index.ts'

type Shape = Readonly<Record<string, unknown>>

/** '' for nothing. `field`: FHIR's name of the field that holds it. */
export function inWords(value: unknown, field = ''): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return textInWords(value, field)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return listInWords(value, field)
  return shapeInWords(value as Shape, field)
}

const dateShape = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?$/
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** FHIR's codes are words with hyphens (`entered-in-error`); in other fields a hyphen is part of what somebody wrote. */
const coded = new Set([
  'status',
  'clinicalStatus',
  'verificationStatus',
  'lifecycleStatus',
  'docStatus',
  'category',
  'intent',
  'priority',
  'criticality',
  'how',
])

function textInWords(text: string, field: string): string {
  if (dateShape.test(text)) return formatDateTime(text)
  if (idShape.test(text)) return ''
  return coded.has(field) ? text.replaceAll('-', ' ') : text
}

/** Rows that are only pointed at are counted: `3 results`. */
function listInWords(values: readonly unknown[], field: string): string {
  const kinds = values.map((value) => (isBareReference(value) ? linkedKind(value) : undefined))
  const bare = Map.groupBy(
    kinds.filter((kind) => kind !== undefined),
    (kind) => kind,
  )
  const named = values.filter((_, index) => kinds[index] === undefined).map((value) => inWords(value, field))
  const counted = [...bare].map(([kind, all]) => `${all.length} ${kind}${all.length === 1 ? '' : 's'}`)
  return [...named, ...counted].filter(Boolean).join('; ')
}

/** Points at another row and says nothing of it. */
export function isBareReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null) return false
  return 'reference' in value && !('display' in value) && Object.keys(value).every((key) => referenceKeys.has(key))
}
const referenceKeys = new Set(['reference', 'type', 'identifier', 'display'])

const rowKinds: Readonly<Record<string, string>> = {
  Observation: 'result',
  Condition: 'problem',
  MedicationRequest: 'prescription',
  MedicationStatement: 'medication',
  Encounter: 'visit',
  Goal: 'goal',
  ServiceRequest: 'order',
  DiagnosticReport: 'report',
  DocumentReference: 'document',
  ClinicalNote: 'note',
}

const linkedKind = ({ reference = '' }: Reference) => rowKinds[reference.split('/')[0] ?? ''] ?? 'linked entry'

/** What is given or handed out, whose trailing zeros are not shown; every other number is as exact as it was measured. */
const amounts = new Set([
  'doseQuantity',
  'doseRange',
  'rateQuantity',
  'rateRange',
  'quantity',
  'expectedSupplyDuration',
])

function shapeInWords(value: Shape, field: string): string {
  if ('coding' in value) return conceptText(value as CodeableConcept)
  if (isDosage(value)) return dosageText(value as Dosage)
  const isAmount = amounts.has(field)
  if ('value' in value && ('unit' in value || 'code' in value || 'written' in value))
    return (isAmount ? formatQuantity : formatMeasured)(value as Quantity)
  if ('family' in value || 'given' in value) return nameWords(value as HumanName)
  if ('line' in value || 'city' in value || 'postalCode' in value) return addressWords(value as Address)
  if ('value' in value) return labelled(value as Labelled)
  if (isOnly(value, periodKeys)) return periodWords(value as Period)
  if (isOnly(value, rangeKeys)) return (isAmount ? formatRange : formatMeasuredRange)(value as Range)
  if (isOnly(value, referenceKeys))
    return (value as Reference).display ?? (value.reference ? `1 ${linkedKind(value as Reference)}` : '')
  if (isOnly(value, codingKeys) && typeof value.code !== 'object') return String(value.display ?? value.code ?? '')
  if (isOnly(value, noteKeys)) return String(value.text ?? '')
  return partsInWords(value)
}

const periodKeys = new Set(['start', 'end'])
const rangeKeys = new Set(['low', 'high'])
const codingKeys = new Set(['system', 'version', 'code', 'display', 'userSelected'])
const noteKeys = new Set(['text', 'time', 'authorString'])

const isOnly = (value: Shape, keys: ReadonlySet<string>) => Object.keys(value).every((key) => keys.has(key))
const isDosage = (value: Shape) =>
  ['doseQuantity', 'doseRange', 'timing', 'asNeededBoolean', 'asNeededCodeableConcept', 'patientInstruction'].some(
    (key) => key in value,
  )

function nameWords(name: HumanName): string {
  const use = name.use && name.use !== 'official' && name.use !== 'usual' ? ` (${name.use})` : ''
  return `${formatPersonName([name])}${use}`
}

function addressWords({ line = [], city, state, postalCode, country, text, use }: Address): string {
  const place = [...line, city, [state, postalCode].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
  return `${place || (text ?? '')}${use ? ` (${use})` : ''}`
}

interface Labelled {
  system?: string
  use?: string
  type?: CodeableConcept
  value?: string
}

/** A phone number (ContactPoint) with its use, or an Identifier with its kind. */
function labelled({ system, use, type, value = '' }: Labelled): string {
  if (type) return `${conceptText(type)} ${value}`
  const kind = system && /^[a-z]+$/.test(system) ? system : ''
  return [kind === 'phone' ? '' : kind, value, use && use !== 'official' ? `(${use})` : ''].filter(Boolean).join(' ')
}

function periodWords({ start, end }: Period): string {
  if (start && end) return `${formatDateTime(start)} to ${formatDateTime(end)}`
  return start ? `from ${formatDateTime(start)}` : `until ${formatDate(end)}`
}

/** Names of parts that say nothing beside their value. */
const silent = new Set([
  'code',
  'text',
  'description',
  'member',
  'individual',
  'relationship',
  'name',
  'title',
  'condition',
  'language',
  'telecom',
])
/** Technical parts: another field says the same for people. */
const unsaid = new Set(['hash', 'size', 'contentType', 'system', 'ombCategory'])

/** What it is first, then what is said of it. */
function partsInWords(value: Shape): string {
  const parts = Object.entries(value)
    .filter(([name]) => !unsaid.has(name))
    .map(([name, part]) => ({ name, words: inWords(part, name) }))
    .filter(({ words }) => words !== '')
  const naming = parts.filter(({ name }) => silent.has(name)).map(({ words }) => words)
  const others = parts.filter(({ name }) => !silent.has(name))
  return [...naming, ...others.map(({ name, words }) => `${partName(name)} ${words}`.trim())].join(', ')
}

/** Where FHIR's own name is no word of clinicians. */
const partNames: Readonly<Record<string, string>> = {
  validityPeriod: 'valid',
  numberOfRepeatsAllowed: 'refills',
  expectedSupplyDuration: 'for',
}

/** `doseNumberPositiveInt` -> `dose number`; FHIR's choice types end with the type. */
function partName(name: string): string {
  const known = partNames[name]
  if (known) return known
  return name
    .replace(/^value(?=[A-Z])|(Quantity|CodeableConcept|String|Boolean|PositiveInt|DateTime|Period|Range|Ratio)$/g, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .trim()
}
