/** What the page does in the boot test, through nothing but what the preload script left it. Prints one line of JSON. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../../domain/contract/index.ts'
import { connectMessage } from '../../../domain/platform.ts'
import type { PageWindow } from './electron.ts'

export interface BootReport {
  bridge: string[]
  policy: string
  entryScript: number
  before: unknown
  session: unknown
  after: unknown
  verified: unknown
}

export async function playPage(window: PageWindow, load: (path: string) => Promise<Response>): Promise<void> {
  const page = await load('/')
  const script = /<script[^>]+src="([^"]+)"/.exec(await page.text())?.[1] ?? 'missing'
  const { port1, port2 } = new MessageChannel()
  window.postMessage({ type: connectMessage }, '/', [port2])
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }))
  port1.start()

  const before = await client.setup.status()
  await client.setup.create({
    practice: 'Elm Street',
    userName: 'ada',
    displayName: 'Ada Gray',
    password: 'correct horse battery',
  })
  const report: BootReport = {
    bridge: Object.keys((window as PageWindow & { chartkeep?: object }).chartkeep ?? {}),
    policy: page.headers.get('content-security-policy') ?? '',
    entryScript: (await load(script)).status,
    before,
    session: await client.session.current(),
    after: await client.setup.status(),
    verified: await verify(client),
  }
  console.log(JSON.stringify(report))
  port1.close()
}

/** A job: runs in the second utility process. */
async function verify(client: ContractRouterClient<Contract>): Promise<unknown> {
  const jobs = await client.job.watch()
  const { jobId } = await client.backup.verify({})
  for await (const job of jobs) if (job.id === jobId && job.state !== 'running') return job.result ?? job.error
  return undefined
}
