/** Every id in an input, wherever it stands: as itself or in a reference (`Condition/…`). */
const idOrReference = /^(?:[A-Za-z]{1,40}\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i

export function idsIn(input: unknown): string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      const id = idOrReference.exec(value)?.[1]
      if (id) found.add(id.toLowerCase())
    } else if (Array.isArray(value)) value.forEach(look)
    else if (isPlain(value)) Object.values(value).forEach(look)
  }
  look(input)
  return [...found]
}

/** Not files, dates and what else an input may hold. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
