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
  /** The first item is empty and says that the stream has begun: what was read before it may be out of date, and nothing after it is missed. */
  watch: base.output(eventIterator(z.array(change))),
}
