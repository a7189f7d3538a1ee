/** Who is signed in on which connection, and how often somebody may guess. */
import { ORPCError } from '@orpc/server'
import type { User } from '../../domain/resources/index.ts'

/** One window or browser. Its session ends with it. */
export interface Connection {
  readonly id: string
  session?: { user: User; locked: boolean; viewing?: { patientId: string; since: number } }
}

const freeAttempts = 5
const firstWaitSeconds = 30
const longestWaitSeconds = 15 * 60

/** After five wrong passwords for a name, each further one doubles the wait: 30 s, 1 min, … 15 min. */
export class Throttle {
  readonly #failures = new Map<string, { count: number; until: number }>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Throws UNAUTHENTICATED/throttled while the wait lasts. */
  check(name: string): void {
    const waitMs = (this.#failures.get(key(name))?.until ?? 0) - this.#now()
    if (waitMs <= 0) return
    throw new ORPCError('UNAUTHENTICATED', {
      status: 401,
      message: 'Too many wrong passwords. Wait a moment, then try again.',
      data: { reason: 'throttled', retryAfterSeconds: Math.ceil(waitMs / 1000) },
    })
  }

  failed(name: string): void {
    const count = (this.#failures.get(key(name))?.count ?? 0) + 1
    const wait = count < freeAttempts ? 0 : Math.min(firstWaitSeconds * 2 ** (count - freeAttempts), longestWaitSeconds)
    this.#failures.set(key(name), { count, until: this.#now() + wait * 1000 })
  }

  succeeded(name: string): void {
    this.#failures.delete(key(name))
  }
}

const key = (name: string) => name.normalize('NFC').toLowerCase()

export function wrongPassword(): ORPCError<'UNAUTHENTICATED', { reason: 'wrong-password' }> {
  return new ORPCError('UNAUTHENTICATED', {
    status: 401,
    message: 'The user name or password is not right.',
    data: { reason: 'wrong-password' },
  })
}
