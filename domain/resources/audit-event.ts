/** One line of the audit log. Chained: `hash` covers the line and the hash before it. */
import { z } from 'zod'
import { instant, shortText } from './datatypes.ts'

export const auditEvent = z.object({
  sequence: z.number().int().positive(),
  recorded: instant,
  userId: z.string().optional(),
  action: z.enum(['create', 'read', 'update', 'delete', 'execute']),
  /** What was done, as one word of a closed vocabulary: `sign-in`, `view-chart`, `export`, `Condition` … */
  type: shortText,
  outcome: z.enum(['success', 'failure']),
  patientId: z.string().optional(),
  entity: shortText.optional(),
  /** Never holds clinical content: counts, formats, versions. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  previousHash: shortText,
  hash: shortText,
})
export type AuditEvent = z.infer<typeof auditEvent>
