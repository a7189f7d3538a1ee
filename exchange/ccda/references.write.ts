/** References that leave the chart in FHIR's words: what a receiver can't resolve is replaced by an identifier. */
import type { Reference } from '../../domain/resources/index.ts'
import { uuidOf } from '../ids.ts'
import { URI } from '../terminology/systems.ts'
import type { WriteContext } from './context.write.ts'

/** The row's own id is the one that its entry carries, so that the receiver finds it again. */
export function outward(context: WriteContext, reference: Reference): Reference
export function outward(context: WriteContext, reference: Reference | undefined): Reference | undefined
export function outward(context: WriteContext, reference: Reference | undefined): Reference | undefined {
  if (reference?.reference === undefined) return reference
  const { reference: local, ...rest } = reference
  const row = context.row(local) ?? context.practitioner(local) ?? context.organization(local)
  const type = rest.type ?? local.split('/')[0]
  const identifier = row ? { system: URI, value: `urn:uuid:${uuidOf(row.id)}` } : rest.identifier
  return { ...rest, type, ...(identifier && { identifier }) }
}
