/** The code beside the password, where a user has set that up. */
import { findSecondFactor, saveSecondFactor } from '../../../db/queries/user.ts'
import type { User } from '../../../domain/resources/index.ts'
import type { Practice } from '../practice.ts'
import { codeWanted } from '../session.ts'
import { checkCode } from './totp.ts'

/** Throws UNAUTHENTICATED `code-needed` or `wrong-code`. A code that was right is used up. */
export function requireCode(practice: Practice, user: User, code: string | undefined): void {
  const factor = findSecondFactor(practice.db, user.id)
  if (!factor?.confirmedAt) return
  if (code === undefined) throw codeWanted('code-needed')
  practice.write({ userId: user.id }, (w) => {
    // Read again inside the transaction: of two sign-ins with one code, one gets in.
    const { lastStep } = findSecondFactor(w.db, user.id) ?? factor
    const verdict = checkCode(factor.secret, code, Date.now(), lastStep)
    if (!verdict.ok) throw codeWanted('wrong-code', verdict.clockOffMinutes)
    saveSecondFactor(w, { ...factor, lastStep: verdict.step })
  })
}
