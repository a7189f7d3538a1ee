/** Provenance, US Core 6.1.0 profile us-core-provenance: who says what stands in the document. */
import type { Identifier, Provenance, Reference } from '../../../domain/resources/index.ts'
import { nameBasedUuid } from '../../ids.ts'
import type { ChartSnapshot } from '../../types.ts'
import type { Source, SourceResource } from '../bundle.ts'
import { type At, attempt, type Writing } from '../codec.ts'
import { identifier, reference } from '../datatypes.ts'
import { ElementWriter } from '../element-writer.ts'
import { one } from '../fields.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { dateTime, instant } from '../primitives.ts'
import { PROVENANCE_PARTICIPANT, US_CORE_PROVENANCE_PARTICIPANT } from '../terms.ts'
import { fhirTime } from '../time.ts'
import { usCore } from '../us-core.ts'

// In

export interface Origin {
  author: Reference[]
  authorOrganization?: Reference
  custodian?: Reference
  occurred?: string
}

const objects = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const roleOf = ({ type }: JsonObject): unknown => (isObject(type) ? objects(type.coding)[0]?.code : undefined)

/** What each Provenance of the source says, by the resources it is about. The first that names an author counts. */
export function readOrigins(source: Source, atOf: (resource: SourceResource) => At): Map<SourceResource, Origin> {
  const origins = new Map<SourceResource, Origin>()
  for (const resource of source.resources) {
    if (resource.type !== 'Provenance') continue
    const origin = attempt(() => readOrigin(resource.json, atOf(resource)))
    if (origin === undefined) continue
    for (const target of objects(resource.json.target)) {
      const found = typeof target.reference === 'string' ? source.find(target.reference, resource) : undefined
      if (found !== undefined && !origins.has(found)) origins.set(found, origin)
    }
  }
  return origins
}

function readOrigin(json: JsonObject, at: At): Origin | undefined {
  const agents = objects(json.agent)
  const who = (agent: JsonObject | undefined, name: 'who' | 'onBehalfOf') =>
    agent?.[name] === undefined ? undefined : reference.read(agent[name] as Json, at)
  const authors = agents.filter((agent) => roleOf(agent) === 'author' || roleOf(agent) === 'composer')
  const author = authors.flatMap((agent) => who(agent, 'who') ?? [])
  const authorOrganization = authors.map((agent) => who(agent, 'onBehalfOf')).find((each) => each !== undefined)
  const custodian = who(
    agents.find((agent) => roleOf(agent) === 'custodian'),
    'who',
  )
  if (author.length === 0 && authorOrganization === undefined) return undefined
  const period = isObject(json.occurredPeriod) ? json.occurredPeriod.start : undefined
  const time = json.occurredDateTime ?? period
  const occurred = time === undefined || time === null ? undefined : dateTime.read(time, at)
  return {
    author,
    ...(authorOrganization !== undefined && { authorOrganization }),
    ...(custodian !== undefined && { custodian }),
    ...(occurred !== undefined && { occurred }),
  }
}

// Out

const concept = (system: string, code: string, display: string): JsonObject => ({ coding: [{ system, code, display }] })
const AUTHOR = concept(PROVENANCE_PARTICIPANT, 'author', 'Author')
const CUSTODIAN = concept(PROVENANCE_PARTICIPANT, 'custodian', 'Custodian')
const TRANSMITTER = concept(US_CORE_PROVENANCE_PARTICIPANT, 'transmitter', 'Transmitter')

const PROFILE = [usCore('us-core-provenance')]

/** us-core-provenance: a person acts for an organization. */
function agent(
  type: JsonObject,
  who: Reference,
  onBehalfOf: Reference | undefined,
  writing: Writing,
): JsonObject | undefined {
  const to = new ElementWriter(writing)
  to.put('type', type)
  one(reference).write(to, 'who', who)
  one(reference).write(to, 'onBehalfOf', onBehalfOf)
  if (who.reference?.startsWith('Practitioner/') || who.reference?.startsWith('Device/')) to.absentElement('onBehalfOf')
  return to.has('who') ? to.json() : undefined
}

/** What this practice recorded itself: one Provenance for all of it. */
export function writeOwnOrigin(snapshot: ChartSnapshot, targets: readonly string[], writing: Writing): JsonObject {
  const author: Reference = { reference: `Practitioner/${snapshot.author.id}` }
  const practice: Reference = { reference: `Organization/${snapshot.practice.id}`, display: snapshot.practice.name }
  return {
    resourceType: 'Provenance',
    id: nameBasedUuid(`${snapshot.patient.id}#provenance`),
    meta: { profile: PROFILE },
    target: targets.map((target) => ({ reference: target })),
    recorded: fhirTime(snapshot.createdAt, snapshot.timeZone),
    agent: [
      agent(AUTHOR, author, practice, writing),
      agent(CUSTODIAN, practice, undefined, writing),
      agent(TRANSMITTER, practice, undefined, writing),
    ].filter((each) => each !== undefined),
  }
}

/** What came from outside: one Provenance for all rows of the same origin. */
export function writeOutsideOrigins(
  rows: readonly Provenance[],
  targetOf: (row: Provenance) => string | undefined,
  writing: Writing,
): JsonObject[] {
  const groups = new Map<string, { row: Provenance; targets: string[] }>()
  for (const row of rows) {
    const target = targetOf(row)
    if (target === undefined) continue
    const { author, authorOrganization, custodian, recorded, occurred, sourceIdentifier } = row
    const name = JSON.stringify([author, authorOrganization, custodian, recorded, occurred, sourceIdentifier])
    const group = groups.get(name) ?? { row, targets: [] }
    group.targets.push(target)
    groups.set(name, group)
  }
  return [...groups.values()].flatMap(({ row, targets }) => writeOutsideOrigin(row, targets, writing))
}

function writeOutsideOrigin(row: Provenance, targets: readonly string[], writing: Writing): JsonObject[] {
  const { author = [], authorOrganization, custodian, occurred, sourceIdentifier = [] } = row
  const by = author.length > 0 ? author : authorOrganization === undefined ? [] : [authorOrganization]
  const agents = [
    ...by.map((who) => agent(AUTHOR, who, author.length > 0 ? authorOrganization : undefined, writing)),
    custodian && agent(CUSTODIAN, custodian, undefined, writing),
  ].filter((each) => each !== undefined)
  // Without anybody who says so there is no provenance to tell.
  if (agents.length === 0) return []
  const to = new ElementWriter(writing)
  one(dateTime).write(to, 'occurredDateTime', occurred)
  one(instant).write(to, 'recorded', row.recorded)
  to.put('agent', agents)
  to.put(
    'entity',
    sourceIdentifier.map((each: Identifier) => ({
      role: 'source',
      what: { identifier: identifier.write(each, writing) as Json },
    })),
  )
  return [
    {
      resourceType: 'Provenance',
      id: row.id,
      meta: { profile: PROFILE },
      target: targets.map((target) => ({ reference: target })),
      ...to.json(),
    },
  ]
}
