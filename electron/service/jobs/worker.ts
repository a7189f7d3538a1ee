/**
 * Entry of the second process: one piece of work, then it ends. Speaks over Node's IPC channel, or over Electron's
 * `parentPort` in a utility process; both carry structured-clone data.
 */
import { constants, setPriority } from 'node:os'
import { type Connection, openDatabase } from '../../../db/connection.ts'
import { dataPaths } from '../../../db/files.ts'
import { toContractError } from '../errors.ts'
import { silentLog } from '../log.ts'
import type { StartWork, WorkMessage } from './messages.ts'
import { runWork, type WorkInput } from './work.ts'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

const { parentPort } = process as unknown as { parentPort?: ParentPort }

function send(message: WorkMessage, sent: () => void = () => undefined): void {
  if (parentPort) {
    parentPort.postMessage(message)
    setImmediate(sent)
  } else {
    process.send?.(message, sent)
  }
}

async function work(start: StartWork): Promise<WorkMessage> {
  const { kind, input, dir, userId } = start
  const key = Buffer.from(start.key)
  const fileName = (input as Partial<WorkInput['import']>).fileName
  let opened: Connection | undefined
  try {
    const result = await runWork(kind, input as never, {
      dir,
      key,
      get connection() {
        opened ??= openDatabase(dataPaths(dir).database, key)
        return opened
      },
      userId,
      report: (step, progress) =>
        send(progress === undefined ? { type: 'progress', step } : { type: 'progress', step, progress }),
      announce: (changes) => send({ type: 'changes', changes }),
    })
    return { type: 'done', result }
  } catch (error) {
    const { code, message, status, data } = toContractError(error, silentLog, `job.${kind}`, fileName)
    return { type: 'failed', error: { code, message, status, data } }
  } finally {
    opened?.close()
  }
}

/** People who work come first, whatever runs beside them. */
function begin(message: unknown): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  void work(message as StartWork).then((outcome) => send(outcome, () => process.exit(0)))
}

if (parentPort) parentPort.on('message', (event) => begin(event.data))
else process.on('message', begin)
// Nobody is there to hear how it ends: what is not committed is rolled back.
process.on('disconnect', () => process.exit(1))
