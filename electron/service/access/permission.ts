/** Is this call allowed to this user: by role, by the access they gave themselves, and for this patient. */
import { ORPCError } from '@orpc/server'
import { caresFor, patientsOf, presentAccess, restrictedAmong } from '../../../db/queries/chart-access.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { audit } from '../../../db/writer.ts'
import { type Need, needsOf, type Permission, permissionsOf } from '../../../domain/access/permissions.ts'
import type { ChartAccess, User } from '../../../domain/resources/index.ts'
import type { Practice } from '../practice.ts'
import { idsIn } from './ids-in.ts'

/** What is asked for at the gate. */
export interface Call {
  path: readonly string[]
  input: unknown
}

/** Says nothing of any chart, or is how a restricted one is opened: asked about a restricted patient without a reason, too. */
const outsideCharts: ReadonlySet<Need> = new Set([
  'open',
  'own',
  'read-audit',
  'review-access',
  'manage-people',
  'manage-practice',
  'manage-backups',
])
/** What somebody who was let through may do, and the access they gave themselves for it. */
export interface Admission {
  permissions: ReadonlySet<Permission>
  access: ChartAccess | undefined
}

const opensRestricted = 'chartAccess.open'

/**
 * Throws FORBIDDEN, after writing the refusal to the audit log. `access`: what the call is made under, where it is one that the user gave themselves: emergency access for as long as it lasts, or the reason given for the restricted chart.
 */
export function requirePermission(practice: Practice, user: User, call: Call): Admission {
  const needs = needsOf(call.path)
  if (!needs) throw refuse(practice, user, call, 'a line in domain/access/permissions.ts')
  if (user.mustChangePassword && !needs.every((need) => need === 'own' || need === 'open')) {
    throw refuse(practice, user, call, 'own-password')
  }
  const given = presentAccess(practice.db, user.id, new Date().toISOString())
  const emergency = given.find(({ kind }) => kind === 'emergency')
  const officeReadsCharts = getSetting(practice.db, 'officeReadsCharts') ?? false
  const permissions = permissionsOf(user.roles, { emergency: emergency !== undefined, officeReadsCharts })
  const lacking = needs.find((need) => need !== 'own' && need !== 'open' && !permissions.has(need))
  if (lacking) throw refuse(practice, user, call, lacking)

  if (needs.every((need) => outsideCharts.has(need)) || call.path.join('.') === opensRestricted) {
    return { permissions, access: emergency }
  }
  const patients = patientsOf(practice.db, idsIn(call.input))
  const reasons = restrictedAmong(practice.db, patients)
    .filter((patientId) => !emergency && !caresFor(practice.db, user, patientId))
    .map((patientId) => {
      const reason = given.find((one) => one.patientId === patientId)
      if (!reason) throw refuse(practice, user, call, 'restricted-chart', patientId)
      return reason
    })
  return { permissions, access: emergency ?? reasons[0] }
}

function refuse(practice: Practice, user: User, { path }: Call, needs: string, patientId?: string) {
  const procedure = path.join('.')
  practice.write({ userId: user.id }, (w) =>
    audit(w, {
      action: 'execute',
      type: 'denied',
      outcome: 'failure',
      detail: { procedure, needs },
      ...(patientId && { patientId }),
    }),
  )
  return new ORPCError('FORBIDDEN', {
    status: 403,
    message:
      needs === 'restricted-chart'
        ? 'This chart is restricted. Say why you open it.'
        : needs === 'own-password'
          ? 'Choose a password of your own first.'
          : 'Your role does not include this.',
    data: { needs, ...(patientId && { patientId }) },
  })
}
