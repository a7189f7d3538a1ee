/** What leaves the practice: choosing, preview, then the file. Each file made is a disclosure. */
import { auditHead } from '../../../db/audit.ts'
import { recordDisclosure } from '../../../db/queries/disclosure.ts'
import { receiptOf } from '../../../exchange/receipt.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import { collectChart } from '../exporting/collect.ts'
import { exportFile } from '../exporting/file.ts'
import { previewSections } from '../exporting/preview.ts'
import { leavingFile, prepare } from '../exporting/release.ts'

export const exporting = {
  items: gate.exporting.items.handler(({ context, input }) => {
    const { choices, leftOut } = collectChart(context.db, input.patientId, context.user.id, input.scope)
    return { sections: previewSections(choices), leftOut }
  }),

  preview: gate.exporting.preview.handler(async ({ context, input }) => {
    const { snapshot, choices, leftOut, documents: plans, stamp } = prepare(context, input)
    const documents = plans.map((make) => make())
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
    const document = prepare(context, input, input.shown).documents[input.index]?.()
    if (!document) throw badRequest('There is no such document in this preview.', 'index')
    const { mime, bytes, toPrint } = document
    return new File([new Uint8Array(bytes)], `document-${input.index + 1}`, { type: toPrint ? 'text/html' : mime })
  }),

  create: gate.exporting.create.handler(async ({ context, input }) => {
    const { told, bytes, contentType, fileName } = await leavingFile(context, input, input)
    context.write((w) => recordDisclosure(w, { ...told, file: bytes, keepAs: contentType }))
    return new File([bytes], fileName, { type: contentType })
  }),
}
