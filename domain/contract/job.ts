/** Long work: progress that survives navigation, and cancel. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import { base } from './base.ts'

export const jobKind = z.enum([
  'import',
  'backup',
  'verify',
  'verify-audit',
  'restore',
  'salvage',
  'demo',
  'code-list',
  'export-all',
  'receive',
  'patient-list',
  'push',
])
export type JobKind = z.infer<typeof jobKind>

export const job = z.object({
  id,
  kind: jobKind,
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** 0 to 1, absent while the size of the work is unknown. */
  progress: z.number().min(0).max(1).optional(),
  /** A short line for people; never patient data. */
  step: z.string().optional(),
  startedAt: instant,
  finishedAt: instant.optional(),
  /** By kind: ImportSummary, BackupInfo, VerifyReport … */
  result: z.unknown().optional(),
  error: z.object({ code: z.string(), message: z.string(), data: z.unknown().optional() }).optional(),
})
export type Job = z.infer<typeof job>

export const jobContract = {
  list: base.output(z.array(job)),
  /** The jobs of this connection's user as they stand, then every change of every one of them. */
  watch: base.output(eventIterator(job)),
  cancel: base.input(z.object({ id })),
}
