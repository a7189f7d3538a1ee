/** The door to the trusted side: one typed client over whichever transport the shell offers. */

import type { ClientLink } from '@orpc/client'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../domain/contract/index.ts'
import { connectMessage } from '../domain/platform.ts'

export type Client = ContractRouterClient<Contract>
export type Transport = ClientLink<Record<never, never>>

let transport: Transport | undefined

/** Chosen once, before the first call: `portTransport` under Electron, `fetchTransport` in a browser, a fake in tests. */
export function connectTo(next: Transport): void {
  transport = next
}

export const client: Client = createORPCClient({
  call(path, input, options) {
    if (!transport) throw new Error('connectTo() has not been called')
    return transport.call(path, input, options)
  },
} satisfies Transport)

/** Query options, mutation options and query keys for every procedure. */
export const orpc = createTanstackQueryUtils(client)

/** Same origin; the loopback host's cookie names the connection. */
export function fetchTransport(): Transport {
  return new FetchLink({
    url: () => new URL('/rpc', window.location.origin).href,
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  })
}

/** A MessagePort handed to the preload script. When the service goes away, the next call makes a new connection. */
export function portTransport(): Transport {
  let link: Transport | undefined
  const open = (): Transport => {
    const { port1, port2 } = new MessageChannel()
    const opened: Transport = new PortLink({ port: port1 })
    port1.addEventListener('close', () => {
      if (link === opened) link = undefined
    })
    port1.start()
    window.postMessage({ type: connectMessage }, '/', [port2])
    return opened
  }
  return {
    call(path, input, options) {
      link ??= open()
      return link.call(path, input, options)
    },
  }
}
