/**
 * One's own second factor.
 *   begin    a secret that counts for nothing yet
 *   confirm  the app shows its code: from now on sign-in asks for one
 *   remove
 */
import { findSecondFactor, removeSecondFactor, saveSecondFactor } from '../../../db/queries/user.ts'
import { audit } from '../../../db/writer.ts'
import { qrRows } from '../../../exchange/qr-code.ts'
import { guess } from '../access/guess.ts'
import { requireOwnPassword } from '../access/own-password.ts'
import { checkCode, newSecret, secretUri } from '../access/totp.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import { codeWanted } from '../session.ts'
import { practiceName } from '../sign-in.ts'

export const secondFactor = {
  status: gate.secondFactor.status.handler(({ context }) => {
    const since = findSecondFactor(context.db, context.user.id)?.confirmedAt
    return since ? { since } : {}
  }),

  begin: gate.secondFactor.begin.handler(({ context, input }) => {
    const { user, practice } = context
    requireOwnPassword(context, input.password)
    if (findSecondFactor(context.db, user.id)?.confirmedAt) {
      throw badRequest('Codes are asked for already. Turn them off first to set up another phone.')
    }
    const secret = newSecret()
    context.write((w) => saveSecondFactor(w, { userId: user.id, secret }))
    return { secret, qr: qrRows(secretUri(secret, user.userName, practiceName(practice))) }
  }),

  confirm: gate.secondFactor.confirm.handler(({ context, input }) => {
    const { user } = context
    const factor = findSecondFactor(context.db, user.id)
    if (!factor || factor.confirmedAt) throw badRequest('There is nothing to confirm. Begin again.')
    return guess(context, user.userName, () => {
      const verdict = checkCode(factor.secret, input.code, Date.now())
      if (!verdict.ok) throw codeWanted('wrong-code', verdict.clockOffMinutes)
      return context.write((w) => {
        saveSecondFactor(w, { ...factor, confirmedAt: w.now, lastStep: verdict.step })
        audit(w, { action: 'create', type: 'second-factor' })
        return { since: w.now }
      })
    })
  }),

  remove: gate.secondFactor.remove.handler(({ context, input }) => {
    requireOwnPassword(context, input.password)
    context.write((w) => {
      if (removeSecondFactor(w, context.user.id)) audit(w, { action: 'delete', type: 'second-factor' })
    })
  }),
}
