/** The audit log: report (45 CFR 170.315(d)(3)), who looked at a chart, its head and whether it is whole. */
import { z } from 'zod'
import { auditEvent, auditHead } from '../resources/audit-event.ts'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import { type AuditCategory, auditCategories } from './audit-category.ts'
import { base } from './base.ts'

/** All that are given must be met. */
export const auditFilter = z.object({
  patientId: id.optional(),
  userId: z.string().max(60).optional(),
  category: z.enum(auditCategories as [AuditCategory, ...AuditCategory[]]).optional(),
  action: auditEvent.shape.action.optional(),
  outcome: auditEvent.shape.outcome.optional(),
  /** From this moment on. */
  from: instant.optional(),
  /** Before this moment. */
  to: instant.optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>

/** `recorded` is the order of the log itself. Lines that are the same in the sorted column stand newest first. */
export const auditSort = z.object({
  by: z.enum(['recorded', 'user', 'patient', 'type', 'action', 'outcome']).default('recorded'),
  ascending: z.boolean().default(false),
})
export type AuditSort = z.infer<typeof auditSort>

/** Where a page ended: what the sorted column said, and the line. */
export const auditCursor = z.object({ value: z.string(), sequence: z.number().int() })
export type AuditCursor = z.infer<typeof auditCursor>

export const auditLine = auditEvent.omit({ previousHash: true }).extend({
  userName: z.string().optional(),
  /** Ready to read, with the record number. Absent where the line is about no patient. */
  patient: z.object({ name: z.string(), recordNumber: z.string() }).optional(),
})
export type AuditLine = z.infer<typeof auditLine>

export const auditPage = z.object({
  lines: z.array(auditLine),
  /** For `after` of the next page; absent on the last one. */
  next: auditCursor.optional(),
})
export type AuditPage = z.infer<typeof auditPage>

/** More lines than this are not written into one file. */
export const mostExportedLines = 200_000

export const mostPrintedLines = 2000

/** Somebody who can be filtered by: everybody who ever could sign in. */
const auditUser = z.object({ id: z.string(), displayName: z.string(), active: z.boolean() })

/** Result of a `verify-audit` job. */
export const auditVerification = z.object({
  ok: z.boolean(),
  /** How many lines fit, from the first on. */
  lines: z.number().int(),
  head: auditHead,
  firstBad: z.number().int().optional(),
  lastBad: z.number().int().optional(),
  because: z.enum(['cut-off', 'rewritten', 'unguarded']).optional(),
  /** Where the recorded head stands that the log contradicts. */
  where: z.string().optional(),
  /** The heads that were compared, and where each was recorded. */
  compared: z.array(z.object({ where: z.string(), sequence: z.number().int() })),
  /** What was found when the practice was opened, at earlier times. */
  alarms: z.array(
    z.object({
      sequence: z.number().int(),
      recorded: instant,
      found: z.string(),
      head: z.string(),
      /** How many lines the log lacked at its end. */
      missing: z.number().int().optional(),
    }),
  ),
  /** This practice was salvaged then from a damaged one: from line `firstBad` on lines were lost, and since then it is whole. */
  salvagedAt: instant.optional(),
  /** The file beside the database: `forged` where its signature is not this practice's. */
  witness: z.enum(['fits', 'contradicts', 'missing', 'forged']),
})
export type AuditVerification = z.infer<typeof auditVerification>

const report = z.object({
  filter: auditFilter.default({}),
  sort: auditSort.default({ by: 'recorded', ascending: false }),
})

const newest = z.object({
  before: z.number().int().optional(),
  limit: z.number().int().min(1).max(500).default(100),
})

export const auditContract = {
  /** Newest first, of one chart or of all. */
  list: base.input(newest.extend({ patientId: id.optional() })).output(z.array(auditLine)),
  /** One page of the report. */
  report: base
    .input(report.extend({ after: auditCursor.optional(), limit: z.number().int().min(1).max(500).default(100) }))
    .output(auditPage),
  users: base.output(z.array(auditUser)),
  /** Who looked at this chart, changed it, printed or exported it; newest first. */
  ofChart: base.input(newest.extend({ patientId: id })).output(auditPage),
  /** The same lines as a CSV file (RFC 4180) that a spreadsheet shows and never calculates. BAD_REQUEST for too many. */
  csv: base.input(report).output(z.file()),
  /** As a page for the printer: the first `mostPrintedLines` of them. */
  paper: base.input(report).output(z.object({ title: z.string(), html: z.string() })),
  /** The newest line, to be compared with the one printed on a packet or a backup. */
  head: base.output(auditHead),
  /** Job: walks the whole chain. `head`: one that was recorded elsewhere and must be part of it. Result: AuditVerification. */
  verify: base.input(z.object({ head: auditHead.optional() })).output(z.object({ jobId: id })),
}
