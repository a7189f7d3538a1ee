/**
 * PDFs with Electron's own engine: the document is shown to a window that nobody sees, which runs no script, reaches no network
 * and is gone afterwards. It comes out of memory, over the application's own scheme, and is never a file.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session } from 'electron'
import { scheme } from './page.ts'
import { stillPreferences, stillSession } from './still-page.ts'

/** Beside the page's own host, `app://chartkeep`. */
const host = 'print'

export function pdfPrinter(): (html: string) => Promise<Uint8Array> {
  const documents = new Map<string, string>()
  let prints: Session | undefined

  return async (html) => {
    prints ??= stillSession('print', (asked) => documents.get(asked))
    const url = `${scheme}://${host}/${randomUUID()}`
    documents.set(url, html)
    const window = new BrowserWindow({
      show: false,
      title: 'Chartkeep',
      webPreferences: stillPreferences(prints),
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
