/** What a file is, by its first bytes. Names and endings are not asked: `.txt` and `.ccd` files hold C-CDA, too. */

/** Those that are read, and those that are only recognised. */
export type Kind = 'xml' | 'json' | 'hl7v2' | OtherKind
export type OtherKind =
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'ndjson'
  | 'csv'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'dicom'
  | 'word'
  | 'sqlite'
  | 'unknown'

/** What people call the kinds that are recognised but not read. */
export const kindNames: Readonly<Record<OtherKind, string>> = {
  zip: 'a ZIP archive (perhaps an XDM packet)',
  gzip: 'a GZIP archive',
  pdf: 'a PDF',
  rtf: 'a rich text document (RTF)',
  html: 'a web page (HTML)',
  ndjson: 'a FHIR bulk export (NDJSON)',
  csv: 'a table (CSV)',
  png: 'a PNG image',
  jpeg: 'a JPEG image',
  tiff: 'a TIFF image',
  dicom: 'a DICOM image',
  word: 'an office document (Word, Excel and the like)',
  sqlite: 'a database',
  unknown: 'a file of an unknown kind',
}

/** Nothing of it can be shown safely, nor years from now. */
export const OFFICE_ADVICE = 'Save it as a PDF with the program that it was written with, then import the PDF.'

const signatures: readonly (readonly [kind: OtherKind, at: number, bytes: string])[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['gzip', 0, '\x1f\x8b'],
  ['pdf', 0, '%PDF-'],
  ['rtf', 0, '{\\rtf'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['tiff', 0, 'II*\x00'],
  ['tiff', 0, 'MM\x00*'],
  ['dicom', 128, 'DICM'],
  ['word', 0, '\xd0\xcf\x11\xe0'],
  ['sqlite', 0, 'SQLite format 3\x00'],
]

const LOOK_AHEAD = 4096

export function sniff(bytes: Uint8Array): Kind {
  for (const [kind, at, signature] of signatures) if (startsWith(bytes, at, signature)) return kind
  // Zero bytes are UTF-16's; byte order marks are not part of the text, nor is the vertical tab that begins an MLLP frame.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOK_AHEAD))
  const text = head
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
  if (/^<(!doctype\s+html|html[\s>])/i.test(text)) return 'html'
  if (text.startsWith('<')) return 'xml'
  if (text.startsWith('[')) return 'json'
  if (text.startsWith('{')) return isNdjson(bytes) ? 'ndjson' : 'json'
  if (/^(MSH|FHS|BHS)([|^~&]|([^\w\s])[^\w\s]{1,5}\3)/.test(text)) return 'hl7v2'
  if (/^"?[\w ]+"?[,;\t][^\r\n]*\r?\n/.test(text)) return 'csv'
  return 'unknown'
}

function startsWith(bytes: Uint8Array, at: number, signature: string): boolean {
  if (bytes.length < at + signature.length) return false
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false
  return true
}

/** One whole JSON object in the first line and another one in the second. */
function isNdjson(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(0x0a)
  if (end < 0 || bytes[end + 1] !== 0x7b) return false
  try {
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))
    return true
  } catch {
    // The first line is only the beginning of an object: ordinary JSON over several lines.
    return false
  }
}
