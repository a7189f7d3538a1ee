/** The real service on a real encrypted database, spoken to through the contract as a window would. */

import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type ImportSummary, importOutcome } from '../../domain/contract/importing.ts'
import type { Contract } from '../../domain/contract/index.ts'
import type { Job } from '../../domain/contract/job.ts'
import type { Logger } from '../../electron/service/log.ts'
import { createService, type Service, type ServiceOptions } from '../../electron/service/service.ts'
import { temporaryFolder } from '../db/practice.ts'

process.env.CHARTKEEP_TEST_KDF_COST = '1024'

export type Client = ContractRouterClient<Contract>

export const admin = { userName: 'ann', password: 'a long enough password' }

export interface Harness {
  dir: string
  service: Service
  /** A window of its own, nobody signed in. */
  connect(): Client
}

/** Unexpected failures of the service belong in the test's output. */
const loudLog: Logger = { info: () => undefined, error: (event, facts) => console.error(event, facts) }

export function startService(options: Partial<ServiceOptions> = {}): Harness {
  const dir = options.dataDir ?? temporaryFolder()
  const service = createService({ version: 'test', log: loudLog, ...options, dataDir: dir })
  onTestFinished(() => service.close())
  return {
    dir,
    service,
    connect() {
      const connection = service.connect()
      return createRouterClient(service.router, { context: () => service.contextOf(connection) }) as unknown as Client
    },
  }
}

/** A practice with Ann Lee signed in. */
export async function startPractice(
  options: Partial<ServiceOptions> = {},
): Promise<Harness & { client: Client; recoveryCode: string }> {
  const harness = startService(options)
  const client = harness.connect()
  const { recoveryCode } = await client.setup.create({
    practice: 'Hill Street Practice',
    displayName: 'Dr. Ann Lee, MD',
    ...admin,
  })
  return { ...harness, client, recoveryCode }
}

/** The one document that an import job staged. */
export function stagedIn(job: Job): ImportSummary {
  const { documents } = importOutcome.parse(job.result)
  const [document] = documents
  if (!document || documents.length > 1) throw new Error(`Not one document but ${documents.length}`)
  return document
}

/** The job's end, however it ends. */
export async function finished(client: Client, jobId: string): Promise<Job> {
  for await (const job of await client.job.watch()) {
    if (job.id === jobId && job.state !== 'running') return job
  }
  throw new Error('The stream of jobs ended')
}

/** Resolves once the words of so many files have been read from now on. */
export async function wordsRead(client: Client, files: number): Promise<void> {
  const changes = (await client.change.watch())[Symbol.asyncIterator]()
  for (let read = 0; read < files; ) {
    const next = await changes.next()
    if (next.done) throw new Error('The stream of changes ended')
    read += next.value.filter((change) => change.resourceType === 'FileText').length
  }
}
