/** First run: practice, administrator, password, recovery code. */
import { z } from 'zod'
import { minPasswordLength } from '../access/password.ts'
import { base } from './base.ts'

/** The service also refuses what is easy to guess. */
export const newPassword = z.string().min(minPasswordLength, `Use at least ${minPasswordLength} characters`).max(200)

export const setupContract = {
  /** `new`: no database in the data folder yet. `ready`: there is one; `open` once somebody signed in. */
  status: base.meta({ access: 'public' }).output(
    z.object({
      state: z.enum(['new', 'ready']),
      open: z.boolean(),
      practice: z.string().optional(),
      version: z.string(),
    }),
  ),
  /** Makes the database and its keyring. Refused with BAD_REQUEST when there is one already. Signs the caller in. */
  create: base
    .meta({ access: 'public' })
    .input(
      z.object({
        practice: z.string().trim().min(1).max(200),
        userName: z.string().trim().min(1).max(60),
        displayName: z.string().trim().min(1).max(200),
        password: newPassword,
        backupFolder: z.string().trim().min(1).optional(),
        /** Adds synthetic patients, unmistakably marked as such. */
        demoPatients: z.number().int().min(0).max(1000).optional(),
      }),
    )
    .output(z.object({ recoveryCode: z.string() })),
}
