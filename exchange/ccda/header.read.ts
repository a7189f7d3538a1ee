/** The header of a C-CDA document (R2.1, 1.1 US Realm Header): the patient, and where the document comes from. */
import type { CodeableConcept, Coding, OmbCategories, PatientContent, Reference } from '../../domain/resources/index.ts'
import { contactRole, gender, ombEthnicities, ombRaces } from '../terminology/demographics.ts'
import { LANGUAGE, ROLE_CLASS } from '../terminology/systems.ts'
import { DocumentRejected, type ReadDocument } from '../types.ts'
import type { XmlElement } from '../xml/tree.ts'
import {
  coding,
  collapsed,
  compact,
  concept,
  dateOf,
  identifier,
  identifiers,
  ifAny,
  isPresent,
  said,
  time,
} from './datatypes.read.ts'
import { isPrimaryCare } from './entries/care-team.read.ts'
import { address, addresses, contactPoints, humanNames, maidenNames, organization } from './people.read.ts'
import { placeOf, type Reading } from './reading.read.ts'

type Contact = NonNullable<PatientContent['contact']>[number]

function genderOf(el: XmlElement | undefined): PatientContent['gender'] {
  const known = gender.toFhir(el?.attr('code'))
  if (known !== undefined) return known
  const flavor = el?.attr('nullFlavor')
  if (flavor === 'OTH') return 'other'
  if (flavor !== undefined) return 'unknown'
  const word = (el?.attr('displayName') ?? el?.attr('code'))?.toLowerCase()
  return word === 'male' || word === 'female' || word === 'other' || word === 'unknown' ? word : undefined
}

/** Race or ethnicity: the OMB categories apart from the detailed codes, and in words. */
function omb(els: readonly XmlElement[], categories: ReadonlySet<string>, reading: Reading): OmbCategories | undefined {
  const concepts = els.map((el) => concept(el, reading)).filter(isPresent)
  const codings = concepts.flatMap((each) => each.coding ?? [])
  const isCategory = ({ code }: Coding): boolean => code !== undefined && categories.has(code)
  const words = [...new Set(concepts.map(said).filter(isPresent))].join(', ')
  return ifAny<OmbCategories>({
    ombCategory: codings.filter(isCategory),
    detailed: codings.filter((each) => !isCategory(each)),
    text: words === '' ? undefined : words,
  })
}

/** Language codes are RFC 5646 (C-CDA R2.1) without a code system; `nullFlavor` says nothing. */
function languages(patient: XmlElement): PatientContent['communication'] {
  return patient.all('languageCommunication').flatMap((el) => {
    const code = el.child('languageCode')?.attr('code')
    if (code === undefined) return []
    const display = el.child('languageCode')?.attr('displayName')
    const preferred = el.child('preferenceInd')?.attr('value')
    return [
      compact({
        language: { coding: [compact({ system: LANGUAGE, code, display })] },
        preferred: preferred === undefined ? undefined : preferred === 'true',
      }),
    ]
  })
}

function roleConcept(word: string): CodeableConcept {
  const code = contactRole.toLeft(word)
  return code === undefined ? { text: word } : { coding: [{ system: ROLE_CLASS, code, display: word }] }
}

function contactOf(
  role: XmlElement,
  person: XmlElement | undefined,
  relationship: CodeableConcept[],
  reading: Reading,
): Contact | undefined {
  const name = humanNames(person, reading)[0]
  const firm = organization(role.child('guardianOrganization') ?? role.child('scopingOrganization'))
  const addr = role.child('addr')
  const telecom = contactPoints(role)
  const where = addr && address(addr, reading)
  if (name === undefined && firm === undefined && telecom.length === 0 && where === undefined) return undefined
  return compact({ relationship, name, telecom, address: where, organization: firm })
}

/** Guardians, and people who take part in the patient's life (`participant typeCode="IND"`). Insurers are not contacts. */
function contacts(root: XmlElement, patient: XmlElement, reading: Reading): Contact[] {
  const guardians = patient
    .all('guardian')
    .map((el) =>
      contactOf(
        el,
        el.child('guardianPerson'),
        [concept(el.child('code'), reading), roleConcept('Guardian')].filter(isPresent),
        reading,
      ),
    )
  const others = root.all('participant').map((participant) => {
    const role = participant.child('associatedEntity')
    const word = contactRole.toRight(role?.attr('classCode'))
    if (role === undefined || word === undefined) return undefined
    return contactOf(
      role,
      role.child('associatedPerson'),
      [roleConcept(word), concept(role.child('code'), reading)].filter(isPresent),
      reading,
    )
  })
  return [...guardians, ...others].filter(isPresent)
}

/** Performers of the documented care: those of primary care go with the patient, whatever team they are in. */
const primaryCare = (root: XmlElement, reading: Reading): Reference[] =>
  root
    .all('documentationOf')
    .flatMap((each) => each.at('serviceEvent')?.all('performer') ?? [])
    // All of them are read: entries may name them by their ids alone.
    .map((el) => ({ el, who: reading.people.inRole(el.child('assignedEntity'), reading) }))
    .filter(({ el }) => isPrimaryCare(el))
    .map(({ who }) => who)
    .filter(isPresent)

function patientRole(root: XmlElement): XmlElement {
  const targets = root
    .all('recordTarget')
    .map((target) => target.child('patientRole'))
    .filter(isPresent)
  const [first] = targets
  if (first === undefined)
    throw new DocumentRejected('no-patient', 'The document does not say which patient it is about.', placeOf(root))
  const others = targets.filter((each) => identity(each) !== identity(first))
  if (others.length > 0)
    throw new DocumentRejected(
      'several-patients',
      `The document is about ${others.length + 1} patients. Ask for one document for each patient.`,
      placeOf(others[0] ?? root),
    )
  return first
}

/** The same person by id, or by name and birth. */
function identity(role: XmlElement): string {
  const patient = role.child('patient')
  const name = collapsed(patient?.child('name')?.text ?? '').toLowerCase()
  const birth = patient?.child('birthTime')?.attr('value')?.slice(0, 8)
  if (name !== '' && birth !== undefined) return `${name}|${birth}`
  return role
    .all('id')
    .map((id) => `${id.attr('root')}|${id.attr('extension')}`)
    .join()
}

export function readPatient(root: XmlElement, reading: Reading): PatientContent {
  const role = patientRole(root)
  const patient = role.child('patient') ?? role
  const names = [...humanNames(patient, reading), ...maidenNames(patient)]
  if (names.length === 0) reading.notice('The document does not name the patient.')
  const birth = time(patient.child('birthTime'), reading)
  const deceasedTime = time(patient.child('sdtc:deceasedTime'), reading)
  const deceased = patient.child('sdtc:deceasedInd')?.attr('value')
  const birthplace = patient.at('birthplace', 'place', 'addr')
  return compact<PatientContent>({
    resourceType: 'Patient',
    identifier: identifiers(role),
    name: names.length > 0 ? names : [{ text: 'Name not given' }],
    telecom: contactPoints(role),
    address: addresses(role, reading),
    gender: genderOf(patient.child('administrativeGenderCode')),
    birthDate: dateOf(birth),
    // Midnight is what systems write that only know the day.
    birthTime: birth?.includes('T') && !/T00:00(:00)?/.test(birth) ? birth : undefined,
    race: omb([...patient.all('raceCode'), ...patient.all('sdtc:raceCode')], ombRaces, reading),
    ethnicity: omb(
      [...patient.all('ethnicGroupCode'), ...patient.all('sdtc:ethnicGroupCode')],
      ombEthnicities,
      reading,
    ),
    communication: languages(patient),
    maritalStatus: concept(patient.child('maritalStatusCode'), reading),
    religion: concept(patient.child('religiousAffiliationCode'), reading),
    birthPlace: birthplace && address(birthplace, reading),
    contact: contacts(root, patient, reading),
    generalPractitioner: primaryCare(root, reading),
    deceasedBoolean: deceasedTime === undefined && deceased !== undefined ? deceased === 'true' : undefined,
    deceasedDateTime: deceasedTime,
  })
}

export type DocumentFacts = Pick<
  ReadDocument,
  | 'documentType'
  | 'title'
  | 'documentId'
  | 'setId'
  | 'versionNumber'
  | 'createdAt'
  | 'author'
  | 'authorOrganization'
  | 'custodian'
>

export function readDocumentFacts(root: XmlElement, reading: Reading): DocumentFacts {
  const code = coding(root.child('code'))
  const title = collapsed(root.child('title')?.text ?? '') || undefined
  const id = root.child('id')
  const set = root.child('setId')
  const authors = root.all('author')
  const { author } = reading.people.authors(authors, reading)
  const organizations = authors.map((each) => organization(each.at('assignedAuthor', 'representedOrganization')))
  const facts = compact<Omit<DocumentFacts, 'author'>>({
    documentType: compact({ code, name: code?.display ?? title ?? 'Clinical document' }),
    title,
    documentId: id && identifier(id),
    setId: set && identifier(set),
    versionNumber: root.child('versionNumber')?.attr('value'),
    createdAt: time(root.child('effectiveTime'), reading),
    authorOrganization: organizations.find(isPresent),
    custodian: organization(root.at('custodian', 'assignedCustodian', 'representedCustodianOrganization')),
  })
  return { ...facts, author }
}
