/** Who is at the keyboard. A session belongs to a connection; nothing about "the current user" is global. */
import { z } from 'zod'
import { instant } from '../resources/datatypes.ts'
import { role } from '../resources/user.ts'
import { base } from './base.ts'
import { timedCode } from './second-factor.ts'
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
  /** An administrator chose the password: nothing else works before it is changed. */
  mustChangePassword: z.boolean().optional(),
  /** Emergency access under way. */
  emergency: z.object({ id: z.string(), endsAt: instant }).optional(),
  /** The practice's setting, for what the screen offers the front desk. */
  officeReadsCharts: z.boolean().optional(),
  /** For administrators: nobody has said yet that the recovery code is on paper. */
  recoveryCodeUnconfirmed: z.boolean().optional(),
})
export type Session = z.infer<typeof session>

const password = z.string().min(1).max(200)
const credentials = z.object({ userName: z.string().min(1).max(60), password, code: timedCode.optional() })

export const sessionContract = {
  /** Names to choose from on the sign-in screen. */
  users: base.meta({ access: 'public' }).output(z.array(z.object({ userName: z.string() }))),
  current: base.meta({ access: 'public' }).output(session.optional()),
  /**
   * Throttled by name. UNAUTHENTICATED `code-needed`: call again with the code of the second factor. Somebody else who is signed in
   * on this connection (their screen is locked) is signed out by it, and by nothing less.
   */
  signIn: base.meta({ access: 'public' }).input(credentials).output(session),
  /** With the printed recovery code: sets a new password for one user, and takes their second factor away. */
  recover: base
    .meta({ access: 'public' })
    .input(z.object({ userName: z.string().min(1), recoveryCode: z.string().min(1), password: newPassword }))
    .output(session),
  signOut: base.meta({ access: 'locked' }),
  lock: base.meta({ access: 'locked' }),
  unlock: base.meta({ access: 'locked' }).input(z.object({ password })).output(session),
  changePassword: base.input(z.object({ password, newPassword })),
  /** A new code, shown once; the one before stops working. */
  newRecoveryCode: base.input(z.object({ password })).output(z.object({ recoveryCode: z.string() })),
  /** Somebody has the present code on paper. */
  recoveryCodeKept: base,
}
