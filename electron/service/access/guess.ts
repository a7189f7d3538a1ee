/** Trying a secret: a password, a code, the recovery code. Throttled by name; a wrong one goes to the audit log. */
import { ORPCError } from '@orpc/server'
import { WrongPassword } from '../../../db/keyring.ts'
import type { ServiceContext } from '../access.ts'

type Guessed = Pick<ServiceContext, 'throttle' | 'practice'>

export function guess<T>({ throttle, practice }: Guessed, name: string, attempt: () => T): T {
  throttle.check(name)
  try {
    const result = attempt()
    throttle.succeeded(name)
    return result
  } catch (error) {
    if (isWrongGuess(error)) {
      throttle.failed(name)
      practice.noteFailedSignIn()
    }
    throw error
  }
}

/** Asking for the code is no failure: the password before it was right. */
function isWrongGuess(error: unknown): boolean {
  if (error instanceof WrongPassword) return true
  if (!(error instanceof ORPCError) || error.code !== 'UNAUTHENTICATED') return false
  return ['wrong-password', 'wrong-code'].includes(error.data?.reason)
}
