/** `chartkeep export-all`: the whole practice, for another system. */
import { wholeExport } from '../../domain/contract/moving.ts'
import { defineCommand, done, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

export const exportAll = defineCommand({
  usage: '--data DIR --out FOLDER|FILE.zip [--user NAME] [--json]',
  help: [
    'FHIR R4 NDJSON of every row and its earlier versions, the audit log, and all attachments. Nothing is overwritten.',
    'CHARTKEEP_EXPORT_PASSWORD (at least 10 characters) encrypts a ZIP file with AES-256.',
    'Without it, whoever has the files can read every chart.',
  ].join('\n'),
  options: { ...practiceOptions, out: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const out = userPath(required(values.out, '--out FOLDER|FILE.zip'))
    const password = process.env.CHARTKEEP_EXPORT_PASSWORD || undefined
    if (password !== undefined && password.length < 10) {
      throw new UsageError('CHARTKEEP_EXPORT_PASSWORD must have at least 10 characters.')
    }
    const made = await withPractice(data, values.user, async (client) => {
      const { jobId } = await client.moving.exportAll({ out, ...(password && { password }) })
      return wholeExport.parse(await jobResult(client, jobId))
    })
    if (values.json) printJson(made)
    else print(`${made.out}: ${made.patients} patients, ${made.rows} rows, ${made.attachments} attachments.`)
    if (!made.encrypted) say('WARNING: this export is not encrypted. Whoever has these files can read every chart.')
    return done
  },
})
