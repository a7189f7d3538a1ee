/** The file that leaves: one document, or a packet of several. All of it, or an error. */
import type { ExportRequest } from '../../../domain/contract/exporting.ts'
import type { OutgoingDocument } from '../../../exchange/outgoing.ts'
import { chartPacket } from '../../../exchange/packet/chart.ts'
import type { AuditHead } from '../../../exchange/packet/packet.ts'
import { writePacket } from '../../../exchange/packet/write.ts'
import type { ChartSnapshot } from '../../../exchange/types.ts'
import type { ServiceContext } from '../access.ts'
import { badRequest } from '../errors.ts'
import { NoPdfPrinter } from '../printing/pdf.ts'

export interface ExportFile {
  bytes: Uint8Array<ArrayBuffer>
  extension: string
  contentType: string
}

const extensions: Readonly<Record<string, string>> = {
  'application/xml': 'xml',
  'application/fhir+json': 'json',
  'application/pdf': 'pdf',
  'text/html': 'html',
}

/** `documents`: as they leave, PDFs printed. A packet only where one was asked for. */
export async function exportFile(
  snapshot: ChartSnapshot,
  { format, purpose = {}, password }: Pick<ExportRequest, 'format' | 'purpose' | 'password'>,
  documents: readonly OutgoingDocument[],
  auditHead: AuditHead,
): Promise<ExportFile> {
  const [only] = documents
  if (format !== 'packet' && only)
    return { bytes: new Uint8Array(only.bytes), extension: extensions[only.mime] ?? 'bin', contentType: only.mime }
  const bytes = await writePacket(chartPacket(snapshot, purpose, documents, auditHead), password)
  return { bytes: new Uint8Array(bytes), extension: 'zip', contentType: 'application/zip' }
}

/** @throws BAD_REQUEST (`format`) where nothing here makes PDFs, or it failed: a file without its PDF would be a part of what was asked for. */
export async function printAll(
  pages: readonly Uint8Array[],
  { printPdf, log }: Pick<ServiceContext, 'printPdf' | 'log'>,
): Promise<Uint8Array[]> {
  const made: Uint8Array[] = []
  for (const page of pages) {
    if (!printPdf) throw noPrinter()
    made.push(await printed(printPdf, page, log))
  }
  return made
}

async function printed(
  printPdf: NonNullable<ServiceContext['printPdf']>,
  page: Uint8Array,
  log: ServiceContext['log'],
): Promise<Uint8Array> {
  try {
    return await printPdf(new TextDecoder().decode(page))
  } catch (error) {
    if (error instanceof NoPdfPrinter) throw noPrinter()
    // What the browser said of itself, which never holds the page.
    log.error('print.failed', { error: error instanceof Error ? error.message : typeof error })
    throw badRequest(
      'The browser that makes PDFs failed, so nothing left. Try again, or choose the readable page (HTML) and print it from there.',
      'format',
    )
  }
}

const noPrinter = () =>
  badRequest(
    'This computer has nothing that makes PDFs: no Chrome, Chromium or Edge was found. Install one, or choose the readable page (HTML), which any browser prints.',
    'format',
  )
