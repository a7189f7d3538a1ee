/** LOINC's Loinc.csv (Regenstrief, "LOINC Table File Structure"). Codes and names stay as they are, as its licence asks. */
import { parse } from 'csv-parse/sync'
import { DocumentRejected } from '../types.ts'
import type { CodeEntry, CodeListFile } from './types.ts'

/** CLASSTYPE. */
const kinds: Readonly<Record<string, string>> = { 1: 'laboratory', 2: 'clinical', 3: 'attachment', 4: 'survey' }

const wanted = ['LOINC_NUM', 'COMPONENT', 'CLASSTYPE', 'STATUS', 'LONG_COMMON_NAME'] as const

export const isLoinc = (first: string): boolean => wanted.every((column) => first.includes(column))

export function readLoinc(bytes: Uint8Array): CodeListFile {
  const entries: CodeEntry[] = []
  let newest = ''
  for (const row of rowsOf(bytes)) {
    const { LOINC_NUM: code = '', LONG_COMMON_NAME: display = '', STATUS: status } = row
    const kind = kinds[row.CLASSTYPE ?? '']
    const words = [row.SHORTNAME, row.COMPONENT, row.CONSUMER_NAME, row.RELATEDNAMES2].filter(Boolean).join(' ')
    const unit = row.EXAMPLE_UCUM_UNITS?.split(';')[0]
    entries.push({
      code,
      display: display || (row.COMPONENT ?? ''),
      ...(words && { words }),
      ...(kind && { kind }),
      active: status === 'ACTIVE' || status === 'TRIAL',
      ...(unit && { unit }),
    })
    const changed = row.VersionLastChanged ?? ''
    if (Number(changed) > Number(newest)) newest = changed
  }
  return { list: 'loinc', ...(newest && { version: newest }), entries, skipped: [] }
}

type Row = { readonly [Column in (typeof wanted)[number] | (typeof also)[number]]?: string }
const also = ['SHORTNAME', 'CONSUMER_NAME', 'RELATEDNAMES2', 'EXAMPLE_UCUM_UNITS', 'VersionLastChanged'] as const

function rowsOf(bytes: Uint8Array): Row[] {
  try {
    return parse(bytes as Buffer, { columns: true, bom: true, relax_column_count: false }) as Row[]
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : undefined
    throw new DocumentRejected(
      'not-well-formed',
      `The LOINC table is damaged${line ? ` in line ${line}` : ''}: its rows do not have the columns of its first line.`,
      line ? { path: 'line', line } : undefined,
    )
  }
}
