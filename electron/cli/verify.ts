/** `chartkeep verify`: is the practice, or a backup of it, whole? */
import { type AuditVerification, auditVerification } from '../../domain/contract/audit.ts'
import { type VerifyReport, verifyReport } from '../../domain/contract/backup.ts'
import { parseAuditHead } from '../../domain/resources/audit-event.ts'
import { CommandFailed, defineCommand, done, failed, print, printJson, required, say } from './command.ts'
import { userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

export const verify = defineCommand({
  usage: '--data DIR [--file FILE | --head N:HASH] [--user NAME] [--json]',
  help: [
    'Checks the database’s integrity, the references between records, the audit log’s chain, the digest of every stored file, and',
    'counts patients. A backup is restored to a scratch database beside it and checked there, against what was copied into it.',
    '--head: the audit log’s newest line as it is printed on a packet, a backup or paper; it must be part of the log.',
  ].join('\n'),
  options: { ...practiceOptions, file: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const { file } = values
    const head = values.head === undefined ? undefined : parseAuditHead(values.head)
    if (values.head !== undefined && !head) {
      throw new CommandFailed('--head is a number, a colon and 64 digits and letters from a to f.')
    }
    if (file !== undefined && head)
      throw new CommandFailed('--head is compared with the practice itself: leave out --file.')
    const report = await withPractice(data, values.user, async (client) => {
      const { jobId } = await client.backup.verify(file === undefined ? {} : { path: userPath(file) })
      const checked = verifyReport.parse(await jobResult(client, jobId))
      if (file !== undefined) return checked
      const log = await client.audit.verify(head ? { head } : {})
      return withAudit(checked, auditVerification.parse(await jobResult(client, log.jobId)))
    })
    if (values.json) printJson(report)
    else for (const line of checkLines(report)) print(line)
    if (report.ok) return done
    say(`${report.path} did not pass. Nothing was changed.`)
    return failed
  },
})

function checkLines({ checks }: VerifyReport): string[] {
  return checks.map(({ name, ok, detail }) => `${ok ? 'ok    ' : 'FAILED'}  ${name}${detail ? `: ${detail}` : ''}`)
}

/** The audit log against the heads that were recorded outside the database. */
function withAudit(report: VerifyReport, audit: AuditVerification): VerifyReport {
  const { ok, because, firstBad, lastBad, where, witness, compared, salvagedAt } = audit
  const detail = ok
    ? `${salvagedAt ? `salvaged ${salvagedAt.slice(0, 10)}, lines from ${firstBad} on were lost before; ` : ''}fits ${compared.map((one) => `line ${one.sequence} ${one.where}`).join(' and ') || 'itself; none is recorded'}`
    : because === 'unguarded'
      ? 'the database no longer refuses to change it'
      : because === 'cut-off'
        ? `ends before line ${firstBad}, which was recorded (${where})`
        : because === 'rewritten'
          ? `written anew between line ${firstBad} and line ${lastBad} (${where})`
          : firstBad === undefined
            ? `the file beside the database: ${witness}`
            : `line ${firstBad} does not fit`
  return {
    ...report,
    ok: report.ok && ok,
    checks: [...report.checks, { name: 'Audit log against recorded heads', ok, detail }],
  }
}
