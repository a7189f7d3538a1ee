/** What leaves the practice: choosing, preview, then the file. Each file made is a disclosure. */
import { recordDisclosure } from '../../../db/queries/disclosure.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import { make } from '../exporting/making.ts'
import { leavingFile } from '../exporting/release.ts'

export const exporting = {
  items: gate.exporting.items.handler(({ context, input, signal }) =>
    make(context, input.patientId, { step: 'items', asked: input }, signal),
  ),

  preview: gate.exporting.preview.handler(({ context, input, signal }) =>
    make(context, input.patientId, { step: 'preview', asked: { request: input } }, signal),
  ),

  document: gate.exporting.document.handler(async ({ context, input: { shown, index, ...request }, signal }) => {
    const asked = { request, shown, index }
    const document = await make(context, request.patientId, { step: 'document', asked }, signal)
    if (!document) throw badRequest('There is no such document in this preview.', 'index')
    const { mime, bytes, toPrint } = document
    return new File([new Uint8Array(bytes)], `document-${index + 1}`, { type: toPrint ? 'text/html' : mime })
  }),

  create: gate.exporting.create.handler(async ({ context, input, signal }) => {
    const { told, bytes, contentType, fileName } = await leavingFile(context, input, input, signal)
    context.write((w) => recordDisclosure(w, { ...told, file: bytes, keepAs: contentType }))
    return new File([bytes], fileName, { type: contentType })
  }),
}
