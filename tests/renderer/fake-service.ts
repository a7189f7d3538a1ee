/** The contract with answers made up by the test: inputs and outputs are checked against the real contract's schemas. */
import type { Client as ProcedureClient } from '@orpc/client'
import type { AnyContractProcedure } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import { call, implement } from '@orpc/server'
import { contract } from '../../domain/contract/index.ts'
import type { Session } from '../../domain/contract/session.ts'
import type { Client, Transport } from '../../renderer/client.ts'
import { backupSettings } from './backup-fake.ts'

type Answer<Output> = Output extends AsyncIterable<infer Item> ? AsyncGenerator<Item> : Output

type Handlers<T> =
  T extends ProcedureClient<infer _Context, infer Input, infer Output, infer _Error>
    ? (input: Input, signal?: AbortSignal) => Answer<Output> | Promise<Answer<Output>>
    : { [K in keyof T]?: Handlers<T[K]> }

/** Only what the test needs; a call to anything else fails and says so. A stream gets the signal as well. */
export type FakeService = Handlers<Client>

export function fakeTransport(service: FakeService): Transport {
  return {
    async call(path, input, options) {
      const handler = at(service, path)
      const procedure = at(contract, path)
      if (typeof handler !== 'function' || !isContractProcedure(procedure)) {
        throw new Error(`This test's fake service has no ${path.join('.')}`)
      }
      const implemented = implement(procedure as AnyContractProcedure).handler(({ input: asked, signal }) =>
        isGenerator(handler) ? handler(asked, signal) : handler(asked),
      )
      return call(implemented, input, { signal: options.signal })
    },
  }
}

const isGenerator = (handler: object) => Object.prototype.toString.call(handler) === '[object AsyncGeneratorFunction]'

function at(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, step) => (node && typeof node === 'object' ? (node as Record<string, unknown>)[step] : undefined),
    tree,
  )
}

/** A stream that stays open and says nothing, until the test lets it. */
export function fakeStream<T>(): { stream: () => AsyncGenerator<T>; send: (item: T) => void } {
  const waiting: T[] = []
  let wake = () => {}
  return {
    send(item) {
      waiting.push(item)
      wake()
    },
    async *stream() {
      for (;;) {
        const item = waiting.shift()
        if (item === undefined) await new Promise<void>((resolve) => (wake = resolve))
        else yield item
      }
    },
  }
}

export const testSession: Session = {
  userId: '0190a1b2-0000-7000-8000-000000000001',
  userName: 'ann',
  displayName: 'Dr. Ann Lee',
  roles: ['clinician', 'admin'],
  locked: false,
  practice: 'Lakeside Family Practice',
  demo: false,
  idleLockMinutes: 10,
}

/** Streams, jobs and a session: what the frame of the application asks for on every screen. */
export function signedInService(more: FakeService = {}): FakeService {
  return {
    ...more,
    setup: { status: () => ({ state: 'ready', open: true, version: '0.1.0' }), ...more.setup },
    session: { current: () => testSession, ...more.session },
    change: { watch: fakeStream<never>().stream, ...more.change },
    inBasket: { list: () => [], ...more.inBasket },
    backup: { settings: () => backupSettings(), ...more.backup },
    job: { list: () => [], watch: fakeStream<never>().stream, ...more.job },
    receiving: {
      status: () => ({ folder: '', on: false, moveHandled: false, waiting: 0, passedOver: { folders: 0, links: 0 } }),
      unmatched: () => [],
      files: () => [],
      ...more.receiving,
    },
  }
}
