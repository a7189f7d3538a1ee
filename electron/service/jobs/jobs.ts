/** Running long work: start, watch, cancel. Finished jobs stay listed until the service ends. */
import { EventPublisher } from '@orpc/server'
import { newId } from '../../../db/id.ts'
import type { Job } from '../../../domain/contract/job.ts'
import { toContractError } from '../errors.ts'
import type { Logger } from '../log.ts'
import type { Practice } from '../practice.ts'
import type { SpawnWorker } from '../worker-handle.ts'
import { Cancelled } from './context.ts'
import type { StartWork } from './messages.ts'
import { inSecondProcess } from './second-process.ts'
import { type JobWorkKind, runWork, type WorkInput, type WorkKind } from './work.ts'

interface Running {
  job: Job
  userId: string
  cancel: () => void
  finished: Promise<Job>
}

interface Cancellation {
  requested: boolean
  kill: () => void
}

export class Jobs {
  readonly #practice: Practice
  readonly #spawn: SpawnWorker | undefined
  readonly #log: Logger
  readonly #jobs = new Map<string, Running>()
  #idle: () => void = () => undefined
  #endedOne: (job: Job) => void = () => undefined
  readonly #events = new EventPublisher<{ job: { userId: string; job: Job } }>()

  constructor(practice: Practice, spawn: SpawnWorker | undefined, log: Logger) {
    this.#practice = practice
    this.#spawn = spawn
    this.#log = log
  }

  /**
   * Returns at once; watch the job, or await `finished(id)`. `key`: of the practice that is open, unless the work is on another
   * database.
   */
  start<K extends JobWorkKind>(kind: K, input: WorkInput[K], userId: string, key = this.#practice.key): Job {
    const job: Job = { id: newId(), kind, state: 'running', startedAt: new Date().toISOString() }
    const cancellation: Cancellation = { requested: false, kill: () => undefined }
    const running: Running = {
      job,
      userId,
      cancel: () => {
        cancellation.requested = true
        cancellation.kill()
      },
      finished: Promise.resolve(job),
    }
    this.#jobs.set(job.id, running)
    this.#publish(running)
    const outcome = this.#spawn
      ? this.#inSecondProcess(this.#spawn, running, kind, input, key, cancellation)
      : this.#inline(running, kind, input, key, cancellation)
    running.finished = outcome.then((end) => {
      this.#update(running, { ...end, finishedAt: new Date().toISOString() })
      if (end.state === 'failed') this.#noteFailure(running)
      this.#endedOne(running.job)
      if (!this.busy) this.#idle()
      return running.job
    })
    return job
  }

  /** What work did stands in the audit log by its own lines; that it failed, here. */
  #noteFailure({ job, userId }: Running): void {
    const detail = { work: job.kind, code: job.error?.code ?? '' }
    this.#practice.noteEvents([
      { action: 'execute', type: 'failed', outcome: 'failure', detail, ...(userId && { userId }) },
    ])
  }

  /** Resolves when the job has ended, however it ended. */
  finished(id: string): Promise<Job> | undefined {
    return this.#jobs.get(id)?.finished
  }

  list(userId: string): Job[] {
    return [...this.#jobs.values()].filter((r) => r.userId === userId).map((r) => r.job)
  }

  /** The jobs of this user as they stand, then every change: a job that ended in between is not missed. */
  async *watch(userId: string, signal: AbortSignal | undefined): AsyncGenerator<Job> {
    const events = this.#events.subscribe('job', signal ? { signal } : {})
    yield* this.list(userId)
    for await (const event of events) {
      if (event.userId === userId) yield event.job
    }
  }

  /** One job as it changes, to its end. */
  async *follow(id: string, signal: AbortSignal | undefined): AsyncGenerator<Job> {
    const events = this.#events.subscribe('job', signal ? { signal } : {})
    const running = this.#jobs.get(id)
    if (!running) return
    yield running.job
    if (running.job.state !== 'running') return
    for await (const { job } of events) {
      if (job.id !== id) continue
      yield job
      if (job.state !== 'running') return
    }
  }

  get running(): readonly Job[] {
    return [...this.#jobs.values()].map((r) => r.job).filter((job) => job.state === 'running')
  }

  /** False when there is no such running job. */
  cancel(id: string, userId: string): boolean {
    const running = this.#jobs.get(id)
    if (running?.userId !== userId || running.job.state !== 'running') return false
    running.cancel()
    return true
  }

  get busy(): boolean {
    return this.running.length > 0
  }

  /** Called each time the last running job has ended. */
  whenIdle(listener: () => void): void {
    this.#idle = listener
  }

  /** Called with each job as it ended. */
  whenEnded(listener: (job: Job) => void): void {
    this.#endedOne = listener
  }

  /** Ends all running work; what it had not committed is rolled back. */
  async stop(): Promise<void> {
    const running = [...this.#jobs.values()].filter((r) => r.job.state === 'running')
    for (const r of running) r.cancel()
    await Promise.all(running.map((r) => r.finished))
  }

  #publish({ job, userId }: Running): void {
    this.#events.publish('job', { userId, job })
  }

  #update(running: Running, fields: Partial<Job>): void {
    running.job = { ...running.job, ...fields }
    this.#publish(running)
  }

  async #inline<K extends WorkKind>(
    running: Running,
    kind: K,
    input: WorkInput[K],
    key: Buffer,
    cancellation: Cancellation,
  ): Promise<Partial<Job>> {
    const practice = this.#practice
    try {
      await Promise.resolve()
      const result = await runWork(kind, input, {
        dir: practice.dir,
        key,
        get connection() {
          return practice.connection
        },
        userId: running.userId,
        report: (step, progress) => {
          if (cancellation.requested) throw new Cancelled()
          this.#update(running, { step, progress })
        },
        announce: (changes) => practice.announce(changes),
      })
      return { state: 'done', result, progress: 1 }
    } catch (error) {
      if (error instanceof Cancelled) return { state: 'cancelled' }
      const fileName = 'fileName' in input ? input.fileName : undefined
      const { code, message, data } = toContractError(error, this.#log, `job.${kind}`, fileName)
      return { state: 'failed', error: { code, message, data } }
    }
  }

  async #inSecondProcess<K extends WorkKind>(
    spawn: SpawnWorker,
    running: Running,
    kind: K,
    input: WorkInput[K],
    key: Buffer,
    cancellation: Cancellation,
  ): Promise<Partial<Job>> {
    const start: StartWork = { kind, input, dir: this.#practice.dir, key: new Uint8Array(key), userId: running.userId }
    const work = inSecondProcess(spawn, start, (said) => {
      if (said.type === 'progress') this.#update(running, { step: said.step, progress: said.progress })
      else this.#practice.announce(said.changes)
    })
    cancellation.kill = work.kill
    const { outcome, code } = await work.ended
    if (outcome?.type === 'done') return { state: 'done', result: outcome.result, progress: 1 }
    if (outcome) return { state: 'failed', error: outcome.error }
    if (cancellation.requested) return { state: 'cancelled' }
    this.#log.error('worker', { kind, code })
    return stopped
  }
}

const stopped: Partial<Job> = {
  state: 'failed',
  error: { code: 'INTERNAL', message: 'The work stopped unexpectedly. Nothing of it was half saved.' },
}
