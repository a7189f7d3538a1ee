/** Binding a user to a connection, and what a session tells the screen. */

import { findUserByName, getOrganization } from '../../db/queries/practice.ts'
import { getSetting } from '../../db/queries/setting.ts'
import { audit } from '../../db/writer.ts'
import type { Session } from '../../domain/contract/session.ts'
import type { Practice } from './practice.ts'
import { type Connection, wrongPassword } from './session.ts'

/** The keyring let them in; the record says who they are. A user who was deactivated gets no further. */
export function bindUser(connection: Connection, practice: Practice, userName: string): Session {
  const user = findUserByName(practice.db, userName)
  if (!user?.active) throw wrongPassword()
  connection.session = { user, locked: false }
  practice.write({ userId: user.id }, (w) => audit(w, { action: 'execute', type: 'sign-in' }))
  return describeSession(connection, practice)
}

export function describeSession(connection: Connection, practice: Practice): Session {
  const current = connection.session
  if (!current) throw wrongPassword()
  const { user, locked } = current
  return {
    userId: user.id,
    userName: user.userName,
    displayName: user.displayName,
    roles: user.roles,
    locked,
    practice: practiceName(practice),
    demo: getSetting(practice.db, 'demo') ?? false,
    idleLockMinutes: getSetting(practice.db, 'idleLockMinutes') ?? 10,
  }
}

export function practiceName(practice: Practice): string {
  const id = getSetting(practice.db, 'organizationId')
  return id ? getOrganization(practice.db, id).name : ''
}
