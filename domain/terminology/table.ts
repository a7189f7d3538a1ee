/** Lists are kept as text, one row a line, cells parted by `|`, so that a row can be read and compared in one glance. */

/** The rows of a list; missing cells at the end are ''. `columns` only names them for the reader of the code. */
export function tableRows<const Columns extends readonly string[]>(
  columns: Columns,
  text: string,
): { readonly [Column in Columns[number]]: string }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      if (cells.length > columns.length) throw new Error(`A row has too many cells: ${line}`)
      const row = columns.map((column, index) => [column, cells[index] ?? ''] as const)
      return Object.fromEntries(row) as { readonly [Column in Columns[number]]: string }
    })
}
