/** What changed between two versions of a row, field by field, in words. */
import { sameButForDigits } from '../format/decimal.ts'
import { inWords, isBareReference } from './value-words.ts'

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
])

/** Identifiers of these are numbers that people go by (record number, NPI); those of other rows say where they came from. */
const numbered: ReadonlySet<unknown> = new Set(['Patient', 'Practitioner', 'Organization'])

function isSaid(body: Body, field: string): boolean {
  return !bookkeeping.has(field) && (field !== 'identifier' || numbered.has(body.resourceType))
}

export function changesBetween(earlier: object, later: object): FieldChange[] {
  const [before, after] = [earlier as Body, later as Body]
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((field) => isSaid(after, field))
  return (
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => ({ field, before: inWords(before[field], field), after: inWords(after[field], field) }))
      .filter(({ before: was, after: is }) => was !== '' || is !== '')
      // 7 that became 7.00 is the same value; it is told where the words show it.
      .filter(({ field, before: was, after: is }) => was !== is || !sameButForDigits(before[field], after[field]))
  )
}

/** Everything a version says. */
export function fieldsOf(body: object): { field: string; value: string }[] {
  return Object.entries(body as Body)
    .filter(([field, value]) => isSaid(body as Body, field) && !isBareReference(value))
    .map(([field, value]) => ({ field, value: inWords(value, field) }))
    .filter(({ value }) => value !== '')
}
