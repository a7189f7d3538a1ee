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

/** The newest line's number and hash, which stands for the whole log before it. Number 0 and 64 zeros for an empty one. */
export const auditHead = z.object({
  sequence: z.number().int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type AuditHead = z.infer<typeof auditHead>

/** As it is printed and typed: `412:9f86d0…`. */
export function formatAuditHead({ sequence, hash }: AuditHead): string {
  return `${sequence}:${hash}`
}

/** Spaces and capitals do not matter, as typed from paper. Undefined where it is no head. */
export function parseAuditHead(text: string): AuditHead | undefined {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.replace(/\s/g, '').toLowerCase()) ?? []
  return sequence && hash ? { sequence: Number(sequence), hash } : undefined
}
