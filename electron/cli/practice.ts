/** The practice a command works on: the same service and procedures as the application, in this process. */
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../domain/contract/index.ts'
import type { Job } from '../../domain/contract/job.ts'
import { silentLog } from '../service/log.ts'
import type { ServiceOptions } from '../service/service.ts'
import { CommandFailed, UsageError } from './command.ts'

export type Client = ContractRouterClient<Contract>

export const programVersion = (): string => {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url))
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}

/** For commands that open the data, spread into their options. */
export const practiceOptions = {
  data: { type: 'string' },
  user: { type: 'string' },
} as const

/** The folder of a practice, with nobody signed in; failures go to its log, as the application's do. Closed whatever `work` does. */
export async function withService<T>(
  dataDir: string,
  work: (client: Client) => Promise<T>,
  options: Partial<ServiceOptions> = {},
): Promise<T> {
  const [{ createService }, { createRouterClient }, { fileLog }] = await Promise.all([
    import('../service/service.ts'),
    import('@orpc/server'),
    import('../hosts/log.ts'),
  ])
  const log = existsSync(dataDir) ? fileLog(dataDir) : silentLog
  const service = createService({ dataDir, version: programVersion(), log, ...options })
  const connection = service.connect()
  try {
    return await work(
      createRouterClient(service.router, { context: () => service.contextOf(connection) }) as unknown as Client,
    )
  } finally {
    await service.close()
  }
}

/** The practice, open and signed in with CHARTKEEP_PASSWORD, and CHARTKEEP_CODE where the user has a second factor. */
export async function withPractice<T>(
  dataDir: string,
  user: string | undefined,
  work: (client: Client) => Promise<T>,
  options: Partial<ServiceOptions> = {},
): Promise<T> {
  const password = passwordFromEnvironment()
  const code = process.env.CHARTKEEP_CODE
  return withService(
    dataDir,
    async (client) => {
      const { state } = await client.setup.status()
      if (state === 'new') {
        throw new CommandFailed(
          `There is no practice in ${dataDir}. Make one with "chartkeep init". Nothing was written.`,
        )
      }
      await client.session.signIn({ userName: user ?? onlyUser(await client.session.users()), password, code })
      return work(client)
    },
    options,
  )
}

export function passwordFromEnvironment(): string {
  const password = process.env.CHARTKEEP_PASSWORD
  if (!password) throw new UsageError('Put the password into the environment variable CHARTKEEP_PASSWORD.')
  return password
}

export function onlyUser(users: readonly { userName: string }[]): string {
  const [first, ...others] = users
  if (first && others.length === 0) return first.userName
  throw new UsageError(`Say who signs in: --user NAME (${users.map((user) => user.userName).join(', ')}).`)
}

/** Waits for the end of a job; `told` hears each step. A job that failed comes back as such. */
export async function finishJob(
  client: Client,
  jobId: string,
  told: (job: Job) => void = () => undefined,
): Promise<Job> {
  for (;;) {
    const job = (await client.job.list()).find((candidate) => candidate.id === jobId)
    if (!job) throw new Error('The job is not in the list')
    if (job.state !== 'running') return job
    told(job)
    await wait(25)
  }
}

/** What a job gave; a failed one fails the command in the job's own words. */
export async function jobResult(client: Client, jobId: string): Promise<unknown> {
  const { state, result, error } = await finishJob(client, jobId)
  if (state === 'done') return result
  throw new CommandFailed(error?.message ?? 'Stopped before the end. Nothing was kept of it.')
}
