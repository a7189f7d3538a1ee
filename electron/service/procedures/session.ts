/**
 * Who is at the keyboard.
 *   users, current        before anybody signs in
 *   signIn, recover       password or recovery code -> key -> open database -> user (and their code)
 *   lock, unlock, signOut
 *   changePassword        re-wraps this user's key, nobody else's
 *   newRecoveryCode, recoveryCodeKept
 */
import {
  keyringUsers,
  newRecoveryEntry,
  passwordEntry,
  unlockWithPassword,
  unlockWithRecoveryCode,
  WrongPassword,
  withEntry,
} from '../../../db/keyring.ts'
import { changeKeyring } from '../../../db/practice-files.ts'
import { findUserByName } from '../../../db/queries/practice.ts'
import { setSetting } from '../../../db/queries/setting.ts'
import { removeSecondFactor, updateUser } from '../../../db/queries/user.ts'
import { audit } from '../../../db/writer.ts'
import type { Session } from '../../../domain/contract/session.ts'
import { guess } from '../access/guess.ts'
import { nearUser, requireGoodPassword, requireOwnPassword } from '../access/own-password.ts'
import { gate, type ServiceContext } from '../access.ts'
import { badRequest } from '../errors.ts'
import { bindUser, describeSession } from '../sign-in.ts'

export const session = {
  users: gate.session.users.handler(({ context }) =>
    context.practice.exists ? keyringUsers(context.practice.keyring()).map((userName) => ({ userName })) : [],
  ),

  current: gate.session.current.handler(({ context }) =>
    context.connection.session ? describeSession(context.connection, context.practice) : undefined,
  ),

  signIn: gate.session.signIn.handler(({ context, input }) => {
    const { practice, connection } = context
    const { userName, password, code } = input
    return guess(context, userName, () =>
      opened(context, unlockWithPassword(practice.keyring(), userName, password), () =>
        bindUser(connection, practice, userName, code),
      ),
    )
  }),

  recover: gate.session.recover.handler(({ context, input }) => {
    const { practice, connection } = context
    const { userName, recoveryCode, password } = input
    const key = guess(context, userName, () => {
      const keyring = practice.keyring()
      if (!keyringUsers(keyring).some((name) => name === userName)) throw new WrongPassword()
      return unlockWithRecoveryCode(keyring, recoveryCode)
    })
    return opened(context, key, () => {
      const user = findUserByName(practice.db, userName)
      if (!user?.active) throw new WrongPassword()
      requireGoodPassword(password, nearUser(context, user))
      const entry = passwordEntry(practice.key, userName, password)
      practice.write({ userId: user.id }, (w) => {
        if (user.mustChangePassword) updateUser(w, user, { mustChangePassword: false }, { change: 'own password' })
        if (removeSecondFactor(w, user.id))
          audit(w, { action: 'delete', type: 'second-factor', detail: byRecoveryCode })
        audit(w, { action: 'update', type: 'password', detail: byRecoveryCode })
        changeKeyring(practice.dir, (keyring) => withEntry(keyring, entry))
      })
      return bindUser(connection, practice, userName)
    })
  }),

  signOut: gate.session.signOut.handler(({ context }) => {
    context.write((w) => audit(w, { action: 'execute', type: 'sign-out' }))
    context.signOut()
  }),

  lock: gate.session.lock.handler(({ context }) => {
    const { session } = context.connection
    if (!session || session.locked) return
    context.write((w) => audit(w, { action: 'execute', type: 'lock' }))
    session.locked = true
  }),

  unlock: gate.session.unlock.handler(({ context, input }) => {
    const { connection, practice } = context
    requireOwnPassword(context, input.password)
    connection.session = { user: context.user, locked: false }
    context.write((w) => audit(w, { action: 'execute', type: 'unlock' }))
    return describeSession(connection, practice)
  }),

  changePassword: gate.session.changePassword.handler(({ context, input }) => {
    const { practice, user } = context
    const { password, newPassword } = input
    requireOwnPassword(context, password)
    requireGoodPassword(newPassword, nearUser(context, user), 'newPassword')
    const chosenByOther = user.mustChangePassword === true
    if (chosenByOther && password === newPassword) {
      throw badRequest('This is the password you were given. Choose one that only you know.', 'newPassword')
    }
    const entry = passwordEntry(practice.key, user.userName, newPassword)
    context.write((w) => {
      if (chosenByOther) updateUser(w, user, { mustChangePassword: false }, { change: 'own password' })
      audit(w, { action: 'update', type: 'password' })
      changeKeyring(practice.dir, (keyring) => withEntry(keyring, entry))
    })
  }),

  newRecoveryCode: gate.session.newRecoveryCode.handler(({ context, input }) => {
    const { practice } = context
    requireOwnPassword(context, input.password)
    const { entry, recoveryCode } = newRecoveryEntry(practice.key)
    context.write((w) => {
      setSetting(w, 'recoveryCodeKept', false)
      audit(w, { action: 'update', type: 'password', detail: { of: 'recovery-code' } })
      changeKeyring(practice.dir, (keyring) => withEntry(keyring, entry))
    })
    return { recoveryCode }
  }),

  recoveryCodeKept: gate.session.recoveryCodeKept.handler(({ context }) => {
    context.write((w) => setSetting(w, 'recoveryCodeKept', true))
  }),
}

const byRecoveryCode = { by: 'recovery-code' }

/** The practice open under `key`, for `enter`; closed again, and the key wiped, where that fails and nobody else is in it. */
function opened({ practice, closeWhenUnused }: ServiceContext, key: Buffer, enter: () => Session): Session {
  try {
    practice.open(key)
    practice.noteEntry()
    return enter()
  } catch (error) {
    practice.noteEntry(error)
    closeWhenUnused()
    throw error
  }
}
