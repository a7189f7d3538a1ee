/** What leaves: preview and file come from one collector, so what was seen is what goes. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { base } from './base.ts'

export const exportFormat = z.enum(['ccd', 'fhir'])
export type ExportFormat = z.infer<typeof exportFormat>

export const exportPreview = z.object({
  sections: z.array(
    z.object({
      title: z.string(),
      items: z.array(
        z.object({
          label: z.string(),
          date: z.string().optional(),
          status: z.string().optional(),
          outside: z.boolean(),
        }),
      ),
    }),
  ),
  bytes: z.number().int(),
  /** What stays here and why (drafts, entered-in-error rows). */
  leftOut: z.array(z.object({ what: z.string(), count: z.number().int() })),
})
export type ExportPreview = z.infer<typeof exportPreview>

const scope = z.object({ patientId: id, format: exportFormat })

export const exportingContract = {
  preview: base.input(scope).output(exportPreview),
  /** The document itself; audited as a disclosure. The file name never holds the patient's name. */
  create: base.input(scope).output(z.file()),
}
