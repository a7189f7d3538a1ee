/**
 * HL7 v2 messages into the record's types: laboratory results (ORU) and vaccinations (VXU, and the history that a registry
 * answers with, RSP^K11). One file is one patient's here; a batch about several is parted first (`partsByPatient`).
 */
import { formatPatientName } from '../../domain/format/name.ts'
import type { PatientContent } from '../../domain/resources/index.ts'
import { DocumentRejected, type ReadDocument } from '../types.ts'
import { organization } from './datatypes.ts'
import { readImmunizations } from './immunizations.ts'
import { type Message, parseMessages } from './message.ts'
import { messageTime, readPatient } from './patient.ts'
import { Reading } from './reading.ts'
import { readResults } from './results.ts'

type Kind = 'results' | 'immunizations'

const names: Readonly<Record<Kind, string>> = {
  results: 'Laboratory message (HL7 v2 ORU)',
  immunizations: 'Immunization message (HL7 v2)',
}

/** @throws DocumentRejected when nothing of it can be taken: no message, of another type, no patient or more than one. */
export function readHl7v2(text: string): ReadDocument {
  const messages = parseMessages(text)
  const kinds = messages.map(kindOf)
  const patients = messages.map(readPatient)
  const [patient] = patients
  const [first] = messages
  const [kind] = kinds
  if (!patient || !first || !kind) throw new Error('A file without messages was let through')
  requireOnePatient(patients, messages)
  const reading = new Reading()
  for (const [index, message] of messages.entries()) {
    reading.checkTimes(message.segments)
    if (kinds[index] === 'results') readResults(message, reading)
    else readImmunizations(message, reading)
  }
  const createdAt = messageTime(first.header)
  const sender = organization(first.header.field(4)) ?? organization(first.header.field(3))
  const control = first.header.text(10)
  const named = first.segments.find(({ name }) => name === 'PID')
  return {
    kind: 'hl7v2',
    documentType: { name: names[kind] },
    ...(control !== '' && { documentId: { value: control, ...(sender?.display && { assigner: sender.display }) } }),
    ...(createdAt && { createdAt }),
    author: sender ? [sender] : [],
    ...(sender && { authorOrganization: sender }),
    patient,
    ...(named && { patientPlace: named.place() }),
    sections: [...reading.sections.values()],
    items: reading.items,
    notUnderstood: reading.notUnderstood,
    files: reading.files,
    notices: [...untyped(messages), ...reading.notices, ...unusedNotice(reading)],
  }
}

/** MSH-9: message code ^ trigger event; some write `ORU_R01`. A message without a type is what its segments are. */
function kindOf({ header, segments }: Message): Kind {
  const said = header.field(9)
  const [code = '', event = said.component(2)] = said.component(1).toUpperCase().split('_')
  if (code === 'ORU') return 'results'
  if (code === 'VXU' || (code === 'RSP' && event.toUpperCase() === 'K11')) return 'immunizations'
  const has = (name: string) => segments.some((segment) => segment.name === name)
  if (code === '' && has('RXA')) return 'immunizations'
  if (code === '' && has('OBX')) return 'results'
  const type = [code, event].filter(Boolean).join('^') || 'unknown'
  const about = messageNames[code] === undefined ? '' : `: ${messageNames[code]}`
  throw new DocumentRejected(
    'not-clinical',
    `This is an HL7 v2 message of type ${type}${about}. Laboratory results (ORU) and immunizations (VXU, RSP^K11) can be taken in.`,
    header.place(9),
  )
}

/** Table 0076, what practices are sent by mistake. */
const messageNames: Readonly<Record<string, string>> = {
  ACK: 'an acknowledgement',
  ADT: 'a registration, admission or discharge',
  DFT: 'charges',
  MDM: 'a document. Ask the sender for it as a PDF or a C-CDA document',
  OMG: 'an order',
  OML: 'a laboratory order',
  ORM: 'an order',
  OUL: 'results of laboratory instruments. Ask the sender for an ORU',
  PPR: 'problems. Ask the sender for a C-CDA document',
  QBP: 'a query',
  RDE: 'an order for a pharmacy',
  RSP: 'the answer to a query',
  SIU: 'an appointment',
}

function requireOnePatient(patients: readonly PatientContent[], messages: readonly Message[]): void {
  const [first] = patients
  const other = patients.findIndex((patient) => first !== undefined && !isSamePerson(first, patient))
  if (other < 0) return
  throw new DocumentRejected(
    'several-patients',
    'This file holds messages about several patients. Each patient’s messages are taken in on their own.',
    messages[other]?.header.place(),
  )
}

/**
 * The messages of a file by patient, in the order in which patients first appear, each as a file of its own; one that can't be read
 * keeps none of the others out. A file about one patient stays as it is.
 */
export function partsByPatient(text: string): string[] {
  const groups: { patient: PatientContent | undefined; messages: Message[] }[] = []
  for (const message of parseMessages(text)) {
    const patient = patientIn(message)
    const group = groups.find((one) => patient && one.patient && isSamePerson(one.patient, patient))
    if (group) group.messages.push(message)
    else groups.push({ patient, messages: [message] })
  }
  if (groups.length === 1) return [text]
  return groups.map(({ messages }) => `${messages.flatMap(({ lines }) => lines).join('\r')}\r`)
}

/** Undefined where the message does not say: it is a part of its own, and is refused with its reason when it is read. */
function patientIn(message: Message): PatientContent | undefined {
  try {
    kindOf(message)
    return readPatient(message)
  } catch (error) {
    if (error instanceof DocumentRejected) return undefined
    throw error
  }
}

/** As one sender names them: the same identifier, or the same name and birth date. */
function isSamePerson(a: PatientContent, b: PatientContent): boolean {
  const ids = (patient: PatientContent) =>
    (patient.identifier ?? []).map(({ system, assigner, value }) => `${system ?? assigner}|${value}`)
  const shared = ids(a).some((id) => ids(b).includes(id))
  const named = formatPatientName(a.name) === formatPatientName(b.name) && a.birthDate === b.birthDate
  return shared || named
}

function untyped(messages: readonly Message[]): string[] {
  if (messages.every(({ header }) => !header.field(9).isEmpty)) return []
  return ['A message does not say of which type it is (MSH-9); it was read by what it holds.']
}

/** Segments that hold nothing for the chart are named once, with their count. */
function unusedNotice({ unused }: Reading): string[] {
  if (unused.size === 0) return []
  const list = [...unused].map(([name, count]) => (count === 1 ? name : `${name} (${count})`)).join(', ')
  return [`Not taken over, and readable in the original: ${list}.`]
}
