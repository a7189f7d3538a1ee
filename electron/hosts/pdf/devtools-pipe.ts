/**
 * The Chrome DevTools Protocol over a pipe: JSON messages, each ended by a zero byte, on two streams that only this process
 * and the browser hold. No port is opened that another program could speak to.
 */
import type { Readable, Writable } from 'node:stream'

export interface DevTools {
  /** Rejects with what the browser says is wrong, or when it ends. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>
}

interface Answer {
  id?: number
  result?: Record<string, unknown>
  error?: { message: string }
}

interface Waiting {
  resolve: (result: Record<string, unknown>) => void
  reject: (error: Error) => void
}

export function devTools(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let ended = false
  const partial: Buffer[] = []

  function heard(text: string): void {
    const { id, result, error } = JSON.parse(text) as Answer
    // Events have no id; nothing here waits for one.
    const asker = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || !asker) return
    waiting.delete(id)
    if (error) asker.reject(new Error(error.message))
    else asker.resolve(result ?? {})
  }

  function end(): void {
    ended = true
    for (const { reject } of waiting.values()) reject(new Error('The browser ended'))
    waiting.clear()
  }

  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0)) {
      heard(Buffer.concat([...partial.splice(0), rest.subarray(0, at)]).toString('utf8'))
      rest = rest.subarray(at + 1)
    }
    if (rest.length > 0) partial.push(rest)
  })
  fromBrowser.once('close', end)
  fromBrowser.once('error', end)
  toBrowser.once('error', end)

  return {
    send(method, params = {}, sessionId = undefined) {
      if (ended) return Promise.reject(new Error('The browser ended'))
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      })
    },
  }
}
