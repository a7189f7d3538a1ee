/** The export as one ZIP file, as a stream. With a password: AES-256 (WinZip AE-2), which common tools open. */
import { ZipWriter } from '@zip.js/zip.js'

export interface ArchiveWriter {
  add(name: string, bytes: ReadableStream<Uint8Array>): Promise<void>
  close(): Promise<void>
}

export function writeArchive(to: WritableStream, password: string | undefined): ArchiveWriter {
  const zip = new ZipWriter(to, {
    useWebWorkers: false,
    zip64: true,
    ...(password !== undefined && { password, encryptionStrength: 3 as const }),
  })
  return {
    async add(name, bytes) {
      await zip.add(name, bytes)
    },
    async close() {
      await zip.close()
    },
  }
}
