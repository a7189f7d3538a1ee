import { BEYOND, FHIR_JSON } from './beyond.ts'
import type { Row } from './context.write.ts'
import { fixedCode } from './datatypes.write.ts'
import { completed, related, statement } from './statement.write.ts'
import { el, type Part, text, type Xml } from './xml.write.ts'

type Fields<T extends Row> = { [K in keyof T]?: T[K] | false | undefined }

function observation(fields: Readonly<Record<string, unknown>>): Xml | undefined {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== false)
  if (said.length === 0) return undefined
  return statement('observation', {
    code: fixedCode('code', BEYOND),
    statusCode: completed,
    value: el('value', { 'xsi:type': 'ED', mediaType: FHIR_JSON }, text(JSON.stringify(Object.fromEntries(said)))),
  })
}

/** Inside an entry. `false` and `undefined` fields are said elsewhere or not at all. */
export const beyond = <T extends Row>(_row: T, fields: Fields<T>): Part => related('REFR', observation(fields))

/** The same inside an organizer, which has components instead of relations. */
export const beyondInOrganizer = <T extends Row>(_row: T, fields: Fields<T>): Part => {
  const inner = observation(fields)
  return inner && el('component', {}, inner)
}
