/**
 * PDFs as pages to draw. The library parses in a worker of its own; scripts inside a PDF are never run (nothing here gives
 * them an engine), its links are not drawn as links, and everything it needs comes with the application.
 */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker, version } from 'pdfjs-dist'
import PdfParser from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'

export interface OpenPdf {
  /** Rejects with `PasswordException` for a locked file, otherwise where it is no PDF that can be read. */
  document: Promise<PDFDocumentProxy>
  close(): void
}

export function openPdf(bytes: Uint8Array): OpenPdf {
  const assets = (folder: string) => new URL(`assets/pdfjs-${version}/${folder}/`, document.baseURI).href
  const port = new PdfParser()
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    cMapUrl: assets('cmaps'),
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableWorkerRendering: true,
  })
  return {
    document: task.promise,
    close() {
      void task.destroy().finally(() => {
        worker.destroy()
        port.terminate()
      })
    },
  }
}

export const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException'

/** More pixels than this no screen shows, and a page that claims to be a wall must not fill the memory. */
const mostPixels = 24_000_000

export interface Drawing {
  /** Rejects where the page is broken; resolves also when it was cancelled. */
  done: Promise<void>
  cancel(): void
}

/** Draws a page into `canvas`: `scale` 1 is 72 dots an inch in CSS pixels, `turn` in degrees clockwise. */
export function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  { scale, turn }: { scale: number; turn: number },
): Drawing {
  const shown = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 })
  const wanted = scale * (window.devicePixelRatio || 1)
  const most = Math.sqrt(mostPixels / ((shown.width / scale) * (shown.height / scale)))
  const viewport = page.getViewport({ scale: Math.min(wanted, most), rotation: (page.rotate + turn) % 360 })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  canvas.style.width = `${shown.width}px`
  canvas.style.height = `${shown.height}px`
  const task = page.render({ canvas, viewport })
  const done = task.promise.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'RenderingCancelledException')) throw error
  })
  return { done, cancel: () => task.cancel() }
}
