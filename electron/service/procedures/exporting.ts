/** What leaves the practice: choosing, preview, then the file. Each file made is a disclosure. */
import { auditHead } from '../../../db/audit.ts'
import { recordDisclosure } from '../../../db/queries/disclosure.ts'
import { receiptOf } from '../../../exchange/receipt.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import { collectChart } from '../exporting/collect.ts'
import { exportFile, withPdfs } from '../exporting/file.ts'
import { previewSections } from '../exporting/preview.ts'
import { prepare, toldOf } from '../exporting/release.ts'

export const exporting = {
  items: gate.exporting.items.handler(({ context, input }) => {
    const { choices, leftOut } = collectChart(context.db, input.patientId, context.user.id, input.scope)
    return { sections: previewSections(choices), leftOut }
  }),

  preview: gate.exporting.preview.handler(async ({ context, input }) => {
    const { snapshot, choices, leftOut, documents, stamp } = prepare(context, input)
    const shown = documents.map((document) => ({
      title: document.title,
      use: document.use,
      contentType: document.mime,
      ...(!document.toPrint && { bytes: document.bytes.length }),
      ...(document.readAgain && { receipt: receiptOf(snapshot, document.bytes) }),
    }))
    const receipt = shown.find((document) => document.receipt)?.receipt
    const made = documents.filter(({ toPrint }) => !toPrint)
    const file = made.length > 0 ? await exportFile(snapshot, input, made, auditHead(context.db)) : undefined
    return {
      sections: previewSections(choices),
      leftOut,
      documents: shown,
      ...(file && { bytes: file.bytes.length }),
      ...(receipt && { receipt }),
      stamp,
    }
  }),

  document: gate.exporting.document.handler(({ context, input }) => {
    const document = prepare(context, input, input.shown).documents[input.index]
    if (!document) throw badRequest('There is no such document in this preview.', 'index')
    const { mime, bytes, toPrint } = document
    return new File([new Uint8Array(bytes)], `document-${input.index + 1}`, { type: toPrint ? 'text/html' : mime })
  }),

  create: gate.exporting.create.handler(async ({ context, input }) => {
    const prepared = prepare(context, input, input.shown)
    const { snapshot } = prepared
    const told = toldOf(prepared, { request: input, disclosure: input.disclosure, referralId: input.referralId })
    // Nobody looked at a receipt: what our own reader refuses must not leave all the same.
    if (!input.shown) for (const { readAgain, bytes } of prepared.documents) if (readAgain) receiptOf(snapshot, bytes)
    const documents = await withPdfs(prepared.documents, context)
    const { bytes, extension, contentType } = await exportFile(snapshot, input, documents, auditHead(context.db))
    context.write((w) => recordDisclosure(w, { ...told, file: bytes, keepAs: contentType }))
    const fileName = `${input.format}-${snapshot.createdAt.slice(0, 10)}-${snapshot.documentId.slice(-8)}.${extension}`
    return new File([bytes], fileName, { type: contentType })
  }),
}
