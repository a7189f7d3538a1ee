/** The second process for long work under plain Node: a child process that speaks over Node's IPC channel. */
import { fork } from 'node:child_process'
import path from 'node:path'
import type { SpawnWorker } from '../service/worker-handle.ts'

const entry = path.join(import.meta.dirname, '../service/jobs/worker.ts')

/** What the child prints goes to our stderr: stdout belongs to the command that is running. */
export const spawnWorkerProcess: SpawnWorker = () => {
  const child = fork(entry, [], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] })
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  return {
    postMessage: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exited.then(listener),
    kill: () => void child.kill(),
  }
}
