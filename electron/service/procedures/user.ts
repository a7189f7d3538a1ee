/**
 * People who sign in, for administrators. Each change that lets somebody in, out, or further in asks for the administrator's own
 * password; the keyring entry of that one user changes in the same transaction as their row.
 */
import { keyringUsers, passwordEntry, withEntry, withoutUser } from '../../../db/keyring.ts'
import { changeKeyring } from '../../../db/practice-files.ts'
import {
  createPractitioner,
  createUser,
  findUserByName,
  getPractitioner,
  getUser,
  listUsers,
} from '../../../db/queries/practice.ts'
import { removeSecondFactor, updateUser, usersWithSecondFactor } from '../../../db/queries/user.ts'
import { audit, type Writer } from '../../../db/writer.ts'
import type { Person } from '../../../domain/contract/user.ts'
import { splitPersonName } from '../../../domain/format/name.ts'
import type { User } from '../../../domain/resources/index.ts'
import { nearUser, requireGoodPassword, requireOwnPassword } from '../access/own-password.ts'
import { gate } from '../access.ts'
import { asColleague } from '../colleagues.ts'
import { badRequest } from '../errors.ts'
import type { Practice } from '../practice.ts'

export const user = {
  list: gate.user.list.handler(({ context }) => listUsers(context.db).map(asPerson(context.practice))),

  create: gate.user.create.handler(({ context, input }) => {
    const { practice } = context
    const { password, ownPassword, ...described } = input
    requireOwnPassword(context, ownPassword)
    requireGoodPassword(password, nearUser(context, described))
    const entry = passwordEntry(practice.key, described.userName, password)
    const made = context.write((w) => {
      if (findUserByName(w.db, described.userName)) throw badRequest('Somebody has this user name already.', 'userName')
      const practitionerId = practitionerOf(w, described)
      const row = createUser(w, { ...described, practitionerId, mustChangePassword: true })
      audit(w, { action: 'create', type: 'password', entity: `User/${row.id}`, detail: { roles: row.roles.join(' ') } })
      changeKeyring(practice.dir, (keyring) => withEntry(keyring, entry))
      return row
    })
    return asPerson(practice)(made)
  }),

  update: gate.user.update.handler(({ context, input }) => {
    const { ownPassword, id, versionId, ...change } = input
    requireOwnPassword(context, ownPassword)
    const row = context.write((w) => {
      const before = getUser(w.db, id)
      const practitionerId = practitionerOf(w, change, before)
      if (!change.roles.includes('admin')) requireOtherAdmin(w, before)
      const detail = { change: 'described', before: before.roles.join(' '), after: change.roles.join(' ') }
      return updateUser(w, { id, versionId }, { ...change, practitionerId }, detail)
    })
    context.tellPages()
    return asPerson(context.practice)(row)
  }),

  resetPassword: gate.user.resetPassword.handler(({ context, input }) => {
    const { practice } = context
    requireOwnPassword(context, input.ownPassword)
    const before = getUser(context.db, input.id)
    if (before.id === context.user.id) throw badRequest('Change your own password under "Security".')
    if (!before.active) throw badRequest('This user was deactivated. Let them in again first.')
    requireGoodPassword(input.password, nearUser(context, before))
    const entry = passwordEntry(practice.key, before.userName, input.password)
    const row = context.write((w) => {
      changeKeyring(practice.dir, (keyring) => withEntry(keyring, entry))
      return updateUser(w, before, { mustChangePassword: true }, { change: 'password reset' })
    })
    context.tellPages()
    return asPerson(practice)(row)
  }),

  resetSecondFactor: gate.user.resetSecondFactor.handler(({ context, input }) => {
    requireOwnPassword(context, input.ownPassword)
    const row = getUser(context.db, input.id)
    context.write((w) => {
      if (!removeSecondFactor(w, row.id)) return
      audit(w, { action: 'delete', type: 'second-factor', entity: `User/${row.id}`, detail: { by: 'administrator' } })
    })
    return asPerson(context.practice)(row)
  }),

  deactivate: gate.user.deactivate.handler(({ context, input }) => {
    const { practice } = context
    requireOwnPassword(context, input.ownPassword)
    const row = context.write((w) => {
      const before = getUser(w.db, input.id)
      requireOtherAdmin(w, before)
      changeKeyring(practice.dir, (keyring) => withoutUser(keyring, before.userName))
      return updateUser(w, input, { active: false }, { change: 'deactivated' })
    })
    context.tellPages()
    return asPerson(practice)(row)
  }),

  reactivate: gate.user.reactivate.handler(({ context, input }) => {
    const { practice } = context
    requireOwnPassword(context, input.ownPassword)
    const before = getUser(context.db, input.id)
    requireGoodPassword(input.password, nearUser(context, before))
    const entry = passwordEntry(practice.key, before.userName, input.password)
    const row = context.write((w) => {
      changeKeyring(practice.dir, (keyring) => withEntry(keyring, entry))
      return updateUser(w, input, { active: true, mustChangePassword: true }, { change: 'reactivated' })
    })
    return asPerson(practice)(row)
  }),
}

function asPerson(practice: Practice): (row: User) => Person {
  const fold = (name: string) => name.normalize('NFC').toLowerCase()
  const withKey = new Set(keyringUsers(practice.keyring()).map(fold))
  const withFactor = usersWithSecondFactor(practice.db)
  return (row) => ({ ...row, canSignIn: withKey.has(fold(row.userName)), secondFactor: withFactor.has(row.id) })
}

/** Somebody must be left who can let others in. */
function requireOtherAdmin(w: Writer, { id }: User): void {
  const others = listUsers(w.db).some((one) => one.id !== id && one.active && one.roles.includes('admin'))
  if (!others) throw badRequest('This is the last administrator. Make somebody else one first.', 'roles')
}

/** Who has the role of a clinician is one by name: documents, orders and care teams point at them. `before`: what was so far. */
function practitionerOf(
  w: Writer,
  { practitionerId, displayName, roles }: Pick<User, 'practitionerId' | 'displayName' | 'roles'>,
  before?: User,
): string | undefined {
  if (practitionerId) return getPractitioner(w.db, practitionerId).id
  if (!roles.includes('clinician')) return undefined
  if (before?.practitionerId) return before.practitionerId
  const name = [splitPersonName(displayName)]
  return createPractitioner(w, asColleague(w.db, { resourceType: 'Practitioner', active: true, name })).id
}
