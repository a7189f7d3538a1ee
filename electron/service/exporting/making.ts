/**
 * What is made of one chart before it leaves, step by step. A short chart's documents are made at once; a long one's in the second
 * process, so that others can go on working. Both are these same functions.
 */
import { auditHead } from '../../../db/audit.ts'
import type { Db } from '../../../db/connection.ts'
import { countRows } from '../../../db/queries/chart.ts'
import type {
  ExportItems,
  ExportPreview,
  ExportReceipt,
  ExportRequest,
  ExportScope,
  ExportStamp,
} from '../../../domain/contract/exporting.ts'
import { maxImportBytes } from '../../../domain/contract/importing.ts'
import type { Disclosure } from '../../../domain/resources/index.ts'
import { isPdf, type OutgoingDocument, outgoingDocuments } from '../../../exchange/outgoing.ts'
import { receiptOf } from '../../../exchange/receipt.ts'
import { exportSectionOf } from '../../../exchange/scope.ts'
import type { ChartSnapshot } from '../../../exchange/types.ts'
import { badRequest } from '../errors.ts'
import type { Beside } from '../jobs/beside.ts'
import { collectChart } from './collect.ts'
import { type ExportFile, exportFile } from './file.ts'
import { type Maker, prepare } from './prepare.ts'
import { previewSections } from './preview.ts'

interface FileAsked {
  request: ExportRequest
  shown: ExportStamp | undefined
  /** Nobody saw a receipt: what our own reader refuses must not leave all the same. */
  readAgain: boolean
  /** The PDFs among its documents, in their order (`pages`). */
  pdfs: readonly Uint8Array[]
}

export interface MadeFile extends ExportFile {
  documentId: string
  createdAt: string
  content: Disclosure['content']
}

const steps = {
  items(
    { db, userId }: Maker,
    { patientId, scope }: { patientId: string; scope?: ExportScope | undefined },
  ): ExportItems {
    const { choices, leftOut } = collectChart(db, patientId, userId, scope)
    return { sections: previewSections(choices), leftOut }
  },

  async preview(maker: Maker, { request }: { request: ExportRequest }): Promise<ExportPreview> {
    const { chart, choices, leftOut, documents: plans, stamp } = prepare(maker, request)
    const documents = plans.map((make) => make())
    const shown = documents.map((document) => ({
      title: document.title,
      use: document.use,
      contentType: document.mime,
      ...(!document.toPrint && { bytes: document.bytes.length }),
      ...(document.readAgain && { receipt: readBack(chart.snapshot, document.bytes) }),
    }))
    const receipt = shown.find((document) => document.receipt)?.receipt
    const made = documents.filter(({ toPrint }) => !toPrint)
    const file = made.length > 0 ? await exportFile(chart.snapshot, request, made, auditHead(maker.db)) : undefined
    return {
      sections: previewSections(choices),
      leftOut,
      documents: shown,
      ...(file && { bytes: file.bytes.length }),
      ...(receipt && { receipt }),
      stamp,
    }
  },

  /** `undefined` where the preview has no such document. */
  document(
    maker: Maker,
    { request, shown, index }: { request: ExportRequest; shown: ExportStamp; index: number },
  ): OutgoingDocument | undefined {
    return prepare(maker, request, shown).documents[index]?.()
  },

  /** The pages that are to be printed as PDFs before the file can be made. */
  pages(
    maker: Maker,
    { request, shown }: { request: ExportRequest; shown: ExportStamp | undefined },
  ): { pages: Uint8Array[]; stamp: ExportStamp } {
    const { chart, stamp } = prepare(maker, request, shown)
    const documents = outgoingDocuments({ ...chart, formats: chart.formats.filter(isPdf) }).map((make) => make())
    return { pages: documents.filter(({ toPrint }) => toPrint).map(({ bytes }) => bytes), stamp }
  },

  async file(maker: Maker, { request, shown, readAgain, pdfs }: FileAsked): Promise<MadeFile> {
    const { chart, documents: plans } = prepare(maker, request, shown)
    const { snapshot } = chart
    const printed = pdfs.values()
    const documents = plans
      .map((make) => make())
      .map((document) => (document.toPrint ? { ...document, bytes: printed.next().value ?? missingPdf() } : document))
    if (readAgain) for (const each of documents) if (each.readAgain) readBack(snapshot, each.bytes)
    const file = await exportFile(snapshot, request, documents, auditHead(maker.db))
    return {
      ...file,
      documentId: snapshot.documentId,
      createdAt: snapshot.createdAt,
      content: contentOf(snapshot, documents),
    }
  },
}

/** @throws BAD_REQUEST where nobody could take the document in, DocumentRejected where it is wrong. */
function readBack(snapshot: ChartSnapshot, bytes: Uint8Array): ExportReceipt {
  const [size, most] = [bytes.length, maxImportBytes].map((count) => Math.ceil(count / 1024 / 1024))
  if (bytes.length <= maxImportBytes) return receiptOf(snapshot, bytes)
  throw badRequest(
    `The document would have ${size} MB; up to ${most} MB can be read again. Choose a shorter time or fewer sections.`,
  )
}

function missingPdf(): never {
  throw new Error('Fewer PDFs than pages')
}

function contentOf(snapshot: ChartSnapshot, documents: readonly OutgoingDocument[]): Disclosure['content'] {
  const bySection = Map.groupBy(snapshot.resources, exportSectionOf)
  return {
    documents: documents.map(({ title }) => title.slice(0, 200)),
    sections: [...bySection].map(([key, rows]) => ({ key, count: rows.length })),
    partial: snapshot.partial === true,
  }
}

type Steps = typeof steps
type Step = keyof Steps
type Asked<S extends Step> = Parameters<Steps[S]>[1]
type Made<S extends Step> = Awaited<ReturnType<Steps[S]>>

/** In the second process, as one of its kinds of work. */
export interface Making<S extends Step = Step> {
  step: S
  asked: Asked<S>
}

export const makeHere = <S extends Step>(maker: Maker, { step, asked }: Making<S>): Promise<Made<S>> =>
  Promise.resolve((steps[step] as (maker: Maker, asked: Asked<S>) => Made<S> | Promise<Made<S>>)(maker, asked))

/** Fewer rows than these are quicker made here than a process starts. */
const manyRows: Readonly<Record<Step, number>> = { items: 3000, preview: 400, document: 400, pages: 400, file: 400 }
/** A stored document may be megabytes. */
const rowsOfOneFile = 50

function isLong(db: Db, patientId: string, step: Step): boolean {
  const counts = countRows(db, patientId)
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const files = step === 'items' ? 0 : counts.DocumentReference
  return rows + files * rowsOfOneFile > manyRows[step]
}

/** `signal`: whoever waits for it. @throws what the step throws; CLIENT_CLOSED_REQUEST when nobody waits any more. */
export function make<S extends Step>(
  { db, user, beside }: { db: Db; user: { id: string }; beside: Beside },
  patientId: string,
  making: Making<S>,
  signal?: AbortSignal,
): Promise<Made<S>> {
  if (!isLong(db, patientId, making.step)) return makeHere({ db, userId: user.id }, making)
  // The same function gives it there: structured clones keep its shape.
  return beside.run('make', making, user.id, signal) as Promise<Made<S>>
}
