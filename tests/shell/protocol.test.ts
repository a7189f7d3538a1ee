import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { registerScheme, servePage } from '../../electron/shell/protocol.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

let folder: string
let get: (url: string, method?: string) => Promise<Response>

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-page-'))
  await mkdir(path.join(folder, 'page/assets'), { recursive: true })
  await writeFile(path.join(folder, 'page/index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">page')
  await writeFile(path.join(folder, 'page/assets/index-1a2b.js'), 'start()')
  await writeFile(path.join(folder, 'page/.hidden.js'), 'hidden')
  await writeFile(path.join(folder, 'page/run.exe'), 'MZ')
  await writeFile(path.join(folder, 'secret.json'), '{}')
  const session = new double.Session()
  servePage(session as never, path.join(folder, 'page'))
  const [scheme, handle] = session.protocol.handle.mock.calls[0] ?? []
  expect(scheme).toBe('app')
  get = (url, method = 'GET') => handle({ url, method })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('app:// is a secure standard scheme that does not get around CSP', () => {
  registerScheme()
  const [[{ scheme, privileges }]] = double.protocol.registerSchemesAsPrivileged.mock.calls[0] as [
    [{ scheme: string; privileges: Record<string, boolean> }],
  ]
  expect(scheme).toBe('app')
  expect(privileges).toMatchObject({ standard: true, secure: true })
  expect(privileges.bypassCSP).toBeUndefined()
})

test('a script that is started as a worker may load scripts of ours and nothing else', async () => {
  const script = await get('app://chartkeep/assets/index-1a2b.js')
  expect(script.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'")
})

test('the page comes with a strict content security policy and a nonce of this load', async () => {
  const [one, other] = await Promise.all([get('app://chartkeep/'), get('app://chartkeep/')])
  const policy = one.headers.get('content-security-policy') ?? ''
  const directives = Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/).slice(0, 2)))
  expect(directives['default-src']).toBe("'none'")
  expect(directives['script-src']).toBe("'self'")
  expect(directives['connect-src']).toBe("'self'")
  expect(directives['frame-ancestors']).toBe("'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  const nonce = /'nonce-([^']+)'/.exec(directives['style-src'] ?? '')?.[1]
  expect(await one.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}">page`)
  expect(other.headers.get('content-security-policy')).not.toBe(policy)
})

test('what the page needs is served with its type, and never sniffed', async () => {
  const response = await get('app://chartkeep/assets/index-1a2b.js')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
})

test('nothing outside the page’s folder, nothing hidden, nothing of another kind', async () => {
  await symlink(path.join(folder, 'secret.json'), path.join(folder, 'page/link.json'))
  for (const url of [
    'app://chartkeep/../secret.json',
    'app://chartkeep/%2e%2e/secret.json',
    'app://chartkeep/..%2fsecret.json',
    'app://chartkeep/..%5csecret.json',
    'app://chartkeep/assets/%2e%2e/%2e%2e/secret.json',
    'app://chartkeep/link.json',
    'app://chartkeep/.hidden.js',
    'app://chartkeep/run.exe',
    'app://chartkeep/C:/secret.json',
    'app://chartkeep/index.html%00.js',
    'app://chartkeep/%ff',
    'app://chartkeep/missing.js',
    'app://chartkeep/assets',
    'app://other/',
  ]) {
    expect((await get(url)).status, url).toBe(404)
  }
  expect((await get('app://chartkeep/', 'POST')).status).toBe(404)
})
