/** The loopback host with the real service behind it, asked the way a browser, another site and another program would ask. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect as connectTcp } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contract } from '../../domain/contract/index.ts'
import { type Loopback, startLoopback } from '../../electron/hosts/loopback.ts'
import { createService, type Service } from '../../electron/service/service.ts'

let folder: string
let service: Service
let host: Loopback
let origin: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-loopback-'))
  await mkdir(path.join(folder, 'page/assets'), { recursive: true })
  await writeFile(path.join(folder, 'page/index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">page')
  await writeFile(path.join(folder, 'page/assets/index-1a2b.js'), 'start()')
  service = createService({ dataDir: path.join(folder, 'data'), version: '1.2.3' })
  host = await startLoopback({ service, rendererDir: path.join(folder, 'page') })
  origin = new URL(host.url).origin
})
afterEach(async () => {
  await host.close()
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Plain HTTP: `fetch` would not let a test lie about Host or Origin. */
function ask(pathName: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(pathName, origin), { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function signedCookie(): Promise<string> {
  const { headers } = await ask(new URL(host.url).pathname + new URL(host.url).search)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

function clientWith(cookie: string): ContractRouterClient<Contract> {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie } }))
}

describe('the way in', () => {
  test('listens on 127.0.0.1 alone', async () => {
    const { port } = new URL(origin)
    const outside = Object.values(os.networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal && address.family === 'IPv4')
    for (const address of outside) {
      const refused = new Promise<boolean>((resolve) => {
        const socket = connectTcp({ host: address?.address ?? '', port: Number(port) })
        socket.once('connect', () => resolve(false))
        socket.once('error', () => resolve(true))
      })
      expect(await refused).toBe(true)
    }
    expect(new URL(origin).hostname).toBe('127.0.0.1')
  })

  test('the right token sets a cookie that scripts and other sites can’t use, and leads to the page', async () => {
    const answer = await ask(`/${new URL(host.url).search}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    const page = await ask('/', { cookie: await signedCookie() })
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  })

  test.each(['', 'x', 'x'.repeat(43)])('the token %j opens nothing', async (token) => {
    const answer = await ask(`/?token=${token}`)
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('without a cookie of this start there is nothing, page or procedure', async () => {
    const name = (await signedCookie()).split('=')[0]
    for (const cookie of ['', `${name}=`, `${name}=guess.guess`, `${name}=${'a'.repeat(32)}.${'b'.repeat(43)}`]) {
      expect((await ask('/', { cookie })).status).toBe(401)
      expect((await ask('/assets/index-1a2b.js', { cookie })).status).toBe(401)
      expect((await ask('/rpc/setup/status', { cookie }, 'POST', '{}')).status).toBe(401)
    }
  })

  test('a cookie of another start is worth nothing', async () => {
    const old = await signedCookie()
    await host.close()
    host = await startLoopback({ service, rendererDir: path.join(folder, 'page'), port: Number(new URL(origin).port) })
    expect((await ask('/', { cookie: old })).status).toBe(401)
  })

  test('opening the address a second time keeps the browser’s connection', async () => {
    const cookie = await signedCookie()
    const again = await ask(`/${new URL(host.url).search}`, { cookie })
    expect([again.status, again.headers['set-cookie']]).toEqual([303, undefined])
  })
})

describe('other sites', () => {
  test('another Host is refused: a name that was rebound to 127.0.0.1 gets nothing', async () => {
    const cookie = await signedCookie()
    const port = new URL(origin).port
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      expect((await ask('/', { cookie, host: name })).status, name).toBe(403)
    }
    expect((await ask('/', { cookie, host: `localhost:${port}` })).status).toBe(200)
  })

  test('another Origin or site is refused, our own is not', async () => {
    const cookie = await signedCookie()
    const post = (headers: OutgoingHttpHeaders) =>
      ask('/rpc/setup/status', { cookie, 'content-type': 'application/json', ...headers }, 'POST', '{}')
    const { port } = new URL(origin)
    for (const other of [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${Number(port) + 1}`,
      `https://127.0.0.1:${port}`,
    ]) {
      expect((await post({ origin: other })).status, other).toBe(403)
    }
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await post({ origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  test('a procedure can’t be called by following a link', async () => {
    expect((await ask('/rpc/setup/status', { cookie: await signedCookie() })).status).toBe(405)
  })
})

describe('answers', () => {
  test('the page has its policy; data and refusals are inert; nothing is sniffed', async () => {
    const cookie = await signedCookie()
    const page = await ask('/', { cookie })
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; connect-src 'self';/,
    )
    expect(policy).not.toContain('unsafe')
    expect(page.headers['cache-control']).toBe('no-store')

    const data = await ask('/rpc/setup/status', { cookie, 'content-type': 'application/json' }, 'POST', '{}')
    const missing = await ask('/missing.js', { cookie })
    for (const answer of [data, missing]) {
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
      expect(answer.headers['cache-control']).toBe('no-store')
    }
    for (const answer of [page, data, missing]) {
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['referrer-policy']).toBe('no-referrer')
      expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin')
    }
  })

  test('what is named by its content may be kept by the browser', async () => {
    const asset = await ask('/assets/index-1a2b.js', { cookie: await signedCookie() })
    expect(asset.headers['cache-control']).toBe('private, max-age=31536000, immutable')
  })

  test('no way out of the page’s folder', async () => {
    await writeFile(path.join(folder, 'secret.json'), '{}')
    const cookie = await signedCookie()
    for (const target of [
      '/..%2fsecret.json',
      '/%2e%2e%2fsecret.json',
      '/assets/..%5c..%5csecret.json',
      '/%00',
      '/%ff',
    ]) {
      expect((await ask(target, { cookie })).status, target).toBe(404)
    }
    expect((await ask('/', { cookie }, 'DELETE')).status).toBe(405)
  })

  test('an unknown procedure is not found', async () => {
    const answer = await ask('/rpc/nothing/there', { cookie: await signedCookie() }, 'POST', '{}')
    expect(answer.status).toBe(404)
  })

  test('too large a body is refused in words, before it is read', async () => {
    const cookie = await signedCookie()
    const bytes = 100 * 1024 * 1024
    const answer = await new Promise<Answer>((resolve, reject) => {
      const headers = { cookie, 'content-type': 'application/json', 'content-length': bytes }
      const request = httpRequest(new URL('/rpc/importing/stage', origin), { method: 'POST', headers }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
          request.destroy()
        })
      })
      request.on('error', reject)
      request.write('{')
    })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.text).json).toMatchObject({
      code: 'BAD_REQUEST',
      defined: true,
      message: 'This file is too large (100 MiB). Chartkeep takes files up to 80 MiB here. Nothing was stored.',
    })
  })

  test('a body of unsaid length is refused', async () => {
    const headers = { cookie: await signedCookie(), 'transfer-encoding': 'chunked', 'content-type': 'application/json' }
    expect((await ask('/rpc/setup/status', headers, 'POST', '{}')).status).toBe(411)
  })
})

describe('the contract', () => {
  const practice = {
    practice: 'Elm Street Family Practice',
    userName: 'ada',
    displayName: 'Ada Gray',
    password: 'correct horse battery',
  }

  test('a session belongs to its browser: another one is signed out', async () => {
    const one = clientWith(await signedCookie())
    const other = clientWith(await signedCookie())
    expect(await one.setup.status()).toMatchObject({ state: 'new', version: '1.2.3' })
    await one.setup.create(practice)
    expect(await one.session.current()).toMatchObject({ userName: 'ada' })
    expect(await other.session.current()).toBeUndefined()
    await expect(other.practice.get()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      data: { reason: 'signed-out' },
    })
  })

  test('changes stream to another browser of the same user', async () => {
    const one = clientWith(await signedCookie())
    await one.setup.create(practice)
    const other = clientWith(await signedCookie())
    await other.session.signIn({ userName: 'ada', password: practice.password })
    const ending = new AbortController()
    const changes = await other.change.watch(undefined, { signal: ending.signal })
    expect((await changes.next()).value).toEqual([])
    const next = changes.next()
    const { versionId } = await one.practice.get()
    await one.practice.update({
      versionId,
      content: { resourceType: 'Organization', active: true, name: 'Elm Street' },
    })
    expect((await next).value).toContainEqual(expect.objectContaining({ resourceType: 'Organization' }))
    ending.abort()
  })

  test('a browser that is gone for long is signed out, and may come back', async () => {
    await host.close()
    host = await startLoopback({ service, rendererDir: path.join(folder, 'page'), goneMs: 0 })
    origin = new URL(host.url).origin
    const client = clientWith(await signedCookie())
    await client.setup.create(practice)
    await expect.poll(() => client.session.current()).toBeUndefined()
    expect((await client.session.users()).map(({ userName }) => userName)).toEqual(['ada'])
  })

  test('a page that nothing is open for any more is locked', async () => {
    await host.close()
    host = await startLoopback({ service, rendererDir: path.join(folder, 'page'), absentMs: 0 })
    origin = new URL(host.url).origin
    const client = clientWith(await signedCookie())
    await client.setup.create(practice)
    await expect.poll(async () => (await client.session.current())?.locked).toBe(true)
  })

  test('after closing nobody is connected any more', async () => {
    const gone: string[] = []
    const watched: Service = {
      ...service,
      disconnect: (connection) => {
        gone.push(connection.id)
        service.disconnect(connection)
      },
    }
    const second = await startLoopback({ service: watched, rendererDir: path.join(folder, 'page') })
    const { headers } = await fetch(second.url, { redirect: 'manual' })
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const client: ContractRouterClient<Contract> = createORPCClient(
      new RPCLink({ url: `${new URL(second.url).origin}/rpc`, headers: { cookie } }),
    )
    await client.setup.status()
    await second.close()
    expect(gone).toHaveLength(1)
  })
})
