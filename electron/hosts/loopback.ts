/**
 * Serves the built renderer and the service's router to a browser on this computer: where Electron is not there (a developer's
 * machine, CI, a thin workstation). Listens on 127.0.0.1 alone. Who knows this start's token gets a cookie; every other request
 * needs that cookie, our own Host and, where sent, our own Origin: no other site and no other user's browser gets in.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inertPolicy, rendererFile, securityHeaders } from '../renderer-files.ts'
import { type Logger, silentLog } from '../service/log.ts'
import type { Service } from '../service/service.ts'
import { browserConnections, sameText } from './browser-connections.ts'
import { rpcEndpoint } from './rpc-endpoint.ts'

export interface LoopbackOptions {
  service: Service
  /** Where the built renderer is, `dist/renderer`. */
  rendererDir: string
  /** Random where absent. */
  port?: number
  /**
   * A page that somebody looks at has a stream open. Where none has been this long, its tab was closed or hidden, or is locked
   * already: the session is locked. Default 10 minutes, as the screen's own idle lock.
   */
  absentMs?: number
  /** After this long the browser is gone, and its connection with it. Default 12 hours. */
  goneMs?: number
  /** How long a request may take to arrive, and how many connections there may be; others than the usual ones in tests. */
  limits?: Partial<typeof usualLimits>
  log?: Logger
}

export interface Loopback {
  /** Opens the application; holds this start's token, so it is as good as a key to the sign-in screen. */
  url: string
  /** The same for one opening only, within a minute: a program's arguments can be read by every user of this computer. */
  urlForOnce(): string
  close(): Promise<void>
}

export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { service, rendererDir, port = 0, absentMs = 10 * 60_000, goneMs = 12 * 60 * 60_000, log = silentLog } = options
  const token = randomBytes(32).toString('base64url')
  const passes = onePasses()
  const rpc = rpcEndpoint(service)
  const browsers = browserConnections({
    connect: () => service.connect(),
    disconnect: (connection) => service.disconnect(connection),
    absentMs,
    onAbsent: ({ session }) => {
      if (session) session.locked = true
    },
    goneMs,
    now: Date.now,
  })

  const { connections, ...timeouts } = { ...usualLimits, ...options.limits }
  const server = createServer(timeouts, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error('loopback.failed', { error: error instanceof Error ? error.name : typeof error })
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'Something went wrong in Chartkeep. Nothing was changed.')
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (!isOurs(request, boundPort(server.address())))
      return refuse(response, 403, 'Only Chartkeep itself may ask this.')

    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const name = cookieName(boundPort(server.address()))
    const cookie = readCookie(request, name)
    const known = cookie !== undefined && browsers.isIssued(cookie)
    if (url.pathname === '/' && url.searchParams.has('token')) {
      const given = url.searchParams.get('token') ?? ''
      if (!sameText(given, token) && !passes.use(given)) return refuse(response, 403, wayIn)
      if (!known) response.setHeader('Set-Cookie', `${name}=${browsers.issue()}; Path=/; HttpOnly; SameSite=Strict`)
      response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' }).end()
      return
    }
    if (!known) return refuse(response, 401, wayIn)

    if (url.pathname.startsWith('/rpc/')) {
      const held = browsers.hold(cookie)
      response.once('close', held.release)
      return rpc(request, response, held.connection)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Not here.')
    const file = await rendererFile(rendererDir, url.pathname)
    if (!file) return refuse(response, 404, 'There is no such page in Chartkeep.')
    response.writeHead(200, { ...file.headers, 'Content-Length': file.body.byteLength })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }

  server.maxConnections = connections

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const urlWith = (secret: string) => `http://127.0.0.1:${boundPort(server.address())}/?token=${secret}`
  const sweep = setInterval(() => browsers.sweep(), Math.min(absentMs, goneMs, 60_000))
  sweep.unref()

  return {
    url: urlWith(token),
    urlForOnce: () => urlWith(passes.make()),
    async close() {
      clearInterval(sweep)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      browsers.dropAll()
    },
  }
}

/** Against a program on this computer that opens connections and says nothing, or a byte a minute. */
const usualLimits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
  /** A browser holds six; what comes after these is turned away at once. */
  connections: 128,
}

const passMs = 60_000

/** Ways in that are good for one use. */
function onePasses() {
  const until = new Map<string, number>()
  return {
    make(): string {
      const pass = randomBytes(32).toString('base64url')
      until.set(pass, Date.now() + passMs)
      return pass
    },
    use(pass: string): boolean {
      const good = (until.get(pass) ?? 0) > Date.now()
      until.delete(pass)
      return good
    },
  }
}

const wayIn = 'Open Chartkeep through the address it showed when it started.'

/** Cookies are shared by all ports of a host, hence the port in the name. */
function cookieName(port: number): string {
  return `chartkeep-${port}`
}

function readCookie(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** Host stops DNS rebinding, Origin and Sec-Fetch-Site stop other sites' pages. */
function isOurs({ headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const site = headers['sec-fetch-site']
  return (
    hosts.includes(headers.host ?? '') &&
    (headers.origin === undefined || headers.origin === `http://${headers.host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  )
}

function boundPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The loopback host is not listening')
  return address.port
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': inertPolicy,
      'Cache-Control': 'no-store',
    })
    .end(`${message}\n`)
}
