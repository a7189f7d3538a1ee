/** Official code lists that the practice adds to the starter lists: import, search as you type, removal. */
import { z } from 'zod'
import { codeableConcept, instant } from '../resources/datatypes.ts'
import { codeListIds, codeUseNames } from '../terminology/code-lists.ts'
import { base } from './base.ts'

export const maxCodeListBytes = 256 * 1024 * 1024

export const addedCodeList = z.object({
  list: z.enum(codeListIds),
  /** As its publisher counts; absent where the file did not say. */
  version: z.string().optional(),
  entries: z.number().int(),
  importedAt: instant,
})
export type AddedCodeList = z.infer<typeof addedCodeList>

/** Result of a `code-list` job. */
export const codeListImport = addedCodeList.extend({
  skipped: z.array(z.object({ reason: z.string(), count: z.number().int() })),
})

export const codeListContract = {
  added: base.output(z.array(addedCodeList)),
  /** A job of kind `code-list`. IMPORT_REJECTED when it is no list that is known; the list before it then stays. */
  import: base.input(z.object({ file: z.file() })).output(z.object({ jobId: z.string() })),
  remove: base.input(z.object({ list: z.enum(codeListIds) })),
  /** Concepts as a chart records them, best first; empty while no list was added. */
  search: base
    .input(
      z.object({
        use: z.enum(codeUseNames),
        text: z.string().max(200),
        limit: z.number().int().min(1).max(50).default(20),
      }),
    )
    .output(z.array(codeableConcept)),
}
