/** The application as a practice runs it: the host in a process of its own, spoken to over HTTP as a browser would. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { buildIfStale } from '../../build/build.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { root, user } from './practice.ts'

/** Signed in. `close` ends the process and waits for it. */
export async function openHost(dir: string): Promise<{ client: Client; close: () => Promise<void> }> {
  await buildIfStale()
  const child = spawn(process.execPath, [path.join(root, 'electron/cli.ts'), 'serve', '--data', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  // It must not outlive a run that failed.
  process.once('exit', () => child.kill())
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve)
    void ended.then((code) => reject(new Error(`serve ended with ${code}`)))
  })
  const { url } = JSON.parse(line) as { url: string }
  const entered = await fetch(url, { redirect: 'manual' })
  const [cookie = ''] = entered.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  const link = new RPCLink({ url: new URL('/rpc', url).href, headers: { cookie } })
  const client: Client = createORPCClient(link)
  await client.session.signIn(user)
  return {
    client,
    async close() {
      child.kill()
      await ended
    },
  }
}
