/** `chartkeep receive`: looks into the watched folder once, as the application does while somebody is signed in. */
import { setTimeout as wait } from 'node:timers/promises'
import { receivedCounts } from '../../domain/contract/receiving.ts'
import { CommandFailed, defineCommand, done, failed, print, printJson, required, say } from './command.ts'
import { userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

/** Between the two looks at which a file must be the same. */
const restMilliseconds = 2000

export const receive = defineCommand({
  usage: '--data DIR [--folder F] [--user NAME] [--json]',
  help: [
    'Stages every file of the watched folder that nobody is writing any more; somebody reviews them in the application.',
    '--folder F: this folder, instead of the one in the settings, which stay as they are. Links and subfolders are left alone.',
    'Nothing in the folder is deleted; handled files are moved to a subfolder only where the practice chose that.',
    'Exit code 1 where the folder is not there or a file was refused.',
  ].join('\n'),
  options: { ...practiceOptions, folder: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    return withPractice(data, values.user, async (client) => {
      const given = values.folder === undefined ? {} : { folder: userPath(values.folder) }
      const before = await client.receiving.look(given)
      if (before.folder === '')
        throw new CommandFailed('There is no watched folder in the settings. Name one: --folder F.')
      if (before.problem)
        throw new CommandFailed(`The folder ${before.folder} can’t be reached (${before.problem.reason}).`)
      await wait(restMilliseconds)
      const { jobId, waiting, passedOver } = await client.receiving.look(given)
      const counts = jobId === undefined ? undefined : receivedCounts.parse(await jobResult(client, jobId))
      const { staged = 0, known = 0, refused = 0, notMoved = 0 } = counts ?? {}
      const left = jobId === undefined ? waiting : (counts?.waiting ?? 0)
      const files = await client.receiving.files({ only: 'refused' })
      const result = { folder: before.folder, staged, known, refused, waiting: left, notMoved, passedOver }
      if (values.json)
        printJson({ ...result, refusedFiles: files.map(({ fileName, message }) => ({ fileName, message })) })
      else print(`${staged} staged, ${known} known already, ${refused} refused, ${left} still being written`)
      for (const { fileName, message } of files) say(`${fileName}: ${message ?? 'refused'}`)
      if (notMoved > 0) say(`${notMoved} handled files could not be moved. They are not taken in twice.`)
      return refused > 0 ? failed : done
    })
  },
})
