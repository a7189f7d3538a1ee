/** Documents: scans, PDFs, images, outside originals. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { codeableConcept, dateTime, reference } from '../resources/datatypes.ts'
import { documentReference, sha256 } from '../resources/document-reference.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

export const maxDocumentBytes = 64 * 1024 * 1024

export const documentReferenceContract = {
  ...clinicalContract('DocumentReference'),
  /**
   * Stores the bytes and the row in one transaction; the words of the file are read afterwards, for searching.
   * STORAGE when over `maxDocumentBytes`; BAD_REQUEST (`file`) for an empty file and for programs.
   */
  upload: base
    .input(
      z.object({
        patientId: id,
        file: z.file(),
        description: z.string().trim().max(500).optional(),
        type: codeableConcept.optional(),
        date: dateTime.optional(),
        author: z.array(reference).max(10).optional(),
      }),
    )
    .output(documentReference),
  /** The bytes of one attachment of that row. */
  content: base.input(z.object({ id, hash: sha256 })).output(z.file()),
}
