/** Ids that stay the same across exports, so that a second import finds what the first one brought. */
import { createHash } from 'node:crypto'
import { isUuid } from './terminology/systems.ts'

/** RFC 9562 name space for URLs. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** UUID version 5 (RFC 9562, 5.5) of a name: the same name always gives the same UUID. */
export function nameBasedUuid(name: string): string {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The root of a row's own id. */
export const uuidOf = (rowId: string): string => (isUuid(rowId) ? rowId.toLowerCase() : nameBasedUuid(rowId))

/** The id of an act that C-CDA wraps around or puts inside the row's own, e.g. the concern around a problem. */
export const partUuid = (rowId: string, part: string): string => nameBasedUuid(`${rowId}#${part}`)
