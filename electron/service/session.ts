/** Who is signed in on which connection, and what is said to who is not. */
import { ORPCError } from '@orpc/server'
import { findUser } from '../../db/queries/user.ts'
import type { User } from '../../domain/resources/index.ts'
import type { Practice } from './practice.ts'

/** One window or browser. Its session ends with it. */
export interface Connection {
  readonly id: string
  session?: { user: User; locked: boolean; viewing?: { patientId: string; since: number } }
}

/**
 * Takes the user anew from the record: roles that were changed count from the next call on, and who was deactivated, here or by
 * another program on the same folder, is out.
 */
export function refreshUser(connection: Connection, practice: Practice): void {
  const { session } = connection
  if (!session || !practice.isOpen) return
  const user = findUser(practice.db, session.user.id)
  if (user?.active) session.user = user
  else connection.session = undefined
}

export function wrongPassword(): ORPCError<'UNAUTHENTICATED', { reason: 'wrong-password' }> {
  return new ORPCError('UNAUTHENTICATED', {
    status: 401,
    message: 'The user name or password is not right.',
    data: { reason: 'wrong-password' },
  })
}

/** The password is right; the second factor is not there, or not right. */
export function codeWanted(
  reason: 'code-needed' | 'wrong-code',
  clockOffMinutes?: number,
): ORPCError<'UNAUTHENTICATED', { reason: typeof reason; clockOffMinutes?: number }> {
  return new ORPCError('UNAUTHENTICATED', {
    status: 401,
    message: reason === 'code-needed' ? 'Type the code of your authenticator app.' : 'This code is not right.',
    data: { reason, ...(clockOffMinutes !== undefined && { clockOffMinutes }) },
  })
}
