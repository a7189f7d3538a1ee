/** Who signed in last on this computer: a convenience of this browser, not part of the record. */
const key = 'chartkeep.last-user'

/** The remembered name where it is still one of `userNames`, else the first of them. */
export function lastUserName(userNames: readonly string[]): string {
  const last = window.localStorage.getItem(key)
  return userNames.find((name) => name === last) ?? userNames[0] ?? ''
}

export function rememberUserName(userName: string): void {
  window.localStorage.setItem(key, userName)
}
