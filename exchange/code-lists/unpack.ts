/** What a publisher's download holds: the file itself, gzipped, or the one file of a ZIP that is a code list. */
import { sniff } from '../sniff.ts'
import { DocumentRejected } from '../types.ts'
import { type Allowance, gunzip, openArchive } from '../zip.ts'

/** Unpacked. The largest real one, RxNorm's full RXNCONSO, is about 150 MB. */
const MOST_BYTES = 512 * 1024 * 1024
const allowance = (): Allowance => ({ files: 10_000, fileBytes: MOST_BYTES, totalBytes: MOST_BYTES })

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
      return { name: fileName, bytes: await gunzip(bytes, allowance()) }
    default:
      return { name: fileName, bytes }
  }
}

function unzip(bytes: Uint8Array, fileName: string): Promise<Unpacked> {
  return openArchive(bytes, allowance(), async (files) => {
    const candidates = files.filter(({ name }) => wanted.test(name))
    const file = candidates.find(({ name }) => !isRepeated(name)) ?? candidates[0]
    if (!file) throw new DocumentRejected('not-recognised', 'This ZIP archive holds no code list that Chartkeep knows.')
    return { name: `${fileName} ${file.name}`, bytes: await file.read() }
  })
}
