/**
 * Loaded before an entry that runs in a utility process: gives it `process.parentPort`. Ports come over Node's IPC by number;
 * each is a real MessageChannel here, one end for the entry, one for the wire.
 */
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { MessagePortMain } from './port-main.ts'

export type Wire =
  | { type: 'message'; data: unknown; ports: number[] }
  | { type: 'port-message'; port: number; data: unknown }
  | { type: 'port-closed'; port: number }

const ends = new Map<number, MessagePort>()
const send = (wire: Wire) => process.send?.(wire)

function openPort(port: number): MessagePortMain {
  const { port1, port2 } = new MessageChannel()
  ends.set(port, port1)
  port1.on('message', (data: unknown) => send({ type: 'port-message', port, data }))
  return new MessagePortMain(port2)
}

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    send({ type: 'message', data, ports: [] })
  }
}
const parentPort = new ParentPort()
Object.assign(process, { parentPort })

process.on('message', (wire: Wire) => {
  if (wire.type === 'message') parentPort.emit('message', { data: wire.data, ports: wire.ports.map(openPort) })
  else if (wire.type === 'port-message') ends.get(wire.port)?.postMessage(wire.data)
  else ends.get(wire.port)?.close()
})
