/** What changed in the record, as it happens. */
import { gate } from '../access.ts'

export const change = {
  watch: gate.change.watch.handler(({ context, signal }) =>
    context.practice.changes.subscribe('changes', signal ? { signal } : {}),
  ),
}
