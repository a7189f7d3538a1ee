/** Addresses of FHIR as identifiers: what a reference points to outside the source, and what an item is called there. */
import type { Identifier, Reference } from '../../domain/resources/index.ts'
import { isUuid, URI } from '../terminology/systems.ts'
import type { SourceResource } from './bundle.ts'

/** What is not in the file keeps its type and its address as an identifier. `Type?identifier=system|value` is one already. */
export function unresolved(literal: string, said: Reference): Reference | undefined {
  const conditional = /^([A-Z][A-Za-z]+)\?identifier=([^&]*)$/.exec(literal)
  const type = conditional?.[1] ?? /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+$/.exec(literal)?.[1]
  const identifier = conditional === null ? addressOf(literal) : token(conditional[2] ?? '')
  return { ...(type !== undefined && { type }), ...(identifier !== undefined && { identifier }), ...said }
}

const addressOf = (literal: string): Identifier =>
  /^(https?|urn):/.test(literal) ? { system: URI, value: literal } : { value: literal }

function token(text: string): Identifier | undefined {
  const plain = /%[0-9A-Fa-f]{2}/.test(text)
    ? text.replace(/%[0-9A-Fa-f]{2}/g, (hex) => String.fromCharCode(Number.parseInt(hex.slice(1), 16)))
    : text
  const bar = plain.indexOf('|')
  const [system, value] = bar < 0 ? ['', plain] : [plain.slice(0, bar), plain.slice(bar + 1)]
  if (value === '') return undefined
  return system === '' ? { value } : { system, value }
}

/** The id that the item has at the sender's: it is found by it when it comes again. */
export function withSourceId(
  identifiers: readonly Identifier[] | undefined,
  { fullUrl, id, container }: SourceResource,
): Identifier[] | undefined {
  const own = container === undefined ? sourceId(fullUrl, id) : undefined
  const all = [...(identifiers ?? [])]
  if (own !== undefined && !all.some(({ system, value }) => system === URI && value === own))
    all.push({ system: URI, value: own })
  return all.length > 0 ? all : undefined
}

/** A logical id without its server names different things at different senders: it is no identifier. */
function sourceId(fullUrl: string | undefined, id: string | undefined): string | undefined {
  if (fullUrl !== undefined && /^(urn:(uuid|oid):|https?:\/\/)/.test(fullUrl)) return fullUrl
  return id !== undefined && isUuid(id) ? `urn:uuid:${id.toLowerCase()}` : undefined
}
