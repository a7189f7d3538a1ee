/**
 * Practitioners and organizations. They go out as resources of US Core 6.1.0; what comes in becomes words and an identifier
 * in what refers to it: an import never makes users or reference data.
 */
import { conceptText, formatPersonName } from '../../../domain/format/name.ts'
import type { Address, CodeableConcept, ContactPoint, Identifier } from '../../../domain/resources/datatypes.ts'
import { type OrganizationContent, organizationContent } from '../../../domain/resources/organization.ts'
import type { PractitionerContent } from '../../../domain/resources/practitioner.ts'
import { nameBasedUuid } from '../../ids.ts'
import { NPI } from '../../terminology/systems.ts'
import type { Recorded } from '../../types.ts'
import type { At, Codec, Fields, Writing } from '../codec.ts'
import {
  address,
  addressFields,
  codeableConcept,
  completeContactPoint,
  contactPoint,
  contactPointFields,
  fullContactPoint,
  fullIdentifier,
  humanName,
  identifier,
  reference,
  uriIdentifier,
} from '../datatypes.ts'
import { ElementWriter } from '../element-writer.ts'
import { element, many, one, writeFields } from '../fields.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { boolean, string } from '../primitives.ts'
import { usCore } from '../us-core.ts'

// In: names and numbers

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

function readEach<T>(codec: Codec<T>, value: Json | undefined, at: At): T[] {
  return listOf(value).flatMap((each) => (each === null ? [] : (codec.read(each, at) ?? [])))
}

/** The words people have for it: of a person or an organization the name, of anything else what it is. */
export function nameOf(json: JsonObject, at: At): string | undefined {
  const { name } = json
  if (typeof name === 'string') return textOf(name)
  const person = formatPersonName(readEach(humanName, name, at))
  if (person !== '') return person
  const [deviceName] = listOf(json.deviceName)
  if (isObject(deviceName)) return textOf(deviceName.name)
  const concepts: CodeableConcept[] = [json.code, json.type].flatMap((each) => readEach(codeableConcept, each, at))
  return textOf(concepts.map(conceptText).find((text) => text !== '')) ?? textOf(json.title) ?? textOf(json.description)
}

/** The NPI, else the official one, else the first. */
export function identifierOf(json: JsonObject, at: At): Identifier | undefined {
  const all = readEach(identifier, json.identifier, at)
  return all.find(({ system }) => system === NPI) ?? all.find(({ use }) => use === 'official') ?? all[0]
}

// Out

/** us-core-16, us-core-17: ten digits with the check digit of Luhn over "80840" and them. */
export function isNpi(value: string | undefined): boolean {
  if (value === undefined || !/^\d{10}$/.test(value)) return false
  const sum = [...value].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 24)
  return sum % 10 === 0
}

const npisAreValid = (identifiers: readonly Identifier[] = []): boolean =>
  identifiers.every(({ system, value }) => system !== NPI || isNpi(value))

type PractitionerBody = Omit<PractitionerContent, 'resourceType' | 'specialty' | 'organization'>
type OrganizationBody = Omit<OrganizationContent, 'resourceType'>
const active = one(boolean(organizationContent.shape.active.unwrap()))

/** us-core-practitioner demands a family name. */
const practitionerName: Codec<PractitionerContent['name'][number]> = {
  ...humanName,
  write(value, writing) {
    const to = new ElementWriter(writing)
    const json = humanName.write(value, writing)
    to.absentPrimitive('family')
    return value.family === undefined && isObject(json) ? { ...json, ...to.json() } : json
  },
}

const practitionerFields: Fields<PractitionerBody> = {
  identifier: many(fullIdentifier),
  active,
  name: many(practitionerName),
  telecom: many(contactPoint),
  address: many(address),
}

/** org-2, org-3: no organization lives anywhere. */
const notAtHome = { unfit: ({ use }: { use?: string }) => (use === 'home' ? (['use'] as const) : []) }
const businessAddress = element<Address>('Address', addressFields, notAtHome)
const businessContact = element<ContactPoint>('ContactPoint', contactPointFields, {
  ...notAtHome,
  complete: completeContactPoint,
})

const organizationFields: Fields<OrganizationBody> = {
  identifier: many(identifier),
  active,
  type: many(codeableConcept),
  name: one(string),
  telecom: many(businessContact),
  address: many(businessAddress),
}

/** us-core-practitioner and us-core-organization allow four lines. */
const fitsLines = (addresses: PractitionerContent['address'] = []): boolean =>
  addresses.every(({ line = [] }) => line.length <= 4)

export function writePractitioner(row: Recorded<PractitionerContent>, writing: Writing): JsonObject {
  const {
    id,
    resourceType,
    source: _,
    recordedAt: _at,
    specialty: _specialty,
    organization: _organization,
    ...body
  } = row
  const to = new ElementWriter(writing)
  const identifiers = body.identifier?.length ? body.identifier : [uriIdentifier(`urn:uuid:${id}`)]
  writeFields<PractitionerBody>(to, practitionerFields, { ...body, identifier: identifiers })
  const meets = npisAreValid(identifiers) && fitsLines(body.address)
  return { resourceType, id, ...(meets && { meta: { profile: [usCore('us-core-practitioner')] } }), ...to.json() }
}

/** Specialty and employer stand in a role of their own (us-core-practitionerrole). */
export function writeRole(row: Recorded<PractitionerContent>, practitioner: string, writing: Writing): JsonObject[] {
  const { id, specialty, organization, telecom } = row
  if (specialty === undefined && organization === undefined) return []
  const to = new ElementWriter(writing)
  to.put('practitioner', { reference: practitioner, display: formatPersonName(row.name) })
  one(reference).write(to, 'organization', organization)
  many(codeableConcept).write(to, 'specialty', specialty)
  // pd-1 of US Core: a way to reach them, and no more than one for its expression to find. All of them are the person's.
  many(fullContactPoint).write(to, 'telecom', [telecom?.[0] ?? {}])
  const meta = { profile: [usCore('us-core-practitionerrole')] }
  return [{ resourceType: 'PractitionerRole', id: nameBasedUuid(`${id}#role`), meta, ...to.json() }]
}

export function writeOrganization(row: Recorded<OrganizationContent>, writing: Writing): JsonObject {
  const { id, resourceType, source: _, recordedAt: _at, ...body } = row
  const to = new ElementWriter(writing)
  writeFields<OrganizationBody>(to, organizationFields, body)
  to.absentPrimitive('active')
  const meets = npisAreValid(body.identifier) && fitsLines(body.address)
  return { resourceType, id, ...(meets && { meta: { profile: [usCore('us-core-organization')] } }), ...to.json() }
}
