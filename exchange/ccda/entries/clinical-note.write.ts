/** ClinicalNote -> Note Activity (2.16.840.1.113883.10.20.22.4.202); its words are the narrative. */
import type { CodeableConcept } from '../../../domain/resources/index.ts'
import { GENERAL_NOTE } from '../../terminology/codes.ts'
import type { Signature } from '../../types.ts'
import { author, authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, time } from '../datatypes.write.ts'
import { comments, duringEncounter, encounterElsewhere, rowIds, textReference } from '../entry.write.ts'
import { type At, asShown } from '../narrative.write.ts'
import { partyIds, partyOf, personName } from '../people.write.ts'
import { statement, statusCode } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, el, join, type Xml } from '../xml.write.ts'

export type ClinicalNote = RowOfType<'ClinicalNote'>

/** The general code "Note", and what kind of note it is as a translation. */
export function noteType(type: CodeableConcept | undefined): CodeableConcept {
  const specific = type?.coding?.filter(({ code: each }) => each !== GENERAL_NOTE.code) ?? []
  return { ...(type?.text !== undefined && { text: type.text }), coding: [{ ...GENERAL_NOTE }, ...specific] }
}

/** Legal authenticator: who signed or co-signed, and when. */
function signature(context: WriteContext, { by, at }: Signature): Xml {
  const { person } = partyOf(context, by)
  const [name] = person?.name ?? []
  return el(
    'participant',
    { typeCode: 'LA' },
    time('time', at),
    el(
      'participantRole',
      {},
      partyIds(person ?? {}),
      name && el('playingEntity', { classCode: 'PSN' }, personName(name)),
    ),
  )
}

export const clinicalNote = (context: WriteContext, row: ClinicalNote, at: At, sectionTitle: string): Xml =>
  statement('act', {
    templates: [entryTemplates.noteActivity],
    id: rowIds(context, row),
    code: code('code', noteType(row.type)),
    text: textReference(at()),
    statusCode: statusCode(row.status === 'draft' ? 'active' : row.status === 'signed' ? 'completed' : 'nullified'),
    effectiveTime: time('effectiveTime', row.date),
    author: authors(context, row, row.author ?? [], row.date) ?? author({}, undefined),
    participant: each(row.signatures, (one) => signature(context, one)),
    entryRelationship: join([
      comments(row, at),
      duringEncounter(context, row.encounter),
      beyond(context, row, {
        encounter: encounterElsewhere(context, row.encounter),
        status: row.status !== 'signed' && row.status,
        type: row.type.coding === undefined && row.type,
        title: row.title === undefined ? null : row.title !== sectionTitle && row.title,
        text: asShown(row.text) !== row.text && row.text,
      }),
    ]),
  })
