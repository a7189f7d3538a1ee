/** What another program, or another user of the same computer, may try on the loopback host. */
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type LoopbackOptions, startLoopback } from '../../electron/hosts/loopback.ts'
import type { Logger } from '../../electron/service/log.ts'
import { createService } from '../../electron/service/service.ts'
import { temporaryFolder } from '../db/practice.ts'

function pageFolder(): string {
  const folder = path.join(temporaryFolder(), 'page')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">page')
  return folder
}

async function start(options: Partial<LoopbackOptions> = {}) {
  const service = createService({ dataDir: path.join(temporaryFolder(), 'data'), version: '1.2.3' })
  const host = await startLoopback({ service, rendererDir: pageFolder(), ...options })
  onTestFinished(async () => {
    await host.close()
    await service.close()
  })
  const { origin, port } = new URL(host.url)
  return { host, origin, port: Number(port) }
}

/** Speaks bytes, and hears until the other side ends it. */
function speak(port: number, text: string): { socket: Socket; ended: Promise<string> } {
  const socket = connect({ host: '127.0.0.1', port })
  let heard = ''
  socket.setEncoding('utf8')
  const ended = new Promise<string>((resolve) => {
    socket.on('data', (chunk: string) => {
      heard += chunk
    })
    socket.on('error', () => undefined)
    socket.once('close', () => resolve(heard))
  })
  socket.write(text)
  return { socket, ended }
}

const request = (lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`

test('a request that never comes to its end is cut off', async () => {
  const { port } = await start({
    limits: { headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 },
  })
  const headers = speak(port, 'GET / HTTP/1.1\r\nHost: 127.0.0.1')
  const body = speak(port, request(['POST / HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Content-Length: 100']))
  expect(await headers.ended).toMatch(/^HTTP\/1\.1 408/)
  expect(await body.ended).toMatch(/^HTTP\/1\.1 40[138]/)
})

test('more connections than there may be are turned away, and those that are there go on', async () => {
  const { port, origin } = await start({ limits: { connections: 3 } })
  const first = [1, 2, 3].map(() => connect({ host: '127.0.0.1', port }))
  onTestFinished(() => {
    for (const socket of first) socket.destroy()
  })
  await Promise.all(first.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  // The server counts a connection when it takes it in.
  await expect
    .poll(() => speak(port, request(['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Connection: close'])).ended)
    .toBe('')
  const [one] = first
  const answered = new Promise<string>((resolve) => one?.once('data', (data) => resolve(String(data))))
  one?.write(request(['GET / HTTP/1.1', `Host: ${new URL(origin).host}`]))
  expect(await answered).toMatch(/^HTTP\/1\.1 401/)
})

test('headers larger than any browser sends are refused', async () => {
  const { port } = await start()
  const { ended } = speak(port, request(['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, `X-Long: ${'x'.repeat(20_000)}`]))
  expect(await ended).toMatch(/^HTTP\/1\.1 431/)
})

test('no WebSocket, whoever asks', async () => {
  const { port } = await start()
  for (const origin of ['http://evil.example', `http://127.0.0.1:${port}`]) {
    const { ended } = speak(
      port,
      request([
        'GET /rpc/change/watch HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        `Origin: ${origin}`,
        'Connection: Upgrade, close',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ]),
    )
    expect(await ended, origin).toMatch(/^HTTP\/1\.1 40[13]/)
  }
})

test('no proxy: CONNECT and whole addresses lead nowhere', async () => {
  const { port } = await start()
  expect(await speak(port, request(['CONNECT example.org:443 HTTP/1.1', 'Host: example.org:443'])).ended).toBe('')
  const proxied = speak(port, request(['GET http://example.org/ HTTP/1.1', 'Host: example.org', 'Connection: close']))
  expect(await proxied.ended).toMatch(/^HTTP\/1\.1 403/)
})

test('two lengths, two hosts, or none: refused before anything is read from it', async () => {
  const { port } = await start()
  const post = ['POST /rpc/setup/status HTTP/1.1', 'Connection: close']
  const host = `Host: 127.0.0.1:${port}`
  const both = speak(port, request([...post, host, 'Content-Length: 2', 'Transfer-Encoding: chunked']))
  expect(await both.ended).toMatch(/^HTTP\/1\.1 400/)
  expect(await speak(port, request([...post, 'Content-Length: 2'])).ended).toMatch(/^HTTP\/1\.1 400/)
  const two = speak(port, request(['GET / HTTP/1.1', host, 'Host: evil.example', 'Connection: close']))
  expect(await two.ended).toMatch(/^HTTP\/1\.1 40[0-3]/)
})

test('the address that is handed to a program opens once; the one on the screen goes on opening', async () => {
  const { host } = await start()
  const once = host.urlForOnce()
  expect(once).not.toBe(host.url)
  const open = (url: string) => fetch(url, { redirect: 'manual' })
  expect((await open(once)).status).toBe(303)
  expect((await open(once)).status).toBe(403)
  expect((await open(host.url)).status).toBe(303)
  expect((await open(host.url)).status).toBe(303)
})

test('neither address is in the log or in what a page hands on', async () => {
  const said: unknown[] = []
  const log: Logger = { info: (...all) => said.push(all), error: (...all) => said.push(all) }
  const { host } = await start({ log })
  const once = host.urlForOnce()
  for (const url of [host.url, once, `${host.url}x`]) {
    const answer = await fetch(url, { redirect: 'manual' })
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('location') ?? '').not.toContain('token')
    expect(await answer.text()).not.toContain(new URL(url).searchParams.get('token'))
  }
  for (const url of [host.url, once]) {
    expect(JSON.stringify(said)).not.toContain(new URL(url).searchParams.get('token'))
  }
})

test.runIf(process.platform !== 'win32')('a data folder that others could read is closed at start', async () => {
  const dataDir = path.join(temporaryFolder(), 'data')
  mkdirSync(dataDir)
  writeFileSync(path.join(dataDir, 'keyring.json'), '{}')
  chmodSync(dataDir, 0o755)
  chmodSync(path.join(dataDir, 'keyring.json'), 0o644)
  await createService({ dataDir, version: '1' }).close()
  const mode = (file: string) => statSync(file).mode & 0o777
  expect([mode(dataDir), mode(path.join(dataDir, 'keyring.json'))]).toEqual([0o700, 0o600])
})
