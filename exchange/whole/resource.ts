/**
 * Every kind of row as a FHIR R4 resource. The chart goes through the same codecs as any other export; the rest has a shape
 * of its own here; what FHIR has no resource for is Basic, with its kind as code.
 */
import {
  type Appointment,
  type AuditEvent,
  type ChartContent,
  type ChartType,
  chartTypes,
  type OrganizationContent,
  type PractitionerContent,
  type Provenance,
  type Reference,
  type Task,
} from '../../domain/resources/index.ts'
import { own, type Writing } from '../fhir/codec.ts'
import { uriIdentifier } from '../fhir/datatypes.ts'
import { ElementWriter } from '../fhir/element-writer.ts'
import { one } from '../fhir/fields.ts'
import { isObject, type Json, type JsonObject } from '../fhir/json.ts'
import { instant } from '../fhir/primitives.ts'
import type { ResourceCodec } from '../fhir/resource.ts'
import { codecs } from '../fhir/resources/index.ts'
import { writeOrganization, writePractitioner } from '../fhir/resources/parties.ts'
import { writePatient } from '../fhir/resources/patient.ts'
import type { ChartSnapshot, Recorded } from '../types.ts'
import type { Row } from './line.ts'

const isChartType = (name: string): name is ChartType => (chartTypes as readonly string[]).includes(name)

/** Chart types whose rows stand in a resource of another name. */
const sameInFhir: ReadonlySet<string> = new Set([
  'Patient',
  'Organization',
  'Practitioner',
  'Appointment',
  'Task',
  'Provenance',
  'AuditEvent',
  'Binary',
])

export function fhirTypeOf(name: string): string {
  if (isChartType(name)) return codecs[name].fhirType
  return sameInFhir.has(name) ? name : 'Basic'
}

/** `Type/id` of the record as FHIR has it. */
export function fhirReference(reference: Reference): Reference {
  if (reference.reference === undefined) return reference
  const [type = '', id = ''] = reference.reference.split('/')
  return { ...reference, reference: `${fhirTypeOf(type)}/${id}` }
}

const writingIn = (timeZone: string): Writing => ({
  timeZone,
  refer: fhirReference,
  file: () => undefined,
  pages: () => [],
})

/** Writes any row: `name` is the record's name of its kind; `practice` the own organization, whose record numbers they are. */
export function resourceWriter(timeZone: string, practice: Recorded<OrganizationContent>) {
  const writing = writingIn(timeZone)
  return (name: string, row: Row, id: string): JsonObject => withVersion(resourceOf(name, row, id), row)

  function resourceOf(name: string, row: Row, id: string): JsonObject {
    if (isChartType(name)) return chartResource(name, row, writing)
    switch (name) {
      case 'Patient':
        return writePatient({ patient: as(row, name), practice } as unknown as ChartSnapshot, writing)
      case 'Organization':
        return writeOrganization(as<Recorded<OrganizationContent>>(row, name), writing)
      case 'Practitioner':
        return writePractitioner(as<Recorded<PractitionerContent>>(row, name), writing)
      case 'Appointment':
        return appointment(row as unknown as Appointment, writing)
      case 'Task':
        return task(row as unknown as Task)
      case 'Provenance':
        return provenance(row as unknown as Provenance)
      case 'AuditEvent':
        return auditEvent(row as unknown as AuditEvent)
      case 'Binary':
        return { resourceType: 'Binary', id, contentType: String(row.contentType) }
      default:
        return basic(name, row, id)
    }
  }
}

const as = <T>(row: Row, resourceType: string): T => ({ ...row, resourceType }) as T

function withVersion(resource: JsonObject, { versionId, updatedAt }: Row): JsonObject {
  const meta = {
    ...(isObject(resource.meta) && resource.meta),
    ...(typeof versionId === 'number' && { versionId: String(versionId) }),
    ...(typeof updatedAt === 'string' && { lastUpdated: updatedAt }),
  }
  return Object.keys(meta).length > 0 ? { ...resource, meta } : resource
}

function chartResource(name: ChartType, row: Row, writing: Writing): JsonObject {
  // The table has a codec for each type; TypeScript cannot follow the key.
  const codec = codecs[name] as unknown as ResourceCodec
  const json = codec.write(as<Recorded<ChartContent>>(row, name), `Patient/${String(row.patientId)}`, writing)
  return name === 'DocumentReference' ? linked(json, row) : json
}

/** The bytes of a document lie beside: its attachments say where. */
function linked(json: JsonObject, row: Row): JsonObject {
  const hashes = Array.isArray(row.content) ? row.content.map((each: { hash?: string }) => each.hash) : []
  const contents = Array.isArray(json.content) ? json.content : []
  const content = contents.map((each, index): Json => {
    if (!isObject(each) || !isObject(each.attachment) || hashes[index] === undefined) return each
    const { _data: _absent, ...attachment } = each.attachment
    return { ...each, attachment: { ...attachment, url: `Binary/${hashes[index]}` } }
  })
  return { ...json, content }
}

/** Absent stays absent: FHIR has no empty values. */
function present(fields: Record<string, unknown>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject
}

const patientReference = (id: string): JsonObject => ({ reference: `Patient/${id}` })
const refer = (reference: Reference | undefined) => reference && fhirReference(reference)

/** User rows are Basic, which no person may be referred to by: they stand as identifier and name. */
function person(reference: Reference | undefined): Reference | undefined {
  const [type = '', id = ''] = reference?.reference?.split('/') ?? []
  if (reference === undefined || fhirTypeOf(type) !== 'Basic') return refer(reference)
  const { reference: _, ...said } = reference
  return { ...said, identifier: uriIdentifier(`urn:uuid:${id}`) }
}

/** app-3: without start and end an appointment is only proposed, cancelled or waiting. */
const timeless: ReadonlySet<Appointment['status']> = new Set(['proposed', 'cancelled', 'waitlist'])

function appointment(row: Appointment, writing: Writing): JsonObject {
  const to = new ElementWriter(writing)
  for (const name of ['start', 'end'] as const) {
    one(instant).write(to, name, row[name])
    if (!timeless.has(row.status)) to.absentPrimitive(name)
  }
  const others = (row.participant ?? []).map((actor) => ({ actor: fhirReference(actor), status: 'accepted' }))
  return present({
    resourceType: 'Appointment',
    id: row.id,
    identifier: row.identifier,
    status: row.status,
    appointmentType: row.appointmentType,
    reasonCode: row.reasonCode,
    description: row.description,
    ...to.json(),
    minutesDuration: row.minutesDuration,
    participant: [{ actor: patientReference(row.patientId), status: 'accepted' }, ...others],
  })
}

function task(row: Task): JsonObject {
  return present({
    resourceType: 'Task',
    id: row.id,
    identifier: row.identifier,
    status: row.status,
    statusReason: row.statusReason,
    intent: row.intent,
    priority: row.priority,
    code: row.code,
    description: row.description,
    focus: refer(row.focus),
    for: patientReference(row.patientId),
    requester: person(row.requester),
    owner: person(row.owner),
  })
}

function provenance(row: Provenance): JsonObject {
  const author = row.author?.[0] ?? row.authorOrganization ?? { display: 'Not known' }
  return present({
    resourceType: 'Provenance',
    id: row.id,
    target: [fhirReference({ reference: row.target })],
    recorded: row.recorded,
    agent: [present({ who: fhirReference(author) })],
  })
}

const ACTIONS = { create: 'C', read: 'R', update: 'U', delete: 'D', execute: 'E' } as const
const AUDIT = 'http://terminology.hl7.org/CodeSystem/audit-event-type'

/** The chain's own fields stand in the row; `entity` is whatever the line is about. */
function auditEvent(row: AuditEvent): JsonObject {
  const what = row.entity?.includes('/')
    ? fhirReference({ reference: row.entity })
    : row.entity === undefined
      ? undefined
      : { display: row.entity }
  const patient = row.patientId === undefined ? [] : [{ what: patientReference(row.patientId) }]
  const entity = [...patient, ...(what === undefined ? [] : [{ what }])] as Json[]
  return {
    resourceType: 'AuditEvent',
    id: `line-${row.sequence}`,
    type: { system: AUDIT, code: 'rest', display: 'RESTful Operation' },
    subtype: [{ system: own('audit'), code: row.type }],
    action: ACTIONS[row.action],
    recorded: row.recorded,
    outcome: row.outcome === 'success' ? '0' : '4',
    agent: [
      {
        who: row.userId === undefined ? { display: 'Nobody signed in' } : { reference: `Basic/${row.userId}` },
        requestor: true,
      },
    ],
    source: { observer: { display: 'Chartkeep' } },
    ...(entity.length > 0 && { entity }),
  }
}

function basic(name: string, row: Row, id: string): JsonObject {
  const patientId = typeof row.patientId === 'string' ? row.patientId : undefined
  return present({
    resourceType: 'Basic',
    id: /^[A-Za-z0-9.-]{1,64}$/.test(id) ? id : undefined,
    code: { coding: [{ system: own('kind'), code: name }] },
    subject: patientId === undefined ? undefined : patientReference(patientId),
  })
}
