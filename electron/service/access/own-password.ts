/** Once more the password of whoever is signed in, and what a new one must be. */
import { unlockWithPassword } from '../../../db/keyring.ts'
import { type NearWords, type PasswordFlaw, passwordFlaw } from '../../../domain/access/password.ts'
import type { User } from '../../../domain/resources/index.ts'
import type { ServiceContext } from '../access.ts'
import { badRequest } from '../errors.ts'
import { practiceName } from '../sign-in.ts'
import { guess } from './guess.ts'

/** Throws UNAUTHENTICATED where it is wrong: an unattended screen is not enough. */
export function requireOwnPassword(
  context: Pick<ServiceContext, 'throttle' | 'practice'> & { user: User },
  password: string,
): void {
  const { userName } = context.user
  guess(context, userName, () => unlockWithPassword(context.practice.keyring(), userName, password)).fill(0)
}

const why: Readonly<Record<PasswordFlaw, string>> = {
  short: 'This password is too short.',
  name: 'This password is close to a name that everybody here knows. Choose other words.',
  common: 'This password is among those that are tried first. Choose other words.',
  repeat: 'This password repeats itself. Choose other words.',
  sequence: 'This password follows the alphabet or the keyboard. Choose other words.',
}

/** BAD_REQUEST about `field` where the password is one of those that are tried first (NIST SP 800-63B, 5.1.1.2). */
export function requireGoodPassword(password: string, near: NearWords, field = 'password'): void {
  const flaw = passwordFlaw(password, near)
  if (flaw) throw badRequest(why[flaw], field)
}

/** What somebody who knows this user would try. */
export function nearUser(
  { practice }: Pick<ServiceContext, 'practice'>,
  user: Pick<User, 'userName' | 'displayName'>,
): NearWords {
  return [user.userName, user.displayName, practiceName(practice)]
}
