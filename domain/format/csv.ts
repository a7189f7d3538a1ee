/** CSV by RFC 4180, safe to open in a spreadsheet. */

/**
 * Lines end in CR LF, every field is quoted. A field that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`,
 * `@`, tab or CR, also after spaces) gets an apostrophe in front, which spreadsheets show as text.
 */
export function csvText(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value)
  const safe = typeof value === 'string' && /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
