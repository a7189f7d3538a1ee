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

/** A row as it stands in the file. */
export interface RowInFile {
  header: string[]
  cells: string[]
  /** The row's own lines, as they came. */
  text: string
}

/** The row that begins in this line, without reading those before it. Undefined where the file has no such line. */
export function rowAt(bytes: Uint8Array, line: number): RowInFile | undefined {
  const { text } = decode(bytes)
  const delimiter = delimiterOf(text)
  const [first] = parsed(text.slice(0, rowCharacters), delimiter, 1)
  const rest = linesFrom(text, line).slice(0, rowCharacters)
  const [row] = parsed(rest, delimiter, 1)
  if (!first || row?.line !== 1) return undefined
  const own = rest.split(lineBreak, 1 + breaksIn(row.cells))
  return { header: first.cells.map((cell) => cell.trim()), cells: row.cells, text: own.join('\n') }
}

const lineBreak = /\r\n|\r|\n/
const lineBreaks = /\r\n|\r|\n/g

function linesFrom(text: string, line: number): string {
  let from = 0
  let at = 1
  for (const { 0: ending, index } of text.matchAll(lineBreaks)) {
    if (at === line) break
    at += 1
    from = index + ending.length
  }
  return at === line ? text.slice(from) : ''
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

/** `most`: so many rows from the beginning. */
function parsed(text: string, delimiter: string, most?: number): TableRow[] {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: rowCharacters,
      ...(most !== undefined && { to: most }),
    }) as unknown as Parsed[]
    let countedTwice = 0
    return records.map(({ record, info }) => {
      countedTwice += breaksIn(record, /\r\n/g)
      return { line: info.lines - breaksIn(record) - countedTwice, cells: record }
    })
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

/** csv-parse says the line a row ends in, and takes a CR LF within quotes for two lines. */
const breaksIn = (cells: readonly string[], kind = lineBreaks): number =>
  cells.reduce((sum, cell) => sum + (cell.match(kind)?.length ?? 0), 0)
