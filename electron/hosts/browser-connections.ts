/**
 * Which browser speaks for which connection of the service. A cookie is `<id>.<signature>`: the signature proves that this start
 * of the host issued it, the id names the connection. Dropping a connection therefore only signs its browser out; the page
 * itself still opens afterwards, as a fresh connection.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

interface Entry<C> {
  connection: C
  openRequests: number
  lastSeen: number
}

export interface BrowserConnections<C> {
  /** A new cookie value; its connection is made on first use. */
  issue(): string
  isIssued(cookie: string): boolean
  /** The cookie's connection, held until `release` is called. */
  hold(cookie: string): { connection: C; release: () => void }
  /** Tells of connections that no request has used for `absentMs`, and drops them after `goneMs`. */
  sweep(): void
  dropAll(): void
}

export interface BrowserConnectionsOptions<C> {
  connect(): C
  disconnect(connection: C): void
  absentMs: number
  onAbsent(connection: C): void
  goneMs: number
  now(): number
}

export function browserConnections<C>(options: BrowserConnectionsOptions<C>): BrowserConnections<C> {
  const secret = randomBytes(32)
  const entries = new Map<string, Entry<C>>()
  const sign = (id: string) => createHmac('sha256', secret).update(id).digest('base64url')

  function drop(id: string, entry: Entry<C>): void {
    entries.delete(id)
    options.disconnect(entry.connection)
  }

  function entryOf(id: string): Entry<C> {
    const known = entries.get(id)
    if (known) return known
    const entry = { connection: options.connect(), openRequests: 0, lastSeen: options.now() }
    entries.set(id, entry)
    return entry
  }

  return {
    issue() {
      const id = randomBytes(24).toString('base64url')
      return `${id}.${sign(id)}`
    },
    isIssued(cookie) {
      const [id = '', signature = ''] = cookie.split('.')
      return sameText(signature, sign(id))
    },
    hold(cookie) {
      const entry = entryOf(cookie.split('.')[0] ?? '')
      entry.openRequests += 1
      return {
        connection: entry.connection,
        release: () => {
          entry.openRequests -= 1
          entry.lastSeen = options.now()
        },
      }
    },
    sweep() {
      const now = options.now()
      for (const [id, entry] of entries) {
        if (entry.openRequests > 0) continue
        if (now - entry.lastSeen >= options.goneMs) drop(id, entry)
        else if (now - entry.lastSeen >= options.absentMs) options.onAbsent(entry.connection)
      }
    },
    dropAll() {
      for (const [id, entry] of entries) drop(id, entry)
    },
  }
}

/** Takes the same time wherever the two differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
