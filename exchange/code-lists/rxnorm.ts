/**
 * RxNorm's RXNCONSO.RRF (NLM, "RxNorm Technical Documentation", section 12.4): 18 columns parted by `|`, one line a name. Names of
 * one RXCUI become one entry: its own name, with prescribable names and synonyms to find it by.
 */
import { DocumentRejected } from '../types.ts'
import { linesOf } from './lines.ts'
import { type CodeEntry, type CodeListFile, Skipped } from './types.ts'

const COLUMNS = 18
const [RXCUI, SAB, TTY, STR, SUPPRESS] = [0, 11, 12, 14, 16] as const

/** Ingredients, brands, and drugs as they are ordered. */
const named = new Set(['IN', 'PIN', 'MIN', 'BN', 'SCD', 'SBD', 'GPCK', 'BPCK'])
const synonyms = new Set(['PSN', 'SY', 'TMSY', 'ET'])

export const isRxnorm = (first: string): boolean =>
  /^\d+\|[A-Z]{3}\|/.test(first) && first.split('|').length === COLUMNS + 1

export function readRxnorm(bytes: Uint8Array, fileName: string): CodeListFile {
  const entries = new Map<string, CodeEntry>()
  const words = new Map<string, string[]>()
  const skipped = new Skipped()
  let number = 0
  for (const line of linesOf(bytes)) {
    number += 1
    if (line === '') continue
    const cells = line.split('|')
    if (cells.length !== COLUMNS + 1) {
      throw new DocumentRejected(
        'not-well-formed',
        `Line ${number} does not have the ${COLUMNS} columns of RXNCONSO.`,
        {
          path: 'line',
          line: number,
        },
      )
    }
    const code = cells[RXCUI] ?? ''
    const type = cells[TTY] ?? ''
    const name = cells[STR] ?? ''
    if (cells[SAB] !== 'RXNORM') skipped.add('name in another vocabulary')
    else if (named.has(type)) {
      entries.set(code, { code, display: name, kind: type, active: cells[SUPPRESS] === 'N' })
    } else if (synonyms.has(type)) {
      words.set(code, [...(words.get(code) ?? []), name])
    } else skipped.add('component, dose form or group')
  }
  for (const [code, names] of words) {
    const entry = entries.get(code)
    if (entry) entry.words = names.join(' ')
    for (const _ of names) skipped.add(entry ? 'synonym, kept with its entry' : 'component, dose form or group')
  }
  const version = releaseOf(fileName)
  return { list: 'rxnorm', ...(version && { version }), entries: [...entries.values()], skipped: skipped.all }
}

/** `RxNorm_full_prescribe_10062025.zip`: month, day, year. */
function releaseOf(fileName: string): string | undefined {
  const [, month, day, year] = /(\d\d)(\d\d)(20\d\d)/.exec(fileName) ?? []
  return year && `${year}-${month}-${day}`
}
