/** `chartkeep verify`: is the practice, or a backup of it, whole? */
import { type VerifyReport, verifyReport } from '../../domain/contract/backup.ts'
import { defineCommand, done, failed, print, printJson, required, say } from './command.ts'
import { userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

export const verify = defineCommand({
  usage: '--data DIR [--file FILE] [--user NAME] [--json]',
  help: [
    'Checks the database’s integrity, the references between records, the audit log’s chain, the digest of every stored file, and',
    'counts patients. A backup is restored to a scratch database beside it and checked there, against what was copied into it.',
  ].join('\n'),
  options: { ...practiceOptions, file: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const { file } = values
    const report = await withPractice(data, values.user, async (client) => {
      const { jobId } = await client.backup.verify(file === undefined ? {} : { path: userPath(file) })
      return verifyReport.parse(await jobResult(client, jobId))
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
