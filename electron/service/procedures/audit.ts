/** The audit log, for reading. */
import { listAudit } from '../../../db/audit.ts'
import { gate } from '../access.ts'

export const audit = {
  list: gate.audit.list.handler(({ context, input }) => listAudit(context.db, input)),
}
