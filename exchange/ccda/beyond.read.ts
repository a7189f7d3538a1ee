/** Takes the fields back that `beyond.write.ts` said in FHIR's words. Nothing else writes such observations. */
import { type ChartContent, chartResources, type Identifier, type Reference } from '../../domain/resources/index.ts'
import { URI } from '../terminology/systems.ts'
import type { XmlElement } from '../xml/tree.ts'
import { BEYOND, FHIR_JSON } from './beyond.ts'
import type { Reading } from './reading.read.ts'

export const isBeyond = (statement: XmlElement): boolean => statement.child('code')?.attr('code') === BEYOND.code

/** Fields by name; `null` takes a field back that was read from the words which stand for it. */
export type BeyondFields = Readonly<Record<string, unknown>>

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const LOCAL = 'urn:uuid:'

/** References to other entries of the document name them by their id. */
function link(value: unknown, reading: Reading): void {
  if (Array.isArray(value)) for (const each of value) link(each, reading)
  if (!isObject(value)) return
  const { identifier } = value as Reference
  const id = identifier?.system === URI ? identifier.value : undefined
  if (id?.startsWith(LOCAL) && typeof value.type === 'string' && value.type in chartResources) {
    reading.linkId(id.slice(LOCAL.length), (key) => {
      value.reference = `#${key}`
      delete value.identifier
    })
    return
  }
  for (const each of Object.values(value)) link(each, reading)
}

export function readBeyond(statements: readonly XmlElement[], reading: Reading): BeyondFields {
  const fields: Json = {}
  for (const statement of statements) {
    const value = statement.child('value')
    if (value?.attr('mediaType') !== FHIR_JSON) continue
    try {
      const read: unknown = JSON.parse(value.text)
      if (isObject(read)) Object.assign(fields, read)
    } catch {
      reading.flaw(value, 'Details in the words of FHIR could not be read and were left out.')
    }
  }
  link(fields, reading)
  return fields
}

/** Ids that II could not hold whole, in place of what it held of them. */
function withIdentifiers(read: readonly Identifier[], said: unknown): unknown {
  if (!Array.isArray(said)) return read
  const isSaid = ({ system, value }: Identifier): boolean =>
    said.some((each) => isObject(each) && each.system === system && each.value === value)
  return [...read.filter((each) => !isSaid(each)), ...said]
}

/** A field `resourceType` says that the entry only stands for a resource that C-CDA has no entry for. */
export function withBeyond(content: ChartContent, fields: BeyondFields): ChartContent {
  const { resourceType } = fields
  const isOther =
    typeof resourceType === 'string' && resourceType in chartResources && resourceType !== content.resourceType
  const whole: Json = isOther ? { resourceType, identifier: content.identifier, note: content.note } : { ...content }
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'resourceType') continue
    if (name === 'identifier') whole[name] = withIdentifiers(content.identifier ?? [], value)
    else if (value === null) delete whole[name]
    else whole[name] = value
  }
  return whole as ChartContent
}
