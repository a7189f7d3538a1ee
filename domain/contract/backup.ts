/** Safekeeping: encrypted copies, proven. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import { base } from './base.ts'

export const backupInfo = z.object({
  path: z.string(),
  bytes: z.number().int(),
  createdAt: instant,
  /** When its integrity check, foreign keys, audit chain and row counts were last found good. */
  verifiedAt: instant.optional(),
  patients: z.number().int().optional(),
})
export type BackupInfo = z.infer<typeof backupInfo>

/** Each check by name; `ok` only where all are. */
export const verifyReport = z.object({
  path: z.string(),
  ok: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string().optional() })),
  patients: z.number().int().optional(),
})
export type VerifyReport = z.infer<typeof verifyReport>

export const backupContract = {
  settings: base.output(
    z.object({ folder: z.string().optional(), last: backupInfo.optional(), defaultFolder: z.string() }),
  ),
  setFolder: base.input(z.object({ folder: z.string().trim().min(1) })),
  /** Backups found in the folder, newest first. */
  list: base.output(z.array(backupInfo)),
  /** Runs as a job: copy while people work, then prove the copy. Result: BackupInfo. */
  run: base.input(z.object({ path: z.string().trim().min(1).optional() })).output(z.object({ jobId: id })),
  /** Job: checks one backup, or the live database where `path` is absent. Result: VerifyReport. */
  verify: base.input(z.object({ path: z.string().trim().min(1).optional() })).output(z.object({ jobId: id })),
  /**
   * Proves the backup, puts the present database aside (never deletes it), swaps, and signs everybody out.
   * Afterwards sign in with a password that was valid when the backup was made.
   */
  restore: base
    .meta({ access: 'public' })
    .input(z.object({ path: z.string().trim().min(1), userName: z.string().min(1), password: z.string().min(1) }))
    .output(z.object({ keptAside: z.string().optional(), patients: z.number().int() })),
}
