/**
 * Where each user was when somebody else took over this screen: they come back to it. In memory only, by user; addresses name
 * charts by id.
 */
const left = new Map<string, string>()

export const places = {
  leave(userId: string | undefined): void {
    if (userId) left.set(userId, window.location.hash)
  },
  /** Before the user's screens are made: they begin where this user was, or at the home screen. */
  enter(userId: string): void {
    const hash = left.get(userId) ?? '#/'
    left.delete(userId)
    window.history.replaceState(null, '', hash)
  },
}
