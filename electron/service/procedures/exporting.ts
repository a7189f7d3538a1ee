/** What leaves the practice: preview, then the document. Each document made is audited as a disclosure. */

import { audit } from '../../../db/writer.ts'
import type { ExportFormat } from '../../../domain/contract/exporting.ts'
import { writeCcd } from '../../../exchange/ccda/write.ts'
import { stringifyFhir, writeFhirBundle } from '../../../exchange/fhir/write.ts'
import type { ChartSnapshot } from '../../../exchange/types.ts'
import { gate } from '../access.ts'
import { collectChart } from '../exporting/collect.ts'
import { previewSections } from '../exporting/preview.ts'

const formats: Record<
  ExportFormat,
  { extension: string; contentType: string; write: (snapshot: ChartSnapshot) => string }
> = {
  ccd: { extension: 'xml', contentType: 'application/xml', write: writeCcd },
  fhir: {
    extension: 'json',
    contentType: 'application/fhir+json',
    write: (snapshot) => stringifyFhir(writeFhirBundle(snapshot)),
  },
}

export const exporting = {
  preview: gate.exporting.preview.handler(({ context, input }) => {
    const { snapshot, leftOut } = collectChart(context.db, input.patientId, context.user.id)
    const bytes = Buffer.byteLength(formats[input.format].write(snapshot))
    return { sections: previewSections(snapshot), bytes, leftOut }
  }),

  create: gate.exporting.create.handler(({ context, input }) => {
    const { extension, contentType, write } = formats[input.format]
    const { snapshot } = collectChart(context.db, input.patientId, context.user.id)
    const text = write(snapshot)
    context.write((w) =>
      audit(w, {
        action: 'execute',
        type: 'export',
        patientId: input.patientId,
        entity: `Document/${snapshot.documentId}`,
        detail: { format: input.format, items: snapshot.resources.length },
      }),
    )
    const fileName = `${input.format}-${snapshot.createdAt.slice(0, 10)}-${snapshot.documentId.slice(-8)}.${extension}`
    return new File([text], fileName, { type: contentType })
  }),
}
