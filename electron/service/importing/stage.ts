/** Bytes of an outside file to staged imports: read, keep each original whole, list every item. */

import { storeFile } from '../../../db/queries/file-content.ts'
import { createImport, listImports } from '../../../db/queries/import.ts'
import type { ImportOutcome, ImportSummary } from '../../../domain/contract/importing.ts'
import { type Part, partsOf } from '../../../exchange/parts.ts'
import { plainFileKind, readPlainFile } from '../../../exchange/plain-file.ts'
import { readDocument } from '../../../exchange/read.ts'
import { DocumentRejected, type ReadDocument } from '../../../exchange/types.ts'
import { commit, type WorkContext } from '../jobs/context.ts'
import { summariseImport } from './review.ts'

const contentTypes = {
  ccda: 'application/xml',
  fhir: 'application/fhir+json',
  hl7v2: 'x-application/hl7-v2+er7',
}

/**
 * Every record of the file, each in a transaction of its own. Throws DocumentRejected where none could be read: nothing is written
 * then. The same bytes a second time give the import that is there.
 */
export async function stageFile(
  context: WorkContext,
  input: { fileName: string; bytes: Uint8Array; password?: string | undefined },
): Promise<ImportOutcome> {
  context.report('Reading')
  const { parts, leftOut, damaged = [] } = await partsOf(input.bytes, input.fileName, input.password)
  const refused = damaged.map(({ name, reason }) => ({ name, code: 'not-well-formed', message: reason }))
  const outcome: ImportOutcome = { documents: [], refused, leftOut }
  for (const [index, part] of parts.entries()) {
    if (parts.length > 1) context.report(`Reading record ${index + 1} of ${parts.length}`, index / parts.length)
    try {
      outcome.documents.push(stagePart(context, part))
    } catch (error) {
      if (!(error instanceof DocumentRejected) || parts.length === 1) throw error
      const { code, message, place } = error
      outcome.refused.push({ name: part.name, code, message, ...(place && { place }) })
    }
  }
  if (outcome.documents.length === 0) throw nothingRead(outcome)
  return outcome
}

function nothingRead({ refused: [first] }: ImportOutcome): DocumentRejected {
  return first
    ? new DocumentRejected('not-clinical', `None of its records can be read. The first one: ${first.message}`)
    : new DocumentRejected('not-clinical', 'This file holds no record that can be taken in.')
}

function stagePart(context: WorkContext, { name, bytes }: Part): ImportSummary {
  const document = read(name, bytes)
  const staged = commit(context, (w) => {
    const { hash } = storeFile(w, bytes, contentTypeOf(document))
    const same = listImports(w.db, { hash }).find((d) => d.status !== 'discarded')
    if (same) return same
    for (const file of document.files) storeFile(w, file.bytes, file.contentType)
    return createImport(w, { ...describe(document), fileName: name, hash }, document.items.map(asItem))
  })
  return summariseImport(context.connection.db, staged)
}

function read(name: string, bytes: Uint8Array): ReadDocument {
  const kind = plainFileKind(bytes, name)
  return kind ? readPlainFile(kind, bytes, name) : readDocument(bytes, { fileName: name })
}

function contentTypeOf({ kind, files }: ReadDocument): string {
  return kind === 'file' ? (files[0]?.contentType ?? 'application/octet-stream') : contentTypes[kind]
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
