/** What leaves the practice: preview, then the document. Each document made is audited as a disclosure. */

import { audit } from '../../../db/writer.ts'
import { recipientText } from '../../../exchange/purpose.ts'
import { receiptOf } from '../../../exchange/receipt.ts'
import { gate } from '../access.ts'
import { collectChart } from '../exporting/collect.ts'
import { exportFile } from '../exporting/file.ts'
import { previewSections } from '../exporting/preview.ts'

export const exporting = {
  preview: gate.exporting.preview.handler(async ({ context, input }) => {
    const { snapshot, choices, leftOut } = collectChart(context.db, input.patientId, context.user.id, input.scope)
    const { bytes, readable } = await exportFile(snapshot, input)
    const receipt = receiptOf(snapshot, readable)
    return { sections: previewSections(choices), bytes: bytes.length, leftOut, ...(receipt && { receipt }) }
  }),

  create: gate.exporting.create.handler(async ({ context, input }) => {
    const { snapshot } = collectChart(context.db, input.patientId, context.user.id, input.scope)
    const { bytes, extension, contentType } = await exportFile(snapshot, input)
    const recipient = input.purpose?.recipient && recipientText(input.purpose.recipient)
    context.write((w) =>
      audit(w, {
        action: 'execute',
        type: 'export',
        patientId: input.patientId,
        entity: `Document/${snapshot.documentId}`,
        detail: {
          format: input.format,
          items: snapshot.resources.length,
          ...(snapshot.partial && { partial: true }),
          ...(recipient && { recipient }),
          ...(input.password !== undefined && { locked: true }),
        },
      }),
    )
    const fileName = `${input.format}-${snapshot.createdAt.slice(0, 10)}-${snapshot.documentId.slice(-8)}.${extension}`
    return new File([bytes], fileName, { type: contentType })
  }),
}
