/** Outside records: stage (a job), review, decide, undo. */

import { readFile } from '../../../db/queries/file-content.ts'
import { getImport, listImportItems, listImports, setImport } from '../../../db/queries/import.ts'
import { getPatientSummary } from '../../../db/queries/patient.ts'
import { audit } from '../../../db/writer.ts'
import type { ImportReview } from '../../../domain/contract/importing.ts'
import { maxImportBytes } from '../../../domain/contract/importing.ts'
import { DocumentRejected } from '../../../exchange/types.ts'
import { gate } from '../access.ts'
import { toContractError } from '../errors.ts'
import { confirmPatient, decide, undoBatch, unfile } from '../importing/decide.ts'
import { reviewImport, summariseImport } from '../importing/review.ts'
import { placeOfPatient } from '../importing/subject.ts'

export const importing = {
  upload: gate.importing.upload.handler(async ({ context, input }) => {
    const { file, password } = input
    if (file.size > maxImportBytes) {
      const tooLarge = new DocumentRejected(
        'too-large',
        `This file is larger than ${maxImportBytes / 1024 / 1024} MB. Nothing was taken in.`,
      )
      throw toContractError(tooLarge, context.log, 'importing.upload', file.name)
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { jobId: context.jobs.start('import', { fileName: file.name, bytes, password }, context.user.id).id }
  }),

  list: gate.importing.list.handler(({ context, input }) =>
    listImports(context.db, input).map((document) => summariseImport(context.db, document)),
  ),

  review: gate.importing.review.handler(({ context, input }) => {
    const review = reviewImport(context.db, input.importDocumentId, input.patientId)
    return context.may('view-chart') ? review : withoutChart(review)
  }),

  confirmPatient: gate.importing.confirmPatient.handler(({ context, input }) => {
    const id = context.write((w) => confirmPatient(w, input.importDocumentId, input.patientId))
    return getPatientSummary(context.db, id)
  }),

  unfile: gate.importing.unfile.handler(({ context, input }) => {
    context.write((w) => unfile(w, input.importDocumentId, input.reason))
  }),

  decide: gate.importing.decide.handler(({ context, input }) =>
    context.write((w) => decide(w, input.importDocumentId, input.decisions)),
  ),

  undo: gate.importing.undo.handler(({ context, input }) => ({
    undone: context.write((w) => undoBatch(w, input.batchId)),
  })),

  discard: gate.importing.discard.handler(({ context, input }) => {
    context.write((w) => {
      const { patientId, notices } = getImport(w.db, input.importDocumentId)
      // What a person writes stands with the document: the audit log holds no words about patients.
      setImport(w, input.importDocumentId, {
        status: 'discarded',
        notices: [...notices, `Discarded: ${input.reason}`],
      })
      audit(w, {
        action: 'update',
        type: 'import-discard',
        entity: `ImportDocument/${input.importDocumentId}`,
        ...(patientId ? { patientId } : {}),
      })
    })
  }),

  origin: gate.importing.origin.handler(({ context, input }) => {
    const document = getImport(context.db, input.importDocumentId)
    const place = input.importItemId
      ? listImportItems(context.db, document.id).find(({ id }) => id === input.importItemId)?.place
      : placeOfPatient(context.db, document)
    return { document, ...(place && { place }) }
  }),

  original: gate.importing.original.handler(({ context, input }) => {
    const document = getImport(context.db, input.importDocumentId)
    const { bytes, contentType } = readFile(context.db, document.hash)
    context.write((w) =>
      audit(w, {
        action: 'read',
        type: 'view-original',
        entity: `ImportDocument/${document.id}`,
        ...(document.patientId ? { patientId: document.patientId } : {}),
      }),
    )
    return new File([new Uint8Array(bytes)], document.fileName, { type: contentType })
  }),
}

/** For whoever files documents and reads no charts: the document, and nothing of what the chart already says about it. */
function withoutChart(review: ImportReview): ImportReview {
  const rows = review.rows.map(({ item }) => ({ item, suggestion: 'add' as const, why: '', conflict: false }))
  return { ...review, rows }
}
