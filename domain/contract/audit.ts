/** The audit log, for reading. */
import { z } from 'zod'
import { auditEvent } from '../resources/audit-event.ts'
import { id } from '../resources/base.ts'
import { base } from './base.ts'

export const auditContract = {
  /** Newest first. */
  list: base
    .input(
      z.object({
        patientId: id.optional(),
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(auditEvent.extend({ userName: z.string().optional() }))),
}
