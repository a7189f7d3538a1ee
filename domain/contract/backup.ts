/** Safekeeping: encrypted copies, proven. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import { base } from './base.ts'

export const backupInfo = z.object({
  path: z.string(),
  bytes: z.number().int(),
  createdAt: instant,
  /** When it was last restored to a scratch database and found whole. */
  verifiedAt: instant.optional(),
  patients: z.number().int().optional(),
  /** The audit log's last line that is in it. */
  auditHead: z.object({ sequence: z.number().int(), hash: z.string() }).optional(),
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

export const backupSchedule = z.object({
  daily: z.boolean(),
  /** By the clock of this computer. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 12:30'),
  /** When the last one signs out, or the program is closed. */
  onClose: z.boolean(),
  /** The newest proven one of so many days, weeks and months stays. */
  keep: z.object({
    daily: z.number().int().min(1).max(90),
    weekly: z.number().int().min(0).max(60),
    monthly: z.number().int().min(0).max(120),
  }),
})
export type BackupSchedule = z.infer<typeof backupSchedule>

/** What is wrong, worst first. */
export const backupConcern = z.enum([
  /** The background check found the database in use damaged. */
  'damaged',
  /** The end of the write-ahead log was damaged or missing when the practice was opened: what was saved last may be gone. */
  'changes-lost',
  'never',
  'overdue',
  'folder-missing',
  'folder-read-only',
  'failed',
  'low-space',
])
export type BackupConcern = z.infer<typeof backupConcern>

export const backupHealth = z.object({
  level: z.enum(['good', 'warning', 'bad']),
  concerns: z.array(backupConcern),
  /** The newest backup that was proven. */
  lastProven: backupInfo.optional(),
  failure: z.object({ at: instant, reason: z.string() }).optional(),
  lost: z.object({ at: instant, transactions: z.number().int() }).optional(),
  freeBytes: z.number().optional(),
  neededBytes: z.number().optional(),
})
export type BackupHealth = z.infer<typeof backupHealth>

const path = z.string().trim().min(1)

/** What opens a backup: a user's password of that day, or the printed recovery code. */
export const backupSecret = z.union([
  z.object({ userName: z.string().min(1), password: z.string().min(1) }),
  z.object({ recoveryCode: z.string().min(1) }),
])
export type BackupSecret = z.infer<typeof backupSecret>

export const backupContents = z.object({
  path: z.string(),
  bytes: z.number().int(),
  madeAt: instant,
  /** Made by a newer Chartkeep: it can't be restored here. */
  tooNew: z.boolean(),
  /** What is here now. `unreadable`: a practice that can't be opened, because its database or its keyring is damaged or gone. */
  replaces: z.enum(['nothing', 'practice', 'unreadable']),
  /** Whoever asks may put it in the place of that. Otherwise an administrator signs in first. */
  allowed: z.boolean(),
  /** Absent in backups of version 0.1 before there was a manifest. */
  practice: z.string().optional(),
  patients: z.number().int().optional(),
  schemaVersion: z.number().int().optional(),
  /** Of the tables that people would ask for. */
  counts: z.array(z.object({ what: z.string(), count: z.number().int() })),
  users: z.array(z.string()),
  /** When this computer last found it whole. */
  verifiedAt: instant.optional(),
})
export type BackupContents = z.infer<typeof backupContents>

export const restoreEvent = z.object({
  step: z.string(),
  progress: z.number().min(0).max(1).optional(),
  /** The last event. */
  restored: z.object({ keptAside: z.string().optional(), patients: z.number().int() }).optional(),
})
export type RestoreEvent = z.infer<typeof restoreEvent>

export const salvageReport = z.object({
  out: z.string(),
  tables: z.array(z.object({ table: z.string(), kept: z.number().int(), lostAtMost: z.number().int() })),
  brokenReferences: z.number().int(),
  /** Charts whose registration was lost: restored from an earlier version, or to be registered anew. */
  registrations: z.object({ earlier: z.number().int(), unknown: z.number().int() }).optional(),
  /** The audit log's first line that does not fit, where one does not. */
  auditFirstBad: z.number().int().optional(),
  /** The salvaged practice as a proven backup: by it, it takes the place of the damaged one. */
  backup: z.string().optional(),
  /** Why there is none, in words for the user. */
  notBackedUp: z.string().optional(),
})
export type SalvageReport = z.infer<typeof salvageReport>

export const backupContract = {
  settings: base.output(
    z.object({
      folder: z.string().optional(),
      defaultFolder: z.string(),
      last: backupInfo.optional(),
      schedule: backupSchedule,
      health: backupHealth,
    }),
  ),
  setFolder: base.input(z.object({ folder: path })),
  setSchedule: base.input(backupSchedule),
  /** Somebody has looked into the changes that were lost: the warning goes. */
  settleLost: base,
  /** Backups found in the folder, newest first. */
  list: base.output(z.array(backupInfo)),
  /** Runs as a job: copy while people work, then prove the copy. Result: BackupInfo. Without `path`: into the folder, rotated. */
  run: base.input(z.object({ path: path.optional() })).output(z.object({ jobId: id })),
  /** Job: checks one backup, or the live database where `path` is absent. Result: VerifyReport. */
  verify: base.input(z.object({ path: path.optional() })).output(z.object({ jobId: id })),
  /** What is in a backup, before anything is done with it. */
  inspect: base
    .meta({ access: 'public' })
    .input(z.object({ path, secret: backupSecret }))
    .output(backupContents),
  /**
   * Proves the backup beside the practice, then puts the present database aside (never deletes it), swaps, and signs everybody out.
   * Ending the stream before its last event cancels. Afterwards sign in with a password that was valid when the backup was made.
   * FORBIDDEN where a practice is here that can be opened, unless an administrator asks: signed in, or by their password or the
   * recovery code, where these open the backup as well.
   */
  restore: base
    .meta({ access: 'public' })
    .input(z.object({ path, secret: backupSecret }))
    .output(eventIterator(restoreEvent)),
  /** Job: all that can be read of the database in use, as a new practice in the folder `out`. Result: SalvageReport. */
  salvage: base.input(z.object({ out: path })).output(z.object({ jobId: id })),
}
