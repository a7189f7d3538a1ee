/** `app://chartkeep/`: the built page from inside the package, and nothing else. There is no `file://` anywhere. */
import { protocol, type Session } from 'electron'
import { inertPolicy, rendererFile, securityHeaders } from '../renderer-files.ts'
import { isPageUrl, scheme } from './page.ts'

/** Before the application is ready: makes `app://` an origin like https, with CSP and fetch. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePage(session: Session, rendererDir: string): void {
  session.protocol.handle(scheme, async ({ url, method }) => {
    const file = isPageUrl(url) && method === 'GET' ? await rendererFile(rendererDir, new URL(url).pathname) : undefined
    if (file) return new Response(new Uint8Array(file.body), { headers: file.headers })
    return new Response(null, { status: 404, headers: { ...securityHeaders, 'Content-Security-Policy': inertPolicy } })
  })
}
