import { ORPCError } from '@orpc/client'
import { errorWords } from '../../components/error-words.ts'
import { i18n } from '../../i18n/index.ts'

const reasonOf = (error: unknown): unknown =>
  error instanceof ORPCError && error.code === 'UNAUTHENTICATED' ? error.data?.reason : undefined

/** The password was right; the code is still to come. */
export const wantsCode = (error: unknown): boolean => reasonOf(error) === 'code-needed'
export const isWrongCode = (error: unknown): boolean => reasonOf(error) === 'wrong-code'

/** Why a code was not taken, in one sentence. A clock that is off is the usual reason for codes that never fit. */
export function codeErrorWords(error: unknown): string {
  const off = error instanceof ORPCError ? Number(error.data?.clockOffMinutes ?? 0) : 0
  if (off !== 0) return i18n.t('sign-in:code.clock', { count: Math.abs(off) })
  const { title, next } = errorWords(error)
  return `${title}. ${next}`
}

/** What the service says of a wrong password, about the recovery code that was typed in its place. */
export function ofRecoveryCode(error: unknown): unknown {
  return reasonOf(error) === 'wrong-password'
    ? new ORPCError('UNAUTHENTICATED', { data: { reason: 'wrong-recovery-code' } })
    : error
}
