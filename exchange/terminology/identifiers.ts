/** `II` (CDA) and `Identifier` (FHIR), in both directions. */
import type { Identifier } from '../../domain/resources/index.ts'
import { isOid, isUuid, oidFromSystem, systemFromOid, URI } from './systems.ts'

export interface II {
  root: string
  extension?: string
}

/**
 * A root with an extension becomes system and value. A root alone is the identifier itself: FHIR R4 says so with the
 * system `urn:ietf:rfc:3986` (https://hl7.org/fhir/R4/datatypes.html#Identifier).
 */
export function identifierFromII(root: string, extension?: string, assigner?: string): Identifier {
  const named = assigner === undefined ? {} : { assigner }
  if (extension !== undefined) return { system: systemFromOid(root), value: extension, ...named }
  const value = isOid(root) ? `urn:oid:${root}` : isUuid(root) ? `urn:uuid:${root.toLowerCase()}` : root
  return { system: URI, value, ...named }
}

/** `undefined` when the identifier's system has no OID or UUID, which CDA needs as a root. */
export function iiFromIdentifier(identifier: Identifier): II | undefined {
  const { system, value } = identifier
  if (system === URI && value !== undefined) {
    const root = value.replace(/^urn:(oid|uuid):/, '')
    return isOid(root) || isUuid(root) ? { root } : undefined
  }
  const root = system === undefined ? undefined : oidFromSystem(system)
  if (root === undefined) return undefined
  return value === undefined ? { root } : { root, extension: value }
}
