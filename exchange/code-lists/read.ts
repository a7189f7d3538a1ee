/** An official code list from a publisher's file, whichever it is. Nothing of a damaged file is kept. */
import { DocumentRejected } from '../types.ts'
import { isCdcTable, readCdcTable } from './cdc.ts'
import { isIcd10cm, readIcd10cm } from './icd10cm.ts'
import { firstLine } from './lines.ts'
import { isLoinc, readLoinc } from './loinc.ts'
import { isRxnorm, readRxnorm } from './rxnorm.ts'
import type { CodeListFile } from './types.ts'
import { unpack } from './unpack.ts'

/** @throws DocumentRejected with the line, where there is one. */
export async function readCodeList(packed: Uint8Array, fileName: string): Promise<CodeListFile> {
  if (packed.length === 0) throw new DocumentRejected('empty', 'The file is empty.')
  const { bytes, name } = await unpack(packed, fileName)
  const file = recognise(bytes)(bytes, name)
  if (file.entries.length === 0) throw new DocumentRejected('empty', 'The file holds no codes.')
  return file
}

function recognise(bytes: Uint8Array): (bytes: Uint8Array, fileName: string) => CodeListFile {
  const first = firstLine(bytes)
  if (isIcd10cm(first)) return readIcd10cm
  if (isRxnorm(first)) return readRxnorm
  if (isLoinc(first)) return readLoinc
  if (isCdcTable(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))) return readCdcTable
  throw new DocumentRejected(
    'not-recognised',
    'This is not a code list that Chartkeep knows: ICD-10-CM order file, RXNCONSO.RRF, Loinc.csv, or CDC’s CVX, MVX or product table.',
  )
}
