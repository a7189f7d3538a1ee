/** What a publisher's download holds: the file itself, gzipped, or the one file of a ZIP that is a code list. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { sniff } from '../sniff.ts'
import { DocumentRejected } from '../types.ts'

/** Unpacked. The largest real one, RxNorm's full RXNCONSO, is about 150 MB. */
const MOST_BYTES = 512 * 1024 * 1024

const wanted = /(^|\/)(icd10cm[-_ ]?order[^/]*\.txt|RXNCONSO\.RRF|Loinc\.csv|(cvx|mvx|tradename)[^/]*\.xml)$/i
/** RxNorm's ZIP holds the prescribable subset a second time. */
const isRepeated = (name: string): boolean => /(^|\/)(prescribe|AccessoryFiles)\//i.test(name)

export interface Unpacked {
  /** Of the packed file, then of the file inside: publishers put the version into either. */
  name: string
  bytes: Uint8Array
}

/** @throws DocumentRejected `too-large`, `not-well-formed`, `not-recognised`. */
export async function unpack(bytes: Uint8Array, fileName: string): Promise<Unpacked> {
  switch (sniff(bytes)) {
    case 'zip':
      return unzip(bytes, fileName)
    case 'gzip':
      return { name: fileName, bytes: await gunzip(bytes) }
    default:
      return { name: fileName, bytes }
  }
}

async function unzip(bytes: Uint8Array, fileName: string): Promise<Unpacked> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  try {
    const files = await zip.getEntries().catch(damaged)
    const candidates = files.filter((file) => !file.directory && wanted.test(file.filename))
    const file = candidates.find(({ filename }) => !isRepeated(filename)) ?? candidates[0]
    if (!file || file.directory) {
      throw new DocumentRejected('not-recognised', 'This ZIP archive holds no code list that Chartkeep knows.')
    }
    // The directory may lie about the size: what is written counts.
    if (file.uncompressedSize > MOST_BYTES) throw tooLarge()
    const content = await file.getData(new Limited(MOST_BYTES)).catch((error: unknown) => {
      throw error instanceof DocumentRejected ? error : damaged()
    })
    return { name: `${fileName} ${file.filename}`, bytes: content }
  } finally {
    await zip.close()
  }
}

class Limited extends Uint8ArrayWriter {
  readonly #most: number
  #written = 0

  constructor(most: number) {
    super()
    this.#most = most
  }

  override async writeUint8Array(part: Uint8Array): Promise<void> {
    this.#written += part.length
    if (this.#written > this.#most) throw tooLarge()
    await super.writeUint8Array(part)
  }
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const unpacked = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))
  try {
    for await (const part of unpacked) {
      size += part.length
      if (size > MOST_BYTES) throw tooLarge()
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof DocumentRejected ? error : damaged()
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
}

const tooLarge = () =>
  new DocumentRejected('too-large', `Unpacked, this file is larger than ${MOST_BYTES / 1024 / 1024} MB.`)

function damaged(): never {
  throw new DocumentRejected('not-well-formed', 'The archive is damaged: it can’t be unpacked. Download it again.')
}
