/**
 * DocumentReference -> Note Activity with the file in it (base64), or with a reference to a document that stays here.
 * Each file of a document is an act of its own.
 */
import type { Attachment } from '../../../domain/resources/index.ts'
import { author, authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, time } from '../datatypes.write.ts'
import { comments, duringEncounter, partId, rowIds } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { statement, statusCode } from '../statement.write.ts'
import { templateIds } from '../template.write.ts'
import { entryTemplates } from '../templates.ts'
import { el, join, type Part, text, type Xml } from '../xml.write.ts'
import { noteType } from './clinical-note.write.ts'

export type DocumentReference = RowOfType<'DocumentReference'>

/** Larger files make a document that mail systems refuse; they are named, and stay here. */
const LARGEST = 8 * 1024 * 1024

export function bytesOf(context: WriteContext, { hash }: Attachment): Uint8Array | undefined {
  const file = context.snapshot.files.find((each) => each.hash === hash)
  return file === undefined || file.bytes.length > LARGEST ? undefined : file.bytes
}

const externalDocument = (row: DocumentReference, attachment: Attachment): Xml =>
  el(
    'reference',
    { typeCode: 'REFR' },
    el(
      'externalDocument',
      { classCode: 'DOCCLIN', moodCode: 'EVN' },
      templateIds(entryTemplates.externalDocument),
      partId(row.id, attachment.hash),
      code('code', row.type),
    ),
  )

export function documentFile(context: WriteContext, row: DocumentReference, index: number, at: At): Xml {
  const [first] = row.content
  const attachment = row.content[index] ?? first
  const bytes = attachment && bytesOf(context, attachment)
  const pointer = el('reference', { value: `#${at()}` })
  const content: Part =
    bytes === undefined
      ? el('text', {}, pointer)
      : el(
          'text',
          { mediaType: attachment?.contentType, representation: 'B64' },
          text(Buffer.from(bytes).toString('base64')),
          pointer,
        )
  return statement('act', {
    templates: [entryTemplates.noteActivity],
    id: index === 0 ? rowIds(context, row) : partId(row.id, `file${index + 1}`),
    code: code('code', noteType(row.type)),
    text: content,
    statusCode: statusCode('completed'),
    effectiveTime: time('effectiveTime', row.date),
    author: authors(context, row, row.author ?? [], row.date) ?? author({}, undefined),
    entryRelationship: join([
      index === 0 && comments(row, at),
      duringEncounter(context, row.context?.encounter),
      bytes !== undefined &&
        attachment &&
        beyond(context, row, {
          status: row.status !== 'current' && row.status,
          docStatus: row.docStatus,
          category: row.category,
          custodian: row.custodian,
          author: row.author,
          description: row.description,
          content: [attachment],
          context: row.context && {
            ...row.context,
            ...(row.context.encounter && { encounter: row.context.encounter }),
          },
        }),
    ]),
    reference: bytes === undefined && attachment ? externalDocument(row, attachment) : undefined,
  })
}
