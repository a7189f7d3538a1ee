/**
 * Who is at the keyboard.
 *   users, current        before anybody signs in
 *   signIn, recover       password or recovery code -> key -> open database -> user
 *   lock, unlock, signOut
 *   changePassword        re-wraps this user's key, nobody else's
 */
import {
  keyringUsers,
  unlockWithPassword,
  unlockWithRecoveryCode,
  WrongPassword,
  withPassword,
} from '../../../db/keyring.ts'
import { saveKeyring } from '../../../db/practice-files.ts'
import { audit } from '../../../db/writer.ts'
import { gate, type ServiceContext } from '../access.ts'
import { bindUser, describeSession } from '../sign-in.ts'

export const session = {
  users: gate.session.users.handler(({ context }) =>
    context.practice.exists ? keyringUsers(context.practice.keyring()).map((userName) => ({ userName })) : [],
  ),

  current: gate.session.current.handler(({ context }) =>
    context.connection.session ? describeSession(context.connection, context.practice) : undefined,
  ),

  signIn: gate.session.signIn.handler(({ context, input }) => {
    const key = guess(context, input.userName, () =>
      unlockWithPassword(context.practice.keyring(), input.userName, input.password),
    )
    context.practice.open(key)
    return bindUser(context.connection, context.practice, input.userName)
  }),

  recover: gate.session.recover.handler(({ context, input }) => {
    const { practice, connection } = context
    const keyring = practice.keyring()
    const key = guess(context, input.userName, () => {
      if (!keyringUsers(keyring).some((name) => name === input.userName)) throw new WrongPassword()
      return unlockWithRecoveryCode(keyring, input.recoveryCode)
    })
    practice.open(key)
    saveKeyring(practice.dir, withPassword(keyring, key, input.userName, input.password))
    const bound = bindUser(connection, practice, input.userName)
    context.write((w) => audit(w, { action: 'update', type: 'password', detail: { by: 'recovery-code' } }))
    return bound
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
    const { userName } = context.user
    guess(context, userName, () => unlockWithPassword(practice.keyring(), userName, input.password))
    connection.session = { user: context.user, locked: false }
    context.write((w) => audit(w, { action: 'execute', type: 'unlock' }))
    return describeSession(connection, practice)
  }),

  changePassword: gate.session.changePassword.handler(({ context, input }) => {
    const { practice } = context
    const { userName } = context.user
    const keyring = practice.keyring()
    const key = guess(context, userName, () => unlockWithPassword(keyring, userName, input.password))
    saveKeyring(practice.dir, withPassword(keyring, key, userName, input.newPassword))
    context.write((w) => audit(w, { action: 'update', type: 'password' }))
  }),
}

/** One try at a password: throttled by name, and written to the audit log as soon as the database is open. */
function guess(context: ServiceContext, name: string, unlock: () => Buffer): Buffer {
  const { throttle, practice } = context
  throttle.check(name)
  try {
    const key = unlock()
    throttle.succeeded(name)
    return key
  } catch (error) {
    if (error instanceof WrongPassword) {
      throttle.failed(name)
      practice.noteFailedSignIn()
    }
    throw error
  }
}
