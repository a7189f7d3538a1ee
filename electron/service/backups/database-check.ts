/** Each time the database is opened, SQLite's quick check reads all of it in the second process; nobody waits for it. */

import { inSecondProcess } from '../jobs/second-process.ts'
import type { Logger } from '../log.ts'
import type { Practice } from '../practice.ts'
import type { SpawnWorker } from '../worker-handle.ts'

export class DatabaseCheck {
  /** The last check, or an error of SQLite since, found the file damaged. */
  damaged = false
  readonly #practice: Practice
  #kill: () => void = () => undefined
  #ended: Promise<void> = Promise.resolve()

  constructor(practice: Practice, spawn: SpawnWorker | undefined, log: Logger) {
    this.#practice = practice
    if (!spawn) return
    practice.whenOpened(() => {
      this.#kill()
      this.#ended = this.#run(spawn).catch((error: unknown) =>
        log.error('database-check', { name: error instanceof Error ? error.name : typeof error }),
      )
    })
  }

  async stop(): Promise<void> {
    this.#kill()
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
    this.#kill = () => undefined
    // A process that was ended says nothing; one that could not open the file has found damage too.
    const found = outcome?.type === 'done' ? outcome.result !== 'ok' : outcome?.error.code === 'STORAGE'
    if (outcome === undefined || found === this.damaged) return
    this.damaged = found
    practice.announce([{ resourceType: 'Backup', id: 'health' }])
  }
}
