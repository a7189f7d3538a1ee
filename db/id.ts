/**
 * UUIDv7 (RFC 9562 5.7): sorting by time of making, so that new rows land at the end of their indexes. Within one
 * millisecond a 12-bit counter keeps the order (6.2, method 1); rows made by one process sort as they were made.
 */
import { randomBytes } from 'node:crypto'

let lastTime = 0
let counter = 0

export function newId(): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    counter = 0
  } else if (++counter > 0xfff) {
    lastTime += 1
    counter = 0
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
