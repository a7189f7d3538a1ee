/**
 * METADATA.XML of a packet: an ebRIM 3.0 SubmitObjectsRequest with one DocumentEntry for each document and the submission set
 * that holds them (IHE ITI TF-3 4.2 and 4.3; which of them media must carry: table 4.3.1-3, "XDM"). What this practice does not
 * know (kind of facility, specialty) is left out, as "required if known" allows.
 */
import { createHash } from 'node:crypto'
import { presentName } from '../../domain/format/name.ts'
import type { Address, Coding, HumanName, Identifier } from '../../domain/resources/index.ts'
import { each, el, type Part, text, type Xml, xmlDocument } from '../ccda/xml.write.ts'
import { confidentialityOf } from '../confidentiality.ts'
import { uuidOf } from '../ids.ts'
import { iiFromIdentifier } from '../terminology/identifiers.ts'
import { NPI, oidFromSystem } from '../terminology/systems.ts'
import { fileNameOf, type Packet, type PacketDocument } from './packet.ts'

const NAMESPACES = {
  'xmlns:lcm': 'urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0',
  'xmlns:rim': 'urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0',
}
const OBJECT = 'urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject'

/** IHE ITI TF-3 4.2.5.2: what the classifications and identifiers of a DocumentEntry are called. */
const documentEntry = {
  objectType: 'urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1',
  author: 'urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d',
  classCode: 'urn:uuid:41a5887f-8865-4c09-adf7-e362475b143a',
  confidentialityCode: 'urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f',
  formatCode: 'urn:uuid:a09d5840-386c-46f2-b5ad-9c3699a4309d',
  typeCode: 'urn:uuid:f0306f51-975f-434e-a61c-c59651d33983',
  patientId: 'urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427',
  uniqueId: 'urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab',
}

/** The same of a SubmissionSet (4.2.5.1). */
const submissionSet = {
  node: 'urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd',
  author: 'urn:uuid:a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d',
  contentTypeCode: 'urn:uuid:aa543740-bdda-424e-8c96-df4873be8500',
  patientId: 'urn:uuid:6b5aea1a-874d-4603-a4bc-96a0a7b38446',
  sourceId: 'urn:uuid:554ac39e-e3fe-47fe-b233-965d2a147832',
  uniqueId: 'urn:uuid:96fdda7c-d067-4183-912e-bf5ee74998a8',
}

const SET = 'SubmissionSet01'

export function writeMetadata(packet: Packet): string {
  const set: Described = { packet, id: SET }
  return xmlDocument(
    el(
      'lcm:SubmitObjectsRequest',
      NAMESPACES,
      el(
        'rim:RegistryObjectList',
        {},
        each(packet.documents, (document, index) => entry({ packet, id: entryId(index) }, document, index)),
        setPackage(set),
        el('rim:Classification', {
          id: `${SET}-node`,
          objectType: `${OBJECT}:Classification`,
          classifiedObject: SET,
          classificationNode: submissionSet.node,
        }),
        each(packet.documents, (_, index) => membership(entryId(index))),
      ),
    ),
  )
}

/** A registry object that is being written, with the id by which its parts name it. */
interface Described {
  packet: Packet
  id: string
}

const entryId = (index: number): string => `Document${String(index + 1).padStart(2, '0')}`

function entry(described: Described, document: PacketDocument, index: number): Xml {
  const { packet, id } = described
  const { title, mime, bytes, creationTime } = document
  return el(
    'rim:ExtrinsicObject',
    {
      id,
      objectType: documentEntry.objectType,
      status: 'urn:oasis:names:tc:ebxml-regrep:StatusType:Approved',
      // IHE PCC TF-2 4.1.1: what a CDA document is called. Importers choose their reader by it.
      mimeType: mime === 'application/xml' ? 'text/xml' : mime,
    },
    slot('URI', fileNameOf(document, index)),
    slot('creationTime', dtm(creationTime)),
    // ITI TF-3 4.2.3.2.10: SHA-1 is what the field is; the manifest has SHA-256.
    slot('hash', createHash('sha1').update(bytes).digest('hex')),
    slot('languageCode', 'en-US'),
    slot('size', String(bytes.length)),
    slot('sourcePatientId', patientId(packet)),
    slot('sourcePatientInfo', ...patientInfo(packet)),
    name(title),
    author(described, documentEntry.author),
    classification(id, 'classCode', documentEntry.classCode, document.classCode),
    classification(id, 'confidentialityCode', documentEntry.confidentialityCode, confidentialityOf(packet.patient)),
    classification(id, 'formatCode', documentEntry.formatCode, document.formatCode),
    classification(id, 'typeCode', documentEntry.typeCode, document.typeCode),
    externalIdentifier(id, 'XDSDocumentEntry.patientId', documentEntry.patientId, patientId(packet)),
    externalIdentifier(id, 'XDSDocumentEntry.uniqueId', documentEntry.uniqueId, `${oidOfUuid(packet.id)}.${index + 1}`),
  )
}

function setPackage(described: Described): Xml {
  const { packet, id } = described
  const { createdAt, documents, practice, purpose } = packet
  return el(
    'rim:RegistryPackage',
    {
      id,
      objectType: `${OBJECT}:RegistryPackage`,
      status: 'urn:oasis:names:tc:ebxml-regrep:StatusType:Approved',
    },
    recipient(packet),
    slot('submissionTime', dtm(createdAt)),
    name('Health record packet'),
    purpose !== undefined && el('rim:Description', {}, el('rim:LocalizedString', { value: purpose })),
    author(described, submissionSet.author),
    documents[0] && classification(id, 'contentTypeCode', submissionSet.contentTypeCode, documents[0].typeCode),
    externalIdentifier(id, 'XDSSubmissionSet.patientId', submissionSet.patientId, patientId(packet)),
    externalIdentifier(id, 'XDSSubmissionSet.sourceId', submissionSet.sourceId, oidOfUuid(uuidOf(practice.id))),
    externalIdentifier(id, 'XDSSubmissionSet.uniqueId', submissionSet.uniqueId, oidOfUuid(packet.id)),
  )
}

const membership = (document: string): Xml =>
  el(
    'rim:Association',
    {
      id: `${document}-member`,
      associationType: 'urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember',
      objectType: `${OBJECT}:Association`,
      sourceObject: SET,
      targetObject: document,
    },
    slot('SubmissionSetStatus', 'Original'),
  )

// Parts of registry objects (ebRIM 3.0, 2.4 to 2.8)

function slot(slotName: string, ...values: string[]): Part {
  if (values.length === 0) return undefined
  return el(
    'rim:Slot',
    { name: slotName },
    el(
      'rim:ValueList',
      {},
      each(values, (value) => el('rim:Value', {}, text(value))),
    ),
  )
}

const name = (value: string): Xml => el('rim:Name', {}, el('rim:LocalizedString', { value }))

function classification(id: string, field: string, scheme: string, { system = '', code, display }: Coding): Xml {
  return el(
    'rim:Classification',
    {
      id: `${id}-${field}`,
      objectType: `${OBJECT}:Classification`,
      classificationScheme: scheme,
      classifiedObject: id,
      nodeRepresentation: code,
    },
    slot('codingScheme', oidFromSystem(system) ?? system),
    name(display ?? code ?? field),
  )
}

function author({ packet, id }: Described, scheme: string): Xml {
  const { author: person, practice } = packet
  const npi = person.identifier?.find(({ system }) => system === NPI)
  const numbers = (person.telecom ?? practice.telecom ?? []).find(({ system }) => system === 'phone')
  const written = el(
    'rim:Classification',
    {
      id: `${id}-author`,
      objectType: `${OBJECT}:Classification`,
      classificationScheme: scheme,
      classifiedObject: id,
    },
    slot('authorInstitution', organisation(practice.name, practice.id)),
    slot('authorPerson', xcn(presentName(person.name), npi)),
    numbers?.value !== undefined && slot('authorTelecommunication', `^WPN^PH^^^^^^^^^${escaped(numbers.value)}`),
  )
  // ebRIM 3.0, 4.3: a scheme outside needs a node. An author is no code, so it is empty, which is written nowhere else.
  return written.replace('<rim:Classification', '$& nodeRepresentation=""') as Xml
}

function externalIdentifier(id: string, field: string, scheme: string, value: string): Xml {
  return el(
    'rim:ExternalIdentifier',
    {
      id: `${id}-${field.replace(/.*\./, '')}`,
      objectType: `${OBJECT}:ExternalIdentifier`,
      registryObject: id,
      identificationScheme: scheme,
      value,
    },
    name(field),
  )
}

/** ITI TF-3 4.2.3.3.7: `organization|person`. */
function recipient({ recipient: to }: Packet): Part {
  const organization = to?.organization === undefined ? '' : escaped(to.organization)
  const person = to?.name === undefined ? '' : xcn(to.name)
  if (organization === '' && person === '') return undefined
  return slot('intendedRecipient', person === '' ? organization : `${organization}|${person}`)
}

// HL7 V2.5 data types, which the fields of XDS metadata are made of (ITI TF-3 table 4.2.3.1.7-2)

/** XCN: id, family, given, further given names, suffix, prefix; the assigning authority of the id. */
function xcn(person: HumanName | undefined, id?: Identifier): string {
  const { family = '', given: [first = '', ...more] = [], suffix = [], prefix = [], text: words } = person ?? {}
  const names = [
    family || (first === '' ? (words ?? '') : ''),
    first,
    more.join(' '),
    suffix.join(' '),
    prefix.join(' '),
  ]
  const ii = id && iiFromIdentifier(id)
  const authority = ii?.extension === undefined ? '' : `^^^${assignedBy(ii.root)}`
  return trimmed(`${escaped(ii?.extension ?? '')}^${names.map(escaped).join('^')}${authority}`)
}

/** XON: name, and the id of the organization. */
const organisation = (orgName: string, id: string): string => `${escaped(orgName)}^^^^^^^^^${oidOfUuid(uuidOf(id))}`

/** CX: the chart number as this practice assigns it. */
function patientId({ patient, practice }: Packet): string {
  return `${escaped(patient.recordNumber ?? uuidOf(patient.id))}^^^${assignedBy(oidOfUuid(uuidOf(practice.id)))}`
}

/** Fields of a PID segment (ITI TF-3 4.2.3.2.23). */
function patientInfo(packet: Packet): string[] {
  const { name: names, birthDate, gender, address: [address] = [] } = packet.patient
  return [
    `PID-3|${patientId(packet)}`,
    `PID-5|${xpn(presentName(names))}`,
    ...(birthDate ? [`PID-7|${birthDate.replaceAll('-', '')}`] : []),
    `PID-8|${sexes[gender ?? 'unknown']}`,
    ...(address ? [`PID-11|${xad(address)}`] : []),
  ]
}

const sexes = { male: 'M', female: 'F', other: 'O', unknown: 'U' } as const

const xpn = (person: HumanName | undefined): string => xcn(person).replace(/^\^/, '')

const xad = ({ line = [], city = '', state = '', postalCode = '', country = '' }: Address): string =>
  trimmed([line[0] ?? '', line.slice(1).join(' '), city, state, postalCode, country].map(escaped).join('^'))

const assignedBy = (oid: string): string => `&${oid}&ISO`

const trimmed = (field: string): string => field.replace(/\^+$/, '')

const escapes: Readonly<Record<string, string>> = {
  '|': '\\F\\',
  '^': '\\S\\',
  '&': '\\T\\',
  '~': '\\R\\',
  '\\': '\\E\\',
}
const escaped = (value: string): string => value.replace(/[|^&~\\]/g, (c) => escapes[c] ?? '').replace(/\s+/g, ' ')

/** DTM in UTC, to the second. */
const dtm = (instant: string): string => new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14)

/** ITU-T X.667, 7: the OID that a UUID is. */
const oidOfUuid = (uuid: string): string => `2.25.${BigInt(`0x${uuid.replaceAll('-', '')}`)}`
