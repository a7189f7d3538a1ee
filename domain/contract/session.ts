/** Who is at the keyboard. A session belongs to a connection; nothing about "the current user" is global. */
import { z } from 'zod'
import { role } from '../resources/user.ts'
import { base } from './base.ts'
import { newPassword } from './setup.ts'

export const session = z.object({
  userId: z.string(),
  userName: z.string(),
  displayName: z.string(),
  roles: z.array(role),
  locked: z.boolean(),
  practice: z.string(),
  /** True where the practice holds synthetic demo patients. */
  demo: z.boolean(),
  idleLockMinutes: z.number().int().positive(),
})
export type Session = z.infer<typeof session>

const credentials = z.object({ userName: z.string().min(1).max(60), password: z.string().min(1).max(200) })

export const sessionContract = {
  /** Names to choose from on the sign-in screen. */
  users: base.meta({ access: 'public' }).output(z.array(z.object({ userName: z.string() }))),
  current: base.meta({ access: 'public' }).output(session.optional()),
  signIn: base.meta({ access: 'public' }).input(credentials).output(session),
  /** With the printed recovery code: sets a new password for one user. */
  recover: base
    .meta({ access: 'public' })
    .input(z.object({ userName: z.string().min(1), recoveryCode: z.string().min(1), password: newPassword }))
    .output(session),
  signOut: base.meta({ access: 'locked' }),
  lock: base.meta({ access: 'locked' }),
  unlock: base
    .meta({ access: 'locked' })
    .input(z.object({ password: z.string().min(1).max(200) }))
    .output(session),
  changePassword: base.input(z.object({ password: z.string().min(1).max(200), newPassword })),
}
