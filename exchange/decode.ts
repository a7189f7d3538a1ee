/**
 * Bytes to text. In order: byte order mark, zero bytes that give UTF-16 away, the encoding the XML declaration names,
 * UTF-8, the character set that an HL7 v2 message names (MSH-18). Bytes that the encoding does not allow are read as Windows-1252, which is what they are in practice (Latin-1
 * bytes under a UTF-8 declaration), and the user is told: a wrong letter in a name must not go unseen.
 */
import { DocumentRejected } from './types.ts'

export interface Decoded {
  text: string
  /** What the user should know about the encoding. */
  notices: string[]
}

const FALLBACK = 'windows-1252'

/** @throws DocumentRejected `encoding` when no encoding fits. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes) ?? zeroBytes(bytes)
  if (marked !== undefined) return { text: strictly(marked, bytes) ?? refuse(marked), notices: [] }
  const declared = declaredEncoding(bytes)
  if (declared === undefined || /^utf-?8$/i.test(declared)) return utf8(bytes)
  const text = strictly(declared, bytes)
  if (text !== undefined) return { text, notices: [] }
  const { text: other, notices } = utf8(bytes)
  return {
    text: other,
    notices: [`The file says its encoding is ${declared}, which does not fit; it was read as UTF-8.`, ...notices],
  }
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function zeroBytes([a, b]: Uint8Array): string | undefined {
  if (a !== undefined && a !== 0 && b === 0) return 'utf-16le'
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be'
  return undefined
}

/** XML 1.0, 4.3.3: the declaration itself is ASCII in every encoding that gets here. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1]
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Unknown to this platform (RangeError), or bytes that it does not allow (TypeError): it does not fit.
    return undefined
  }
}

function refuse(encoding: string): never {
  throw new DocumentRejected(
    'encoding',
    `The file begins like ${encoding.toUpperCase()} text but is not. It may be damaged.`,
  )
}

/**
 * HL7 v2.5.1, 2.15.9.18 and table 0211: `8859/1` … `8859/15`. Asked only where the bytes are no UTF-8, because many senders name the one
 * and send the other.
 */
function messageEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000))
  const [, separator = '', rest = ''] = /(?:^|[\r\n\v])MSH([^\w\s])([^\r\n]*)/.exec(head) ?? []
  const named = separator === '' ? undefined : rest.split(separator)[16]
  const [, part] = /^8859\/(\d{1,2})(?!\d)/.exec(named ?? '') ?? []
  return part === undefined ? undefined : `iso-8859-${part}`
}

function utf8(bytes: Uint8Array): Decoded {
  const text = strictly('utf-8', bytes)
  if (text !== undefined) return { text, notices: [] }
  const named = messageEncoding(bytes)
  const message = named === undefined ? undefined : strictly(named, bytes)
  if (message !== undefined) return { text: message, notices: [] }
  const { repaired, count, line } = repairUtf8(bytes)
  const times = count === 1 ? 'one character' : `${count} characters`
  return {
    text: new TextDecoder('utf-8').decode(repaired),
    notices: [
      `The file is not clean UTF-8: ${times} (the first in line ${line}) were read as ${FALLBACK}. Check accented letters.`,
    ],
  }
}

/** Replaces each byte that is no part of a UTF-8 sequence by the UTF-8 form of its Windows-1252 character. */
function repairUtf8(bytes: Uint8Array): { repaired: Uint8Array; count: number; line: number } {
  const windows1252 = new TextDecoder(FALLBACK)
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  let clean = 0
  let count = 0
  let line = 1
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length > 0) {
      if (count === 0 && bytes[i] === 0x0a) line += 1
      i += length
      continue
    }
    parts.push(bytes.subarray(clean, i), encoder.encode(windows1252.decode(bytes.subarray(i, i + 1))))
    count += 1
    i += 1
    clean = i
  }
  parts.push(bytes.subarray(clean))
  return { repaired: Buffer.concat(parts), count, line }
}

/** Length of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7); 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const second = bytes[at + 1] ?? 0
  if (first >= 0xc2 && first <= 0xdf) return isContinuation(second) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80
    const high = first === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && isContinuation(bytes[at + 2]) ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80
    const high = first === 0xf4 ? 0x8f : 0xbf
    return second >= low && second <= high && isContinuation(bytes[at + 2]) && isContinuation(bytes[at + 3]) ? 4 : 0
  }
  return 0
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf
