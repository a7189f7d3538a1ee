/**
 * How often somebody may guess. After five wrong tries for a name, each further one doubles the wait: 30 s, 1 min, … 15 min;
 * never longer, so that nobody is locked out for good. Kept in a small file beside the keyring: a restart forgets nothing. It
 * holds salted hashes of what was typed as a name, since that is sometimes a password.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { withFileLock } from '../../../db/file-lock.ts'
import { dataPaths, writeFileDurably } from '../../../db/files.ts'
import { codeOf } from '../errors.ts'
import type { Logger } from '../log.ts'

const freeAttempts = 5
const firstWaitSeconds = 30
const longestWaitSeconds = 15 * 60
/** Failures older than this count no more. */
const forgottenAfterMilliseconds = 24 * 3_600_000
/** Of more names than this only the latest are kept. */
const mostNames = 500

const attemptsFile = z.object({
  salt: z.string(),
  /** By hashed name; milliseconds since 1970. */
  names: z.record(z.string(), z.object({ count: z.number().int().positive(), at: z.number(), until: z.number() })),
})
type Attempts = z.infer<typeof attemptsFile>

export class Throttle {
  readonly #path: string
  readonly #dir: string
  readonly #log: Logger
  readonly #now: () => number
  /** What could not be written (disk full) still counts until this program ends. */
  #attempts: Attempts

  constructor(dir: string, log: Logger, now: () => number = Date.now) {
    this.#dir = dir
    this.#path = dataPaths(dir).attempts
    this.#log = log
    this.#now = now
    this.#attempts = this.#read({ salt: randomBytes(16).toString('base64url'), names: {} })
  }

  /** Throws UNAUTHENTICATED/throttled while the wait lasts. The same for names that exist and names that don't. */
  check(name: string): void {
    this.#attempts = this.#read(this.#attempts)
    const failure = this.#attempts.names[this.#key(name)]
    if (!failure) return
    const wait = failure.until - failure.at
    // The clock went back: the wait begins anew, or it would last until the clock has caught up.
    if (failure.at > this.#now()) {
      this.#change((names) => ({ ...names, [this.#key(name)]: { ...failure, ...this.#waiting(wait) } }))
    }
    const { until } = this.#attempts.names[this.#key(name)] ?? failure
    const waitSeconds = Math.ceil((until - this.#now()) / 1000)
    if (waitSeconds <= 0) return
    throw new ORPCError('UNAUTHENTICATED', {
      status: 401,
      message: 'Too many wrong tries. Wait a moment, then try again.',
      data: { reason: 'throttled', retryAfterSeconds: waitSeconds },
    })
  }

  failed(name: string): void {
    this.#change((names) => {
      const count = (names[this.#key(name)]?.count ?? 0) + 1
      const wait =
        count < freeAttempts ? 0 : Math.min(firstWaitSeconds * 2 ** (count - freeAttempts), longestWaitSeconds)
      return { ...names, [this.#key(name)]: { count, ...this.#waiting(wait * 1000) } }
    })
  }

  succeeded(name: string): void {
    if (!this.#attempts.names[this.#key(name)]) return
    this.#change(({ [this.#key(name)]: _forgiven, ...others }) => others)
  }

  #waiting(milliseconds: number): { at: number; until: number } {
    const at = this.#now()
    return { at, until: at + milliseconds }
  }

  #key(name: string): string {
    const { salt } = this.#attempts
    return createHash('sha256')
      .update(`${salt}/${name.normalize('NFC').toLowerCase()}`)
      .digest('base64url')
  }

  #change(change: (names: Attempts['names']) => Attempts['names']): void {
    // Before there is a practice there is nothing to guess, and nowhere to write.
    if (!existsSync(this.#dir)) {
      this.#attempts = { ...this.#attempts, names: change(this.#attempts.names) }
      return
    }
    try {
      withFileLock(this.#path, () => {
        const before = this.#read(this.#attempts)
        // The salt of the file, for the key.
        this.#attempts = before
        this.#attempts = { ...before, names: change(remembered(before.names, this.#now())) }
        writeFileDurably(this.#path, `${JSON.stringify(this.#attempts)}\n`)
      })
    } catch (error) {
      this.#log.error('attempts.not-written', { code: codeOf(error) ?? 'unknown' })
    }
  }

  /** A file that is missing or damaged is a new beginning: who can damage it could also copy the keyring and guess elsewhere. */
  #read(before: Attempts): Attempts {
    if (!existsSync(this.#path)) return before
    try {
      return attemptsFile.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch (error) {
      this.#log.error('attempts.not-readable', { code: codeOf(error) ?? 'damaged' })
      return before
    }
  }
}

function remembered(names: Attempts['names'], now: number): Attempts['names'] {
  const kept = Object.entries(names)
    .filter(([, { at }]) => now - at < forgottenAfterMilliseconds)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, mostNames)
  return Object.fromEntries(kept)
}
