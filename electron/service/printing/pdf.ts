/** PDFs are made by a browser's engine, which the host of the service has or has not. */

/**
 * Prints one self-contained HTML document. Nothing of it may be written to disk. Rejects with `NoPdfPrinter` where this computer
 * has no engine.
 */
export type PrintPdf = (html: string) => Promise<Uint8Array>

export class NoPdfPrinter extends Error {
  override readonly name = 'NoPdfPrinter'
}
