/** Electron's MessagePortMain over a real MessagePort: an emitter whose messages come as `{ data, ports }`. */
import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

export class MessagePortMain extends EventEmitter {
  readonly #port: MessagePort
  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('close', () => this.emit('close'))
  }
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message)
  }
  close(): void {
    this.#port.close()
  }
}
