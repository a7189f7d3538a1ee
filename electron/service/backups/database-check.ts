/**
 * Each time the database is opened, SQLite's quick check reads all of it in the second process; nobody waits for it. What is met
 * later, by whoever reads a broken page or by a check that was asked for, counts as well.
 */

import { dataPaths } from '../../../db/files.ts'
import { integrityCheck } from '../../../db/verify.ts'
import { verifyReport } from '../../../domain/contract/backup.ts'
import type { Job } from '../../../domain/contract/job.ts'
import { inSecondProcess } from '../jobs/second-process.ts'
import type { Logger } from '../log.ts'
import type { Practice } from '../practice.ts'
import type { SpawnWorker } from '../worker-handle.ts'

export class DatabaseCheck {
  /** The check at opening, or something since, found the file damaged. */
  damaged = false
  readonly #practice: Practice
  readonly #spawn: SpawnWorker | undefined
  readonly #log: Logger
  #kill: (() => void) | undefined
  #ended: Promise<void> = Promise.resolve()

  constructor(practice: Practice, spawn: SpawnWorker | undefined, log: Logger) {
    this.#practice = practice
    this.#spawn = spawn
    this.#log = log
    practice.whenOpened(() => {
      this.#kill?.()
      this.#kill = undefined
      this.look()
    })
  }

  /** Something went wrong that may be damage. One look at a time. */
  look(): void {
    if (!this.#spawn || this.#kill || !this.#practice.isOpen) return
    this.#ended = this.#run(this.#spawn).catch((error: unknown) =>
      this.#log.error('database-check', { name: error instanceof Error ? error.name : typeof error }),
    )
  }

  /** How other work ended may say something of the file, too. */
  hear({ kind, state, result }: Job): void {
    const report = kind === 'verify' ? verifyReport.safeParse(result).data : undefined
    const ofPractice = report?.path === dataPaths(this.#practice.dir).database
    if (ofPractice && report.checks.some(({ name, ok }) => name === integrityCheck && !ok)) this.#tell(true)
    else if (kind === 'backup' && state === 'failed') this.look()
  }

  async stop(): Promise<void> {
    this.#kill?.()
    await this.#ended
  }

  /** Resolves when the check that runs has ended. */
  idle(): Promise<void> {
    return this.#ended
  }

  async #run(spawn: SpawnWorker): Promise<void> {
    const practice = this.#practice
    const start = {
      kind: 'quick-check',
      input: {},
      dir: practice.dir,
      key: new Uint8Array(practice.key),
      userId: '',
    } as const
    const work = inSecondProcess(spawn, start, () => undefined)
    this.#kill = work.kill
    const { outcome } = await work.ended
    if (this.#kill === work.kill) this.#kill = undefined
    // A process that was ended says nothing; one that could not open the file has found damage too.
    const found = outcome?.type === 'done' ? outcome.result !== 'ok' : outcome?.error.code === 'STORAGE'
    if (outcome !== undefined) this.#tell(found)
  }

  #tell(damaged: boolean): void {
    if (damaged === this.damaged) return
    this.damaged = damaged
    this.#practice.announce([{ resourceType: 'Backup', id: 'health' }])
  }
}
