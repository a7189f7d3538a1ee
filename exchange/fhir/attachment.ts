/** FHIR R4 Attachment: the bytes go apart, by SHA-256; the record keeps what is said of them. */
import { createHash } from 'node:crypto'
import type { Attachment } from '../../domain/resources/document-reference.ts'
import type { At, Codec } from './codec.ts'
import { ElementReader } from './element-reader.ts'
import { ElementWriter } from './element-writer.ts'
import { one } from './fields.ts'
import { isObject, type Json } from './json.ts'
import { anyCode, dateTime, string } from './primitives.ts'

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

export function bytesOf(data: Json | undefined): Buffer | undefined {
  if (typeof data !== 'string') return undefined
  const dense = /\s/.test(data) ? data.replace(/\s+/g, '') : data
  return BASE64.test(dense) ? Buffer.from(dense, 'base64') : undefined
}

export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** FHIR R4 has SHA-1 here; some senders have other digests, which are left alone. */
function checkDigest(hash: Json | undefined, bytes: Buffer, at: At): void {
  const said = bytesOf(hash)
  if (said?.length === 20 && !said.equals(createHash('sha1').update(bytes).digest())) {
    at.lost('The checksum in the file does not fit the bytes: they may be damaged.')
  }
}

export const attachment: Codec<Attachment> = {
  type: 'Attachment',
  read(value, at) {
    if (!isObject(value)) return at.lost('This is not an Attachment of FHIR.')
    const from = new ElementReader(value, at)
    const url = one(string).read(from, 'url')
    const linked = from.has('data') || url === undefined ? undefined : at.reading.binary(url)
    const empty = from.take('size') === 0 ? '' : undefined
    const bytes = bytesOf(from.take('data') ?? linked?.data ?? empty)
    const contentType = one(string).read(from, 'contentType') ?? linked?.contentType ?? 'application/octet-stream'
    const said = {
      title: one(string).read(from, 'title'),
      language: one(anyCode).read(from, 'language'),
      creation: one(dateTime).read(from, 'creation'),
    }
    const hash = from.take('hash')
    from.finish()
    if (bytes === undefined) {
      return at.lost(
        url === undefined
          ? 'The document itself is not in this file.'
          : 'The document itself is not in this file, only a link to it.',
      )
    }
    checkDigest(hash, bytes, at.property('hash'))
    const kept = Object.fromEntries(Object.entries(said).filter(([, each]) => each !== undefined))
    return { contentType, ...kept, size: bytes.length, hash: at.reading.attach(bytes, contentType) }
  },
  write(value, writing) {
    const to = new ElementWriter(writing)
    const file = writing.file(value.hash)
    one(anyCode).write(to, 'contentType', value.contentType)
    one(anyCode).write(to, 'language', value.language)
    if (file !== undefined && file.bytes.length > 0) {
      to.put('data', base64Of(file.bytes))
      to.put('hash', createHash('sha1').update(file.bytes).digest('base64'))
    }
    // us-core-6: data or url; the scope of an export may leave the bytes out.
    to.absentPrimitive('data')
    to.put('size', value.size)
    to.put('title', value.title)
    one(dateTime).write(to, 'creation', value.creation)
    return to.json()
  },
}
