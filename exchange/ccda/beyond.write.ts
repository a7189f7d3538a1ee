import type { CodeableConcept, Reference } from '../../domain/resources/index.ts'
import { BEYOND, FHIR_JSON } from './beyond.ts'
import type { Row, WriteContext } from './context.write.ts'
import { fixedCode } from './datatypes.write.ts'
import { foreignIds } from './entry.write.ts'
import { outward } from './references.write.ts'
import { completed, related, statement } from './statement.write.ts'
import { isClear, isWhole } from './whole.write.ts'
import { el, type Part, text, type Xml } from './xml.write.ts'

/**
 * `undefined`, and `false` where the row itself does not say false, mean: said elsewhere, or not at all. `null` takes back
 * what a reader makes of words that only stand for the field.
 */
type Fields<T extends Row> = { [K in keyof T]?: T[K] | false | null | undefined }

const beyondCode = fixedCode('code', BEYOND)

/** What the database knows of a row, and what the statement itself is. */
const notContent: ReadonlySet<string> = new Set(['id', 'resourceType', 'source', 'recordedAt', 'signatures'])

function observation<T extends Row>(context: WriteContext, row: T, fields: Fields<T>): Xml | undefined {
  const said: Record<string, unknown> = {}
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined && (value !== false || row[name] === false)) said[name] = outwardAll(context, value)
  }
  for (const name in row) {
    if (name in said || notContent.has(name)) continue
    if (name === 'identifier') {
      const ids = foreignIds(context, row).filter((identifier) => !isWhole('identifier', identifier))
      if (ids.length > 0) said.identifier = ids
    } else if (!isWhole(name, row[name])) said[name] = outwardAll(context, row[name])
  }
  for (const _ in said)
    return statement('observation', {
      code: beyondCode,
      statusCode: completed,
      value: el('value', { 'xsi:type': 'ED', mediaType: FHIR_JSON }, text(JSON.stringify(said))),
    })
  return undefined
}

/** References of any depth as a receiver can resolve them; what holds none stays as it is. */
function outwardAll(context: WriteContext, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    let all: unknown[] | undefined
    for (let index = 0; index < value.length; index++) {
      const each = outwardAll(context, value[index])
      if (each === value[index]) continue
      all ??= [...value]
      all[index] = each
    }
    return all ?? value
  }
  const fields = value as Record<string, unknown>
  if (typeof fields.reference === 'string') return outward(context, fields as Reference)
  let whole: Record<string, unknown> | undefined
  for (const name in fields) {
    const each = outwardAll(context, fields[name])
    if (each === fields[name]) continue
    whole ??= { ...fields }
    whole[name] = each
  }
  return whole ?? value
}

/** For a field that the row does not have and a reader makes of who recorded it, or when. */
export const unlessSaid = (value: unknown): null | undefined => (value === undefined ? null : undefined)

/** A code that readers may take for "none" is read with the statuses of that: then both are said, or said not to be there. */
export const statusesBeyond = <C extends string, V extends string>({
  code,
  clinicalStatus,
  verificationStatus,
}: {
  code: CodeableConcept
  clinicalStatus?: C | undefined
  verificationStatus?: V | undefined
}) =>
  isClear(code)
    ? {
        clinicalStatus: unlessSaid(clinicalStatus),
        verificationStatus: verificationStatus !== 'refuted' && verificationStatus,
      }
    : { clinicalStatus: clinicalStatus ?? null, verificationStatus: verificationStatus ?? null }

/** Inside an entry: the fields that the entry has no place for, and those whose values its data types do not hold whole. */
export const beyond = <T extends Row>(context: WriteContext, row: T, fields: Fields<T>): Part =>
  related('REFR', observation(context, row, fields))

/** Inside an organizer, which has components instead of relations. */
export function beyondInOrganizer<T extends Row>(context: WriteContext, row: T, fields: Fields<T>): Part {
  const inner = observation(context, row, fields)
  return inner && el('component', {}, inner)
}
