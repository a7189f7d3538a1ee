/** The signed-in user as the record names people. */
import type { Reference, User } from '../../domain/resources/index.ts'

export function authorOf(user: User): Reference {
  return {
    display: user.displayName,
    ...(user.practitionerId ? { reference: `Practitioner/${user.practitionerId}` } : {}),
  }
}
