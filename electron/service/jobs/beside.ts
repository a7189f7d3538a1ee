/**
 * Work that somebody waits for in a dialog and that takes too long for the process that answers everybody: in the second process,
 * one piece at a time, because each may need a gigabyte. No job that people list; it ends when nobody waits for it any more.
 */
import { ORPCError } from '@orpc/server'
import type { Change } from '../../../domain/contract/change.ts'
import type { Practice } from '../practice.ts'
import type { SpawnWorker } from '../worker-handle.ts'
import { inSecondProcess } from './second-process.ts'
import { runWork, type WorkInput, type WorkKind } from './work.ts'

export class Beside {
  readonly #practice: Practice
  readonly #spawn: SpawnWorker | undefined
  readonly #ended = new Set<() => void>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(practice: Practice, spawn: SpawnWorker | undefined) {
    this.#practice = practice
    this.#spawn = spawn
  }

  /** In this process where the host has no other. @throws the work's own error, as the contract words it; CLIENT_CLOSED_REQUEST when `signal` or `stop` ended it. */
  run<K extends WorkKind>(kind: K, input: WorkInput[K], userId: string, signal?: AbortSignal): Promise<unknown> {
    const mine = this.#last.then(() => this.#work(kind, input, userId, signal))
    this.#last = mine.catch(() => undefined)
    return mine
  }

  /** Ends what runs and what waits for its turn; resolves once the process is gone. */
  async stop(): Promise<void> {
    for (const end of this.#ended) end()
    await this.#last
  }

  async #work<K extends WorkKind>(
    kind: K,
    input: WorkInput[K],
    userId: string,
    signal?: AbortSignal,
  ): Promise<unknown> {
    const practice = this.#practice
    if (!practice.isOpen || signal?.aborted) throw nobodyWaits()
    const { dir, key, connection } = practice
    const announce = (changes: Change[]) => practice.announce(changes)
    if (!this.#spawn) return runWork(kind, input, { dir, key, connection, userId, report: () => undefined, announce })
    const work = inSecondProcess(this.#spawn, { kind, input, dir, key: new Uint8Array(key), userId }, (said) => {
      if (said.type === 'changes') announce(said.changes)
    })
    let isWanted = true
    const end = () => {
      isWanted = false
      work.kill()
    }
    this.#ended.add(end)
    signal?.addEventListener('abort', end, { once: true })
    const { outcome, code } = await work.ended
    signal?.removeEventListener('abort', end)
    this.#ended.delete(end)
    if (outcome?.type === 'done') return outcome.result
    if (outcome) throw new ORPCError(outcome.error.code, outcome.error)
    if (!isWanted) throw nobodyWaits()
    throw new Error(`The second process ended with ${code}`)
  }
}

const nobodyWaits = () => new ORPCError('CLIENT_CLOSED_REQUEST', { status: 499, message: 'This was cancelled.' })
