/** References inside content, wherever they stand. */
import type { Reference } from '../domain/resources/index.ts'

/** Calls `visit` with every object that has a `reference` text; `visit` may change it. */
export function eachReference(value: unknown, visit: (reference: Reference) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) eachReference(each, visit)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if ('reference' in value && typeof value.reference === 'string') visit(value as Reference)
  for (const each of Object.values(value)) eachReference(each, visit)
}
