/**
 * The templates and phrases that come with Chartkeep, as rows. They stand in no database until a practice changes one: then the
 * practice's version, under the same id, takes its place.
 */
import type { NoteTemplate, NoteTemplateContent } from '../../resources/index.ts'
import { noteTypes } from '../../terminology/note-types.ts'
import { termConcept } from '../../terminology/term.ts'
import { starterPhrases } from './phrases.ts'
import { starterTemplates } from './templates.ts'

/** Nobody of the practice wrote them (RFC 9562, nil UUID). */
const nobody = '00000000-0000-0000-0000-000000000000'
const written = '2026-11-22T00:00:00.000Z'

function starterRow(id: string, content: NoteTemplateContent): NoteTemplate {
  return {
    ...content,
    id,
    versionId: 1,
    recordedAt: written,
    recordedBy: nobody,
    updatedAt: written,
    updatedBy: nobody,
    source: 'practice',
  }
}

export const noteStarters: readonly NoteTemplate[] = [
  ...starterTemplates.map(({ id, name, type, text }) => {
    const term = noteTypes.find((candidate) => candidate.text === type)
    if (!term) throw new Error(`No kind of note is called "${type}"`)
    return starterRow(id, {
      resourceType: 'NoteTemplate',
      kind: 'template',
      name,
      type: termConcept(term),
      text,
      active: true,
    })
  }),
  ...starterPhrases.map(({ id, name, text }) =>
    starterRow(id, { resourceType: 'NoteTemplate', kind: 'phrase', name, text, active: true }),
  ),
]

/** True for one that comes with Chartkeep, changed by the practice or not. */
export function isStarter({ id }: Pick<NoteTemplate, 'id'>): boolean {
  return noteStarters.some((starter) => starter.id === id)
}
