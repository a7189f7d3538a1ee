/** Printing: the page is shown, sent to a printer, or handed over as a file. The last two leave the practice and are audited. */

import type { Db } from '../../../db/connection.ts'
import { newId } from '../../../db/id.ts'
import { audit, RowNotFound } from '../../../db/writer.ts'
import type { PrintRequest } from '../../../domain/contract/printing.ts'
import type { User } from '../../../domain/resources/index.ts'
import { NotInChart, print } from '../../../exchange/print/print.ts'
import { gate, type ServiceContext } from '../access.ts'
import { NoPdfPrinter } from '../printing/pdf.ts'
import { printSource } from '../printing/source.ts'

export const printing = {
  preview: gate.printing.preview.handler(({ context, input }) => page(context.db, context.user, input)),

  paper: gate.printing.paper.handler(({ context, input }) => {
    const printed = page(context.db, context.user, input)
    context.write((w) => audit(w, auditLine(input, 'paper')))
    return printed
  }),

  document: gate.printing.document.handler(async ({ context, input }) => {
    const { html } = page(context.db, context.user, input)
    const made = await pdfOf(context, html)
    const as = 'bytes' in made ? 'pdf' : 'html'
    context.write((w) => audit(w, auditLine(input, as)))
    const name = `${input.document}-${newId().slice(-8)}.${as}`
    if ('bytes' in made) {
      const file = new File([new Uint8Array(made.bytes)], name, { type: 'application/pdf' })
      return { file, contentType: 'application/pdf' as const }
    }
    return {
      file: new File([html], name, { type: 'text/html' }),
      contentType: 'text/html' as const,
      noPdf: made.reason,
    }
  }),
}

function page(db: Db, user: User, request: PrintRequest): { title: string; html: string } {
  try {
    return print(printSource(db, request.patientId, user), request)
  } catch (error) {
    if (error instanceof NotInChart) throw new RowNotFound(error.resourceType, error.id)
    throw error
  }
}

type Made = { bytes: Uint8Array } | { reason: 'no-browser' | 'failed' }

/**
 * A browser that fails must not keep the document from the user: they get the page itself, and the log what the browser said of
 * itself, which never holds the page.
 */
async function pdfOf({ printPdf, log }: ServiceContext, html: string): Promise<Made> {
  if (!printPdf) return { reason: 'no-browser' }
  try {
    return { bytes: await printPdf(html) }
  } catch (error) {
    if (error instanceof NoPdfPrinter) return { reason: 'no-browser' }
    log.error('print.failed', { error: error instanceof Error ? error.message : typeof error })
    return { reason: 'failed' }
  }
}

function auditLine(request: PrintRequest, as: 'paper' | 'pdf' | 'html') {
  const { document, patientId } = request
  return {
    action: 'execute' as const,
    type: 'print',
    patientId,
    ...('id' in request && { entity: `${entityTypes[request.document]}/${request.id}` }),
    detail: {
      document,
      as,
      ...('parts' in request && { parts: request.parts.join(' ') }),
      ...('ids' in request && { orders: request.ids.length }),
    },
  }
}

const entityTypes = {
  note: 'ClinicalNote',
  'visit-summary': 'Encounter',
  report: 'DiagnosticReport',
  'care-plan': 'CarePlan',
} as const
