/** A restore as it goes: its stream is followed here, and ending it cancels. */
import { useEffect, useRef, useState } from 'react'
import type { BackupSecret, RestoreEvent } from '../../../domain/contract/backup.ts'
import { client } from '../../client.ts'

export type Restored = NonNullable<RestoreEvent['restored']>

export interface Restoring {
  event: RestoreEvent | undefined
  error: unknown
  start: (path: string, secret: BackupSecret) => void
  cancel: () => void
}

export function useRestore(onRestored: (restored: Restored) => void): Restoring {
  const [event, setEvent] = useState<RestoreEvent>()
  const [error, setError] = useState<unknown>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  const follow = async (path: string, secret: BackupSecret, signal: AbortSignal) => {
    try {
      for await (const next of await client.backup.restore({ path, secret }, { signal })) {
        if (next.restored) return onRestored(next.restored)
        setEvent(next)
      }
    } catch (failure) {
      if (!signal.aborted) setError(failure)
    }
    setEvent(undefined)
  }
  return {
    event,
    error,
    start: (path, secret) => {
      stop.current = new AbortController()
      setError(undefined)
      setEvent({ step: '' })
      void follow(path, secret, stop.current.signal)
    },
    cancel: () => stop.current?.abort(),
  }
}
