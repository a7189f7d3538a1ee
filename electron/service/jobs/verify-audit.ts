/** Is the audit log whole, and is it the log that was recorded elsewhere? */
import { auditHashAt, auditHead, type RecordedHead } from '../../../db/audit.ts'
import { readWitness } from '../../../db/audit-witness.ts'
import { listAuditAlarms } from '../../../db/queries/audit-report.ts'
import { verifyLog } from '../../../db/verify.ts'
import { audit } from '../../../db/writer.ts'
import type { AuditVerification } from '../../../domain/contract/audit.ts'
import type { AuditHead } from '../../../domain/resources/index.ts'
import { commit, type WorkContext } from './context.ts'

export interface VerifyAuditInput {
  /** Typed by a person, from a packet, a backup or paper. */
  head?: AuditHead | undefined
}

export function verifyAudit(context: WorkContext, { head: typed }: VerifyAuditInput): AuditVerification {
  const { db } = context.connection
  const { dir, key } = context
  const head = auditHead(db)
  const witness = readWitness(dir, key)
  const recorded: RecordedHead[] = [
    ...(typed ? [{ ...typed, where: 'typed' }] : []),
    ...(typeof witness === 'string' ? [] : [{ ...witness, where: 'beside the database' }]),
  ].filter(({ sequence }) => sequence > 0)
  const total = Math.max(head.sequence, 1)
  const { salvaged, ...report } = verifyLog(db, {
    recorded,
    onProgress: (lines) => context.report('Checking the audit log', Math.min(lines / total, 1)),
  })
  const result: AuditVerification = {
    ...report,
    ...(salvaged && { salvagedAt: salvaged.at }),
    ok: report.ok && witness !== 'forged',
    head,
    compared: recorded.map(({ where, sequence }) => ({ where, sequence })),
    alarms: listAuditAlarms(db).map(({ sequence, recorded: at, detail }) => ({
      sequence,
      recorded: at,
      found: String(detail?.found ?? ''),
      head: String(detail?.head ?? ''),
      ...(typeof detail?.missing === 'number' && { missing: detail.missing }),
    })),
    witness: typeof witness === 'string' ? witness : fits(db, witness) ? 'fits' : 'contradicts',
  }
  commit(context, (w) => {
    const detail = { lines: report.lines, ...(report.firstBad !== undefined && { firstBad: report.firstBad }) }
    audit(w, { action: 'execute', type: 'verify-audit', outcome: result.ok ? 'success' : 'failure', detail })
  })
  return result
}

function fits(db: WorkContext['connection']['db'], { sequence, hash }: AuditHead): boolean {
  return sequence === 0 || auditHashAt(db, sequence) === hash
}
