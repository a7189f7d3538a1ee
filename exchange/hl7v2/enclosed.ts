/** OBX-5 of type ED (HL7 v2.5.1, 2A.24): source ^ type ^ subtype ^ encoding ^ data. */
import { createHash } from 'node:crypto'
import { sniff } from '../sniff.ts'
import type { EmbeddedFile } from '../types.ts'
import type { Value } from './message.ts'

const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  'application/pdf': 'application/pdf',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  tif: 'image/tiff',
  html: 'text/html',
  rtf: 'application/rtf',
  plain: 'text/plain',
  text: 'text/plain',
  txt: 'text/plain',
}

/** Undefined where the data are not in the encoding that is named, or of a kind that nobody can tell. */
export function enclosedFile(value: Value): EmbeddedFile | undefined {
  const bytes = decoded(value.component(4).toUpperCase(), value.words(5))
  if (!bytes || bytes.length === 0) return undefined
  const named = [3, 2].map((n) => contentTypes[value.component(n).toLowerCase()]).find(Boolean)
  const contentType = named ?? contentTypes[sniff(bytes)]
  if (!contentType) return undefined
  return { hash: createHash('sha256').update(bytes).digest('hex'), contentType, bytes }
}

/** Table 0299: `A` none, `Hex`, `Base64`. Where no encoding is named it is Base64, if that gives a file whose kind can be told. */
function decoded(encoding: string, data: string): Uint8Array | undefined {
  const packed = data.replaceAll(/\s/g, '')
  if (encoding === 'A') return new TextEncoder().encode(data)
  if (encoding === 'HEX')
    return /^([0-9A-Fa-f]{2})+$/.test(packed) ? new Uint8Array(Buffer.from(packed, 'hex')) : undefined
  if (encoding === '' && sniff(Buffer.from(packed.slice(0, 64), 'base64')) === 'unknown') return undefined
  if ((encoding !== 'BASE64' && encoding !== '') || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined
  return new Uint8Array(Buffer.from(packed, 'base64'))
}
