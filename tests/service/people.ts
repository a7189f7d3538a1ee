/** Other people of the practice, each at a window of their own. */
import { createRouterClient } from '@orpc/server'
import { createPractitioner, createUser } from '../../db/queries/practice.ts'
import type { Role, User } from '../../domain/resources/index.ts'
import { type Client, type Harness, admin as someAdmin } from './harness.ts'

export interface AtWork {
  user: User
  client: Client
}

/** Signed in without a password of their own: for tests of what they may do, not of how they got in. */
export async function atWork({ service }: Harness, admin: Client, displayName: string, roles: Role[]): Promise<AtWork> {
  const { userId } = (await admin.session.current()) ?? { userId: '' }
  const connection = service.connect()
  const context = () => service.contextOf(connection)
  const user = context().practice.write({ userId }, (w) => {
    const [given = '', family = ''] = displayName.split(' ')
    const { id } = createPractitioner(w, { resourceType: 'Practitioner', name: [{ given: [given], family }] })
    const userName = displayName.toLowerCase().replaceAll(' ', '.')
    return createUser(w, { userName, displayName, roles, practitionerId: id })
  })
  connection.session = { user, locked: false }
  return { user, client: createRouterClient(service.router, { context }) as unknown as Client }
}

export const ownPassword = someAdmin.password
export const firstPassword = 'seven purple kettles'
export const nextPassword = 'rainy ferry to Oban'

/** Made by an administrator as in Settings, at their first sign-in: the password is still the one they were given. */
export async function newcomer(
  { connect }: Harness,
  admin: Client,
  userName: string,
  roles: Role[],
): Promise<{ id: string; versionId: number; client: Client }> {
  const { id, versionId } = await admin.user.create({
    userName,
    displayName: `Some ${userName}`,
    roles,
    password: firstPassword,
    ownPassword,
  })
  return { id, versionId, client: connect() }
}
