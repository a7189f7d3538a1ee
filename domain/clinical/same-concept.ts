/** Do two concepts say the same? For "already on the list". */
import type { CodeableConcept } from '../resources/index.ts'

/** A code in common, or the same words. Two concepts of one system with different codes differ, whatever their words. */
export function sameConcept(a: CodeableConcept, b: CodeableConcept): boolean {
  const codes = (concept: CodeableConcept) =>
    (concept.coding ?? []).flatMap((c) => (c.code ? [`${c.system ?? ''}|${c.code}`] : []))
  const [ofA, ofB] = [codes(a), codes(b)]
  if (ofA.some((code) => ofB.includes(code))) return true
  const systemsOf = (list: readonly string[]) => list.map((code) => code.slice(0, code.indexOf('|')))
  if (systemsOf(ofA).some((system) => systemsOf(ofB).includes(system))) return false
  // Not what a screen shows: two concepts without a name are not the same thing.
  const words = (concept: CodeableConcept) =>
    (concept.text ?? concept.coding?.find((c) => c.display)?.display ?? '').trim().toLowerCase()
  return words(a) !== '' && words(a) === words(b)
}

/** The ids of rows that say the same as another one of the list. */
export function repeatedIds(rows: readonly { id: string; code: CodeableConcept }[]): ReadonlySet<string> {
  const isRepeated = (row: { id: string; code: CodeableConcept }) =>
    rows.some((other) => other.id !== row.id && sameConcept(other.code, row.code))
  return new Set(rows.filter(isRepeated).map(({ id }) => id))
}
