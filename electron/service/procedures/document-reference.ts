/** Documents: the row and its bytes, which never leave the encrypted database but through here. */

import { createClinical, getClinical } from '../../../db/queries/clinical.ts'
import { readFile, storeFile } from '../../../db/queries/file-content.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { audit, RowNotFound } from '../../../db/writer.ts'
import { maxDocumentBytes } from '../../../domain/contract/document-reference.ts'
import { localDateTime } from '../../../domain/format/date.ts'
import { gate } from '../access.ts'
import { badRequest, storageError } from '../errors.ts'
import { clinical } from './clinical.ts'

export const documentReference = {
  ...clinical('DocumentReference', gate.documentReference),

  upload: gate.documentReference.upload.handler(async ({ context, input }) => {
    const { file } = input
    if (file.size > maxDocumentBytes)
      throw storageError(`This file is larger than ${maxDocumentBytes / 1024 / 1024} MB and was not stored.`)
    if (file.size === 0) throw badRequest('This file is empty.', 'file')
    const bytes = new Uint8Array(await file.arrayBuffer())
    return context.write((w) => {
      getPatient(w.db, input.patientId)
      const { hash, size } = storeFile(w, bytes, file.type || 'application/octet-stream')
      return createClinical(w, 'DocumentReference', input.patientId, {
        resourceType: 'DocumentReference',
        status: 'current',
        date: input.date ?? localDateTime(),
        author: [{ display: context.user.displayName }],
        ...(input.description ? { description: input.description } : {}),
        content: [{ contentType: file.type || 'application/octet-stream', title: file.name || 'Document', size, hash }],
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
    return new File([new Uint8Array(bytes)], attachment.title ?? 'document', { type: attachment.contentType })
  }),
}
