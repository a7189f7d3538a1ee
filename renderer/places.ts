/**
 * Which address the screens follow, and where each user was when somebody else took over: they come back to it. In memory only,
 * by user; addresses name charts by id.
 */
import { createHashHistory, type RouterHistory } from '@tanstack/react-router'

const left = new Map<string, string>()

/** A history takes hold of the browser's own: two at a time would tell each other's screens where to go. */
let followed: RouterHistory | undefined

export const places = {
  /** For the screens of one user; those of the user before hear of no address any more. */
  follow(): RouterHistory {
    followed?.destroy()
    followed = createHashHistory()
    return followed
  },
  leave(userId: string | undefined): void {
    if (userId) left.set(userId, window.location.hash)
  },
  /** Somebody has signed out: whoever comes next begins at the home screen, not in the chart that was open. */
  clear(): void {
    followed?.destroy()
    window.history.replaceState(null, '', '#/')
  },
  /** Before the user's screens are made: they begin where this user was, or at the home screen. */
  enter(userId: string): void {
    const hash = left.get(userId) ?? '#/'
    left.delete(userId)
    followed?.destroy()
    window.history.replaceState(null, '', hash)
  },
}
