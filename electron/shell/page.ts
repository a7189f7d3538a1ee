/** The one page there is, and how to know it again. */
import type { WebFrameMain } from 'electron'

export const scheme = 'app'
const host = 'chartkeep'
export const pageUrl = `${scheme}://${host}/`

export function isPageUrl(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed?.protocol === `${scheme}:` && parsed.host === host
}

/** Every IPC entry asks this of its sender: our page, in a window's top frame. */
export function isPageFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isPageUrl(frame.url)
}
