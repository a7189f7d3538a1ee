/** Users as the record names them: who orders, who reviews, who has a task. */
import type { Db } from '../../../db/connection.ts'
import { listUsers } from '../../../db/queries/practice.ts'
import type { TaskOwner } from '../../../domain/contract/task.ts'
import type { Reference, User } from '../../../domain/resources/index.ts'

/** A clinician by their Practitioner; somebody without one by the user. */
export function referenceTo(user: User): Reference & { reference: string; display: string } {
  const reference = user.practitionerId ? `Practitioner/${user.practitionerId}` : `User/${user.id}`
  return { reference, display: user.displayName }
}

/** Everybody who can be given work, by name. */
export function listOwners(db: Db, self: User): TaskOwner[] {
  return listUsers(db)
    .filter(({ active }) => active)
    .map((user) => ({ ...referenceTo(user), self: user.id === self.id }))
    .sort((a, b) => a.display.localeCompare(b.display))
}

export function findOwner(db: Db, reference: string | undefined): Reference | undefined {
  const user = listUsers(db).find((one) => one.active && referenceTo(one).reference === reference)
  return user && referenceTo(user)
}
