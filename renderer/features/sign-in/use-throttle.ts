/** After too many wrong passwords the service refuses for a while: the screen counts down with it. */
import { ORPCError } from '@orpc/client'
import { useEffect, useState } from 'react'

function isThrottled(error: unknown): error is ORPCError<string, { retryAfterSeconds?: number }> {
  return error instanceof ORPCError && error.code === 'UNAUTHENTICATED' && error.data?.reason === 'throttled'
}

/** Seconds until another try makes sense; 0 when it does. */
export function useThrottle(error: unknown): number {
  const [wait, setWait] = useState<{ error: unknown; until: number; now: number }>()
  if (isThrottled(error) && wait?.error !== error) {
    const now = Date.now()
    setWait({ error, now, until: now + (error.data.retryAfterSeconds ?? 0) * 1000 })
  }
  const left = wait && wait.error === error ? Math.ceil((wait.until - wait.now) / 1000) : 0
  useEffect(() => {
    if (left <= 0) return
    const tick = setTimeout(() => setWait((w) => w && { ...w, now: Date.now() }), 1000)
    return () => clearTimeout(tick)
  }, [left])
  return Math.max(0, left)
}
