/** The whole practice leaves for another system. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { base } from './base.ts'

/** Result of an `export-all` job. */
export const wholeExport = z.object({
  out: z.string(),
  /** False: whoever has the files can read every chart. */
  encrypted: z.boolean(),
  patients: z.number().int(),
  rows: z.number().int(),
  attachments: z.number().int(),
  bytes: z.number().int(),
})
export type WholeExport = z.infer<typeof wholeExport>

export const movingContract = {
  /**
   * A job of kind `export-all`. `out`: full path of a new or empty folder, or of a new file ending in `.zip`; only such a file
   * takes a password (AES-256).
   */
  exportAll: base
    .input(z.object({ out: z.string().trim().min(1), password: z.string().min(10).max(200).optional() }))
    .output(z.object({ jobId: id })),
}
