/** Non-Medicinal Supply Activity, Product Instance and UDI organizers -> Device. */
import type {
  Annotation,
  ChartContent,
  CodeableConcept,
  DeviceContent,
  Identifier,
  Quantity,
} from '../../../domain/resources/index.ts'
import { NO_KNOWN_DEVICES } from '../../terminology/codes.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { withBeyond } from '../beyond.read.ts'
import {
  beginning,
  collapsed,
  compact,
  concept,
  dateTimeFromTs,
  identifiers,
  isPresent,
  said,
} from '../datatypes.read.ts'
import { quantity, value } from '../quantities.read.ts'
import type { Reading } from '../reading.read.ts'
import type { Statement } from '../statement.read.ts'

/** FDA's root for unique device identifiers (Product Instance, R2.1). */
const UDI_ROOT = '2.16.840.1.113883.3.3719'

type Udi = Pick<
  DeviceContent,
  | 'udiCarrier'
  | 'lotNumber'
  | 'serialNumber'
  | 'expirationDate'
  | 'manufactureDate'
  | 'distinctIdentifier'
  | 'manufacturer'
  | 'deviceName'
  | 'modelNumber'
>

/** `YYMMDD` of GS1, in this century; a day of 00 means the month. */
function gs1Date(digits: string | undefined): string | undefined {
  if (digits === undefined) return undefined
  return dateTimeFromTs(`20${digits.endsWith('00') ? digits.slice(0, 4) : digits}`)
}

/** The parts of a UDI in GS1's human readable form: `(01)` device, `(11)` made, `(17)` expires, `(10)` lot, `(21)` serial. */
function readUdi(text: string): Udi {
  const parts = new Map(
    [...text.matchAll(/\((\d{2,3})\)([^(]+)/g)].map(([, key = '', part = '']) => [key, part.trim()]),
  )
  return compact<Udi>({
    udiCarrier: compact({
      deviceIdentifier: parts.get('01'),
      issuer: parts.has('01') ? 'GS1' : undefined,
      carrierHRF: text,
    }),
    lotNumber: parts.get('10'),
    serialNumber: parts.get('21'),
    expirationDate: gs1Date(parts.get('17')),
    manufactureDate: gs1Date(parts.get('11')),
  })
}

/** UDI Organizer: one observation for each part, named by NCI codes (Unique Device Identifier templates, 2019). */
const udiParts: Readonly<Record<string, keyof Udi | 'deviceIdentifier'>> = {
  C101722: 'deviceIdentifier',
  C101672: 'lotNumber',
  C101671: 'serialNumber',
  C101669: 'manufactureDate',
  C101670: 'expirationDate',
  C113843: 'distinctIdentifier',
  C54131: 'manufacturer',
  C71898: 'deviceName',
  C99285: 'modelNumber',
}

function takeUdiOrganizer(statement: Statement): Udi {
  const found: Udi = {}
  for (const organizer of statement.takeWhere((inner) => inner.is('udiOrganizer'))) {
    for (const part of organizer.takeRest()) {
      const name = udiParts[part.el.child('code')?.attr('code') ?? '']
      const read = value(part.el.child('value'), part.reading)
      const text =
        read?.valueString ??
        read?.valueDateTime ??
        part.el.child('value')?.attr('extension') ??
        said(read?.valueCodeableConcept)
      if (name === undefined || text === undefined) continue
      if (name === 'deviceIdentifier') found.udiCarrier = { ...found.udiCarrier, deviceIdentifier: text }
      else if (name !== 'udiCarrier') found[name] = text
    }
  }
  return found
}

function fromRole(role: XmlElement, statement: Statement, implanted: string | undefined, extra: Udi): string[] {
  const { reading, section } = statement
  const playing = role.child('playingDevice') ?? role.child('playingEntity')
  const udi = role
    .all('id')
    .find((id) => id.attr('root') === UDI_ROOT)
    ?.attr('extension')
  const model = collapsed(playing?.child('manufacturerModelName')?.text ?? '')
  const owner = role.child('scopingEntity')
  const maker = collapsed(owner?.child('desc')?.text ?? '')
  const name = model || collapsed(playing?.child('name')?.text ?? '')
  const named = concept(playing?.child('code'), reading) ?? (name === '' ? undefined : { text: name })
  const isSupply = statement.el.name === 'supply'
  const own = isSupply ? statement.code : undefined
  const type = named ?? own ?? (udi === undefined ? undefined : { text: `UDI ${udi}` })
  if (type === undefined) return []
  // An instrument that a procedure was done with does not stay with the patient; what has a UDI, or is listed, does.
  const stays = udi !== undefined || statement.section.name === 'medicalEquipment' || isSupply
  const amount = isSupply ? quantity(statement.el.child('quantity')) : undefined
  const content: DeviceContent = compact<DeviceContent>({
    resourceType: 'Device',
    status: statement.status === 'nullified' ? 'entered-in-error' : stays ? 'active' : 'unknown',
    ...(udi === undefined ? {} : readUdi(udi)),
    ...extra,
    identifier: distinct([...identifiers(role), ...(isSupply ? statement.identifier : [])]).filter(
      ({ system }) => system !== `urn:oid:${UDI_ROOT}`,
    ),
    modelNumber: model === '' ? undefined : model,
    manufacturer: extra.manufacturer ?? (maker === '' ? undefined : maker),
    type,
    implantedDate: stays ? implanted : undefined,
    note: [...quantityNote(amount), ...(isSupply ? statement.takeComments() : [])],
  })
  const whole = compact(withBeyond(content, isSupply ? statement.beyond : {}))
  const known = filledUp(role, whole, reading)
  if (known !== undefined) return [known]
  return reading.add({
    el: role,
    section,
    content: whole,
    narrative: reading.words.fragmentOf(statement.el),
    ...statement.authorship,
  })
}

/**
 * A device that was read before under one of these ids is filled up with what is said of it here. Two that are called
 * differently are two: senders copy entries with their ids.
 */
function filledUp(role: XmlElement, content: ChartContent, reading: Reading): string | undefined {
  const key = reading.sameId(role)
  const known = key === undefined ? undefined : reading.contentOf(key)
  if (known?.resourceType !== 'Device' || content.resourceType !== 'Device') return undefined
  if (isOther(known.type, content.type)) return undefined
  Object.assign(known, { ...content, ...known })
  return key
}

/** Both have a code, and none of one's is one of the other's. */
function isOther(one: CodeableConcept | undefined, another: CodeableConcept | undefined): boolean {
  const codes = (concept: CodeableConcept | undefined) =>
    (concept?.coding ?? []).map(({ system, code }) => `${system}|${code}`)
  const [first, second] = [codes(one), codes(another)]
  return first.length > 0 && second.length > 0 && !first.some((code) => second.includes(code))
}

const distinct = (ids: readonly Identifier[]): Identifier[] =>
  ids.filter((id, index) => ids.findIndex((each) => each.system === id.system && each.value === id.value) === index)

/** One of something needs no words. */
const quantityNote = (amount: Quantity | undefined): Annotation[] =>
  amount?.value === undefined || amount.value === 1
    ? []
    : [{ text: `Quantity: ${[amount.value, amount.unit].filter(isPresent).join(' ')}` }]

/** Devices that take part in a statement (Product Instance). Roles without a device in them are none. */
export function devices(statement: Statement): string[] {
  const roles = statement
    .participants('DEV', 'PRD', 'PRF', 'CSM')
    .filter(
      (role) =>
        role.child('playingDevice') !== undefined ||
        role.all('templateId').some((id) => id.attr('root')?.endsWith('.22.4.37')),
    )
  if (roles.length === 0) return []
  const extra = takeUdiOrganizer(statement)
  const implanted = beginning(statement.time)
  return roles.flatMap((role) => fromRole(role, statement, implanted, extra))
}

/** "No implants": a negated supply or procedure among the devices. */
export function noDevice(statement: Statement): string[] {
  const { system, code, display } = NO_KNOWN_DEVICES
  return statement.becomes({ resourceType: 'Device', status: 'unknown', type: { coding: [{ system, code, display }] } })
}

/** A supply that is no drug: the device it brings, or what its own code or words name. */
export function supplyOfDevice(statement: Statement): string[] {
  if (statement.isNegated) return noDevice(statement)
  const found = devices(statement)
  for (const key of found) statement.reading.register(statement.el, key)
  if (found.length > 0) return found
  const product = statement.el.at('product', 'manufacturedProduct', 'manufacturedMaterial')
  const type = concept(product?.child('code'), statement.reading) ?? statement.code ?? statement.name
  if (type === undefined) return statement.skipEmpty()
  const amount = quantity(statement.el.child('quantity'))
  return statement.becomes(
    compact<DeviceContent>({
      resourceType: 'Device',
      status: 'active',
      type,
      implantedDate: beginning(statement.time),
      note: quantityNote(amount),
    }),
  )
}
