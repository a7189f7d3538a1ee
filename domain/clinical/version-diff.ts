/** What changed between two versions of a row, field by field, in words. */
import { formatDateTime } from '../format/date.ts'
import { conceptText } from '../format/name.ts'
import { formatQuantity } from '../format/quantity.ts'
import type { CodeableConcept, Quantity, Reference } from '../resources/index.ts'

export interface FieldChange {
  /** FHIR's name of the field. */
  field: string
  before: string
  after: string
}

type Body = Readonly<Record<string, unknown>>

/** What the database knows of a row is no part of what it says. */
const bookkeeping = new Set([
  'id',
  'resourceType',
  'patientId',
  'versionId',
  'recordedAt',
  'recordedBy',
  'updatedAt',
  'updatedBy',
  'source',
  'identifier',
])

export function changesBetween(earlier: object, later: object): FieldChange[] {
  const [before, after] = [earlier as Body, later as Body]
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((f) => !bookkeeping.has(f))
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: inWords(before[field]), after: inWords(after[field]) }))
}

/** Everything a version says. */
export function fieldsOf(body: object): { field: string; value: string }[] {
  return Object.entries(body as Body)
    .filter(([field]) => !bookkeeping.has(field))
    .map(([field, value]) => ({ field, value: inWords(value) }))
    .filter(({ value }) => value !== '')
}

/** Any FHIR value as a person would write it; '' for nothing. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return /^\d{4}-\d\d/.test(value) ? formatDateTime(value) : value
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join('; ')
  return objectInWords(value as Body)
}

function objectInWords(value: Body): string {
  if ('coding' in value) return conceptText(value as CodeableConcept)
  if ('value' in value && ('unit' in value || 'code' in value)) return formatQuantity(value as Quantity)
  if ('reference' in value || 'display' in value) return (value as Reference).display ?? ''
  if (typeof value.text === 'string') return value.text
  const parts = Object.entries(value).map(([name, part]) => [name, inWords(part)] as const)
  return parts
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}: ${words}`)
    .join(', ')
}
