/**
 * PDFs with Electron's own engine: the document is shown to a window that nobody sees, which runs no script, reaches no network
 * and is gone afterwards. It comes out of memory, over the application's own scheme, and is never a file.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session, session } from 'electron'
import { printPolicy, securityHeaders } from '../renderer-files.ts'
import { scheme } from './page.ts'
import { hardenSession } from './security.ts'

/** Beside the page's own host, `app://chartkeep`. */
const host = 'print'

export function pdfPrinter(): (html: string) => Promise<Uint8Array> {
  const documents = new Map<string, string>()
  let prints: Session | undefined

  /** Without `persist:` a partition is in memory alone. */
  function ownSession(): Session {
    const made = session.fromPartition('print', { cache: false })
    hardenSession(made)
    made.protocol.handle(scheme, ({ url }) => {
      const html = documents.get(url)
      const headers = { ...securityHeaders, 'Content-Security-Policy': printPolicy, 'Cache-Control': 'no-store' }
      if (html === undefined) return new Response(null, { status: 404, headers })
      return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
    })
    return made
  }

  return async (html) => {
    prints ??= ownSession()
    const url = `${scheme}://${host}/${randomUUID()}`
    documents.set(url, html)
    const window = new BrowserWindow({
      show: false,
      title: 'Chartkeep',
      webPreferences: {
        session: prints,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      },
    })
    try {
      await window.loadURL(url)
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      })
      return new Uint8Array(pdf)
    } finally {
      documents.delete(url)
      window.destroy()
    }
  }
}
