/** Documents: the row and its bytes, which never leave the encrypted database but through here. */

import { createClinical, getClinical } from '../../../db/queries/clinical.ts'
import { readFile, storeFile } from '../../../db/queries/file-content.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { audit, RowNotFound } from '../../../db/writer.ts'
import { maxDocumentBytes } from '../../../domain/contract/document-reference.ts'
import { localDateTime } from '../../../domain/format/date.ts'
import { cleanFileName, contentTypeOf, headBytes, isProgram } from '../../../domain/format/file-type.ts'
import { gate } from '../access.ts'
import { badRequest, storageError } from '../errors.ts'
import { clinical } from './clinical.ts'

export const documentReference = {
  ...clinical('DocumentReference', gate.documentReference),

  upload: gate.documentReference.upload.handler(async ({ context, input }) => {
    const { file, patientId, description, type, date, author } = input
    if (file.size > maxDocumentBytes)
      throw storageError(`This file is larger than ${maxDocumentBytes / 1024 / 1024} MB and was not stored.`)
    if (file.size === 0) throw badRequest('This file is empty.', 'file')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const head = bytes.subarray(0, headBytes)
    if (isProgram(head, file.name))
      throw badRequest(
        'This file is a program or a script. Charts hold documents and pictures; it was not stored.',
        'file',
      )
    const contentType = contentTypeOf(head, file.type)
    return context.write((w) => {
      getPatient(w.db, patientId)
      const { hash, size } = storeFile(w, bytes, contentType)
      return createClinical(w, 'DocumentReference', patientId, {
        resourceType: 'DocumentReference',
        status: 'current',
        date: date ?? localDateTime(),
        ...(type && { type }),
        ...(author && author.length > 0 && { author }),
        ...(description && { description }),
        content: [{ contentType, title: cleanFileName(file.name) || 'Document', size, hash }],
      })
    })
  }),

  content: gate.documentReference.content.handler(({ context, input }) => {
    const document = getClinical(context.db, 'DocumentReference', input.id)
    const attachment = document.content.find((a) => a.hash === input.hash)
    if (!attachment) throw new RowNotFound('Attachment', input.hash)
    const { bytes } = readFile(context.db, input.hash)
    context.write((w) =>
      audit(w, {
        action: 'read',
        type: 'view-document',
        patientId: document.patientId,
        entity: `DocumentReference/${document.id}`,
      }),
    )
    return new File([new Uint8Array(bytes)], cleanFileName(attachment.title ?? '') || 'document', {
      type: attachment.contentType,
    })
  }),
}
