/** From a request to the documents that leave, for preview and release alike. */
import { createHash } from 'node:crypto'
import type { Db } from '../../../db/connection.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { StaleVersion } from '../../../db/writer.ts'
import { contentsOf, type ExportRequest, type ExportStamp } from '../../../domain/contract/exporting.ts'
import { type OutgoingChart, type OutgoingDocument, outgoingDocuments } from '../../../exchange/outgoing.ts'
import { nameOfUser } from '../printing/source.ts'
import { attach } from './attach.ts'
import { type Collected, collectChart } from './collect.ts'

export interface Maker {
  db: Db
  userId: string
}

export interface Prepared extends Collected {
  chart: OutgoingChart
  /** How each document is made; PDFs still as the pages they show. */
  documents: (() => OutgoingDocument)[]
  stamp: ExportStamp
}

/** `shown`: the same documents again. @throws CONFLICT where they are not the same any more. */
export function prepare({ db, userId }: Maker, request: ExportRequest, shown?: ExportStamp): Prepared {
  if (shown && isTooOld(shown)) throw stale(db, request.patientId)
  const collected = collectChart(db, request.patientId, userId, request.scope, shown)
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
  return { ...collected, chart, documents: outgoingDocuments(chart), stamp }
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
