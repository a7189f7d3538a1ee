/**
 * Who looks at an access that somebody gave themselves. An administrator, and never the one who had it; where there is no other
 * administrator, a clinician; where there is nobody else at all, they themselves, a day later and with a reason, which is told as
 * such: a review by oneself is little, but it is written down and can be asked for.
 */

import type { Db } from '../../../db/connection.ts'
import { listUsers } from '../../../db/queries/practice.ts'
import { permissionsOf } from '../../../domain/access/permissions.ts'
import type { ChartAccess, User } from '../../../domain/resources/index.ts'

const selfReviewAfter = 24 * 3_600_000

export interface Reviewers {
  /** May this user review it now, as somebody else than its owner? */
  others: (user: User) => boolean
  /** When its owner may, where nobody else can. */
  selfFrom: string | undefined
}

export function reviewersOf(db: Db, { userId, startedAt }: ChartAccess): Reviewers {
  const able = listUsers(db).filter(
    ({ id, active, roles }) => id !== userId && active && permissionsOf(roles).has('review-access'),
  )
  const administrators = able.filter(({ roles }) => permissionsOf(roles).has('read-audit'))
  const asked = administrators.length > 0 ? administrators : able
  return {
    others: ({ id }) => asked.some((one) => one.id === id),
    selfFrom: asked.length === 0 ? new Date(Date.parse(startedAt) + selfReviewAfter).toISOString() : undefined,
  }
}
