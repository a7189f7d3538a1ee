/** The export's ZIP file, read entry by entry; what comes out is counted by whoever reads, never believed. */
import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js'
import { DocumentRejected } from '../types.ts'

export interface ArchiveReader {
  /** Names as the archive says: compared with, never used as a path. */
  names: readonly string[]
  /** Undefined where there is no such file. */
  open(name: string): AsyncIterable<Uint8Array> | undefined
  close(): Promise<void>
}

/** `file`: read by parts, so that its size does not matter. @throws DocumentRejected */
export async function openExportArchive(file: Blob, password: string | undefined): Promise<ArchiveReader> {
  const zip = new ZipReader(new BlobReader(file), { useWebWorkers: false, ...(password !== undefined && { password }) })
  const entries = await zip.getEntries().catch(() => Promise.reject(damaged()))
  const files = new Map(entries.filter((entry): entry is FileEntry => !entry.directory).map((e) => [e.filename, e]))
  if (password === undefined && [...files.values()].some((entry) => entry.encrypted)) {
    throw new DocumentRejected('not-recognised', 'This export is encrypted: its password is needed.')
  }
  return {
    names: [...files.keys()],
    open(name) {
      const entry = files.get(name)
      return entry && bytesOf(entry)
    },
    async close() {
      await zip.close()
    },
  }
}

async function* bytesOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const unpacked = entry.getData(writable).then(
    () => true,
    () => false,
  )
  try {
    for await (const part of readable) yield part
  } catch {
    // Wrong password, wrong checksum or cut off: the library's words say no more than ours.
    throw damaged()
  }
  if (!(await unpacked)) throw damaged()
}

const damaged = () =>
  new DocumentRejected('not-well-formed', 'The archive is damaged, or its password is not right. Nothing was taken in.')
