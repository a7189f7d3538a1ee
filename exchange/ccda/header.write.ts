/** US Realm Header (2.16.840.1.113883.10.20.22.1.1) of a document about one patient of this practice. */
import type { ExportPurpose } from '../../domain/contract/exporting.ts'
import type { Coding, DateTime, PatientContent, Reference } from '../../domain/resources/index.ts'
import { confidentialityOf } from '../confidentiality.ts'
import { uuidOf } from '../ids.ts'
import { contactRole, gender } from '../terminology/demographics.ts'
import { CDCREC, NULL_FLAVOR, PARTICIPATION_FUNCTION, ROLE_CLASS } from '../terminology/systems.ts'
import type { WriteContext } from './context.write.ts'
import { code, fixedCode, id, interval, time, ts } from './datatypes.write.ts'
import {
  address,
  addresses,
  assignedEntity,
  assignedParts,
  organizationElement,
  type Party,
  partyIds,
  partyOf,
  personName,
  telecom,
  telecoms,
  unknownNpi,
} from './people.write.ts'
import { templateIds } from './template.write.ts'
import { CDA_TYPE_ID, documentTemplates, type Template } from './templates.ts'
import { each, el, join, type Part, text, type Xml } from './xml.write.ts'

export interface DocumentKind {
  template: Template
  code: Coding
  title: string
  /** The template wants to know who gets it (Referral Note, CONF:1198-31589). */
  needsRecipient?: boolean
  /** Somebody else goes on with the care, and may have to ask. */
  handsOver?: boolean
  /** The template wants the order and the visit it comes from (Consultation Note, CONF:1198-8382, 8386). */
  answersOrder?: boolean
}

/** The moment in UTC, as TS says it. */
const moment = (instant: string): string => ts(instant.replace(/\.\d+(?=Z$)/, ''))

/** Ids of the patient: this practice's chart number, the chart's own, and those of other places. */
function patientIds({ snapshot }: WriteContext): Part {
  const { patient, practice } = snapshot
  const own = `urn:uuid:${uuidOf(patient.id)}`
  return join([
    patient.recordNumber !== undefined &&
      el('id', { root: uuidOf(practice.id), extension: patient.recordNumber, assigningAuthorityName: practice.name }),
    el('id', { root: uuidOf(patient.id) }),
    each(
      patient.identifier?.filter(({ value }) => value?.toLowerCase() !== own),
      id,
    ),
  ])
}

/** `raceCode` and `ethnicGroupCode` hold one code each; every further one is an sdtc extension of the same name. */
function omb(name: 'raceCode' | 'ethnicGroupCode', said: PatientContent['race']): Part {
  const codings = [...(said?.ombCategory ?? []), ...(said?.detailed ?? [])]
  const [first, ...others] = codings
  if (first === undefined)
    return code(name, said?.text === undefined ? undefined : { text: said.text }, { absent: 'UNK' })
  if (first.system === NULL_FLAVOR)
    return join([el(name, { nullFlavor: first.code }), each(others, (more) => ombMore(name, more))])
  const isCategory = (said?.ombCategory?.length ?? 0) > 0
  const rest = isCategory ? others : codings
  return join([
    isCategory ? fixedCode(name, first) : el(name, { nullFlavor: 'UNK' }),
    each(rest, (more) => ombMore(name, more)),
  ])
}
const ombMore = (name: string, coding: Coding): Xml => fixedCode(`sdtc:${name}`, { system: CDCREC, ...coding })

const languages = ({ communication }: PatientContent): Part =>
  each(communication, ({ language, preferred }) =>
    el(
      'languageCommunication',
      {},
      el('languageCode', {
        ...(language.coding?.[0]?.code === undefined && { nullFlavor: 'UNK' }),
        code: language.coding?.[0]?.code?.replace(/\s+/g, ''),
      }),
      preferred !== undefined && el('preferenceInd', { value: preferred }),
    ),
  )

type Contact = NonNullable<PatientContent['contact']>[number]
const roleOf = (contact: Contact): string | undefined =>
  contact.relationship
    ?.flatMap(({ coding, text: words }) => [
      ...(coding ?? []).filter(({ system }) => system === ROLE_CLASS).map((each) => each.code),
      contactRole.toLeft(words),
    ])
    .find((word) => word !== undefined && contactRole.toRight(word) !== undefined)

const relation = (contact: Contact) =>
  contact.relationship?.find(
    ({ coding, text: words }) =>
      !coding?.some(({ system }) => system === ROLE_CLASS) && contactRole.toLeft(words) === undefined,
  )

function guardian(contact: Contact): Xml {
  const kind = relation(contact)
  return el(
    'guardian',
    {},
    kind && code('code', kind),
    contact.address && address(contact.address, 'HP'),
    contact.telecom && each(contact.telecom, (point) => telecom(point, 'HP')),
    el('guardianPerson', {}, personName(contact.name ?? {}, false)),
  )
}

function patient({ snapshot: { patient: who } }: WriteContext): Xml {
  const sex = gender.toConcept(who.gender)
  const born = who.birthTime ?? who.birthDate
  const guardians = who.contact?.filter((contact) => roleOf(contact) === 'GUARD')
  return el(
    'patient',
    {},
    each(who.name, (name) => personName(name, true)),
    sex ? fixedCode('administrativeGenderCode', sex) : el('administrativeGenderCode', { nullFlavor: 'UNK' }),
    time('birthTime', born),
    (who.deceasedBoolean !== undefined || who.deceasedDateTime !== undefined) &&
      el('sdtc:deceasedInd', { value: who.deceasedBoolean ?? true }),
    who.deceasedDateTime !== undefined && el('sdtc:deceasedTime', { value: ts(who.deceasedDateTime) }),
    code('maritalStatusCode', who.maritalStatus),
    who.religion && code('religiousAffiliationCode', who.religion),
    omb('raceCode', who.race),
    omb('ethnicGroupCode', who.ethnicity),
    each(guardians, guardian),
    who.birthPlace && el('birthplace', {}, el('place', {}, address(who.birthPlace))),
    languages(who),
  )
}

const recordTarget = (context: WriteContext): Xml => {
  const { patient: who, practice } = context.snapshot
  return el(
    'recordTarget',
    {},
    el(
      'patientRole',
      {},
      patientIds(context),
      addresses(who.address, 'HP'),
      telecoms(who.telecom, 'HP'),
      patient(context),
      organizationElement('providerOrganization', practice),
    ),
  )
}

/** Who releases the document, from which practice. */
function author({ snapshot }: WriteContext): Xml {
  const party: Party = { person: snapshot.author, organization: snapshot.practice }
  return el(
    'author',
    {},
    el('time', { value: moment(snapshot.createdAt) }),
    el('assignedAuthor', {}, partyIds(snapshot.author), unknownNpi(snapshot.author.identifier), assignedParts(party)),
  )
}

function custodian({ snapshot: { practice } }: WriteContext): Xml {
  const [phone, ...others] = practice.telecom ?? []
  const [place] = practice.address ?? []
  return el(
    'custodian',
    {},
    el(
      'assignedCustodian',
      {},
      el(
        'representedCustodianOrganization',
        {},
        partyIds(practice),
        el('name', {}, text(practice.name)),
        phone ? telecom(phone, 'WP') : el('telecom', { nullFlavor: 'UNK', use: 'WP' }),
        each(others, (point) => el('sdtc:telecom', { use: 'WP', value: point.value })),
        place ? address(place, 'WP') : el('addr', { nullFlavor: 'UNK' }),
      ),
    ),
  )
}

/** Who gets the document. The name is there in parts, as far as it is known. */
function informationRecipient({ recipient }: ExportPurpose, isNeeded = false): Part {
  if (recipient === undefined && !isNeeded) return undefined
  const { name, organization, identifier, telecom: points, address: place } = recipient ?? {}
  return el(
    'informationRecipient',
    {},
    el(
      'intendedRecipient',
      {},
      each(identifier, id) ?? el('id', { nullFlavor: 'UNK' }),
      place && address(place, 'WP'),
      points && telecoms(points, 'WP'),
      (name !== undefined || isNeeded) && el('informationRecipient', {}, personName(name ?? {}, true)),
      organization !== undefined && el('receivedOrganization', {}, el('name', {}, text(organization))),
    ),
  )
}

/**
 * The order that is answered, under every id it has: an order that came from outside is known to its sender by theirs. That it is
 * not known is said.
 */
function inFulfillmentOf({ snapshot }: WriteContext, { order }: ExportPurpose): Xml {
  const row = snapshot.resources.find(({ id: rowId }) => rowId === order)
  return el(
    'inFulfillmentOf',
    { typeCode: 'FLFS' },
    el(
      'order',
      { classCode: 'ACT', moodCode: 'RQO' },
      each(row?.identifier, id),
      el('id', order ? { root: uuidOf(order) } : { nullFlavor: 'UNK' }),
    ),
  )
}

/** The latest visit that took place; where there is none, no id claims one. */
function componentOf(context: WriteContext): Xml {
  const [latest] = context
    .rows('encounters', 'Encounter')
    .filter(({ period }) => (period?.start?.length ?? 0) >= 10)
    .toSorted((a, b) => ((a.period?.start ?? '') < (b.period?.start ?? '') ? 1 : -1))
  return el(
    'componentOf',
    {},
    el(
      'encompassingEncounter',
      {},
      latest ? el('id', { root: uuidOf(latest.id) }) : el('id', { nullFlavor: 'NI' }),
      latest?.period
        ? interval('effectiveTime', { start: latest.period.start, end: toTheDay(latest.period.end) })
        : el('effectiveTime', { nullFlavor: 'NI' }),
    ),
  )
}

/** CONF:81-10078: an end that is less precise than to the day stands with the visit itself. */
const toTheDay = (moment: DateTime | undefined): DateTime | undefined =>
  moment !== undefined && moment.length >= 10 ? moment : undefined

/** Emergency contacts, next of kin and other people of the patient; guardians stand with the patient. */
const participants = ({ snapshot }: WriteContext): Part =>
  each(snapshot.patient.contact, (contact) => {
    const role = roleOf(contact) ?? 'PRS'
    if (role === 'GUARD') return undefined
    const kind = relation(contact)
    const firm = contact.organization?.display
    return el(
      'participant',
      { typeCode: 'IND' },
      el(
        'associatedEntity',
        { classCode: role },
        kind && code('code', kind),
        contact.address && address(contact.address, 'HP'),
        contact.telecom && each(contact.telecom, (point) => telecom(point, 'HP')),
        (contact.name !== undefined || firm === undefined) &&
          el('associatedPerson', {}, personName(contact.name ?? {})),
        firm !== undefined && el('scopingOrganization', {}, el('name', {}, text(firm))),
      ),
    )
  })

/**
 * Whom the receiver calls back (CONF:1198-31647, 31656, 31626): who releases the document, at a number of their own or of the
 * practice. Without a number nobody is named: the rule wants one.
 */
function callBack({ snapshot: { author, practice } }: WriteContext): Part {
  const numbers = author.telecom?.length ? author.telecom : (practice.telecom ?? [])
  if (numbers.length === 0) return undefined
  const [specialty] = author.specialty ?? []
  return el(
    'participant',
    { typeCode: 'CALLBCK' },
    el(
      'associatedEntity',
      { classCode: 'ASSIGNED' },
      partyIds(author),
      specialty && code('code', specialty),
      addresses(author.address ?? practice.address, 'WP'),
      telecoms(numbers, 'WP'),
      el('associatedPerson', {}, personName(author.name[0] ?? {}, true)),
      organizationElement('scopingOrganization', practice, undefined, true),
    ),
  )
}

const PRIMARY_CARE = { system: PARTICIPATION_FUNCTION, code: 'PCP', display: 'primary care physician' }

const provider = (party: Party, isPrimary: boolean): Xml =>
  el(
    'performer',
    { typeCode: 'PRF' },
    isPrimary && fixedCode('functionCode', PRIMARY_CARE),
    assignedEntity(party, party.person && unknownNpi(party.person.identifier)),
  )

/** The care that the document tells of: of a whole life, so far. */
function documentationOf(context: WriteContext): Xml {
  const { snapshot } = context
  const primary: readonly Reference[] = snapshot.patient.generalPractitioner ?? []
  return el(
    'documentationOf',
    { typeCode: 'DOC' },
    el(
      'serviceEvent',
      { classCode: 'PCPR' },
      el(
        'effectiveTime',
        {},
        time('low', snapshot.patient.birthDate),
        el('high', { value: moment(snapshot.createdAt) }),
      ),
      primary.length > 0
        ? each(primary, (reference) => provider(partyOf(context, reference), true))
        : provider({ person: snapshot.author, organization: snapshot.practice }, false),
    ),
  )
}

/** Everything before `component`. */
export function header(context: WriteContext, kind: DocumentKind, purpose: ExportPurpose): Part {
  const { snapshot } = context
  return join([
    el('realmCode', { code: 'US' }),
    el('typeId', { ...CDA_TYPE_ID }),
    templateIds(documentTemplates.usRealmHeader, kind.template),
    el('id', { root: uuidOf(snapshot.documentId) }),
    fixedCode('code', kind.code),
    el('title', {}, text(kind.title)),
    el('effectiveTime', { value: moment(snapshot.createdAt) }),
    fixedCode('confidentialityCode', confidentialityOf(snapshot.patient)),
    el('languageCode', { code: 'en-US' }),
    recordTarget(context),
    author(context),
    custodian(context),
    informationRecipient(purpose, kind.needsRecipient),
    // The official schematron takes every participant of a consultation note for a call-back contact (CONF:1198-31657).
    !kind.answersOrder && participants(context),
    kind.handsOver && callBack(context),
    kind.answersOrder && inFulfillmentOf(context, purpose),
    documentationOf(context),
    kind.answersOrder && componentOf(context),
  ])
}
