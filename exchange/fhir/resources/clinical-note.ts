/**
 * A clinical note is a DocumentReference of US Core 6.1.0 with the category "clinical-note" and its plain text inside.
 * Outside documents of that shape become notes; all others stay documents.
 */
import { type ClinicalNoteContent, clinicalNoteContent } from '../../../domain/resources/clinical-note.ts'
import type { DateTime, Reference } from '../../../domain/resources/datatypes.ts'
import { withSigners } from '../../signatures.ts'
import { base64Of, bytesOf } from '../attachment.ts'
import { type Field, own } from '../codec.ts'
import { annotation, codeableConcept, reference } from '../datatypes.ts'
import type { ElementReader } from '../element-reader.ts'
import type { ElementWriter } from '../element-writer.ts'
import { extensions, many, named, one, single, within } from '../fields.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { dateTime, instant, string } from '../primitives.ts'
import { type ResourceCodec, resource } from '../resource.ts'
import { CLINICAL_NOTE } from '../terms.ts'
import { usCore } from '../us-core.ts'
import { documentType, identifiers, meetsUsCore } from './document-reference.ts'

const TEXT = 'text/plain; charset=utf-8'

/** The note's text, where this DocumentReference is a note. */
function textOf(json: JsonObject): string | undefined {
  const contents = Array.isArray(json.content) ? json.content : []
  const [only] = contents
  const file = contents.length === 1 && isObject(only) ? only.attachment : undefined
  if (!isObject(file) || typeof file.contentType !== 'string' || !/^text\/plain\b/i.test(file.contentType))
    return undefined
  const bytes = bytesOf(file.data ?? (file.size === 0 ? '' : undefined))
  const charset = /charset=["']?([\w-]+)/i.exec(file.contentType)?.[1] ?? 'utf-8'
  try {
    const text = bytes && new TextDecoder(charset, { fatal: true }).decode(bytes)
    return clinicalNoteContent.shape.text.safeParse(text).success ? text : undefined
  } catch (error) {
    // Bytes that are not the text they say they are, or a charset nobody knows: a document, not a note.
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

export function isClinicalNote(json: JsonObject): boolean {
  const categories = Array.isArray(json.category) ? json.category : []
  const isNote = categories.some(
    (concept) =>
      isObject(concept) &&
      Array.isArray(concept.coding) &&
      concept.coding.some(
        (each) => isObject(each) && each.system === CLINICAL_NOTE.system && each.code === CLINICAL_NOTE.code,
      ),
  )
  return isNote && json.status !== 'superseded' && textOf(json) !== undefined
}

const statuses = {
  draft: ['current', 'preliminary'],
  signed: ['current', 'final'],
  'entered-in-error': ['entered-in-error', undefined],
} as const

const status: Field<ClinicalNoteContent['status']> = {
  read(from) {
    const [status, docStatus] = [from.take('status'), from.take('docStatus')]
    if (status === 'entered-in-error' || docStatus === 'entered-in-error') return 'entered-in-error'
    return docStatus === 'preliminary' ? 'draft' : 'signed'
  },
  write: (to, _name, value = 'signed') => {
    to.put('status', statuses[value][0])
    to.put('docStatus', statuses[value][1])
  },
}

const text: Field<string> = {
  read(from) {
    const content = from.child('content')
    const file = content?.child('attachment')
    for (const name of ['contentType', 'data', 'size', 'hash']) file?.take(name)
    return textOf(from.json)
  },
  write: (to: ElementWriter, _name, value = '') => {
    const file = to.child('content', true).child('attachment', false)
    const bytes = Buffer.from(value)
    file.put('contentType', TEXT)
    if (value === '') file.absentPrimitive('data')
    else file.put('data', base64Of(bytes))
    file.put('size', bytes.length)
  },
}

/** The record has when the care happened: `context.period`. FHIR's `date` is when the note was written down. */
const date: Field<DateTime> = {
  read(from: ElementReader) {
    const written = one(instant).read(from, 'date')
    const start = within('context', within('period', named('start', one(dateTime)))).read(from, 'date')
    if (start !== undefined && written !== undefined && !written.startsWith(start)) {
      from.at.property('date').lost('The chart keeps when the care happened, not when the note was written down.')
    }
    return start ?? written
  },
  write: (to, _name, value) => {
    within('context', within('period', named('start', one(dateTime)))).write(to, 'date', value)
    if (value !== undefined && /T/.test(value)) one(instant).write(to, 'date', value)
  },
}

const encounter: Field<Reference> = within('context', single(reference))

const codec = resource<ClinicalNoteContent>(
  'DocumentReference',
  'ClinicalNote',
  clinicalNoteContent,
  'subject',
  {
    identifier: identifiers,
    status,
    type: documentType,
    title: named('description', one(string)),
    text,
    encounter,
    date,
    author: many(reference),
    note: extensions(own('note'), annotation),
  },
  {
    complete: (to) => many(codeableConcept).write(to, 'category', [{ coding: [CLINICAL_NOTE] }]),
    ignore: ['category', 'authenticator'],
    profiles: ({ type }) => (meetsUsCore(type) ? [usCore('us-core-documentreference')] : []),
  },
)

/** FHIR has one authenticator and no time for them: who signed last. When stands in the text. */
export const clinicalNote: ResourceCodec<ClinicalNoteContent> = {
  ...codec,
  read(json, at) {
    const note = codec.read(json, at)
    const signer = isObject(json.authenticator)
      ? reference.read(json.authenticator, at.property('authenticator'))
      : undefined
    return withSigners(note, [signer])
  },
  write(row, patient, writing) {
    const json = codec.write(row, patient, writing)
    const last = row.signatures?.at(-1)
    const authenticator = last && reference.write(last.by, writing)
    return authenticator === undefined ? json : { ...json, authenticator: authenticator as Json }
  },
}
