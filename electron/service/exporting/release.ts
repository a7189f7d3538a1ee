/** From a request to the documents that leave, for preview and release alike; and the line that a release leaves. */
import { createHash } from 'node:crypto'
import { auditHead } from '../../../db/audit.ts'
import type { Db } from '../../../db/connection.ts'
import type { NewDisclosure } from '../../../db/queries/disclosure.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { StaleVersion } from '../../../db/writer.ts'
import { contentsOf, type ExportRequest, type ExportStamp } from '../../../domain/contract/exporting.ts'
import { disclosedTo, recipientText } from '../../../domain/format/directory.ts'
import { formatPersonName } from '../../../domain/format/name.ts'
import type { Disclosure, DisclosurePurpose, User } from '../../../domain/resources/index.ts'
import { type OutgoingChart, type OutgoingDocument, outgoingDocuments } from '../../../exchange/outgoing.ts'
import { receiptOf } from '../../../exchange/receipt.ts'
import { exportSectionOf } from '../../../exchange/scope.ts'
import type { ChartSnapshot } from '../../../exchange/types.ts'
import type { ServiceContext } from '../access.ts'
import { badRequest } from '../errors.ts'
import { nameOfUser } from '../printing/source.ts'
import { attach } from './attach.ts'
import { type Collected, collectChart } from './collect.ts'
import { type ExportFile, exportFile, withPdfs } from './file.ts'

export interface Prepared extends Collected {
  /** How each document is made; PDFs still as the pages they show. */
  documents: (() => OutgoingDocument)[]
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
  const chart: OutgoingChart = {
    snapshot,
    purpose: request.purpose ?? {},
    formats: [...new Set(formats)],
    attached: attach(db, collected, [...new Set(attachments)]),
    userName: (id) => nameOfUser(db, id),
  }
  const { documentId, createdAt } = snapshot
  const stamp = { documentId, createdAt, digest: digestOf(chart) }
  if (shown && shown.digest !== stamp.digest) throw stale(db, request.patientId)
  return { ...collected, documents: outgoingDocuments(chart), stamp }
}

/** SHA-256 of all that goes into the documents, of which their bytes follow. Files stand for themselves by their own digest. */
function digestOf(chart: OutgoingChart): string {
  const text = JSON.stringify(chart, (key, value) => (key === 'bytes' ? undefined : value))
  return createHash('sha256').update(text).digest('hex')
}

/** The time of a preview is the time on the document: it must not lie far behind its release, and never before it. */
const patienceMs = 60 * 60 * 1000

function isTooOld({ createdAt }: ExportStamp): boolean {
  const age = Date.now() - Date.parse(createdAt)
  return age < 0 || age > patienceMs
}

const stale = (db: Db, patientId: string) => new StaleVersion('Patient', patientId, getPatient(db, patientId).versionId)

export interface Leaving extends ExportFile {
  /** Holds nothing of the patient. */
  fileName: string
  /** For the log of disclosures. */
  told: Omit<NewDisclosure, 'file'>
}

interface Why {
  shown?: ExportStamp | undefined
  disclosure?: DisclosurePurpose | undefined
  referralId?: string | undefined
}

/**
 * The file as it leaves, and what is to be written down of it; the caller does that in the transaction of the release.
 * @throws CONFLICT where it is not what was `shown`; BAD_REQUEST where nobody is named who gets it, or no PDF can be made;
 * DocumentRejected where our own reader refuses what was written.
 */
export async function leavingFile(
  context: Context & Pick<ServiceContext, 'printPdf' | 'log'>,
  request: ExportRequest,
  { shown, disclosure = 'treatment', referralId }: Why,
): Promise<Leaving> {
  const recipient = recipientOf(request, disclosure, formatPersonName(getPatient(context.db, request.patientId).name))
  const { snapshot, documents: plans } = prepare(context, request, shown)
  const pages = plans.map((make) => make())
  // Where nobody saw a receipt: what our own reader refuses must not leave all the same.
  if (!shown) for (const { readAgain, bytes } of pages) if (readAgain) receiptOf(snapshot, bytes)
  const documents = await withPdfs(pages, context)
  const file = await exportFile(snapshot, request, documents, auditHead(context.db))
  const { patientId, format, purpose, password } = request
  return {
    ...file,
    fileName: `${format}-${snapshot.createdAt.slice(0, 10)}-${snapshot.documentId.slice(-8)}.${file.extension}`,
    told: {
      patientId,
      recipient,
      purpose: disclosure,
      ...(purpose?.reason && { reason: purpose.reason }),
      format,
      content: contentOf(snapshot, documents),
      locked: password !== undefined,
      entity: `Document/${snapshot.documentId}`,
      ...(referralId && { referralId }),
    },
  }
}

function contentOf(snapshot: ChartSnapshot, documents: readonly OutgoingDocument[]): Disclosure['content'] {
  const bySection = Map.groupBy(snapshot.resources, exportSectionOf)
  return {
    documents: documents.map(({ title }) => title.slice(0, 200)),
    sections: [...bySection].map(([key, rows]) => ({ key, count: rows.length })),
    partial: snapshot.partial === true,
  }
}

/** The patient needs no name; anybody else does. */
function recipientOf(
  { purpose }: ExportRequest,
  disclosure: DisclosurePurpose,
  patientName: string,
): Disclosure['recipient'] {
  const recipient = purpose?.recipient
  if (recipient && recipientText(recipient).trim()) return disclosedTo(recipient)
  if (disclosure === 'patient-request') return { name: `The patient (${patientName})` }
  throw badRequest('Say who gets it: a name or an organization. The log of disclosures must name them.', 'recipient')
}
