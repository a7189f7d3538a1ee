/** Runs the service for Electron's main process: its orders come over `parentPort`, each page's calls over a port of its own. */
import { RPCHandler } from '@orpc/server/message-port'
import type { PrintPdf } from '../service/printing/pdf.ts'
import type { Service } from '../service/service.ts'
import type { SpawnWorker } from '../service/worker-handle.ts'
import type { FromService, ToService } from './messages.ts'

/** As much of Electron's MessagePortMain as is used here. */
export interface PagePort {
  on(event: string, listener: (event?: { data: unknown }) => void): void
  postMessage(message: unknown): void
  start(): void
}

/** As much of Electron's ParentPort as is used here. */
export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: PagePort[] }) => void): void
  postMessage(message: FromService): void
}

type WorkerEvent = Extract<ToService, { worker: number }>
type PrintEvent = Extract<ToService, { print: number }>

/** What the service gets from main. */
export interface MainAbilities {
  spawnWorker: SpawnWorker
  printPdf: PrintPdf
}

/** `onClosed` is called when main asked to close and everything is written and shut. */
export function serveParentPort(
  parentPort: ParentPort,
  createService: (main: MainAbilities) => Service,
  onClosed: () => void,
): void {
  const workers = relayedWorkers((message) => parentPort.postMessage(message))
  const printer = relayedPrinter((message) => parentPort.postMessage(message))
  const service = createService({ spawnWorker: workers.spawn, printPdf: printer.print })
  const handler = new RPCHandler(service.router)

  function connect(port: PagePort): void {
    const connection = service.connect()
    port.on('close', () => service.disconnect(connection))
    handler.upgrade(port, { context: service.contextOf(connection) })
    port.start()
  }

  parentPort.on('message', ({ data, ports }) => {
    const order = data as ToService
    if (order.type === 'connect') for (const port of ports) connect(port)
    else if (order.type === 'lock') service.lockAll()
    else if (order.type === 'close')
      void service.close(() => parentPort.postMessage({ type: 'backing-up' })).then(onClosed)
    else if ('print' in order) printer.heard(order)
    else workers.heard(order)
  })
}

/** Workers that main makes for us: what they say and what is said to them carries their number. */
function relayedWorkers(send: (message: FromService) => void) {
  const listeners = new Map<number, (event: WorkerEvent) => void>()
  let made = 0

  const spawn: SpawnWorker = () => {
    made += 1
    const worker = made
    let onMessage: (message: unknown) => void = () => undefined
    let onExit: (code: number) => void = () => undefined
    listeners.set(worker, (event) => {
      if (event.type === 'worker-message') return onMessage(event.message)
      listeners.delete(worker)
      onExit(event.code)
    })
    send({ type: 'spawn-worker', worker })
    return {
      postMessage: (message) => send({ type: 'worker-message', worker, message }),
      onMessage: (listener) => {
        onMessage = listener
      },
      onExit: (listener) => {
        onExit = listener
      },
      kill: () => send({ type: 'kill-worker', worker }),
    }
  }

  return { spawn, heard: (event: WorkerEvent) => listeners.get(event.worker)?.(event) }
}

/** PDFs that main makes for us: each document and what became of it carry one number. */
function relayedPrinter(send: (message: FromService) => void) {
  const waiting = new Map<number, (event: PrintEvent) => void>()
  let asked = 0

  const print: PrintPdf = (html) =>
    new Promise((resolve, reject) => {
      asked += 1
      waiting.set(asked, (event) => {
        if (event.type === 'printed') resolve(event.bytes)
        else reject(new Error(event.reason))
      })
      send({ type: 'print-pdf', print: asked, html })
    })

  return {
    print,
    heard(event: PrintEvent) {
      waiting.get(event.print)?.(event)
      waiting.delete(event.print)
    },
  }
}
