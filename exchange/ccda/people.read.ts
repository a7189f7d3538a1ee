/** Names, addresses, people and organisations out of CDA's entities and roles. */
import type {
  Address,
  CodeableConcept,
  ContactPoint,
  DateTime,
  HumanName,
  Reference,
} from '../../domain/resources/index.ts'
import { addressUse, nameUse, telecomScheme, telecomUse } from '../terminology/demographics.ts'
import { NPI } from '../terminology/systems.ts'
import type { XmlElement } from '../xml/tree.ts'
import {
  collapsed,
  compact,
  concept,
  identifiers,
  ifAny,
  isPresent,
  period,
  type Source,
  span,
  time,
} from './datatypes.read.ts'

// EN, TEL, AD

/** `@use` is a list of words; the first one that FHIR has a word for counts. */
function use<Word extends string>(
  el: XmlElement,
  table: { toRight(word: string): Word | undefined },
): Word | undefined {
  for (const word of el.attr('use')?.split(/\s+/) ?? []) {
    const found = table.toRight(word)
    if (found !== undefined) return found
  }
  return undefined
}

const partsOf = (el: XmlElement, name: string): string[] =>
  el
    .all(name)
    .map((part) => collapsed(part.text))
    .filter((text) => text !== '')

/** What some programs print for a second name that nobody has. It would part the patient from their own chart. */
const EMPTY = 'null'

const isMaiden = (family: XmlElement): boolean => /\bBR\b/.test(family.attr('qualifier') ?? '')

/** PN: the parts, or the text where the name has none. A family name with the qualifier "birth" is the maiden name. */
export function humanName(el: XmlElement, source: Source): HumanName | undefined {
  const families = el.all('family').filter((family) => collapsed(family.text) !== '')
  const current = families.filter((family) => !isMaiden(family))
  const family = (current.length > 0 ? current : families).map((each) => collapsed(each.text)).join(' ') || undefined
  const [first, ...further] = partsOf(el, 'given')
  const given = first === undefined ? [] : [first, ...further.filter((name) => name !== EMPTY)]
  const suffix = partsOf(el, 'suffix')
  const prefix = partsOf(el, 'prefix')
  const hasParts = family !== undefined || given.length > 0 || suffix.length > 0
  const text = hasParts ? undefined : collapsed(el.text) || undefined
  if (!hasParts && text === undefined) return undefined
  const onlyMaiden = families.length > 0 && current.length === 0
  return compact<HumanName>({
    use: onlyMaiden ? 'maiden' : use(el, nameUse),
    text,
    family,
    given,
    prefix,
    suffix,
    period: period(span(el.child('validTime'), source)),
  })
}

export const humanNames = (el: XmlElement | undefined, source: Source): HumanName[] =>
  el
    ?.all('name')
    .map((name) => humanName(name, source))
    .filter(isPresent) ?? []

/** Maiden names that stand beside the current family name in one `name`. */
export function maidenNames(el: XmlElement | undefined): HumanName[] {
  return (el?.all('name') ?? []).flatMap((name) => {
    const families = name.all('family').filter((family) => collapsed(family.text) !== '')
    if (families.every(isMaiden)) return []
    return families.filter(isMaiden).map((family) => ({ use: 'maiden' as const, family: collapsed(family.text) }))
  })
}

/** A name as one says it. */
export const spoken = (name: HumanName | undefined): string | undefined => {
  if (name === undefined) return undefined
  if (name.text !== undefined) return name.text
  const { prefix = [], given = [], family, suffix = [] } = name
  const plain = [...prefix, ...given, ...(family === undefined ? [] : [family])].join(' ')
  return [plain, ...suffix].filter((part) => part !== '').join(', ') || undefined
}

/** Percent-encoding of URLs (RFC 3986, 2.1); what is not encoded so stands as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

export function contactPoint(el: XmlElement): ContactPoint | undefined {
  const literal = el.attr('value')
  if (literal === undefined) return undefined
  const scheme = /^([a-z]+):/i.exec(literal)?.[1]?.toLowerCase()
  const system = telecomScheme.toRight(scheme)
  const isWeb = system === 'url'
  // A web address keeps its scheme; "tel:" and its kin are FHIR's `system`.
  const address =
    system === undefined || isWeb ? literal : literal.slice((scheme?.length ?? 0) + 1).replace(/^\/\//, '')
  const value = (isWeb ? address : decoded(address)).trim()
  if (value === '') return undefined
  const isPager = /\bPG\b/.test(el.attr('use') ?? '')
  const guessed = value.includes('@') ? 'email' : /\d{3}/.test(value) ? 'phone' : 'other'
  return compact<ContactPoint>({ system: isPager ? 'pager' : (system ?? guessed), value, use: use(el, telecomUse) })
}

export const contactPoints = (el: XmlElement | undefined): ContactPoint[] =>
  el?.all('telecom').map(contactPoint).filter(isPresent) ?? []

/** Parts of a street line that may stand apart (AD part types of Data Types R1). */
const LINE_PARTS = [
  'houseNumber',
  'direction',
  'streetName',
  'streetNameType',
  'additionalLocator',
  'unitID',
  'unitType',
]

export function address(el: XmlElement, source: Source): Address | undefined {
  const [city] = partsOf(el, 'city')
  const [state] = partsOf(el, 'state')
  const [postalCode] = partsOf(el, 'postalCode')
  const [country] = partsOf(el, 'country')
  const [district] = partsOf(el, 'county')
  const single = LINE_PARTS.flatMap((name) => partsOf(el, name)).join(' ')
  const line = [
    ...partsOf(el, 'streetAddressLine'),
    ...partsOf(el, 'deliveryAddressLine'),
    ...(single === '' ? [] : [single]),
  ]
  const hasParts = line.length > 0 || [city, state, postalCode, country, district].some(isPresent)
  const text = hasParts ? undefined : collapsed(el.text) || undefined
  if (!hasParts && text === undefined) return undefined
  const useablePeriod = period(span(el.child('useablePeriod'), source))
  return compact({
    use: use(el, addressUse),
    text,
    line,
    city,
    district,
    state,
    postalCode,
    country,
    period: useablePeriod,
  })
}

export const addresses = (el: XmlElement | undefined, source: Source): Address[] =>
  el
    ?.all('addr')
    .map((addr) => address(addr, source))
    .filter(isPresent) ?? []

// Roles

function reference(type: string, role: XmlElement | undefined, display: string | undefined): Reference | undefined {
  const ids = role === undefined ? [] : identifiers(role)
  const identifier = ids.find(({ system }) => system === NPI) ?? ids.find(({ value }) => value !== undefined)
  if (identifier === undefined && display === undefined) return undefined
  return compact({ type, identifier, display })
}

export function organization(el: XmlElement | undefined): Reference | undefined {
  if (el === undefined) return undefined
  return reference('Organization', el, partsOf(el, 'name')[0])
}

/** A role without a person whose ids are the organisation's is the organisation. */
const isSameParty = (role: XmlElement, firm: XmlElement): boolean =>
  role.all('id').some((id) => {
    const [root, extension] = [id.attr('root'), id.attr('extension')]
    return (
      root !== undefined &&
      firm.all('id').some((each) => each.attr('root') === root && each.attr('extension') === extension)
    )
  })

/** `code` of a role that is the patient's own (V3 RoleCode). */
const SELF = new Set(['ONESELF', 'SELF'])

/** People who were named once and are later only mentioned by an id. */
export class People {
  private readonly known = new Map<string, string>()

  private keys(role: XmlElement): string[] {
    return role.all('id').flatMap((id) => {
      const root = id.attr('root')
      return root === undefined ? [] : [`${root}|${id.attr('extension') ?? ''}`]
    })
  }

  private remember(role: XmlElement, name: string): void {
    for (const key of this.keys(role)) if (!this.known.has(key)) this.known.set(key, name)
  }

  private recall(role: XmlElement): string | undefined {
    for (const key of this.keys(role)) {
      const name = this.known.get(key)
      if (name !== undefined) return name
    }
    return undefined
  }

  /** Who stands behind `assignedAuthor`, `assignedEntity`, `associatedEntity`, `participantRole`. */
  inRole(role: XmlElement | undefined, source: Source): Reference | undefined {
    if (role === undefined) return undefined
    const person =
      role.child('assignedPerson') ??
      role.child('associatedPerson') ??
      role.child('relatedPerson') ??
      role.child('playingEntity')
    const name = spoken(humanNames(person, source)[0])
    if (name !== undefined) this.remember(role, name)
    const code = role.child('code')?.attr('code')
    if (code !== undefined && SELF.has(code)) return reference('Patient', undefined, name ?? 'Patient')
    const device = role.child('assignedAuthoringDevice')
    if (name === undefined && device !== undefined) {
      const words = [device.child('manufacturerModelName'), device.child('softwareName')]
        .map((part) => (part === undefined ? '' : collapsed(part.text) || (part.attr('displayName') ?? '')))
        .filter((text) => text !== '')
      return reference('Device', role, [...new Set(words)].join(' ') || undefined)
    }
    const firm = role.child('representedOrganization')
    if (name === undefined && firm !== undefined && isSameParty(role, firm)) return organization(firm)
    const display = name ?? this.recall(role)
    if (display !== undefined) return reference('Practitioner', role, display)
    return (
      organization(role.child('representedOrganization') ?? role.child('scopingOrganization')) ??
      reference('Practitioner', role, undefined)
    )
  }

  /** `author` elements: who, and the first time that is said. */
  authors(els: readonly XmlElement[], source: Source): { author: Reference[]; authoredOn?: DateTime } {
    const author = els
      .map(
        (el) =>
          this.inRole(el.child('assignedAuthor'), source) ??
          organization(el.at('assignedAuthor', 'representedOrganization')),
      )
      .filter(isPresent)
    const authoredOn = els.map((el) => time(el.child('time'), source)).find(isPresent)
    return authoredOn === undefined ? { author } : { author, authoredOn }
  }

  /** `performer` elements of a statement. */
  performers(el: XmlElement, source: Source): Reference[] {
    return el
      .all('performer')
      .map((performer) => this.inRole(performer.child('assignedEntity'), source))
      .filter(isPresent)
  }
}

/** The place of care: `participant[@typeCode="LOC"]` or a healthcare facility. */
export function location(role: XmlElement | undefined, source: Source): Reference | undefined {
  if (role === undefined) return undefined
  const entity = role.child('playingEntity') ?? role.child('location')
  const name = entity === undefined ? undefined : partsOf(entity, 'name')[0]
  const kind: CodeableConcept | undefined = concept(role.child('code'), source)
  const owner = role.child('serviceProviderOrganization')
  const display = name ?? (owner && partsOf(owner, 'name')[0]) ?? kind?.text ?? kind?.coding?.[0]?.display
  const found = reference('Location', role, display)
  return found === undefined || ifAny({ ...found, type: undefined }) === undefined ? undefined : found
}
