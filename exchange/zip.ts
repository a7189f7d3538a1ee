/** Opening archives that came from outside: sizes are counted as bytes come out, never believed. Nothing is written to a disk. */
import { type Entry, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { DocumentRejected } from './types.ts'

export interface ArchiveLimits {
  /** Files in it. */
  files: number
  /** Bytes of one file, unpacked. */
  fileBytes: number
  /** Bytes of all files together, unpacked. */
  totalBytes: number
}

const MEBIBYTE = 1024 * 1024
const inMegabytes = (bytes: number) => `${Math.round(bytes / MEBIBYTE)} MB`

/** The files of a ZIP archive, read one by one in the order of the archive's directory. */
export class Archive {
  readonly #zip: ZipReader<unknown>
  readonly #limits: ArchiveLimits
  #read = 0

  private constructor(zip: ZipReader<unknown>, limits: ArchiveLimits) {
    this.#zip = zip
    this.#limits = limits
  }

  /** `work` gets the files; the archive is closed afterwards. @throws DocumentRejected `not-well-formed`, `too-large`. */
  static async open<T>(
    bytes: Uint8Array,
    limits: ArchiveLimits,
    work: (files: readonly ArchiveFile[]) => Promise<T>,
  ): Promise<T> {
    const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
    const archive = new Archive(zip, limits)
    try {
      const entries = await zip.getEntries().catch(damaged)
      const files = entries.filter(isFile)
      if (files.length > limits.files) {
        throw new DocumentRejected(
          'too-large',
          `The archive holds ${files.length} files; up to ${limits.files} can be read.`,
        )
      }
      return await work(files.map((entry) => ({ name: entry.filename, read: () => archive.#extract(entry) })))
    } finally {
      await zip.close()
    }
  }

  async #extract(entry: FileEntry): Promise<Uint8Array> {
    if (entry.encrypted) {
      throw new DocumentRejected('not-recognised', 'The archive is protected by a password. Unpack it first.')
    }
    const left = this.#limits.totalBytes - this.#read
    const bytes = await entry.getData(new Limited(Math.min(this.#limits.fileBytes, left))).catch((error: unknown) => {
      throw error instanceof DocumentRejected ? error : damagedError()
    })
    this.#read += bytes.length
    return bytes
  }
}

export interface ArchiveFile {
  /** With its folders, as the archive says. Only ever shown, never used as a path. */
  name: string
  /** @throws DocumentRejected */
  read(): Promise<Uint8Array>
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory

/** Stops when more comes out than is allowed. */
class Limited extends Uint8ArrayWriter {
  readonly #most: number
  #written = 0

  constructor(most: number) {
    super()
    this.#most = most
  }

  override async writeUint8Array(part: Uint8Array): Promise<void> {
    this.#written += part.length
    if (this.#written > this.#most) throw unpacksTooLarge(this.#most)
    await super.writeUint8Array(part)
  }
}

/** @throws DocumentRejected `not-well-formed`, `too-large`. */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const parts: BlobPart[] = []
  let size = 0
  const unpacked = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))
  try {
    for await (const part of unpacked) {
      size += part.length
      if (size > most) throw unpacksTooLarge(most)
      parts.push(part as BlobPart)
    }
  } catch (error) {
    throw error instanceof DocumentRejected ? error : damagedError()
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

const unpacksTooLarge = (most: number) =>
  new DocumentRejected('too-large', `Unpacked, this file is larger than ${inMegabytes(most)}.`)

const damagedError = () =>
  new DocumentRejected('not-well-formed', 'The archive is damaged: it can’t be unpacked. Ask for it again.')

function damaged(): never {
  throw damagedError()
}
