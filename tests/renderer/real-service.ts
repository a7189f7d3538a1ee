/** The whole application over the real service and a real database: for screens whose rules live behind the contract. */
import { isContractProcedure } from '@orpc/contract'
import type { Change } from '../../domain/contract/change.ts'
import { contract } from '../../domain/contract/index.ts'
import type { Job } from '../../domain/contract/job.ts'
import type { Client } from '../service/harness.ts'
import type { FakeService } from './fake-service.ts'
import { renderApp } from './render.tsx'

/** Opens the application at an address, signed in as whoever `client` is. */
export function renderOver(client: Client, hash: string) {
  window.location.hash = hash
  const service: FakeService = {
    ...(handlers(contract, client) as FakeService),
    change: {
      watch: async function* (_input, signal): AsyncGenerator<Change[]> {
        yield* await client.change.watch(undefined, signal ? { signal } : {})
      },
    },
    job: {
      list: () => client.job.list(),
      watch: async function* (_input, signal): AsyncGenerator<Job> {
        yield* await client.job.watch(undefined, signal ? { signal } : {})
      },
    },
  }
  return renderApp({ service })
}

/** The client's calls as plain functions, one for each procedure of the contract. */
function handlers(node: unknown, client: unknown): unknown {
  if (isContractProcedure(node)) return (input: unknown) => (client as (input: unknown) => Promise<unknown>)(input)
  return Object.fromEntries(
    Object.entries(node as object).map(([name, child]) => [
      name,
      handlers(child, (client as Record<string, unknown>)[name]),
    ]),
  )
}
