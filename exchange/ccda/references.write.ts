/** References that leave the chart in FHIR's words: what a receiver can't resolve is replaced by an identifier. */
import { formatPersonName } from '../../domain/format/name.ts'
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
  const person = context.practitioner(local)
  const organization = context.organization(local)
  const row = context.row(local) ?? person ?? organization
  const type = rest.type ?? local.split('/')[0]
  const identifier = row ? { system: URI, value: `urn:uuid:${uuidOf(row.id)}` } : rest.identifier
  const display = rest.display ?? (person ? formatPersonName(person.name) : organization?.name)
  return { ...rest, type, ...(identifier && { identifier }), ...(display !== undefined && { display }) }
}
