/** Ids that stay the same across exports, so that a second import finds what the first one brought. */
import { hash } from 'node:crypto'
import { isUuid } from './terminology/systems.ts'

/** RFC 9562 name space for URLs. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** UUID version 5 (RFC 9562, 5.5) of a name: the same name always gives the same UUID. */
export function nameBasedUuid(name: string): string {
  const sha1 = hash('sha1', Buffer.concat([URL_NAMESPACE, Buffer.from(name)]), 'hex')
  const variant = ((Number.parseInt(sha1.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${sha1.slice(0, 8)}-${sha1.slice(8, 12)}-5${sha1.slice(13, 16)}-${variant}${sha1.slice(17, 20)}-${sha1.slice(20, 32)}`
}

/** The root of a row's own id. */
export const uuidOf = (rowId: string): string => (isUuid(rowId) ? rowId.toLowerCase() : nameBasedUuid(rowId))

/** The id of an act that C-CDA wraps around or puts inside the row's own, e.g. the concern around a problem. */
export const partUuid = (rowId: string, part: string): string => nameBasedUuid(`${rowId}#${part}`)
