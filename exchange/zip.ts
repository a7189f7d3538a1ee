/** Opening archives that came from outside: sizes are counted as bytes come out, never believed. Nothing is written to a disk. */
import {
  type Entry,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js'
import { DocumentRejected } from './types.ts'

/** What may still come out; counts down, also through archives inside archives. */
export interface Allowance {
  files: number
  /** Of one file. */
  fileBytes: number
  /** Of all files together. */
  totalBytes: number
}

const MEBIBYTE = 1024 * 1024
const inMegabytes = (bytes: number) => `${Math.round(bytes / MEBIBYTE)} MB`

/**
 * `work` gets the files of a ZIP archive, in the order of its directory; the archive is closed afterwards.
 * `password` opens AES and ZipCrypto, and is kept nowhere.
 * @throws DocumentRejected `not-well-formed`, `too-large`, `locked`, `wrong-password`.
 */
export async function openArchive<T>(
  bytes: Uint8Array,
  allowance: Allowance,
  work: (files: readonly ArchiveFile[]) => Promise<T>,
  password?: string,
): Promise<T> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const extract = async (entry: FileEntry): Promise<Uint8Array> => {
    if (entry.encrypted && !password) throw lockedError()
    const content = await entry
      .getData(
        new Limited(Math.min(allowance.fileBytes, allowance.totalBytes)),
        entry.encrypted && password ? { password, checkSignature: true } : { checkSignature: true },
      )
      .catch((error: unknown) => Promise.reject(refusal(error, entry.encrypted)))
    allowance.totalBytes -= content.length
    return content
  }
  try {
    const entries = await zip.getEntries().catch(() => Promise.reject(damagedError()))
    const files = entries.filter(isFile)
    allowance.files -= files.length
    if (allowance.files < 0) throw new DocumentRejected('too-large', 'The archive holds too many files.')
    return await work(files.map((entry) => ({ name: entry.filename, read: () => extract(entry) })))
  } finally {
    await zip.close()
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
export async function gunzip(bytes: Uint8Array, allowance: Allowance): Promise<Uint8Array> {
  const most = Math.min(allowance.fileBytes, allowance.totalBytes)
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
  allowance.totalBytes -= size
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

const unpacksTooLarge = (most: number) =>
  new DocumentRejected('too-large', `Unpacked, this file is larger than ${inMegabytes(most)}.`)

/** ZipCrypto lets one wrong password in 256 pass; what comes out then does not fit its checksum. */
function refusal(error: unknown, encrypted: boolean): DocumentRejected {
  if (error instanceof DocumentRejected) return error
  const wrong = error instanceof Error && error.message === ERR_INVALID_PASSWORD
  return wrong || encrypted ? wrongPasswordError() : damagedError()
}

const lockedError = () => new DocumentRejected('locked', 'The archive is protected by a password.')

const wrongPasswordError = () =>
  new DocumentRejected(
    'wrong-password',
    'The password does not open this archive. Check it with the sender; capital letters count.',
  )

const damagedError = () =>
  new DocumentRejected('not-well-formed', 'The archive is damaged: it can’t be unpacked. Ask for it again.')
