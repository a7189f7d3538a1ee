/** One line: a FHIR R4 resource for any reader, with the row exactly as recorded in an extension for Chartkeep. */
import { own } from '../fhir/codec.ts'
import { isObject, type JsonObject } from '../fhir/json.ts'
import { DocumentRejected } from '../types.ts'

const ROW = own('row')

export type Row = Record<string, unknown>

/** `meta` may carry extensions in every type, Binary included, which has none itself (FHIR R4, Element). */
export function writeLine(resource: JsonObject, row: Row): string {
  const { resourceType, id, meta, ...rest } = resource
  const extension = [{ url: ROW, valueString: JSON.stringify(row) }]
  const said = { ...(isObject(meta) && meta), extension }
  return JSON.stringify({ resourceType, ...(id !== undefined && { id }), meta: said, ...rest })
}

/** @throws DocumentRejected where the line holds no row; `place`: file and line, from 1. */
export function readLine(text: string, place: { path: string; line: number }): Row {
  const row = parse(rowText(parse(text)))
  if (isObject(row as JsonObject)) return row as Row
  throw new DocumentRejected('not-well-formed', 'This line holds no row of a practice. Nothing was taken in.', place)
}

function rowText(resource: unknown): string {
  const meta = isObject(resource as JsonObject) ? (resource as JsonObject).meta : undefined
  const extensions = isObject(meta) && Array.isArray(meta.extension) ? meta.extension : []
  const own = extensions.filter(isObject).find(({ url }) => url === ROW)
  return typeof own?.valueString === 'string' ? own.valueString : ''
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The caller names the place; what stands there is not repeated.
    return undefined
  }
}
