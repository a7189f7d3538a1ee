/**
 * The service in a utility process of its own, and its second process for long work. Main hands ports and messages through; it
 * never reads the contract and never opens the database.
 */
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { FromService, ToService } from '../hosts/messages.ts'

export interface ServiceProcessOptions {
  /** The built entries, dist/service/utility.js and dist/service/worker.js. */
  entry: string
  workerEntry: string
  dataDir: string
  version: string
  /** Makes a PDF of an HTML document. */
  printPdf: (html: string) => Promise<Uint8Array>
  /** It ended without being asked to. The next page that connects starts it anew. */
  onCrash: () => void
  /** It did not start, and why. */
  onRefused: (reason: string) => void
  /** Asked to close, it makes a backup first: `skip` ends that. Aborted once it has ended. */
  onBackup: (skip: () => void, ended: AbortSignal) => void
}

export interface ServiceProcess {
  connect(port: MessagePortMain): void
  /** Everybody who is signed in has to give the password again. */
  lock(): void
  /** Resolves when everything is written and both processes have ended. */
  close(): Promise<void>
}

export function serviceProcess(options: ServiceProcessOptions): ServiceProcess {
  let running: UtilityProcess | undefined
  let closing = false
  let refused = false
  let patience: NodeJS.Timeout | undefined
  const ended = new AbortController()

  function start(): UtilityProcess {
    const child = utilityProcess.fork(options.entry, [options.dataDir, options.version], {
      serviceName: 'Chartkeep records',
    })
    const workers = workersOf(child, options.workerEntry)
    child.on('message', (message: FromService) => {
      if (message.type === 'print-pdf') void print(child, message)
      else if (message.type === 'refused') {
        refused = true
        options.onRefused(message.reason)
      } else if (message.type === 'backing-up') {
        clearTimeout(patience)
        options.onBackup(() => child.postMessage({ type: 'close' } satisfies ToService), ended.signal)
      } else workers.heard(message)
    })
    child.once('exit', () => {
      workers.killAll()
      running = undefined
      if (!closing && !refused) options.onCrash()
    })
    return child
  }

  async function print(child: UtilityProcess, { print, html }: PrintOrder): Promise<void> {
    const answer = await options.printPdf(html).then(
      (bytes): ToService => ({ type: 'printed', print, bytes }),
      (error: unknown): ToService => ({ type: 'print-failed', print, reason: String(error) }),
    )
    child.postMessage(answer)
  }

  return {
    connect(port) {
      if (closing) return port.close()
      running ??= start()
      running.postMessage({ type: 'connect' } satisfies ToService, [port])
    },
    lock() {
      running?.postMessage({ type: 'lock' } satisfies ToService)
    },
    close() {
      closing = true
      const child = running
      if (!child) return Promise.resolve()
      return new Promise((resolve) => {
        // A service that hangs must not keep the computer from shutting down; what it had not committed is rolled back.
        patience = setTimeout(() => child.kill(), 10_000)
        child.once('exit', () => {
          clearTimeout(patience)
          ended.abort()
          resolve()
        })
        child.postMessage({ type: 'close' } satisfies ToService)
      })
    },
  }
}

type PrintOrder = Extract<FromService, { type: 'print-pdf' }>
type WorkerOrder = Extract<FromService, { worker: number }>

function workersOf(service: UtilityProcess, entry: string) {
  const workers = new Map<number, UtilityProcess>()
  const tell = (message: ToService) => service.postMessage(message)

  function spawn(worker: number): void {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Chartkeep long work' })
    workers.set(worker, child)
    child.on('message', (message: unknown) => tell({ type: 'worker-message', worker, message }))
    child.once('exit', (code) => {
      workers.delete(worker)
      tell({ type: 'worker-exit', worker, code })
    })
  }

  return {
    heard(message: WorkerOrder): void {
      if (message.type === 'spawn-worker') spawn(message.worker)
      else if (message.type === 'kill-worker') workers.get(message.worker)?.kill()
      else workers.get(message.worker)?.postMessage(message.message)
    },
    killAll(): void {
      for (const worker of workers.values()) worker.kill()
    },
  }
}
