/** The order that somebody gave a list. */

/** Rows that `rowIds` names come first, in that order; the others follow as they came. */
export function inOrder<T extends { id: string }>(rows: readonly T[], rowIds: readonly string[]): T[] {
  const place = new Map(rowIds.map((id, index) => [id, index]))
  const placeOf = (row: T) => place.get(row.id) ?? rowIds.length
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}

/** The ids with one of them moved by so many places; the same ids where there is no such place. */
export function moved(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}
