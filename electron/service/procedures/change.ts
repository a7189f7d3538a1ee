/** What changed in the record, as it happens. */
import type { Change } from '../../../domain/contract/change.ts'
import { gate } from '../access.ts'

export const change = {
  watch: gate.change.watch.handler(({ context, signal }) =>
    begun(context.practice.changes.subscribe('changes', signal ? { signal } : {})),
  ),
}

async function* begun(changes: AsyncGenerator<Change[]>): AsyncGenerator<Change[]> {
  try {
    yield []
    yield* changes
  } finally {
    await changes.return(undefined)
  }
}
