/**
 * Backups that nobody has to think of: daily, and when the last one leaves. The key of the database is in memory only while somebody
 * is signed in, so that is when they run; for a computer where nobody is, there is `chartkeep backup` with the password in the
 * environment (Task Scheduler, cron).
 */
import { folderState } from '../../../db/backup-health.ts'
import { lastProven, lastScheduled, noteFailure, noteScheduled, scheduleOf } from '../../../db/backup-journal.ts'
import { workSince } from '../../../db/queries/audit-work.ts'
import type { Job } from '../../../domain/contract/job.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Logger } from '../log.ts'
import type { Practice } from '../practice.ts'
import { isDue } from './due.ts'
import { startBackup } from './run.ts'

const lookEvery = 60_000

export interface ScheduledBackupsOptions {
  practice: Practice
  jobs: Jobs
  /** Who is signed in: the audit log names them for what the schedule does in their session. */
  userId: () => string | undefined
  log: Logger
  now?: () => Date
}

export class ScheduledBackups {
  readonly #practice: Practice
  readonly #jobs: Jobs
  readonly #userId: () => string | undefined
  readonly #log: Logger
  readonly #now: () => Date
  readonly #timer: NodeJS.Timeout
  #lastToLeave: string | undefined
  #triedOnClose = false

  constructor({ practice, jobs, userId, log, now = () => new Date() }: ScheduledBackupsOptions) {
    this.#practice = practice
    this.#jobs = jobs
    this.#userId = userId
    this.#log = log
    this.#now = now
    practice.whenOpened(() => {
      this.#triedOnClose = false
    })
    this.#timer = setInterval(() => this.#lookOrSay(), lookEvery)
    this.#timer.unref()
  }

  /** Somebody signs out. When it was the last one, the backup on close is theirs. */
  leaving(userId: string | undefined): void {
    this.#lastToLeave = userId ?? this.#lastToLeave
  }

  /** Starts the daily one where it is due. */
  look(): void {
    const { dir, isOpen } = this.#practice
    const userId = this.#userId()
    if (!isOpen || !userId || !isDue(scheduleOf(dir), lastScheduled(dir), this.#now())) return
    noteScheduled(dir, this.#now())
    this.#start(userId, 'schedule')
  }

  /** A data folder that can't be read or written just now (a drive that is gone, a full disk) ends no service: the next look may do. */
  #lookOrSay(): void {
    try {
      this.look()
    } catch (error) {
      this.#log.error('backup', { by: 'schedule', code: codeOf(error) })
    }
  }

  /** The backup that the last one to leave waits for, once; undefined where none is wanted or nothing was written since the last. */
  beforeClose(): Job | undefined {
    const { dir, isOpen } = this.#practice
    const userId = this.#userId() ?? this.#lastToLeave
    if (!isOpen || !userId || this.#triedOnClose || !scheduleOf(dir).onClose) return undefined
    this.#triedOnClose = true
    const since = lastProven(dir)?.auditHead?.sequence ?? 0
    return workSince(this.#practice.db, since) ? this.#start(userId, 'close') : undefined
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #start(userId: string, by: 'schedule' | 'close'): Job | undefined {
    try {
      return startBackup(this.#practice, this.#jobs, { userId, by })
    } catch (error) {
      // Remembered in the journal, shown on every screen.
      this.#log.error('backup', { by, folder: folderState(this.#practice.dir) })
      if (!(error instanceof Error)) noteFailure(this.#practice.dir, 'The backup could not be started.')
      return undefined
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unexpected'
