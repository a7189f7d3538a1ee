/** What printed documents read, out of a snapshot: nothing that its scope kept back can reach the page. */
import { measureKeysOf } from '../../domain/clinical/goal-progress.ts'
import { codeKeyOf, newestFirst } from '../../domain/clinical/observation-key.ts'
import { localDate } from '../../domain/format/date.ts'
import { describe } from '../../domain/format/describe.ts'
import { formatPersonName } from '../../domain/format/name.ts'
import type {
  ChartContent,
  ClinicalType,
  Goal,
  Observation,
  Patient,
  Practitioner,
  RowOf,
} from '../../domain/resources/index.ts'
import type { ChartSnapshot } from '../types.ts'
import type { PrintSource } from './source.ts'

export function snapshotSource(snapshot: ChartSnapshot): PrintSource {
  const { patient, practice, practitioners, author, createdAt } = snapshot
  // What a page reads of a row beside its content is the id and where it came from.
  const rows = snapshot.resources.map((row) => ({
    source: 'practice' as const,
    ...row,
  })) as unknown as RowOf<ClinicalType>[]
  const list = <T extends ClinicalType>(type: T) =>
    rows.filter(({ resourceType }) => resourceType === type).toSorted(byDate) as RowOf<T>[]
  const observations = newestFirst(list('Observation').filter(({ status }) => status !== 'cancelled'))
  return {
    patient: { recordNumber: 'not known', ...patient } as Patient,
    practice,
    practitioners: practitioners as Practitioner[],
    printedAt: createdAt,
    printedBy: formatPersonName(author.name),
    today: localDate(new Date(createdAt)),
    demo: snapshot.demo === true,
    list,
    find: (type, reference) => list(type).find(({ id }) => reference?.reference === `${type}/${id}`),
    series: (category, depth) =>
      [
        ...Map.groupBy(
          observations.filter((row) => row.category === category),
          (row) => codeKeyOf(row.code),
        ),
      ].map(([codeKey, found]) => ({ codeKey, count: found.length, latest: found.slice(0, depth) })),
    observedAt: (id) => observations.filter(({ encounter }) => encounter?.reference === `Encounter/${id}`),
    measured: (goals) => measuredBy(observations, goals),
    userName: () => undefined,
  }
}

/** Newest first; rows without a date last, in their order. */
function byDate(a: RowOf<ClinicalType>, b: RowOf<ClinicalType>): number {
  const [one = '', other = ''] = [a, b].map((row) => describe(row as ChartContent).date)
  return one === other ? 0 : one < other ? 1 : -1
}

function measuredBy(observations: readonly Observation[], goals: readonly Goal[]): Observation[] {
  const keys = new Set(goals.flatMap(measureKeysOf))
  return observations.filter((row) => keys.has(codeKeyOf(row.code)))
}
