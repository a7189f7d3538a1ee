/** Binding a user to a connection, and what a session tells the screen. */

import { presentAccess } from '../../db/queries/chart-access.ts'
import { findUserByName, getOrganization } from '../../db/queries/practice.ts'
import { getSetting } from '../../db/queries/setting.ts'
import { audit } from '../../db/writer.ts'
import { permissionsOf } from '../../domain/access/permissions.ts'
import type { Session } from '../../domain/contract/session.ts'
import { requireCode } from './access/second-factor.ts'
import type { Practice } from './practice.ts'
import { type Connection, wrongPassword } from './session.ts'

/**
 * The keyring let them in; the record says who they are. A user who was deactivated gets no further, nor one whose second factor
 * is missing. Whoever was signed in on this connection before is signed out by it, and only now.
 */
export function bindUser(connection: Connection, practice: Practice, userName: string, code?: string): Session {
  const user = findUserByName(practice.db, userName)
  if (!user?.active) throw wrongPassword()
  requireCode(practice, user, code)
  const before = connection.session?.user
  if (before && before.id !== user.id) {
    practice.write({ userId: before.id }, (w) =>
      audit(w, { action: 'execute', type: 'sign-out', detail: { by: 'switch' } }),
    )
  }
  connection.session = { user, locked: false }
  practice.write({ userId: user.id }, (w) => audit(w, { action: 'execute', type: 'sign-in' }))
  return describeSession(connection, practice)
}

export function describeSession(connection: Connection, practice: Practice): Session {
  const current = connection.session
  if (!current) throw wrongPassword()
  const { user, locked } = current
  const emergency = presentAccess(practice.db, user.id, new Date().toISOString()).find((a) => a.kind === 'emergency')
  const unconfirmed =
    permissionsOf(user.roles).has('manage-people') && getSetting(practice.db, 'recoveryCodeKept') === false
  return {
    userId: user.id,
    userName: user.userName,
    displayName: user.displayName,
    roles: user.roles,
    locked,
    practice: practiceName(practice),
    demo: getSetting(practice.db, 'demo') ?? false,
    idleLockMinutes: getSetting(practice.db, 'idleLockMinutes') ?? 10,
    ...(user.mustChangePassword && { mustChangePassword: true }),
    ...(emergency && { emergency: { id: emergency.id, endsAt: emergency.endsAt } }),
    ...(getSetting(practice.db, 'officeReadsCharts') && { officeReadsCharts: true }),
    ...(unconfirmed && { recoveryCodeUnconfirmed: true }),
  }
}

export function practiceName(practice: Practice): string {
  const id = getSetting(practice.db, 'organizationId')
  return id ? getOrganization(practice.db, id).name : ''
}
