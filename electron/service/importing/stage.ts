/** Bytes of an outside document to a staged import: read, keep the original whole, list every item. One transaction. */

import { storeFile } from '../../../db/queries/file-content.ts'
import { createImport, listImports } from '../../../db/queries/import.ts'
import type { ImportSummary } from '../../../domain/contract/importing.ts'
import { readDocument } from '../../../exchange/read.ts'
import type { ReadDocument } from '../../../exchange/types.ts'
import { commit, type WorkContext } from '../jobs/context.ts'
import { summariseImport } from './review.ts'

const contentTypes: Record<ReadDocument['kind'], string> = {
  ccda: 'application/xml',
  fhir: 'application/fhir+json',
  hl7v2: 'x-application/hl7-v2+er7',
  file: 'application/octet-stream',
}

/** Throws DocumentRejected; nothing is written then. The same bytes a second time give the import that is there. */
export function stageDocument(context: WorkContext, input: { fileName: string; bytes: Uint8Array }): ImportSummary {
  context.report('Reading')
  const document = readDocument(input.bytes, { fileName: input.fileName })
  context.report('Comparing with the practice’s charts')
  const staged = commit(context, (w) => {
    const { hash } = storeFile(w, input.bytes, contentTypes[document.kind])
    const same = listImports(w.db, { hash }).find((d) => d.status !== 'discarded')
    if (same) return same
    for (const file of document.files) storeFile(w, file.bytes, file.contentType)
    return createImport(w, { ...describe(document), fileName: input.fileName, hash }, document.items.map(asItem))
  })
  return summariseImport(context.connection.db, staged)
}

function describe(document: ReadDocument) {
  const {
    kind,
    documentType,
    title,
    documentId,
    setId,
    versionNumber,
    createdAt,
    author,
    authorOrganization,
    custodian,
  } = document
  const { patient, sections, notUnderstood, notices } = document
  return {
    kind,
    documentType,
    title,
    documentId,
    setId,
    versionNumber,
    createdAt,
    author,
    authorOrganization,
    custodian,
    patient,
    sections,
    notUnderstood,
    notices,
  }
}

function asItem(item: ReadDocument['items'][number]) {
  const { key, section, content, place, narrative, author, authoredOn } = item
  return { key, section, resourceType: content.resourceType, content, place, narrative, author, authoredOn }
}
