/** Staged documents of which it is not certain whose they are: nobody fits, several could, or the document names nobody. */
import type { Db } from '../../../db/connection.ts'
import { listImportItems, listUnassigned } from '../../../db/queries/import.ts'
import type { UnmatchedDocument } from '../../../domain/contract/receiving.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { CodeableConcept, ImportDocument } from '../../../domain/resources/index.ts'
import { matchImport, senderOf } from './review.ts'

/** Longest waiting first. */
export function listUnmatched(db: Db): UnmatchedDocument[] {
  return listUnassigned(db).flatMap((document) => {
    const match = matchImport(db, document)
    if (match.outcome === 'matched') return []
    const { id: importDocumentId, fileName, kind, documentType, createdAt, receivedAt, patient } = document
    const from = senderOf(document)
    return [
      {
        importDocumentId,
        fileName,
        kind,
        documentType: documentType.name,
        receivedAt,
        patient,
        match,
        about: aboutOf(db, document),
        ...(from !== undefined && { from }),
        ...(createdAt !== undefined && { createdAt }),
      },
    ]
  })
}

const mostNamed = 4

/** The reports of a laboratory's message, the vaccines of a registry's, the sections of a document. */
function aboutOf(db: Db, { id, sections }: ImportDocument): string[] {
  const leading = listImportItems(db, id).filter(({ resourceType }) =>
    ['DiagnosticReport', 'Immunization', 'DocumentReference'].includes(resourceType),
  )
  const words = leading.map(({ content }) => {
    const { code, vaccineCode, description } = content as {
      code?: CodeableConcept
      vaccineCode?: CodeableConcept
      description?: string
    }
    return conceptText(code ?? vaccineCode) || description || ''
  })
  const named = sections.length === 1 && words.some(Boolean) ? words : sections.map(({ title }) => title)
  return [...new Set(named.filter(Boolean))].slice(0, mostNamed)
}
