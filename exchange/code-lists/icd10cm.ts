/**
 * ICD-10-CM order file (CMS, "ICD-10-CM/PCS Order Files, Layout"): fixed columns. 1-5 order number, 7-13 code without its dot,
 * 15 whether it may stand on a claim, 17-76 short title, 78 on the long title.
 */
import { DocumentRejected } from '../types.ts'
import { linesOf } from './lines.ts'
import type { CodeEntry, CodeListFile } from './types.ts'

const line = /^\d{5} ([A-Z]\d[0-9A-Z][0-9A-Z]{0,4}) {1,5}([01]) (.{60}) (.+)$/

export const isIcd10cm = (first: string): boolean => line.test(first)

export function readIcd10cm(bytes: Uint8Array, fileName: string): CodeListFile {
  const entries: CodeEntry[] = []
  let number = 0
  for (const text of linesOf(bytes)) {
    number += 1
    if (text.trim() === '') continue
    const [, code, valid, short = '', long = ''] = line.exec(text.trimEnd()) ?? []
    if (!code) {
      throw new DocumentRejected('not-well-formed', `Line ${number} is not a line of an ICD-10-CM order file.`, {
        path: 'line',
        line: number,
      })
    }
    const display = long.trim()
    const words = short.trim()
    entries.push({
      code: code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code,
      display,
      ...(words !== display && { words }),
      active: valid === '1',
    })
  }
  const version = releaseOf(fileName)
  return { list: 'icd10cm', ...(version && { version }), entries, skipped: [] }
}

/** `icd10cm_order_2025.txt`, `icd10cm-order-Jan-2021.txt`, `icd10cm-order-April-1-2025.txt`. */
function releaseOf(fileName: string): string | undefined {
  const [, release] = /order[-_ ]?(.*?(?:19|20)\d\d)/i.exec(fileName) ?? []
  const words = release?.replaceAll(/[-_]+/g, ' ').trim()
  return words && /^\d{4}$/.test(words) ? `FY${words}` : words
}
