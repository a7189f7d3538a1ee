/**
 * References inside an incoming document are `#key`. On the way into the chart each becomes `Type/id`; one whose target was
 * not taken in keeps its words only, else those that `named` has for it, and disappears where there are none.
 */
export function resolveReferences(
  value: unknown,
  target: (key: string) => string | undefined,
  named: (key: string) => string | undefined = () => undefined,
): unknown {
  if (Array.isArray(value)) {
    const items = value.map((v) => resolveReferences(v, target, named)).filter((v) => v !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (value === null || typeof value !== 'object') return value
  const source = value as Record<string, unknown>
  if (typeof source.reference === 'string' && source.reference.startsWith('#')) {
    const { reference, ...own } = source
    const row = target(reference.slice(1))
    if (row) return { ...own, reference: row }
    const display = own.display ?? named(reference.slice(1))
    const words = display === undefined ? own : { ...own, display }
    return Object.keys(words).some((k) => k !== 'type') ? words : undefined
  }
  const entries = Object.entries(source).map(([k, v]) => [k, resolveReferences(v, target, named)] as const)
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined))
}
