/** A PDF, picture or text that somebody sent: one document for a chart, which does not say whose it is. */
import { createHash } from 'node:crypto'
import { unnamed } from '../domain/clinical/unnamed-patient.ts'
import type { ReadDocument } from './types.ts'

export const plainFileTypes = {
  pdf: { contentType: 'application/pdf', name: 'PDF' },
  png: { contentType: 'image/png', name: 'Picture' },
  jpeg: { contentType: 'image/jpeg', name: 'Picture' },
  tiff: { contentType: 'image/tiff', name: 'Picture' },
} as const
export type PlainFileKind = keyof typeof plainFileTypes

export const isPlainFile = (kind: string): kind is PlainFileKind => kind in plainFileTypes

const SECTION = 'documents'

/** `fileName` becomes the document's description in the chart, without its ending. */
export function readPlainFile(kind: PlainFileKind, bytes: Uint8Array, fileName: string): ReadDocument {
  const { contentType, name } = plainFileTypes[kind]
  const hash = createHash('sha256').update(bytes).digest('hex')
  const description = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .slice(0, 200)
  const place = { path: '/' }
  return {
    kind: 'file',
    documentType: { name },
    author: [],
    patient: { resourceType: 'Patient', name: [unnamed] },
    sections: [{ key: SECTION, title: 'Documents', place }],
    items: [
      {
        key: 'file',
        section: SECTION,
        place,
        content: {
          resourceType: 'DocumentReference',
          status: 'current',
          ...(description !== '' && { description }),
          content: [{ contentType, size: bytes.length, hash }],
        },
      },
    ],
    notUnderstood: [],
    files: [{ hash, contentType, bytes }],
    notices: [],
  }
}
