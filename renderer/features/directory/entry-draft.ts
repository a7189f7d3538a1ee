/** An entry of the directory as its form holds it. What the form does not show (further numbers, names, identifiers) stays. */
import type { DirectoryContent } from '../../../domain/contract/directory.ts'
import { directoryName, npiOf } from '../../../domain/format/directory.ts'
import { splitPersonName } from '../../../domain/format/name.ts'
import { isNpi } from '../../../domain/format/npi.ts'
import type {
  Address,
  CodeableConcept,
  ContactPoint,
  OrganizationContent,
  PractitionerContent,
  Reference,
} from '../../../domain/resources/index.ts'
import { NPI } from '../../../domain/terminology/systems.ts'

export const contactKinds = ['phone', 'fax', 'email'] as const
export type ContactKind = (typeof contactKinds)[number]

export interface EntryDraft {
  kind: DirectoryContent['resourceType']
  name: string
  specialty: CodeableConcept | undefined
  /** Of a practitioner only. */
  organization: Reference | undefined
  npi: string
  contact: Record<ContactKind, string>
  address: Address
}

export function emptyDraft(kind: EntryDraft['kind'], name = ''): EntryDraft {
  return {
    kind,
    name,
    specialty: undefined,
    organization: undefined,
    npi: '',
    contact: { phone: '', fax: '', email: '' },
    address: { use: 'work' },
  }
}

export function draftOf(content: DirectoryContent): EntryDraft {
  const isPerson = content.resourceType === 'Practitioner'
  const value = (system: ContactKind) => content.telecom?.find((point) => point.system === system)?.value ?? ''
  return {
    kind: content.resourceType,
    name: directoryName(content),
    specialty: isPerson ? content.specialty?.[0] : content.type?.[0],
    organization: isPerson ? content.organization : undefined,
    npi: npiOf(content) ?? '',
    contact: { phone: value('phone'), fax: value('fax'), email: value('email') },
    address: content.address?.[0] ?? { use: 'work' },
  }
}

/** Of somebody whom an outside document names. `organization`: where they wrote it. */
export function draftOfSender({ type, display = '', identifier }: Reference, organization?: Reference): EntryDraft {
  const kind = type === 'Organization' ? 'Organization' : 'Practitioner'
  const npi = identifier?.system === NPI ? (identifier.value ?? '') : ''
  return {
    ...emptyDraft(kind, display.trim()),
    npi,
    organization: kind === 'Practitioner' && organization?.display ? { display: organization.display } : undefined,
  }
}

export interface DraftFaults {
  name?: 'required'
  npi?: 'npi'
}

export function faultsOf({ name, npi }: EntryDraft): DraftFaults {
  return {
    ...(name.trim() === '' && { name: 'required' }),
    ...(npi.trim() !== '' && !isNpi(npi) && { npi: 'npi' }),
  }
}

/** `before`: what the draft was made of, where it was made of something. */
export function contentOf(draft: EntryDraft, before?: DirectoryContent): DirectoryContent {
  const shared = {
    active: before?.active ?? true,
    ...listed('identifier', identifiersOf(draft, before)),
    ...listed('telecom', telecomOf(draft, before)),
    ...listed('address', [...cleanAddress(draft.address), ...(before?.address ?? []).slice(1)]),
  }
  if (draft.kind === 'Organization') {
    const present = before?.resourceType === 'Organization' ? before.type : undefined
    return {
      resourceType: 'Organization',
      name: draft.name.trim(),
      ...listed('type', withFirst(present, draft.specialty)),
      ...shared,
    } satisfies OrganizationContent
  }
  const person = before?.resourceType === 'Practitioner' ? before : undefined
  const sameName = person !== undefined && directoryName(person) === draft.name.trim()
  return {
    resourceType: 'Practitioner',
    name: sameName ? person.name : [splitPersonName(draft.name), ...(person?.name.slice(1) ?? [])],
    ...listed('specialty', withFirst(person?.specialty, draft.specialty)),
    ...(draft.organization && { organization: draft.organization }),
    ...shared,
  } satisfies PractitionerContent
}

function listed<K extends string, T>(key: K, list: readonly T[]): { [P in K]?: T[] } {
  return (list.length > 0 ? { [key]: [...list] } : {}) as { [P in K]?: T[] }
}

const withFirst = (present: readonly CodeableConcept[] = [], first: CodeableConcept | undefined): CodeableConcept[] => [
  ...(first ? [first] : []),
  ...present.slice(1),
]

function identifiersOf({ npi }: EntryDraft, before: DirectoryContent | undefined) {
  const others = (before?.identifier ?? []).filter(({ system }) => system !== NPI)
  const digits = npi.replace(/[\s-]/g, '')
  return digits ? [{ system: NPI, value: digits }, ...others] : others
}

/** The first of each kind is the one in the form. */
function telecomOf({ contact }: EntryDraft, before: DirectoryContent | undefined): ContactPoint[] {
  const present = before?.telecom ?? []
  const firsts = new Map(contactKinds.map((kind) => [kind, present.find(({ system }) => system === kind)]))
  const typed = contactKinds.flatMap((kind): ContactPoint[] => {
    const value = contact[kind].trim()
    return value ? [{ use: 'work', ...firsts.get(kind), system: kind, value }] : []
  })
  return [...typed, ...present.filter((point) => ![...firsts.values()].includes(point))]
}

function cleanAddress(address: Address): Address[] {
  const line = address.line?.map((part) => part.trim()).filter(Boolean)
  const said = Object.entries({ ...address, line: line?.length ? line : undefined }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return said.some(([key]) => key !== 'use') ? [Object.fromEntries(said) as Address] : []
}
