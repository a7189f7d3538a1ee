/** The code lists that a practice added: reading them for searches, and the job that takes in a new one. */

import type { z } from 'zod'
import { type CodeListStore, openCodeLists, type StoredCode } from '../../db/code-lists.ts'
import { dataPaths } from '../../db/files.ts'
import { audit, changed } from '../../db/writer.ts'
import type { codeListImport } from '../../domain/contract/code-list.ts'
import type { CodeableConcept } from '../../domain/resources/index.ts'
import { type CodeUse, codeLists, codeUses } from '../../domain/terminology/code-lists.ts'
import { drugText } from '../../domain/terminology/drugs.ts'
import { readCodeList } from '../../exchange/code-lists/read.ts'
import { commit, type WorkContext } from './jobs/context.ts'

/** One reading connection, opened when it is first needed and there is something to read. */
export class CodeLists {
  readonly #path: string
  #store: CodeListStore | undefined

  constructor(dataDir: string) {
    this.#path = dataPaths(dataDir).codeLists
  }

  get store(): CodeListStore | undefined {
    this.#store ??= openCodeLists(this.#path)
    return this.#store
  }

  close(): void {
    this.#store?.close()
    this.#store = undefined
  }

  search(use: CodeUse, text: string, limit: number): CodeableConcept[] {
    const { lists, ...rest } = codeUses[use]
    const kinds = 'kinds' in rest ? rest.kinds : undefined
    return this.store?.search(lists, kinds, text, limit).map(toConcept) ?? []
  }
}

/** What is recorded when somebody picks this entry. A product is recorded as its vaccine, in the product's words. */
function toConcept({ list, code, display }: StoredCode): CodeableConcept {
  const { system } = codeLists[list]
  if (list === 'vaccine-products') return { coding: [{ system, code }], text: display }
  return { coding: [{ system, code, display }], text: list === 'rxnorm' ? drugText(display) : display }
}

/** The whole list takes the place of the one before, or nothing changes. */
export async function addCodeList(
  context: WorkContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<z.infer<typeof codeListImport>> {
  context.report('Reading')
  const { list, version, entries, skipped } = await readCodeList(bytes, fileName)
  const importedAt = new Date().toISOString()
  const store = openCodeLists(dataPaths(context.dir).codeLists, { create: true })
  try {
    store.replace({ list, entries, ...(version && { version }) }, importedAt, (progress) =>
      context.report('Writing', progress),
    )
  } finally {
    store.close()
  }
  commit(context, (w) => {
    audit(w, {
      action: 'create',
      type: 'code-list',
      entity: list,
      detail: { entries: entries.length, version: version ?? '' },
    })
    changed(w, 'CodeList', list)
  })
  return { list, ...(version && { version }), entries: entries.length, importedAt, skipped }
}
