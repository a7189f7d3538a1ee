/** A table as text (CSV, RFC 4180 and what spreadsheets make of it): bytes -> header and rows with the lines they begin in. */
import { CsvError, parse } from 'csv-parse/sync'
import { decode } from '../decode.ts'
import { DocumentRejected } from '../types.ts'

export interface TableRow {
  /** From 1, in the file. */
  line: number
  cells: string[]
}

export interface Table {
  header: string[]
  rows: TableRow[]
  delimiter: string
  notices: string[]
}

const delimiters = [',', ';', '\t', '|'] as const
/** Longest single row; a quote that is never closed would otherwise swallow the file. */
const rowCharacters = 100_000
const mostColumns = 500

/** @throws DocumentRejected `not-recognised` where it is no table, `not-well-formed` with the line where a quote is amiss. */
export function readTable(bytes: Uint8Array): Table {
  const { text, notices } = decode(bytes)
  if (text.includes('\0')) throw notATable()
  const delimiter = delimiterOf(text)
  const [first, ...rows] = parsed(text, delimiter)
  if (!first) throw new DocumentRejected('empty', 'The file holds no rows.')
  const header = first.cells.map((cell) => cell.trim())
  if (header.length < 2 || header.length > mostColumns || header.every((cell) => cell === '')) throw notATable()
  return { header, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), delimiter, notices }
}

const notATable = () =>
  new DocumentRejected(
    'not-recognised',
    'This is no list with columns. Save it as CSV from the spreadsheet or the old system, with the names of the columns in the first row.',
  )

/** The one that cuts the header into the most columns, outside of quotes. */
function delimiterOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, rowCharacters).trimStart())?.[0] ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

function parsed(text: string, delimiter: string): TableRow[] {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: rowCharacters,
    }) as unknown as Parsed[]
    return records.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : undefined
    throw new DocumentRejected(
      'not-well-formed',
      `A quotation mark is missing or too many${line === undefined ? '' : ` near line ${line}`}. Nothing was taken in.`,
      { path: 'line', ...(line !== undefined && { line }) },
    )
  }
}

/** csv-parse says the line a row ends in. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
