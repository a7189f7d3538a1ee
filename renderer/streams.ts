/** Event streams of the service, opened again for as long as they are wanted. */

export interface StreamOptions<T> {
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>
  onItem: (item: T) => unknown
  /** The stream was interrupted and is about to be opened again: what happened in between is unknown. */
  onGap: () => unknown
}

const shortestPause = 250
const longestPause = 10_000

/** Follows a stream until the returned function is called. Pauses grow while the service does not answer. */
export function followStream<T>({ open, onItem, onGap }: StreamOptions<T>): () => void {
  const stop = new AbortController()
  const run = async () => {
    let pause = shortestPause
    while (!stop.signal.aborted) {
      try {
        for await (const item of await open(stop.signal)) {
          pause = shortestPause
          await onItem(item)
        }
      } catch {
        // Refused or interrupted: either way it is tried again, and the screens say it themselves when they cannot read.
      }
      if (stop.signal.aborted) return
      await new Promise((resolve) => setTimeout(resolve, pause))
      pause = Math.min(pause * 2, longestPause)
      await onGap()
    }
  }
  void run()
  return () => stop.abort()
}
