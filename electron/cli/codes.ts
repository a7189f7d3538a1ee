/** `chartkeep codes`: the official code lists that a practice added to the starter lists. */
import path from 'node:path'
import { codeListImport, maxCodeListBytes } from '../../domain/contract/code-list.ts'
import { codeListIds, codeLists } from '../../domain/terminology/code-lists.ts'
import { spawnWorkerProcess } from '../hosts/worker-process.ts'
import { defineCommand, done, failed, oneOf, print, printJson, required, say } from './command.ts'
import { describeFailure, type Failure, failureLine, fromContract } from './failure.ts'
import { readWithin, userPath } from './files.ts'
import { type Client, finishJob, practiceOptions, withPractice } from './practice.ts'

export const codes = defineCommand({
  usage: '--data DIR [--add FILE]... [--remove LIST] [--user NAME] [--json]',
  help: [
    'Without --add or --remove: says which lists were added. --add takes the files as their publishers give them (ZIP too):',
    ...codeListIds.map((id) => `  ${id.padEnd(18)}${codeLists[id].from}`),
    'A newer file of a list takes the place of the older one. A file that can’t be read changes nothing.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    add: { type: 'string', multiple: true },
    remove: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const remove = values.remove === undefined ? undefined : oneOf(values.remove, '--remove', codeListIds)
    const { failures, lists } = await withPractice(
      data,
      values.user,
      async (client) => {
        if (remove) await client.codeList.remove({ list: remove })
        const failures: (Failure & { file: string })[] = []
        for (const file of values.add ?? []) {
          const failure = await add(client, file)
          if (failure) failures.push({ ...failure, file })
        }
        return { failures, lists: await client.codeList.added() }
      },
      { spawnWorker: spawnWorkerProcess },
    )
    if (values.json) printJson({ lists, ...(failures.length > 0 && { failures }) })
    else
      for (const { list, version = '', entries } of lists)
        print(`${list}\t${codeLists[list].title}\t${version}\t${entries} codes`)
    for (const failure of failures) say(failureLine(failure, failure.file))
    return failures.length > 0 ? failed : done
  },
})

async function add(client: Client, file: string): Promise<Failure | undefined> {
  try {
    const bytes = await readWithin(file, maxCodeListBytes)
    const { jobId } = await client.codeList.import({ file: new File([bytes], path.basename(file)) })
    const { state, result, error } = await finishJob(client, jobId)
    if (state !== 'done') return error ? fromContract(error) : { code: 'CANCELLED', message: 'Stopped before the end.' }
    for (const { reason, count } of codeListImport.parse(result).skipped)
      say(`${file}: ${count} lines left out: ${reason}`)
    return undefined
  } catch (error) {
    return describeFailure(error)
  }
}
