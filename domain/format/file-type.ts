/** What a file that somebody files in a chart is, and what it is called: by its bytes first, its name and claim last. */

/** So many first bytes are enough for everything here. */
export const headBytes = 4096

const signatures: readonly (readonly [contentType: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/tiff', 0, 'II*\x00'],
  ['image/tiff', 0, 'MM\x00*'],
  ['application/zip', 0, 'PK\x03\x04'],
]

/** Linux and macOS programs, and scripts that name their interpreter. */
const programs = [
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '#!',
]
/** Windows ignores blanks and dots behind an ending. */
const programEndings =
  /\.(app|apk|bat|cmd|com|cpl|deb|dll|dmg|exe|gadget|hta|jar|js|jse|lnk|mjs|msc|msi|msp|pif|pkg|ps1|reg|rpm|scr|sh|vb|vbe|vbs|wsf|wsh)[. ]*$/i

/** A program or script that the system would run: nothing a chart needs, and dangerous to whoever saves a copy. */
export function isProgram(head: Uint8Array, name: string): boolean {
  // A letter may begin with MZ; a Windows program has zero bytes as well.
  const windows = holds(head, 0, 'MZ') && head.includes(0)
  return windows || programEndings.test(cleanFileName(name)) || programs.some((bytes) => holds(head, 0, bytes))
}

/**
 * The content type to store. Pictures and PDFs are known by their bytes, whatever they claim to be; what claims to be one and
 * is none becomes plain bytes, so that nobody waits for a picture that cannot come. ZIP stays what it claims: office documents
 * are ZIP files.
 */
export function contentTypeOf(head: Uint8Array, claimed: string): string {
  // PDF 32000-1, annex H: readers accept the header anywhere in the first 1,024 bytes.
  if (latin1(head.subarray(0, 1024)).includes('%PDF-')) return 'application/pdf'
  const known = signatures.find(([, at, bytes]) => holds(head, at, bytes))?.[0]
  const type = claimed.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream'
  if (known === 'application/zip') return /^(image|text)\/|pdf/.test(type) ? known : type
  if (known) return known
  if (type === 'image/bmp' && holds(head, 0, 'BM')) return type
  if (type === 'application/pdf' || (type.startsWith('image/') && type !== 'image/svg+xml'))
    return 'application/octet-stream'
  return type === 'application/octet-stream' && looksLikeText(head) ? 'text/plain' : type
}

function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0 || head.includes(0)) return false
  try {
    // Not the last letter: it may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Marks that turn the direction of what follows (Unicode UAX #9): `gnp.exe` can be made to look like `exe.png`. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The last part of a path, without what cannot be seen; '' where nothing is left. Letters of every script stay. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return [...last.replace(directionMarks, '')]
    .filter((letter) => letter >= ' ' && !(letter >= '\x7f' && letter <= '\x9f'))
    .join('')
    .trim()
    .slice(-200)
}

function holds(head: Uint8Array, at: number, bytes: string): boolean {
  return latin1(head.subarray(at, at + bytes.length)) === bytes
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
