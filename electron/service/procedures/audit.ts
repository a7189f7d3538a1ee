/**
 * The audit log.
 *   list, report, ofChart   lines, a page at a time
 *   csv, paper              the report leaves this screen; written to the log itself
 *   head, verify            is it whole, and is it the one that was recorded elsewhere
 */
import { auditHead } from '../../../db/audit.ts'
import { listNewest, withNames } from '../../../db/queries/audit-report.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { getOrganization, listUsers } from '../../../db/queries/practice.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { audit as note } from '../../../db/writer.ts'
import { type AuditLine, mostExportedLines, mostPrintedLines } from '../../../domain/contract/audit.ts'
import { localDate } from '../../../domain/format/date.ts'
import { auditCsv } from '../../../exchange/print/audit-csv.ts'
import { printAudit } from '../../../exchange/print/audit-page.ts'
import { gate } from '../access.ts'
import { chartPage, reportLines, reportPage } from '../audit-report.ts'
import { badRequest } from '../errors.ts'

export const audit = {
  list: gate.audit.list.handler(({ context, input }) => withNames(context.db, listNewest(context.db, input))),

  report: gate.audit.report.handler(({ context, input }) => reportPage(context.db, input)),

  users: gate.audit.users.handler(({ context }) =>
    listUsers(context.db).map(({ id, displayName, active }) => ({ id, displayName, active })),
  ),

  ofChart: gate.audit.ofChart.handler(({ context, input }) => {
    getPatient(context.db, input.patientId)
    return chartPage(context.db, input)
  }),

  csv: gate.audit.csv.handler(async ({ context, input }) => {
    const lines: AuditLine[] = []
    for await (const page of reportLines(context.db, input)) {
      lines.push(...page)
      if (lines.length > mostExportedLines) {
        throw badRequest(
          `These are more than ${mostExportedLines} lines. Choose fewer days, then save again.`,
          'filter',
        )
      }
    }
    context.write((w) =>
      note(w, { action: 'execute', type: 'audit-export', detail: { format: 'csv', lines: lines.length } }),
    )
    return new File([auditCsv(lines)], `audit-log-${localDate()}.csv`, { type: 'text/csv' })
  }),

  paper: gate.audit.paper.handler(async ({ context, input }) => {
    const { lines, next } = await reportPage(context.db, { ...input, limit: mostPrintedLines })
    const head = auditHead(context.db)
    context.write((w) =>
      note(w, { action: 'execute', type: 'audit-export', detail: { format: 'paper', lines: lines.length } }),
    )
    const practice = getOrganization(context.db, getSetting(context.db, 'organizationId') ?? '').name ?? ''
    const printed = { practice, printedAt: new Date().toISOString(), printedBy: context.user.displayName }
    return printAudit({ ...printed, lines, head, more: next !== undefined, filter: input.filter })
  }),

  head: gate.audit.head.handler(({ context }) => auditHead(context.db)),

  verify: gate.audit.verify.handler(({ context, input }) => ({
    jobId: context.jobs.start('verify-audit', input, context.user.id).id,
  })),
}
