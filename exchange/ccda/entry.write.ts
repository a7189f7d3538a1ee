/** Parts that entries of every kind have: ids, the pointer into the narrative, remarks. */
import type { Coding, Identifier, Reference } from '../../domain/resources/index.ts'
import { partUuid, uuidOf } from '../ids.ts'
import { COMMENT } from '../terminology/codes.ts'
import { ACT_CODE, URI } from '../terminology/systems.ts'
import { author } from './author.write.ts'
import type { Row, WriteContext } from './context.write.ts'
import { fixedCode, id } from './datatypes.write.ts'
import { type At, notePart } from './narrative.write.ts'
import { related, statement } from './statement.write.ts'
import { entryTemplates } from './templates.ts'
import { each, el, join, type Part, text, type Xml } from './xml.write.ts'

/**
 * The ids that a row has elsewhere. One that is another row's own names that one in this document, and nothing else:
 * sources that give two items one id would otherwise have us point at the wrong one.
 */
export const foreignIds = (context: WriteContext, row: Row): Identifier[] =>
  row.identifier?.filter(({ system, value }) => system !== URI || value === undefined || !context.isOwnId(value)) ?? []

/** Its own id first, so that it stays the same from one exchange to the next, then those it has elsewhere. */
export const rowIds = (context: WriteContext, row: Row): Part =>
  join([ownId(row.id), each(foreignIds(context, row), id)])
export const ownId = (rowId: string): Xml => el('id', { root: uuidOf(rowId) })
/** Id of an act that belongs to a row, but is not what the row is about. */
export const partId = (rowId: string, part: string): Xml => el('id', { root: partUuid(rowId, part) })

export const textReference = (target: string): Xml => el('text', {}, el('reference', { value: `#${target}` }))

/** Words in full, and where the narrative has them. */
export const textWithReference = (words: string, target: string): Xml =>
  el('text', {}, text(words), el('reference', { value: `#${target}` }))

/** An observation of this code says nothing but its value. */
export const ASSERTION: Coding = { system: ACT_CODE, code: 'ASSERTION', display: 'Assertion' }
export const assertion = (): Xml => fixedCode('code', ASSERTION)

/** Comment Activity, one for each remark. */
export const comments = (row: Row, at: At): Part =>
  each(row.note, (note, index) =>
    related(
      'SUBJ',
      statement('act', {
        templates: [entryTemplates.commentActivity],
        id: partId(row.id, notePart(index)),
        code: fixedCode('code', COMMENT),
        text: textWithReference(note.text, at(notePart(index))),
        author:
          (note.authorString !== undefined || note.time !== undefined) &&
          author(note.authorString === undefined ? {} : { person: { name: [{ text: note.authorString }] } }, note.time),
      }),
      true,
    ),
  )

/** The encounter it happened in, by its id alone: the way Note Activity (2.16.840.1.113883.10.20.22.4.202) points to one. */
export function duringEncounter(context: WriteContext, reference: Reference | undefined): Part {
  const row = context.row(reference?.reference)
  return (
    row &&
    context.once(
      `visit ${row.id}`,
      () => related('COMP', statement('encounter', { id: ownId(row.id) }), true) || undefined,
    )
  )
}

/** An encounter that is not in the document is only named. */
export const encounterElsewhere = (context: WriteContext, reference: Reference | undefined): Reference | undefined =>
  context.row(reference?.reference) === undefined ? reference : undefined
