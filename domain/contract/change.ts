/** What changed in the record, as it happens: the renderer's cache is invalidated from this and from nothing else. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { base } from './base.ts'

export const change = z.object({
  resourceType: z.string(),
  id: z.string(),
  patientId: z.string().optional(),
})
export type Change = z.infer<typeof change>

export const changeContract = {
  watch: base.output(eventIterator(z.array(change))),
}
