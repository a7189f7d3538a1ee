/** The words of a PDF, page by page. Loaded only where a PDF is read: the library is large. */
// Sets `globalThis.pdfjsWorker`, so that the library parses here and looks for no worker file. Nothing in a PDF is run.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface WordLimits {
  /** UTF-16 units of text. */
  characters: number
  pages: number
  milliseconds: number
}

/** Up to the limits; what lies beyond is left out. Throws where the file is broken or asks for a password. */
export async function wordsOfPdf(bytes: Uint8Array, limits: WordLimits): Promise<string> {
  const task = getDocument({
    // The library keeps what it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
  })
  const until = Date.now() + limits.milliseconds
  try {
    const pdf = await task.promise
    let text = ''
    for (let number = 1; number <= Math.min(pdf.numPages, limits.pages); number++) {
      if (text.length >= limits.characters || Date.now() > until) break
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      text += `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n\n`
      page.cleanup()
    }
    return text.slice(0, limits.characters)
  } finally {
    await task.destroy()
  }
}
