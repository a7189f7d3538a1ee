import { BEYOND, FHIR_JSON } from './beyond.ts'
import type { Row } from './context.write.ts'
import { fixedCode } from './datatypes.write.ts'
import { completed, related, statement } from './statement.write.ts'
import { el, type Part, text, type Xml } from './xml.write.ts'

/**
 * `undefined`, and `false` where the row itself does not say false, mean: said elsewhere, or not at all. `null` takes back
 * what a reader makes of words that only stand for the field.
 */
type Fields<T extends Row> = { [K in keyof T]?: T[K] | false | null | undefined }

function observation<T extends Row>(row: T, fields: Fields<T>): Xml | undefined {
  const said: Fields<T> = {}
  let isAny = false
  for (const name in fields) {
    const value = fields[name]
    if (value === undefined || (value === false && row[name] !== false)) continue
    said[name] = value
    isAny = true
  }
  if (!isAny) return undefined
  return statement('observation', {
    code: fixedCode('code', BEYOND),
    statusCode: completed,
    value: el('value', { 'xsi:type': 'ED', mediaType: FHIR_JSON }, text(JSON.stringify(said))),
  })
}

/** For a field that the row does not have and a reader makes of who recorded it, or when. */
export const unlessSaid = (value: unknown): null | undefined => (value === undefined ? null : undefined)

/** Inside an entry. */
export const beyond = <T extends Row>(row: T, fields: Fields<T>): Part => related('REFR', observation(row, fields))

/** Inside an organizer, which has components instead of relations. */
export function beyondInOrganizer<T extends Row>(row: T, fields: Fields<T>): Part {
  const inner = observation(row, fields)
  return inner && el('component', {}, inner)
}
