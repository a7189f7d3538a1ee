/** What people call a resource that is no item of a chart: its name, number and type. */
import type { Reference } from '../../domain/resources/index.ts'
import type { Source, SourceResource } from './bundle.ts'
import { At, attempt, type Reading } from './codec.ts'
import { isObject } from './json.ts'
import { identifierOf, nameOf } from './resources/parties.ts'

/** Reads names and numbers without a word on what else is there. */
const quiet: Reading = {
  lost: () => undefined,
  refer: (_literal, said) => said,
  concept: () => undefined,
  attach: () => '',
  page: () => ({}),
  binary: () => undefined,
}
export const quietly = (source: SourceResource): At => new At(source.path, source.type, quiet)

/** A role is the person who has it. */
export function describe(target: SourceResource, source: Source): Reference {
  const inner =
    target.type === 'PractitionerRole' && isObject(target.json.practitioner) ? target.json.practitioner : undefined
  const practitioner = typeof inner?.reference === 'string' ? source.find(inner.reference, target) : undefined
  const named = practitioner ?? target
  const display =
    attempt(() => nameOf(named.json, quietly(named))) ??
    (typeof inner?.display === 'string' && inner.display !== '' ? inner.display : undefined)
  const identifier = attempt(() => identifierOf(named.json, quietly(named)))
  return {
    type: named.type,
    ...(identifier !== undefined && { identifier }),
    ...(display !== undefined && { display }),
  }
}
