/** The client over a real message port, with the real protocol on the other end. */
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach, expect, test, vi } from 'vitest'
import { contract } from '../../domain/contract/index.ts'
import { connectMessage } from '../../domain/platform.ts'
import { client, connectTo, portTransport } from '../../renderer/client.ts'

const status = { state: 'ready' as const, open: true, version: '0.1.0' }

/** jsdom passes no ports with a message: this stands where the preload script listens. */
function standInPreload() {
  const ports: MessagePort[] = []
  const handler = new RPCHandler({ setup: { status: implement(contract.setup.status).handler(() => status) } })
  vi.spyOn(window, 'postMessage').mockImplementation(((message: unknown, origin: string, transfer: MessagePort[]) => {
    expect(message).toEqual({ type: connectMessage })
    expect(origin).toBe('/')
    const [port] = transfer
    if (!port) throw new Error('No port was handed over')
    ports.push(port)
    handler.upgrade(port)
    port.start()
  }) as typeof window.postMessage)
  return ports
}

afterEach(() => vi.restoreAllMocks())

test('one port serves all calls', async () => {
  const ports = standInPreload()
  connectTo(portTransport())
  expect(await client.setup.status()).toEqual(status)
  expect(await client.setup.status()).toEqual(status)
  expect(ports).toHaveLength(1)
  ports[0]?.close()
})

test('after the service went away the next call makes a new connection', async () => {
  const ports = standInPreload()
  connectTo(portTransport())
  expect(await client.setup.status()).toEqual(status)
  ports[0]?.close()
  await expect.poll(() => client.setup.status().catch(() => undefined)).toEqual(status)
  expect(ports).toHaveLength(2)
  ports[1]?.close()
})
