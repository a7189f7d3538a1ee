/** Code lists that the practice added. */
import { audit, changed } from '../../../db/writer.ts'
import { maxCodeListBytes } from '../../../domain/contract/code-list.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'

export const codeList = {
  added: gate.codeList.added.handler(({ context }) => context.codeLists.store?.lists() ?? []),

  import: gate.codeList.import.handler(async ({ context, input: { file } }) => {
    if (file.size > maxCodeListBytes) {
      throw badRequest(`This file is larger than ${maxCodeListBytes / 1024 / 1024} MB. Nothing was taken in.`, 'file')
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { jobId: context.jobs.start('code-list', { fileName: file.name, bytes }, context.user.id).id }
  }),

  remove: gate.codeList.remove.handler(({ context, input: { list } }) => {
    if (!context.codeLists.store?.remove(list)) return
    context.write((w) => {
      audit(w, { action: 'delete', type: 'code-list', entity: list })
      changed(w, 'CodeList', list)
    })
  }),

  search: gate.codeList.search.handler(({ context, input }) =>
    context.codeLists.search(input.use, input.text, input.limit),
  ),
}
