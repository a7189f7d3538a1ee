/** `chartkeep demo`: synthetic patients in a practice of their own. */

import { spawnWorkerProcess } from '../hosts/worker-process.ts'
import { CommandFailed, defineCommand, done, print, printJson, required, wholeNumber } from './command.ts'
import { userPath } from './files.ts'
import { finishJob, practiceOptions, withPractice } from './practice.ts'

export const demo = defineCommand({
  usage: '--data DIR [--patients N] [--seed S] [--user NAME] [--json]',
  help: [
    'Makes 20 patients unless --patients says otherwise. The same --seed (default 1) gives the same patients.',
    'The practice is marked as a demo from then on. Refused where there are real patients.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    patients: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const patients = wholeNumber(values.patients, '--patients', 1, 50_000)
    const seed = wholeNumber(values.seed, '--seed', 0, Number.MAX_SAFE_INTEGER)
    const total = await withPractice(
      data,
      values.user,
      async (client) => {
        const { jobId } = await client.demo.fill({ patients, seed })
        const { state, error } = await finishJob(client, jobId, ({ progress }) =>
          showProgress('Making patients', progress),
        )
        if (state !== 'done') {
          const kept = await client.patient.count()
          throw new CommandFailed(`${error?.message ?? 'Stopped.'} The practice has ${kept} patients now.`)
        }
        return client.patient.count()
      },
      { spawnWorker: spawnWorkerProcess },
    )
    if (values.json) printJson({ added: patients, patients: total, seed })
    else print(`${patients} demo patients added; the practice has ${total} patients.`)
    return done
  },
})

/** Only where a person is looking. */
function showProgress(what: string, progress: number | undefined): void {
  if (!process.stderr.isTTY || progress === undefined) return
  process.stderr.write(`\r${what}: ${Math.round(progress * 100)}%${progress === 1 ? '\n' : ''}`)
}
