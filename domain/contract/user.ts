/**
 * Who may sign in, for administrators. Nobody is ever deleted: who once wrote in a chart stays known by name.
 * Whatever lets somebody in or changes what they may do asks for the administrator's own password once more.
 */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { role, user } from '../resources/user.ts'
import { base } from './base.ts'
import { newPassword } from './setup.ts'

/** `canSignIn`: has a key of their own in the keyring. */
export const person = user.extend({ canSignIn: z.boolean(), secondFactor: z.boolean() })
export type Person = z.infer<typeof person>

const described = {
  displayName: z.string().trim().min(1).max(200),
  roles: z.array(role).min(1).max(role.options.length),
  /** The clinician of the practice that this user is. */
  practitionerId: id.optional(),
}
const ownPassword = z.string().min(1).max(200)
const versioned = { id, versionId: z.number().int() }

export const userContract = {
  /** By name; those who were deactivated included. */
  list: base.output(z.array(person)),
  /** BAD_REQUEST with `field` where the name is taken or the password too easy to guess. The password is changed at first sign-in. */
  create: base
    .input(z.object({ ...described, userName: z.string().trim().min(1).max(60), password: newPassword, ownPassword }))
    .output(person),
  /** The last active administrator stays one: BAD_REQUEST. */
  update: base.input(z.object({ ...versioned, ...described, ownPassword })).output(person),
  /** Wraps the database key anew for this user alone; everybody else's entry stays as it is. */
  resetPassword: base.input(z.object({ id, password: newPassword, ownPassword })).output(person),
  /** For a lost phone: the next sign-in asks for the password alone. */
  resetSecondFactor: base.input(z.object({ id, ownPassword })).output(person),
  /** Their key is taken out of the keyring, their open sessions end. The last active administrator stays: BAD_REQUEST. */
  deactivate: base.input(z.object({ ...versioned, ownPassword })).output(person),
  reactivate: base.input(z.object({ ...versioned, password: newPassword, ownPassword })).output(person),
}
