/** Windows that show a page of our own and nothing else: no script, no network, no file; it comes out of memory over our own scheme. */
import { type Session, session, type WebPreferences } from 'electron'
import { printPolicy, securityHeaders } from '../renderer-files.ts'
import { scheme } from './page.ts'
import { hardenSession } from './security.ts'

/** `pageAt`: the HTML behind an address. Without `persist:` a partition is in memory alone. */
export function stillSession(partition: string, pageAt: (url: string) => string | undefined): Session {
  const made = session.fromPartition(partition, { cache: false })
  hardenSession(made)
  made.protocol.handle(scheme, ({ url }) => {
    const html = pageAt(url)
    const headers = { ...securityHeaders, 'Content-Security-Policy': printPolicy, 'Cache-Control': 'no-store' }
    if (html === undefined) return new Response(null, { status: 404, headers })
    return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
  })
  return made
}

export const stillPreferences = (own: Session): WebPreferences => ({
  session: own,
  javascript: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  devTools: false,
})
