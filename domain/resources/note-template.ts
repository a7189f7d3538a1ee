/**
 * Text that is typed again and again. A `template` begins a note; a `phrase` is typed as `.name` inside one. Both may hold
 * tokens (`{{age}}`, `{{medications}}` …) that are filled from the chart, and `***` where something is to be filled in by hand.
 */
import { z } from 'zod'
import { id, rowFields } from './base.ts'
import { codeableConcept, shortText } from './datatypes.ts'

export const noteTemplateContent = z.object({
  resourceType: z.literal('NoteTemplate'),
  kind: z.enum(['template', 'phrase']),
  /** Of a phrase: what is typed after the dot; letters, digits and hyphens. */
  name: shortText,
  /** LOINC document type of notes that begin with it. */
  type: codeableConcept.optional(),
  text: z.string().max(100_000),
  /** The user whose own it is; absent: the whole practice's. */
  ownerId: id.optional(),
  active: z.boolean(),
})
export type NoteTemplateContent = z.infer<typeof noteTemplateContent>
export const noteTemplate = noteTemplateContent.extend(rowFields)
export type NoteTemplate = z.infer<typeof noteTemplate>
