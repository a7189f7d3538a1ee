/**
 * The practice's watched folder: looked into again and again while somebody is signed in, because only then the database is open.
 * Looking is cheap and happens here; files are taken by a job.
 */
import { getSetting } from '../../../db/queries/setting.ts'
import type { ReceivingSettings, ReceivingStatus } from '../../../domain/contract/receiving.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Practice } from '../practice.ts'
import { atRest, FolderUnreadable, type Look, lookInto, nothingSeen } from './look.ts'

export interface FolderWatchOptions {
  practice: Practice
  jobs: Jobs
  /** Who is signed in: what is taken in is received by them. */
  userId: () => string | undefined
  /** Milliseconds between looks. Without it nobody looks unless asked (command line, tests). */
  every?: number | undefined
}

const off: ReceivingSettings = { folder: '', on: false, moveHandled: false }

export class FolderWatch {
  readonly #practice: Practice
  readonly #jobs: Jobs
  readonly #userId: () => string | undefined
  readonly #timer: NodeJS.Timeout | undefined
  #folder = ''
  #before: Look = nothingSeen
  /** By name, as they were when they were taken: not read again while they stay so. */
  readonly #taken = new Map<string, string>()
  #lastLookedAt: string | undefined
  #problem: ReceivingStatus['problem']
  #taking = false

  constructor({ practice, jobs, userId, every }: FolderWatchOptions) {
    this.#practice = practice
    this.#jobs = jobs
    this.#userId = userId
    if (every !== undefined) this.#timer = setInterval(() => this.look(), every).unref()
  }

  /**
   * The id of the job that takes what is at rest; undefined where there is nothing to take, or nobody to take it. `instead`: a folder
   * that somebody names, in place of the chosen one.
   */
  look(instead?: string): string | undefined {
    const userId = this.#userId()
    if (!this.#practice.isOpen || userId === undefined) return undefined
    const chosen = this.settings()
    const { folder, on, moveHandled } = instead === undefined ? chosen : { ...chosen, folder: instead, on: true }
    if (folder !== this.#folder) this.#forget(folder)
    if (!on || folder === '' || this.#taking) return undefined
    const now = this.#see(folder)
    if (!now) return undefined
    const names = atRest(this.#before, now).filter((name) => this.#taken.get(name) !== now.files.get(name))
    const isNews = summary(this.#before) !== summary(now)
    this.#before = now
    if (isNews) this.#tell()
    if (names.length === 0) return undefined
    return this.#take(userId, { folder, names, moveHandled }, now)
  }

  settings(): ReceivingSettings {
    return getSetting(this.#practice.db, 'incomingFolder') ?? off
  }

  status(): ReceivingStatus {
    const { files, unfinished, folders, links } = this.#before
    const fresh = [...files].filter(([name, state]) => this.#taken.get(name) !== state).length
    return {
      ...this.settings(),
      ...(this.#lastLookedAt !== undefined && { lastLookedAt: this.#lastLookedAt }),
      ...(this.#problem && { problem: this.#problem }),
      waiting: unfinished + fresh,
      passedOver: { folders, links },
    }
  }

  /** A file is taken again though its bytes are known. */
  retry(userId: string, name: string, again: { hash: string; password?: string | undefined }): string {
    const { folder, moveHandled } = this.settings()
    return this.#jobs.start('receive', { folder, names: [name], moveHandled, again }, userId).id
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #take(userId: string, input: { folder: string; names: string[]; moveHandled: boolean }, now: Look): string {
    const { id } = this.#jobs.start('receive', input, userId)
    this.#taking = true
    void this.#jobs.finished(id)?.then((job) => {
      this.#taking = false
      if (job.state === 'done') for (const name of input.names) this.#taken.set(name, now.files.get(name) ?? '')
      if (this.#practice.isOpen) this.#tell()
    })
    return id
  }

  #see(folder: string): Look | undefined {
    this.#lastLookedAt = new Date().toISOString()
    const problemBefore = this.#problem?.reason
    try {
      const now = lookInto(folder)
      this.#problem = undefined
      return now
    } catch (error) {
      if (!(error instanceof FolderUnreadable)) throw error
      if (error.reason !== problemBefore) this.#problem = { reason: error.reason, since: this.#lastLookedAt }
      this.#before = nothingSeen
      return undefined
    } finally {
      if (this.#problem?.reason !== problemBefore) this.#tell()
    }
  }

  #forget(folder: string): void {
    this.#folder = folder
    this.#before = nothingSeen
    this.#taken.clear()
    this.#problem = undefined
  }

  #tell(): void {
    this.#practice.announce([{ resourceType: 'ReceivedFile', id: 'folder' }])
  }
}

const summary = ({ files, unfinished, folders, links }: Look) => [files.size, unfinished, folders, links].join(' ')
