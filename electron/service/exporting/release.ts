/** From a request to the documents that leave, for preview and release alike; and the line that a release leaves. */
import type { Db } from '../../../db/connection.ts'
import type { NewDisclosure } from '../../../db/queries/disclosure.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { StaleVersion } from '../../../db/writer.ts'
import { contentsOf, type ExportRequest, type ExportStamp } from '../../../domain/contract/exporting.ts'
import { formatPersonName } from '../../../domain/format/name.ts'
import type { Disclosure, DisclosurePurpose, User } from '../../../domain/resources/index.ts'
import { type OutgoingDocument, outgoingDocuments } from '../../../exchange/outgoing.ts'
import { recipientText } from '../../../exchange/purpose.ts'
import { exportSectionOf } from '../../../exchange/scope.ts'
import { badRequest } from '../errors.ts'
import { nameOfUser } from '../printing/source.ts'
import { attach } from './attach.ts'
import { type Collected, collectChart } from './collect.ts'
import { digestOf } from './file.ts'

export interface Prepared extends Collected {
  /** PDFs still as the pages they show. */
  documents: OutgoingDocument[]
  stamp: ExportStamp
}

interface Context {
  db: Db
  user: User
}

/** `shown`: the same documents again. @throws CONFLICT where they are not the same any more. */
export function prepare({ db, user }: Context, request: ExportRequest, shown?: ExportStamp): Prepared {
  if (shown && isTooOld(shown)) throw stale(db, request.patientId)
  const collected = collectChart(db, request.patientId, user.id, request.scope, shown)
  const { formats, attachments = [] } = contentsOf(request)
  const { snapshot } = collected
  const documents = outgoingDocuments({
    snapshot,
    purpose: request.purpose ?? {},
    formats: [...new Set(formats)],
    attached: attach(db, collected, [...new Set(attachments)]),
    userName: (id) => nameOfUser(db, id),
  })
  const { documentId, createdAt } = snapshot
  const stamp = { documentId, createdAt, digest: digestOf(documents) }
  if (shown && shown.digest !== stamp.digest) throw stale(db, request.patientId)
  return { ...collected, documents, stamp }
}

/** The time of a preview is the time on the document: it must not lie far behind its release, and never before it. */
const patienceMs = 60 * 60 * 1000

function isTooOld({ createdAt }: ExportStamp): boolean {
  const age = Date.now() - Date.parse(createdAt)
  return age < 0 || age > patienceMs
}

const stale = (db: Db, patientId: string) => new StaleVersion('Patient', patientId, getPatient(db, patientId).versionId)

interface Release {
  request: ExportRequest
  disclosure?: DisclosurePurpose | undefined
  referralId?: string | undefined
}

/**
 * Who gets it and why, for the log of disclosures. The patient needs no name; anybody else does.
 * @throws BAD_REQUEST (`recipient`)
 */
export function toldOf(
  { snapshot, documents }: Pick<Prepared, 'snapshot' | 'documents'>,
  { request, disclosure = 'treatment', referralId }: Release,
): Omit<NewDisclosure, 'file'> {
  const { patientId, format, purpose } = request
  const bySection = Map.groupBy(snapshot.resources, exportSectionOf)
  return {
    patientId,
    recipient: recipientOf(request, disclosure, formatPersonName(snapshot.patient.name)),
    purpose: disclosure,
    ...(purpose?.reason && { reason: purpose.reason }),
    format,
    content: {
      documents: documents.map(({ title }) => title.slice(0, 200)),
      sections: [...bySection].map(([key, rows]) => ({ key, count: rows.length })),
      partial: snapshot.partial === true,
    },
    locked: request.password !== undefined,
    entity: `Document/${snapshot.documentId}`,
    ...(referralId && { referralId }),
  }
}

function recipientOf(
  { purpose }: ExportRequest,
  disclosure: DisclosurePurpose,
  patientName: string,
): Disclosure['recipient'] {
  const { recipient } = purpose ?? {}
  const name = recipient && recipientText(recipient)
  if (name) {
    const { telecom, address, reference } = recipient
    return { name, ...(telecom && { telecom }), ...(address && { address }), ...(reference && { reference: { reference } }) }
  }
  if (disclosure === 'patient-request') return { name: `The patient (${patientName})` }
  throw badRequest('Say who gets it: a name or an organization. The log of disclosures must name them.', 'recipient')
}
