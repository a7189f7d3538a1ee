/** What long work has at hand, in whichever process it runs. */
import { advanceWitness } from '../../../db/audit-witness.ts'
import type { Connection } from '../../../db/connection.ts'
import { type Writer, write } from '../../../db/writer.ts'
import type { Change } from '../../../domain/contract/change.ts'
import { keepHead } from '../audit-head.ts'

/** What a piece of work has at hand. Its database connection is its own, and made when it is first asked for. */
export interface WorkContext {
  dir: string
  key: Buffer
  readonly connection: Connection
  userId: string
  /** Throws Cancelled once somebody pressed Cancel. `progress` from 0 to 1. */
  report(step: string, progress?: number): void
  announce(changes: Change[]): void
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** One transaction of a job; watchers are told after its commit. */
export function commit<T>(context: WorkContext, run: (w: Writer) => T): T {
  const { result, changes } = write(context.connection.db, { userId: context.userId }, run)
  keepHead(context.dir, context, advanceWitness)
  context.announce(changes)
  return result
}
