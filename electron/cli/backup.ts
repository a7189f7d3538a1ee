/** `chartkeep backup`: one encrypted file that holds the whole practice. */
import { backupInfo } from '../../domain/contract/backup.ts'
import { defineCommand, done, print, printJson, required } from './command.ts'
import { userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

export const backup = defineCommand({
  usage: '--data DIR --out FILE [--user NAME] [--json]',
  help: 'People can go on working. A FILE of that name is replaced only after the new one has passed its checks.',
  options: { ...practiceOptions, out: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const path = userPath(required(values.out, '--out FILE'))
    const info = await withPractice(data, values.user, async (client) => {
      const { jobId } = await client.backup.run({ path })
      return backupInfo.parse(await jobResult(client, jobId))
    })
    if (values.json) printJson(info)
    else print(`${info.path}: ${info.patients ?? 0} patients, ${info.bytes} bytes, checked.`)
    return done
  },
})
