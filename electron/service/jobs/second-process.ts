/** One piece of work in the second process: how it is started, heard and ended. */
import type { SpawnWorker } from '../worker-handle.ts'
import type { StartWork, WorkMessage } from './messages.ts'

export type WorkOutcome = Extract<WorkMessage, { type: 'done' | 'failed' }>

export interface SecondProcess {
  /** Once the process is gone; undefined where it went without having said how it ended. */
  ended: Promise<{ outcome: WorkOutcome | undefined; code: number }>
  kill: () => void
}

/** `hear` gets what the work says while it runs. */
export function inSecondProcess(
  spawn: SpawnWorker,
  start: StartWork,
  hear: (message: Exclude<WorkMessage, WorkOutcome>) => void,
): SecondProcess {
  const worker = spawn()
  const ended = new Promise<{ outcome: WorkOutcome | undefined; code: number }>((resolve) => {
    let outcome: WorkOutcome | undefined
    worker.onMessage((message) => {
      const said = message as WorkMessage
      if (said.type === 'done' || said.type === 'failed') outcome = said
      else hear(said)
    })
    worker.onExit((code) => resolve({ outcome, code }))
  })
  worker.postMessage(start)
  return { ended, kill: () => worker.kill() }
}
