/** Templates and dot-phrases. */
import type { Db } from '../../../db/connection.ts'
import {
  createNoteTemplate,
  getNoteTemplate,
  listNoteTemplates,
  updateNoteTemplate,
} from '../../../db/queries/note-template.ts'
import { NotAllowed } from '../../../db/writer.ts'
import { phraseName } from '../../../domain/clinical/note-phrases.ts'
import type { NoteTemplateContent, User } from '../../../domain/resources/index.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'

export const noteTemplate = {
  list: gate.noteTemplate.list.handler(({ context }) => listNoteTemplates(context.db, context.user.id)),

  create: gate.noteTemplate.create.handler(({ context, input }) =>
    context.write((w) => {
      requireOwner(input.content, context.user)
      requireName(w.db, context.user, input.content)
      return createNoteTemplate(w, input.content)
    }),
  ),

  update: gate.noteTemplate.update.handler(({ context, input }) =>
    context.write((w) => {
      const before = getNoteTemplate(w.db, input.id)
      requireOwner(before, context.user)
      requireOwner(input.content, context.user)
      if (before.kind !== input.content.kind)
        throw new NotAllowed('A template does not become a phrase, nor a phrase a template.')
      requireName(w.db, context.user, input.content, input.id)
      return updateNoteTemplate(w, input, input.content)
    }),
  ),
}

/** One user's own is nobody else's to write. */
function requireOwner({ ownerId }: Pick<NoteTemplateContent, 'ownerId'>, user: User): void {
  if (ownerId !== undefined && ownerId !== user.id) throw new NotAllowed('This belongs to somebody else.')
}

/** Nobody should have to guess which of two a name means. Inactive ones do not count; a user's own may repeat the practice's. */
function requireName(db: Db, user: User, content: NoteTemplateContent, id?: string): void {
  const { kind, name, ownerId, active } = content
  if (kind === 'phrase' && !phraseName.test(name)) {
    throw badRequest('The name of a phrase is made of letters, digits and hyphens, and begins with a letter.', 'name')
  }
  const same = (other: NoteTemplateContent) =>
    other.kind === kind && other.active && other.ownerId === ownerId && lower(other.name) === lower(name)
  if (active && listNoteTemplates(db, user.id).some((other) => other.id !== id && same(other))) {
    throw badRequest('There is one of this name already.', 'name')
  }
}

const lower = (text: string) => text.trim().toLowerCase()
