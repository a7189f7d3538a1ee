/** A PDF, picture, letter as text or rich text that somebody sent: one document for a chart, which does not say whose it is. */
import { createHash } from 'node:crypto'
import { unnamed } from '../domain/clinical/unnamed-patient.ts'
import { decode } from './decode.ts'
import { sniff } from './sniff.ts'
import type { ReadDocument } from './types.ts'

export const plainFileTypes = {
  pdf: { contentType: 'application/pdf', name: 'PDF' },
  png: { contentType: 'image/png', name: 'Picture' },
  jpeg: { contentType: 'image/jpeg', name: 'Picture' },
  tiff: { contentType: 'image/tiff', name: 'Picture' },
  text: { contentType: 'text/plain', name: 'Text' },
  rtf: { contentType: 'application/rtf', name: 'Rich text' },
} as const
export type PlainFileKind = keyof typeof plainFileTypes

/**
 * Undefined for records and for what is not taken in. Text has no first bytes to know it by: its name has to say that it is text, and
 * it must be no table.
 */
export function plainFileKind(bytes: Uint8Array, fileName: string): PlainFileKind | undefined {
  const kind = sniff(bytes)
  if (kind in plainFileTypes) return kind as PlainFileKind
  const isText = /\.(txt|text)$/i.test(fileName) && (kind === 'unknown' || kind === 'csv')
  return isText && isLetter(bytes) ? 'text' : undefined
}

/** Words without control characters; a table has three columns or more in its first two lines. */
function isLetter(bytes: Uint8Array): boolean {
  const { text } = decode(bytes)
  if (text.trim() === '' || /[^\P{Cc}\n\r\t\f]/u.test(text)) return false
  const [first = '', second = ''] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const isTable = [',', ';', '\t', '|'].some((delimiter) => {
    const columns = first.split(delimiter).length
    return columns > 2 && second.split(delimiter).length === columns
  })
  return !isTable
}

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
