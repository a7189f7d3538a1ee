/** `chartkeep serve` as somebody types it: prints its address, shows the application there, and ends when it is told to. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

it('serves the built application to this computer and stops on a signal', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'chartkeep-serve-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const child = spawn(process.execPath, [path.join(root, 'electron/cli.ts'), 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))

  const [line] = await Promise.race([
    new Promise<[string]>((resolve) => createInterface(child.stdout).once('line', (text) => resolve([text]))),
    ended.then((code) => Promise.reject(new Error(`serve ended with ${code} before it said its address`))),
  ])
  const { url } = JSON.parse(line) as { url: string }
  expect(new URL(url).hostname).toBe('127.0.0.1')

  const opened = await fetch(url, { redirect: 'manual' })
  expect(opened.status).toBe(303)
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await fetch(new URL('/', url), { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>')
  expect((await fetch(new URL('/', url))).status).toBe(401)

  child.kill('SIGTERM')
  // Windows ends a process at once on any signal; elsewhere it closes its database and leaves with 0.
  expect(await ended).toBe(process.platform === 'win32' ? null : 0)
})
