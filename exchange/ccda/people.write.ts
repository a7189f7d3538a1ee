/** Names, addresses, phones and the roles people and organisations have in an act (CDA R2 EN, AD, TEL, assignedEntity). */
import type {
  Address,
  CodeableConcept,
  ContactPoint,
  HumanName,
  Identifier,
  Reference,
} from '../../domain/resources/index.ts'
import { nameBasedUuid, uuidOf } from '../ids.ts'
import { addressUse, nameUse, telecomScheme, telecomUse } from '../terminology/demographics.ts'
import { NPI, ROLE_CODE } from '../terminology/systems.ts'
import type { WriteContext } from './context.write.ts'
import { code, fixedCode, hasCode, id, interval } from './datatypes.write.ts'
import { each, el, join, type Part, text, type Xml } from './xml.write.ts'

// TEL, AD, EN

/** What may stand in a URL as it is; a schema's `anyURI` takes blanks and brackets as people write them in phone numbers. */
const plainUrl = /^[\w ()+\-.,;/?@=*!'~$&]+$/

function url(system: ContactPoint['system'], value: string): string {
  const scheme =
    system === 'url' || system === 'other' ? undefined : system === 'pager' ? 'tel' : telecomScheme.toLeft(system)
  // What a URL cannot hold is percent-encoded (RFC 3986, 2.1), and so is the percent sign itself.
  const isUrl = scheme === undefined && /^[a-z][a-z0-9+.-]*:/i.test(value) && URL.canParse(value)
  const address = plainUrl.test(value) ? value : isUrl ? new URL(value).href : encodeURIComponent(value)
  return scheme === undefined ? address : `${scheme}:${address}`
}

/** US Realm Header asks for `use`; where none is recorded, `fallbackUse` is the kind of place the owner has. */
export function telecom(point: ContactPoint, fallbackUse?: string): Xml {
  const { system, value, use } = point
  const isPager = system === 'pager'
  return el('telecom', {
    nullFlavor: value === undefined ? 'UNK' : undefined,
    use: [isPager && 'PG', telecomUse.toLeft(use) ?? (isPager ? undefined : fallbackUse)].filter(Boolean).join(' '),
    value: value && url(system, value),
  })
}

export const telecoms = (points: readonly ContactPoint[] | undefined, fallbackUse?: string): Part =>
  points?.length ? each(points, (point) => telecom(point, fallbackUse)) : el('telecom', { nullFlavor: 'UNK' })

/**
 * US Realm Address (2.16.840.1.113883.10.20.22.5.2): street, city, and in the US state and postal code are there always,
 * at most four lines. What is not known has a nullFlavor; more lines than four share the fourth.
 */
export function address(value: Address, fallbackUse?: string): Xml {
  const lines = value.line ?? (value.text === undefined ? [] : [value.text])
  const shown = lines.length > 4 ? [...lines.slice(0, 3), lines.slice(3).join(', ')] : lines
  const part = (name: string, content: string | undefined, needed: boolean): Part =>
    content !== undefined ? el(name, {}, text(content)) : needed && el(name, { nullFlavor: 'UNK' })
  const inUs = value.country === undefined || value.country === 'US'
  return el(
    'addr',
    { use: addressUse.toLeft(value.use) ?? fallbackUse },
    shown.length > 0
      ? each(shown, (line) => el('streetAddressLine', {}, text(line)))
      : part('streetAddressLine', undefined, true),
    part('city', value.city, true),
    part('county', value.district, false),
    part('state', value.state, inUs),
    part('postalCode', value.postalCode, inUs),
    part('country', value.country, false),
    value.period && interval('useablePeriod', value.period, { type: 'IVL_TS' }),
  )
}

export const addresses = (values: readonly Address[] | undefined, fallbackUse?: string): Part =>
  values?.length ? each(values, (value) => address(value, fallbackUse)) : el('addr', { nullFlavor: 'UNK' })

/** US Realm Patient Name and Person Name: given and family are there always; words without parts are a plain string. */
export function personName(name: HumanName, partsNeeded = false): Xml {
  const use = name.use === 'maiden' ? undefined : nameUse.toLeft(name.use)
  const hasParts = name.family !== undefined || name.given?.length
  if (!hasParts && !partsNeeded)
    return el(
      'name',
      name.text === undefined ? { nullFlavor: 'UNK' } : { use },
      name.text !== undefined && text(name.text),
    )
  const family = name.family ?? (hasParts ? undefined : name.text)
  const parts = (element: string, values: readonly string[] | undefined): Part =>
    each(values, (value) => el(element, {}, text(value)))
  return el(
    'name',
    { use },
    parts('prefix', name.prefix),
    name.given?.length ? parts('given', name.given) : el('given', { nullFlavor: 'UNK' }),
    family === undefined
      ? el('family', { nullFlavor: 'UNK' })
      : el('family', { qualifier: name.use === 'maiden' ? 'BR' : undefined }, text(family)),
    parts('suffix', name.suffix),
    name.period && interval('validTime', name.period),
  )
}

// People and organisations behind references

/** Somebody or something an act names: a row of the snapshot (with its id), or no more than words and an identifier. */
interface PartyFields {
  id?: string
  identifier?: Identifier[] | undefined
  telecom?: ContactPoint[] | undefined
  address?: Address[] | undefined
}
export interface PartyPerson extends PartyFields {
  name: HumanName[]
  /** What is named is the patient, or a program. */
  kind?: 'Patient' | 'Device'
  specialty?: CodeableConcept[] | undefined
}
export interface PartyOrganization extends PartyFields {
  name?: string | undefined
}
export interface Party {
  person?: PartyPerson
  organization?: PartyOrganization
}

export function partyOf(context: WriteContext, reference: Reference): Party {
  const person = context.practitioner(reference.reference)
  if (person !== undefined) {
    const organization = person.organization && partyOf(context, person.organization).organization
    return { person, ...(organization && { organization }) }
  }
  const organization = context.organization(reference.reference)
  if (organization !== undefined) return { organization }
  const identifier = reference.identifier && { identifier: [reference.identifier] }
  const { display } = reference
  const type = reference.type ?? reference.reference?.split('/')[0]
  if (type === 'Organization')
    return { organization: { ...(display !== undefined && { name: display }), ...identifier } }
  const kind: Pick<PartyPerson, 'kind'> = type === 'Patient' || type === 'Device' ? { kind: type } : {}
  return { person: { name: display === undefined ? [] : [{ text: display }], ...identifier, ...kind } }
}

/** Ids of a party; one that only has a name gets an id made from it, so that the same name is the same party. */
export function partyIds(party: PartyPerson | PartyOrganization): Part {
  const own = party.id === undefined ? undefined : el('id', { root: uuidOf(party.id) })
  const outside = each(party.identifier, id)
  if (own || outside) return join([outside, own])
  const { name } = party
  if (name === undefined || name.length === 0) return el('id', { nullFlavor: 'UNK' })
  return el('id', { root: nameBasedUuid(typeof name === 'string' ? name : JSON.stringify(name)) })
}

const hasNpi = (identifiers: readonly Identifier[] | undefined): boolean =>
  identifiers?.some(({ system }) => system === NPI) ?? false
export const NPI_ROOT = '2.16.840.1.113883.4.6'
/** The US Realm Header wants to see that a clinician's NPI was thought of. */
export const unknownNpi = (identifiers: readonly Identifier[] | undefined): Part =>
  !hasNpi(identifiers) && el('id', { nullFlavor: 'UNK', root: NPI_ROOT })

export interface RoleOptions {
  /** Further ids of the represented organisation. */
  organizationIds?: Part
  /** Without addresses and phones: the ids say who it is, the document tells more elsewhere. */
  brief?: boolean
  /** The name in its parts, where the template wants a family name. */
  inParts?: boolean
  /** In an entry's author: there a program may stand for a person, and an unknown specialty is said to be unknown. */
  isAuthor?: boolean
}

const ONESELF = { system: ROLE_CODE, code: 'ONESELF', display: 'self' }

function device({ text: words = '' }: HumanName): Xml {
  return el(
    'assignedAuthoringDevice',
    {},
    el('manufacturerModelName', {}, text(words)),
    el('softwareName', {}, text(words)),
  )
}

/** Everything of `assignedEntity` or `assignedAuthor` after `id`, in the schema's order. */
export function assignedParts(
  party: Party,
  { organizationIds, brief = false, inParts = false, isAuthor = false }: RoleOptions = {},
): Part {
  const { person, organization } = party
  const specialties = person?.specialty ?? []
  const [name] = person?.name ?? []
  const coded = specialties.find(hasCode)
  return join([
    person?.kind === 'Patient'
      ? fixedCode('code', ONESELF)
      : coded
        ? code('code', coded)
        : isAuthor && el('code', { nullFlavor: 'UNK' }),
    each(specialties, (further) => further !== coded && code('sdtc:specialty', further)),
    !brief && addresses(person?.address ?? organization?.address, 'WP'),
    !brief && telecoms(person?.telecom ?? organization?.telecom, 'WP'),
    name &&
      (isAuthor && person?.kind === 'Device' ? device(name) : el('assignedPerson', {}, personName(name, inParts))),
    organization && organizationElement('representedOrganization', organization, organizationIds, brief),
  ])
}

export function organizationElement(name: string, organization: PartyOrganization, moreIds?: Part, brief = false): Xml {
  return el(
    name,
    {},
    partyIds(organization),
    moreIds,
    el(
      'name',
      organization.name === undefined ? { nullFlavor: 'UNK' } : {},
      organization.name !== undefined && text(organization.name),
    ),
    !brief && telecoms(organization.telecom, 'WP'),
    !brief && addresses(organization.address, 'WP'),
  )
}

/** Performer, participant and other roles that are an `assignedEntity`. */
export const assignedEntity = (party: Party, moreIds?: Part): Xml =>
  el('assignedEntity', {}, partyIds(party.person ?? party.organization ?? {}), moreIds, assignedParts(party))

export const performer = (context: WriteContext, reference: Reference): Xml =>
  el('performer', {}, assignedEntity(partyOf(context, reference)))
