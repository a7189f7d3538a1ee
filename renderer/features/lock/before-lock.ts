/** What must reach the database before the screen locks: afterwards the service refuses this connection. */
import { useEffect, useEffectEvent } from 'react'

const flushes = new Set<() => Promise<void>>()

/** For editors that save as you type: `flush` writes what has not been written yet. */
export function useBeforeLock(flush: () => Promise<void>): void {
  const run = useEffectEvent(flush)
  useEffect(() => {
    const entry = () => run()
    flushes.add(entry)
    return () => {
      flushes.delete(entry)
    }
  }, [])
}

/** Never fails: what could not be written stays in its editor, which is hidden but kept. */
export async function flushBeforeLock(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()))
}
