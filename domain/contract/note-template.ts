/** Templates and dot-phrases: those of the practice, and the caller's own. None is deleted: one that is not wanted is inactive. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { noteTemplate, noteTemplateContent } from '../resources/note-template.ts'
import { base } from './base.ts'

export const noteTemplateContract = {
  /** By name. Starters that nobody changed are among them, as version 1. */
  list: base.output(z.array(noteTemplate)),
  /** BAD_REQUEST where the name is taken, or is no name for a phrase. */
  create: base.input(z.object({ content: noteTemplateContent })).output(noteTemplate),
  update: base.input(z.object({ id, versionId: z.number().int(), content: noteTemplateContent })).output(noteTemplate),
}
