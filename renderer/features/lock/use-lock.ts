/** Locking by command and by idleness. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { orpc } from '../../client.ts'
import { useSession, useSessionChange } from '../../session.ts'
import { flushBeforeLock } from './before-lock.ts'

/** Hides the screen at once, then writes drafts, then has the service refuse this connection until the password comes. */
export function useLock(): () => void {
  const { locked } = useSessionChange()
  const lock = useMutation(orpc.session.lock.mutationOptions())
  return () => {
    locked()
    // Where the service does not answer, the screen stays hidden all the same.
    void flushBeforeLock().then(() => lock.mutate(undefined))
  }
}

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const checkEveryMs = 5_000

/** Compares clocks instead of waiting out a timer: a computer that slept is locked as soon as it wakes. */
export function useIdleLock(): void {
  const { idleLockMinutes, locked } = useSession()
  const lockNow = useEffectEvent(useLock())
  useEffect(() => {
    if (locked) return
    let lastSeen = Date.now()
    const check = () => {
      if (Date.now() - lastSeen >= idleLockMinutes * 60_000) lockNow()
    }
    /** The first sign of life after a long sleep comes too late. */
    const seen = () => {
      check()
      lastSeen = Date.now()
    }
    const options = { capture: true, passive: true }
    for (const sign of signsOfLife) window.addEventListener(sign, seen, options)
    const timer = setInterval(check, checkEveryMs)
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, seen, options)
    }
  }, [idleLockMinutes, locked])
}
