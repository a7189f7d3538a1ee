/**
 * References inside an incoming document are `#key`. On the way into the chart each becomes `Type/id`; one whose target was
 * not taken in keeps its words only, and disappears where it has none.
 */
export function resolveReferences(value: unknown, target: (key: string) => string | undefined): unknown {
  if (Array.isArray(value)) {
    const items = value.map((v) => resolveReferences(v, target)).filter((v) => v !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (value === null || typeof value !== 'object') return value
  const source = value as Record<string, unknown>
  if (typeof source.reference === 'string' && source.reference.startsWith('#')) {
    const { reference, ...words } = source
    const row = target(reference.slice(1))
    if (row) return { ...words, reference: row }
    return Object.keys(words).some((k) => k !== 'type') ? words : undefined
  }
  const entries = Object.entries(source).map(([k, v]) => [k, resolveReferences(v, target)] as const)
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined))
}
